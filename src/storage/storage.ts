import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { refused } from '../kernel/errors.js';
import { refuseNetworkShare } from './network-share.js';
import { postgresDataSource, sqliteDataSource, type DataSourceParts } from './data-source.js';
import type { Engine, EngineKind } from './engine.js';
import { migrate, type MigrationPolicy } from './migrate.js';
import { POSTGRES_MIGRATIONS, SQLITE_MIGRATIONS } from './migrations.js';
import { PostgresEngine, PostgresSnapshot } from './postgres.js';
import type { SqlReader } from './sql.js';
import { SqliteEngine, SqliteSnapshot } from './sqlite.js';
import type { EntityClass } from './table.js';
import { shapeOf, type TableShape } from './table-shape.js';
import { missingTriggers } from './triggers.js';
import { UnitOfWork } from './unit-of-work.js';

/** Where a ledger is. */
export interface StoragePlace {
  /** `LEDGER_DATA`: a folder of the ledger's own. */
  readonly dataDir: string;
  /** `DATABASE_URL`: PostgreSQL when there is one. */
  readonly databaseUrl?: string | undefined;
  /** `LEDGER_ALLOW_SHARE=1`: the embedded ledger may lie on a network share, at the office's own risk. */
  readonly allowShare?: boolean;
}

/** Name of the embedded ledger's file in its folder. */
export const LEDGER_FILE = 'ledger.sqlite';

/** The open ledger: reads, and the unit of work for writes. */
export class Storage {
  readonly unitOfWork: UnitOfWork;
  private engine: Engine | undefined;

  private constructor(
    readonly place: StoragePlace,
    private readonly tables: readonly EntityClass<object>[],
  ) {
    this.unitOfWork = new UnitOfWork(() => this.opened());
  }

  /**
   * Opens the ledger, brings it up to date and proves that its triggers stand. Refused `storage.newer-ledger` when a
   * newer version of the program made it, `storage.migration-needed` when the policy forbids to migrate here,
   * `storage.network-share` for an embedded ledger on one.
   */
  static async open(
    place: StoragePlace,
    tables: readonly EntityClass<object>[],
    policy: MigrationPolicy = 'migrate',
  ): Promise<Storage> {
    const storage = new Storage(place, tables);
    await storage.openEngine(policy);
    return storage;
  }

  /**
   * Opens a ledger that the program keeps open elsewhere, as it is at this moment: every question until `close` sees
   * that one state, and nothing can be written.
   */
  static async openForReading(place: StoragePlace): Promise<Storage> {
    const storage = new Storage(place, []);
    if (place.databaseUrl === undefined) {
      storage.engine = new SqliteSnapshot(join(place.dataDir, LEDGER_FILE));
    } else {
      const source = postgresDataSource(place.databaseUrl, { tables: [], migrations: [] }, true);
      storage.engine = await PostgresSnapshot.of(await source.initialize());
    }
    return storage;
  }

  get kind(): EngineKind {
    return this.opened().kind;
  }

  /** Single questions, each answered from what is committed. */
  get read(): SqlReader {
    return this.opened().reader;
  }

  /** Every table of the ledger, parents before children. */
  get shapes(): TableShape[] {
    return this.tables.map(shapeOf);
  }

  /** Several questions that must see the same state. */
  reading<T>(work: (sql: SqlReader) => Promise<T>): Promise<T> {
    return this.opened().reading(work);
  }

  /** The embedded ledger's file; undefined on PostgreSQL. */
  get file(): string | undefined {
    return this.place.databaseUrl === undefined ? join(this.place.dataDir, LEDGER_FILE) : undefined;
  }

  async close(): Promise<void> {
    const engine = this.engine;
    this.engine = undefined;
    await engine?.close();
  }

  /** Closes the ledger, lets its files be changed, and opens what is there then; nobody writes meanwhile. */
  async reopenAfter(change: () => Promise<void>): Promise<void> {
    await this.unitOfWork.exclusively(async () => {
      await this.close();
      try {
        await change();
      } finally {
        await this.openEngine('migrate');
      }
    });
  }

  private opened(): Engine {
    if (this.engine === undefined) throw refused('storage.closed', {}, '账本正在更换,请稍候再试');
    return this.engine;
  }

  private async openEngine(policy: MigrationPolicy): Promise<void> {
    mkdirSync(this.place.dataDir, { recursive: true });
    const url = this.place.databaseUrl;
    this.engine = url === undefined ? await this.openSqlite(policy) : await this.openPostgres(url, policy);
    const missing = await missingTriggers(this.engine.reader, this.engine.kind);
    if (missing.length > 0) {
      await this.close();
      throw refused('storage.triggers-missing', { missing }, `账本缺少保护触发器:${missing.join('、')}`);
    }
  }

  private parts(kind: EngineKind): DataSourceParts {
    return { tables: this.tables, migrations: kind === 'sqlite' ? SQLITE_MIGRATIONS : POSTGRES_MIGRATIONS };
  }

  private async openSqlite(policy: MigrationPolicy): Promise<Engine> {
    if (this.place.allowShare !== true) refuseNetworkShare(this.place.dataDir);
    const file = join(this.place.dataDir, LEDGER_FILE);
    const fresh = !existsSync(file);
    let connection: Database.Database | undefined;
    const source = sqliteDataSource(file, this.parts('sqlite'), (opened) => {
      connection = opened;
    });
    await source.initialize();
    await migrateOrClose(source, 'sqlite', fresh ? undefined : file, policy);
    if (connection === undefined) throw new Error('the driver gave no connection');
    return new SqliteEngine(file, connection, () => source.destroy());
  }

  private async openPostgres(url: string, policy: MigrationPolicy): Promise<Engine> {
    const writing = postgresDataSource(url, this.parts('postgres'), false);
    await writing.initialize();
    await migrateOrClose(writing, 'postgres', undefined, policy);
    const reading = postgresDataSource(url, this.parts('postgres'), true);
    await reading.initialize();
    return new PostgresEngine(writing, reading);
  }
}

async function migrateOrClose(
  source: DataSource,
  kind: EngineKind,
  snapshotOf: string | undefined,
  policy: MigrationPolicy,
): Promise<void> {
  try {
    await migrate(source, kind, snapshotOf, policy);
  } catch (error) {
    await source.destroy();
    throw error;
  }
}
