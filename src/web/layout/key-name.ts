/** What a keyboard event says of a stroke. */
export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key as it is written in bindings. */
export function keyName(event: KeyStroke): string {
  const key = event.key.toLowerCase();
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('ctrl');
  if (event.altKey) parts.push('alt');
  // Shift is part of what a character key writes (`?`), but not of what Enter does.
  if (event.shiftKey && key.length > 1) parts.push('shift');
  return [...parts, key].join('+');
}
