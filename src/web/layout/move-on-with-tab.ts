import type { KeyboardEvent } from 'react';

/**
 * The list chooses what is marked when Tab is pressed, and keeps the focus: what is typed next would go into the same
 * field. Here Tab chooses and moves on, as it does everywhere else.
 */
export function moveOnWithTab(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.preventDefault = () => undefined;
}
