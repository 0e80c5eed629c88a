/** A term as tables show it; an end that nobody knows stays open. */
export const termText = (fromDay: string | null, toDay: string | null): string =>
  fromDay === null && toDay === null ? '' : `${fromDay ?? '?'} – ${toDay ?? '?'}`;
