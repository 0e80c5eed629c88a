import type { SqlReader, SqlWriter } from './sql.js';

/** The two engines that keep a ledger. */
export type EngineKind = 'sqlite' | 'postgres';

/** What one engine does for the ledger; `storage.ts` chooses it, `unit-of-work.ts` alone calls `transact`. */
export interface Engine {
  readonly kind: EngineKind;
  /** Each question sees what is committed when it is asked. */
  readonly reader: SqlReader;
  /** Several questions that see one and the same state of the ledger. */
  reading<T>(work: (sql: SqlReader) => Promise<T>): Promise<T>;
  /**
   * Runs the work as one transaction: all of it or nothing. On SQLite a writer of another process is waited for, up
   * to `waitMs` from now; then Refusal `ledger.busy`.
   */
  transact<T>(work: (sql: SqlWriter) => Promise<T>, waitMs: number): Promise<T>;
  close(): Promise<void>;
}
