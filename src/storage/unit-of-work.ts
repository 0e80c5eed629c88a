import { AsyncLocalStorage } from 'node:async_hooks';
import { busy } from '../kernel/errors.js';
import type { Engine } from './engine.js';
import type { SqlWriter } from './sql.js';

/** How long a change waits for its turn before it answers `ledger.busy`, in milliseconds. */
const UNIT_WAIT_MS = 10_000;

/** Work that closes a unit, in this order: the heads of the chains come last (they are what others wait for). */
export const CLOSING_ORDER = { search: 1, tallies: 2, history: 3 } as const;

/** One change of the ledger: everything in it is kept, or nothing. */
export class Unit {
  private readonly closings: { readonly order: number; readonly work: () => Promise<void> }[] = [];

  constructor(
    readonly sql: SqlWriter,
    /** What is being done, for others who wait: `import.apply`. */
    readonly what: string,
  ) {}

  /** Runs before the commit, in the order of CLOSING_ORDER. */
  beforeCommit(order: number, work: () => Promise<void>): void {
    this.closings.push({ order, work });
  }

  /** Runs what waits for the end; called once by the unit of work. */
  async close(): Promise<void> {
    for (const { work } of [...this.closings].sort((a, b) => a.order - b.order)) await work();
  }
}

/** What is written just now, and since when; those who wait for it are told. */
export interface Writing {
  readonly what: string;
  readonly sinceMs: number;
}

/**
 * The only way to write. On SQLite units take turns, since all of them share one connection; on PostgreSQL each has a
 * connection of its own. A unit inside a unit joins it. Nothing slow belongs inside: parse, hash and encode before.
 */
export class UnitOfWork {
  private readonly context = new AsyncLocalStorage<Unit>();
  private tail: Promise<unknown> = Promise.resolve();
  /** Units that run or wait for their turn. */
  private queued = 0;
  private current: Writing | null = null;

  constructor(private readonly engineNow: () => Engine) {}

  /** What is being written, or null. */
  get writing(): Writing | null {
    return this.current;
  }

  /**
   * Does the work as one unit and answers its result. Throws what the work throws, with nothing kept, and
   * Refusal `ledger.busy` when its turn has not come after `waitMs`.
   */
  async run<T>(what: string, work: (unit: Unit) => Promise<T>, waitMs: number = UNIT_WAIT_MS): Promise<T> {
    const open = this.context.getStore();
    if (open !== undefined) return work(open);
    const engine = this.engineNow();
    const alone = async (): Promise<T> => {
      this.current = { what, sinceMs: Date.now() };
      try {
        return await engine.transact(async (sql) => {
          const unit = new Unit(sql, what);
          const result = await this.context.run(unit, () => work(unit));
          await unit.close();
          return result;
        }, waitMs);
      } finally {
        this.current = null;
      }
    };
    return engine.kind === 'postgres' ? alone() : this.inTurn(alone, waitMs);
  }

  /** Waits for all units that are running or queued, then does the work while none can begin: for closing the ledger. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.inTurn(work, Number.POSITIVE_INFINITY);
  }

  private async inTurn<T>(work: () => Promise<T>, waitMs: number): Promise<T> {
    const before = this.tail;
    const waits = this.queued > 0;
    let givenUp = false;
    this.queued += 1;
    const turn = before
      .then(() => (givenUp ? undefined : work()))
      .finally(() => {
        this.queued -= 1;
      });
    this.tail = turn.catch(() => undefined);
    if (!waits || waitMs === Number.POSITIVE_INFINITY) return (await turn) as T;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'too-long'>((resolve) => {
      timer = setTimeout(() => resolve('too-long'), waitMs);
    });
    const first = await Promise.race([before.then(() => 'turn' as const), patience]);
    clearTimeout(timer);
    if (first === 'too-long') {
      givenUp = true;
      throw busy({ waitsFor: this.current?.what ?? 'another change' });
    }
    return (await turn) as T;
  }
}
