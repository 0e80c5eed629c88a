import type Database from 'better-sqlite3';
import type { SqlValue, SqlWriter } from './sql.js';
import { translateDatabaseError } from './translate-error.js';

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
export class SqliteSql implements SqlWriter {
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
export class UnitSql implements SqlWriter {
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
