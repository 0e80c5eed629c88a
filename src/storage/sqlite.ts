import { setTimeout as pause } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { busy } from '../kernel/errors.js';
import { SqliteDriver } from './driver.js';
import type { Engine } from './engine.js';
import type { SqlReader, SqlWriter } from './sql.js';
import { SqliteSql, UnitSql } from './sqlite-sql.js';
import { driverCodeOf } from './translate-error.js';

type Connection = Database.Database;

const isBusy = (error: unknown): boolean => driverCodeOf(error).startsWith('SQLITE_BUSY');

/** Pause before the next try for the write lock, in milliseconds. */
const RETRY_MS_MIN = 5;
const RETRY_MS_MAX = 15;
const retryPauseMs = (): number => RETRY_MS_MIN + Math.random() * (RETRY_MS_MAX - RETRY_MS_MIN);

/** Units that follow one another leave no gap that another program could find: after so long it is given one. */
const STRETCH_MS_MAX = 250;
const GAP_MS = RETRY_MS_MAX + 5;

/** The embedded engine: one writing connection, reading connections that cannot write. */
export class SqliteEngine implements Engine {
  readonly kind = 'sqlite';
  readonly reader: SqlReader;
  private readonly writer: SqliteSql;
  private readonly readers: SqliteSql[] = [];
  /** Since when units have followed one another, and when the last of them ended. */
  private stretchSinceMs = Number.NEGATIVE_INFINITY;
  private lastEndedMs = Number.NEGATIVE_INFINITY;
  private readonly shared: SqliteSql;

  /** `writer` is the connection that the data source opened and migrated; the file must exist. */
  constructor(
    private readonly file: string,
    writer: Connection,
    private readonly closeWriter: () => Promise<void>,
  ) {
    this.writer = new SqliteSql(writer);
    this.shared = this.openReader();
    this.reader = this.shared;
  }

  private openReader(): SqliteSql {
    const connection = new SqliteDriver(this.file, { readonly: true, fileMustExist: true, timeout: 2_000 });
    connection.pragma('trusted_schema = OFF');
    return new SqliteSql(connection);
  }

  async reading<T>(work: (sql: SqlReader) => Promise<T>): Promise<T> {
    const reader = this.readers.pop() ?? this.openReader();
    try {
      reader.connection.exec('BEGIN');
      return await work(reader);
    } finally {
      this.giveBack(reader);
    }
  }

  private giveBack(reader: SqliteSql): void {
    try {
      if (reader.connection.inTransaction) reader.connection.exec('COMMIT');
      this.readers.push(reader);
    } catch {
      // One that cannot end its state would show it to whoever asks next.
      reader.connection.close();
    }
  }

  async transact<T>(work: (sql: SqlWriter) => Promise<T>, waitMs: number): Promise<T> {
    await this.begin(Date.now() + waitMs);
    const sql = new UnitSql(this.writer);
    try {
      const result = await work(sql);
      this.writer.connection.exec('COMMIT');
      return result;
    } catch (error) {
      this.rollBack();
      throw error;
    } finally {
      sql.end();
      this.lastEndedMs = performance.now();
    }
  }

  /** A disk that fails may fail here as well; then the next unit tries again before it begins. */
  private rollBack(): void {
    try {
      if (this.writer.connection.inTransaction) this.writer.connection.exec('ROLLBACK');
    } catch {
      return;
    }
  }

  /** Lets another program that looks for the lock have it now and then. */
  private async leaveGap(): Promise<void> {
    const nowMs = performance.now();
    const hadGap = nowMs - this.lastEndedMs >= GAP_MS;
    if (!hadGap && nowMs - this.stretchSinceMs < STRETCH_MS_MAX) return;
    if (!hadGap) await pause(GAP_MS);
    this.stretchSinceMs = performance.now();
  }

  private async begin(untilMs: number): Promise<void> {
    await this.leaveGap();
    if (this.writer.connection.inTransaction) this.writer.connection.exec('ROLLBACK');
    for (;;) {
      try {
        this.writer.connection.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (Date.now() >= untilMs) throw busy({ waitsFor: 'another program' });
        await pause(retryPauseMs());
      }
    }
  }

  async close(): Promise<void> {
    for (const reader of [this.shared, ...this.readers]) reader.connection.close();
    await this.closeWriter();
  }
}

/** The embedded ledger as it is when it is opened, whatever is written meanwhile; nothing can be written through it. */
export class SqliteSnapshot implements Engine {
  readonly kind = 'sqlite';
  readonly reader: SqlReader;
  private readonly connection: Connection;

  /** The file must exist. It is not mapped into memory: whoever weighs this process would count it as its own. */
  constructor(file: string) {
    this.connection = new SqliteDriver(file, { readonly: true, fileMustExist: true, timeout: 2_000 });
    this.connection.pragma('trusted_schema = OFF');
    this.connection.exec('BEGIN');
    // The state is chosen by the first question, not by BEGIN.
    this.connection.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get();
    this.reader = new SqliteSql(this.connection);
  }

  reading<T>(work: (sql: SqlReader) => Promise<T>): Promise<T> {
    return work(this.reader);
  }

  async transact<T>(): Promise<T> {
    throw new Error('the ledger was opened for reading');
  }

  async close(): Promise<void> {
    this.connection.close();
  }
}
