/** Whether the server has said that nobody is signed in any more, for whoever has a page open. */
let ended = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (ended === value) return;
  ended = value;
  for (const listener of listeners) listener();
}

/** A request was answered as that of nobody. */
export const sessionEnds = (): void => set(true);

/** Somebody has signed in. */
export const sessionBegins = (): void => set(false);

export const sessionHasEnded = (): boolean => ended;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
