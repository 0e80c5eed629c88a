import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { busy } from '../kernel/errors.js';
import type { Engine } from './engine.js';
import type { SqlReader, SqlValue, SqlWriter } from './sql.js';
import { driverCodeOf, translateDatabaseError } from './translate-error.js';

type Connection = Database.Database;

/** Statements that one connection keeps prepared. */
const STATEMENTS_KEPT = 500;

/** A prepared statement; `names` are those of the columns that it answers. */
interface Prepared {
  readonly statement: Database.Statement;
  readonly names: readonly string[];
}

/**
 * Rows of many columns cost the driver half as much again when it makes the objects itself, and those are slow to read
 * and to copy afterwards.
 */
function rowOf<Row>(names: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at += 1) row[names[at] ?? ''] = values[at];
  return row as Row;
}

/** A connection with its prepared statements; the driver is synchronous, the promises are for the other engine's sake. */
class SqliteSql implements SqlWriter {
  private readonly statements = new Map<string, Prepared>();

  constructor(readonly connection: Connection) {}

  private prepared(sql: string): Prepared {
    let prepared = this.statements.get(sql);
    if (prepared === undefined) {
      const statement = this.connection.prepare(sql);
      const names = statement.reader ? statement.columns().map(({ name }) => name) : [];
      prepared = { statement: statement.reader ? statement.raw() : statement, names };
      if (this.statements.size >= STATEMENTS_KEPT) this.statements.clear();
      this.statements.set(sql, prepared);
    }
    return prepared;
  }

  async all<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    const { statement, names } = this.prepared(sql);
    return statement.all(parameters).map((values) => rowOf<Row>(names, values as unknown[]));
  }

  async first<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row | undefined> {
    const { statement, names } = this.prepared(sql);
    const values = statement.get(parameters);
    return values === undefined ? undefined : rowOf<Row>(names, values as unknown[]);
  }

  async run(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    try {
      return this.prepared(sql).statement.run(parameters).changes;
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async insertMany(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void> {
    const { statement } = this.prepared(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    try {
      for (const row of rows) statement.run(row);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}

/** A statement that outlives its unit must fail loudly instead of writing outside of one. */
class UnitSql implements SqlWriter {
  private ended = false;

  constructor(private readonly inner: SqliteSql) {}

  end(): void {
    this.ended = true;
  }

  private open(): SqliteSql {
    if (this.ended) throw new Error('a statement was run after its unit of work had ended');
    return this.inner;
  }

  async all<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]> {
    return this.open().all<Row>(sql, parameters);
  }

  async first<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row | undefined> {
    return this.open().first<Row>(sql, parameters);
  }

  async run(sql: string, parameters?: readonly SqlValue[]): Promise<number> {
    return this.open().run(sql, parameters);
  }

  async insertMany(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void> {
    return this.open().insertMany(table, columns, rows);
  }
}

const isBusy = (error: unknown): boolean => driverCodeOf(error).startsWith('SQLITE_BUSY');

/** Pause before the next try for the write lock, in milliseconds. */
const retryPauseMs = (): number => 5 + Math.random() * 10;

/** The embedded engine: one writing connection, reading connections that cannot write. */
export class SqliteEngine implements Engine {
  readonly kind = 'sqlite';
  readonly reader: SqlReader;
  private readonly writer: SqliteSql;
  private readonly readers: SqliteSql[] = [];
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
    const connection = new Database(this.file, { readonly: true, fileMustExist: true, timeout: 2_000 });
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

  private async begin(untilMs: number): Promise<void> {
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
    this.connection = new Database(file, { readonly: true, fileMustExist: true, timeout: 2_000 });
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
