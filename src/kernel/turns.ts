/**
 * Lets so many things run at once; the others wait in the order in which they came. For work of which each piece takes a
 * processor or much memory: without turns, ten people who press the button at four o'clock would take the machine.
 */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly runningMax: number) {}

  /** Does the work when its turn has come; rejects with the reason of the signal if that has aborted by then. */
  async take<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (this.running < this.runningMax) this.running += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      // The place goes straight to who waits longest, so that nobody slips in between.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
