import type { DataSource, QueryRunner } from 'typeorm';
import { refused } from '../kernel/errors.js';
import type { EngineKind } from './engine.js';
import type { SqlValue, SqlWriter } from './sql.js';
import { recreateTriggers } from './triggers.js';

/**
 * `migrate` brings a ledger up to date at the start of the program. `only-when-empty` does so for a new database alone:
 * a PostgreSQL server is shared, so an existing ledger there is migrated by `ledger migrate`.
 */
export type MigrationPolicy = 'migrate' | 'only-when-empty';

class RunnerSql implements SqlWriter {
  constructor(private readonly runner: QueryRunner) {}

  async all<Row>(sql: string): Promise<Row[]> {
    return (await this.runner.query(sql)) as Row[];
  }

  async first<Row>(sql: string): Promise<Row | undefined> {
    return (await this.all<Row>(sql))[0];
  }

  async run(sql: string): Promise<number> {
    await this.runner.query(sql);
    return 0;
  }

  async insertMany(
    _table: string,
    _columns: readonly string[],
    _rows: readonly (readonly SqlValue[])[],
  ): Promise<void> {
    throw new Error('migrations insert by SQL');
  }
}

/**
 * Runs what is pending, after a snapshot beside the ledger, and proves that foreign keys hold and are enforced again.
 * Refused `storage.newer-ledger` when the ledger knows a migration that this program does not.
 */
export async function migrate(
  source: DataSource,
  engine: EngineKind,
  snapshotOf: string | undefined,
  policy: MigrationPolicy,
): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const applied = (await runner.hasTable('migrations'))
      ? ((await runner.query('SELECT name FROM migrations')) as { name: string }[]).map((row) => row.name)
      : [];
    const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
    const unknown = applied.filter((name) => !known.has(name));
    if (unknown.length > 0) {
      throw refused('storage.newer-ledger', { unknown }, '这个账本由更新版本的程序建立,请先升级程序再打开');
    }
    if (!(await source.showMigrations())) return;
    if (policy === 'only-when-empty' && applied.length > 0) {
      throw refused('storage.migration-needed', {}, '账本需要升级:请先备份,再运行 npm run ledger -- migrate');
    }
    if (snapshotOf !== undefined && applied.length > 0) await snapshot(runner, snapshotOf);
    await source.runMigrations({ transaction: 'all' });
    await recreateTriggers(new RunnerSql(runner), engine);
    if (engine === 'sqlite') await proveForeignKeys(runner);
  } finally {
    if (engine === 'postgres') await runner.release();
  }
}

async function snapshot(runner: QueryRunner, file: string): Promise<void> {
  const stamp = new Date().toISOString().replace(/[-:.]/g, '').slice(0, 15);
  await runner.query(`VACUUM INTO '${file.replaceAll("'", "''")}.before-${stamp}'`);
}

/** TypeORM switches foreign keys off while it migrates, and leaves them off when a migration fails. */
async function proveForeignKeys(runner: QueryRunner): Promise<void> {
  await runner.query('PRAGMA foreign_keys = ON');
  const broken = (await runner.query('PRAGMA foreign_key_check')) as unknown[];
  if (broken.length > 0) throw new Error(`the migration left ${broken.length} rows that point nowhere`);
}
