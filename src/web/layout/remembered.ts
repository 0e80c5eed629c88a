import { useState } from 'react';

const PREFIX = 'ledger.';

/** What this browser remembers under a key, or undefined where it remembers nothing that passes the test. */
export function remembered<Value>(key: string, test: (value: unknown) => value is Value): Value | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    return test(value) ? value : undefined;
  } catch {
    // Storage that is switched off or holds something foreign means that nothing is remembered.
    return undefined;
  }
}

/** Remembers a value in this browser; where storage is switched off the choice lasts as long as the page. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    return;
  }
}

/** A choice of this user on this machine: columns, unit. Nothing that belongs to the ledger. */
export function useRemembered<Value>(
  key: string,
  otherwise: Value,
  test: (value: unknown) => value is Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => remembered(key, test) ?? otherwise);
  return [
    value,
    (chosen) => {
      remember(key, chosen);
      setValue(chosen);
    },
  ];
}
