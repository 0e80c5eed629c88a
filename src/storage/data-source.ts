import type Database from 'better-sqlite3';
import { DataSource, type MigrationInterface } from 'typeorm';
import pg from 'pg';
import { SqliteDriver } from './driver.js';
import { SnakeNaming } from './naming.js';
import type { EntityClass } from './table.js';

/** bigint and the numeric that SUM makes of it arrive as text; both are whole numbers here or a fault. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`beyond the safe whole numbers: ${text}`);
  return value;
}
const PG_BIGINT = 20;
const PG_NUMERIC = 1700;
pg.types.setTypeParser(PG_BIGINT, wholeNumber);
pg.types.setTypeParser(PG_NUMERIC, wholeNumber);

/** What a data source is made of. */
export interface DataSourceParts {
  readonly tables: readonly EntityClass<object>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** The embedded ledger's writing connection; `opened` receives the connection itself. */
export function sqliteDataSource(
  file: string,
  parts: DataSourceParts,
  opened: (connection: Database.Database) => void,
): DataSource {
  return new DataSource({
    type: 'better-sqlite3',
    driver: SqliteDriver,
    database: file,
    enableWAL: true,
    timeout: 0,
    namingStrategy: new SnakeNaming(),
    entities: [...parts.tables],
    migrations: [...parts.migrations],
    synchronize: false,
    migrationsRun: false,
    logger: 'debug',
    prepareDatabase: (connection: Database.Database) => {
      // In WAL a re-opened file falls back to NORMAL, which may lose the last commits when the power fails.
      connection.pragma('synchronous = FULL');
      connection.pragma('foreign_keys = ON');
      connection.pragma('trusted_schema = OFF');
      connection.pragma('cache_size = -32768');
      opened(connection);
    },
  });
}

/** A PostgreSQL ledger; the reading pool cannot write. */
export function postgresDataSource(url: string, parts: DataSourceParts, readOnly: boolean): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize: 10,
    namingStrategy: new SnakeNaming(),
    entities: [...parts.tables],
    migrations: [...parts.migrations],
    synchronize: false,
    migrationsRun: false,
    logger: 'debug',
    installExtensions: false,
    extra: readOnly ? { options: '-c default_transaction_read_only=on' } : {},
  });
}
