import type { DataSource, QueryRunner } from 'typeorm';
import type { Engine } from './engine.js';
import { toDollarParameters, type SqlReader, type SqlValue, type SqlWriter } from './sql.js';
import { translateDatabaseError } from './translate-error.js';

/** PostgreSQL takes at most 65,535 parameters a statement. */
const PARAMETERS_MAX = 30_000;

/** A pool or one connection of it. */
interface Asks {
  query(sql: string, parameters?: SqlValue[]): Promise<unknown>;
}

class PostgresReader implements SqlReader {
  constructor(protected readonly runner: Asks) {}

  async all<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    return (await this.runner.query(toDollarParameters(sql), [...parameters])) as Row[];
  }

  async first<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row | undefined> {
    return (await this.all<Row>(sql, parameters))[0];
  }
}

class PostgresWriter extends PostgresReader implements SqlWriter {
  constructor(private readonly unit: QueryRunner) {
    super(unit);
  }

  override async all<Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    // In a unit a statement may be `UPDATE … RETURNING`, whose rows TypeORM hands out only in a structured answer.
    const answer = await this.ask(sql, parameters);
    return answer.records as Row[];
  }

  async run(sql: string, parameters: readonly SqlValue[] = []): Promise<number> {
    return (await this.ask(sql, parameters)).affected ?? 0;
  }

  async insertMany(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void> {
    const rowsMax = Math.max(1, Math.floor(PARAMETERS_MAX / columns.length));
    const row = `(${columns.map(() => '?').join(', ')})`;
    for (let from = 0; from < rows.length; from += rowsMax) {
      const chunk = rows.slice(from, from + rowsMax);
      await this.ask(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${chunk.map(() => row).join(', ')}`,
        chunk.flat(),
      );
    }
  }

  private async ask(sql: string, parameters: readonly SqlValue[]) {
    if (this.unit.isReleased) throw new Error('a statement was run after its unit of work had ended');
    try {
      return await this.unit.query(toDollarParameters(sql), [...parameters], true);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}

/** A PostgreSQL server: a pool that writes and a pool that cannot. */
export class PostgresEngine implements Engine {
  readonly kind = 'postgres';
  readonly reader: SqlReader;

  constructor(
    private readonly writing: DataSource,
    private readonly readingSource: DataSource,
  ) {
    this.reader = new PostgresReader(readingSource);
  }

  async reading<T>(work: (sql: SqlReader) => Promise<T>): Promise<T> {
    const runner = this.readingSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      try {
        return await work(new PostgresReader(runner));
      } finally {
        await runner.rollbackTransaction();
      }
    } finally {
      await runner.release();
    }
  }

  async transact<T>(work: (sql: SqlWriter) => Promise<T>): Promise<T> {
    const runner = this.writing.createQueryRunner();
    try {
      await runner.startTransaction('READ COMMITTED');
      try {
        const result = await work(new PostgresWriter(runner));
        await runner.commitTransaction();
        return result;
      } catch (error) {
        await runner.rollbackTransaction();
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await this.readingSource.destroy();
    await this.writing.destroy();
  }
}

/** A PostgreSQL ledger as it is when it is opened, whatever is written meanwhile. */
export class PostgresSnapshot implements Engine {
  readonly kind = 'postgres';
  readonly reader: SqlReader;

  private constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
  ) {
    this.reader = new PostgresReader(runner);
  }

  /** `source` is an initialised data source that cannot write; it is destroyed with the snapshot. */
  static async of(source: DataSource): Promise<PostgresSnapshot> {
    const runner = source.createQueryRunner();
    await runner.startTransaction('REPEATABLE READ');
    // The state is chosen by the first question, not by BEGIN.
    await runner.query('SELECT 1');
    return new PostgresSnapshot(source, runner);
  }

  reading<T>(work: (sql: SqlReader) => Promise<T>): Promise<T> {
    return work(this.reader);
  }

  async transact<T>(): Promise<T> {
    throw new Error('the ledger was opened for reading');
  }

  async close(): Promise<void> {
    await this.runner.rollbackTransaction();
    await this.runner.release();
    await this.source.destroy();
  }
}
