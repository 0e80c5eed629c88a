/**
 * What is being waited for, so that the frame can say it: writes under way for longer than a moment, and writes that
 * the ledger put off because somebody else is writing. Plain counters outside React; the frame subscribes.
 */
export interface Waiting {
  readonly slowWrites: number;
  readonly putOff: number;
  /** What the ledger was busy with when it put a write off, as it names it: `import.apply`. */
  readonly waitsFor: string;
}

let now: Waiting = { slowWrites: 0, putOff: 0, waitsFor: '' };
const listeners = new Set<() => void>();

function change(difference: Partial<Waiting>): void {
  now = {
    slowWrites: now.slowWrites + (difference.slowWrites ?? 0),
    putOff: now.putOff + (difference.putOff ?? 0),
    waitsFor: difference.waitsFor ?? now.waitsFor,
  };
  for (const listener of listeners) listener();
}

/** Subscribes to changes; answers how to stop. For `useSyncExternalStore`. */
export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The counters as they stand. */
export const waitingNow = (): Waiting => now;

/** Runs a write and counts it as slow once it has taken `patienceMs`. */
export async function countingSlow<Answer>(
  patienceMs: number,
  write: () => Promise<Answer>,
): Promise<Answer> {
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    change({ slowWrites: 1 });
  }, patienceMs);
  try {
    return await write();
  } finally {
    clearTimeout(timer);
    if (slow) change({ slowWrites: -1 });
  }
}

/** Waits before a write that was put off is tried again, and counts it meanwhile. */
export async function countingPutOff(
  pauseMs: number,
  waitsFor: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  change({ putOff: 1, waitsFor });
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, pauseMs);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  } finally {
    change({ putOff: -1 });
  }
}
