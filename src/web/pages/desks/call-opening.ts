import { useEffect, useRef } from 'react';

const OPEN_CALL = 'ledger:open-call';

/** Opens the telephone call from anywhere. */
export const openCall = (): void => {
  window.dispatchEvent(new Event(OPEN_CALL));
};

/** Calls back when the telephone call is asked for. */
export function useOpenCall(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const listener = (): void => latest.current();
    window.addEventListener(OPEN_CALL, listener);
    return () => window.removeEventListener(OPEN_CALL, listener);
  }, []);
}

let stopCollecting: (() => string) | null = null;

/** Collects what is typed between the opening key and the moment at which the field is there to take it. */
export function collectTyping(): void {
  stopCollecting?.();
  let typed = '';
  const listener = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', listener, { capture: true });
  stopCollecting = () => {
    window.removeEventListener('keydown', listener, { capture: true });
    stopCollecting = null;
    return typed;
  };
}

/** What was collected; from now on the field takes the keys itself. */
export const collectedTyping = (): string => stopCollecting?.() ?? '';
