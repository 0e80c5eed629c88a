import { useEffect, useRef } from 'react';
import { keyName } from './key-name.js';

/** What a key does: `?`, `/`, `n`, `g o`, `ctrl+enter`, `ctrl+shift+enter`, `alt+n`. */
export type Bindings = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 1_200;
const OPEN_KEYS = 'ledger:open-keys';

/** Opens the list of keys from anywhere. */
export const openKeys = (): void => {
  window.dispatchEvent(new Event(OPEN_KEYS));
};

/** Calls back when the list of keys is asked for. */
export function useOpenKeys(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const listener = (): void => latest.current();
    window.addEventListener(OPEN_KEYS, listener);
    return () => window.removeEventListener(OPEN_KEYS, listener);
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Binds keys while the component is there. Plain keys rest while somebody types; those with Ctrl or Alt do not. */
export function useKeys(bindings: Bindings, enabled = true): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    if (!enabled) return undefined;
    let before = '';
    let beforeAt = 0;
    const listener = (event: KeyboardEvent): void => {
      // An input method writes its letters before the character; those keys are not commands.
      if (event.isComposing) return;
      const name = keyName(event);
      const modified = name.startsWith('ctrl+') || name.startsWith('alt+');
      if (!modified && isTyping(event.target)) return;
      const inTime = event.timeStamp - beforeAt < SEQUENCE_MS;
      const action = (inTime ? latest.current[`${before} ${name}`] : undefined) ?? latest.current[name];
      before = name;
      beforeAt = event.timeStamp;
      if (!action) return;
      event.preventDefault();
      // One stroke does one thing: `g c` goes to a page and does not close a case besides.
      event.stopImmediatePropagation();
      action();
    };
    // Before the fields hear of it: a list of choices takes Ctrl+Enter for Enter and opens.
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, [enabled]);
}
