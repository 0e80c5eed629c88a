import pg from 'pg';
import { SqliteDriver } from '../../src/storage/driver.js';
import type { TemporaryLedger } from './ledger.js';

/**
 * Changes a ledger behind the program's back, as someone with the database's own tools would: without triggers, foreign
 * keys or checks. The triggers stand again afterwards.
 */
export async function tamper(ledger: TemporaryLedger, statements: readonly string[]): Promise<void> {
  const { databaseUrl } = ledger.place;
  if (databaseUrl === undefined) tamperSqlite(ledger.storage.file ?? '', statements);
  else await tamperPostgres(databaseUrl, statements);
}

function tamperSqlite(file: string, statements: readonly string[]): void {
  const connection = new SqliteDriver(file, { timeout: 2_000 });
  try {
    connection.pragma('foreign_keys = OFF');
    connection.pragma('ignore_check_constraints = ON');
    const triggers = connection
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
      )
      .all();
    for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
    for (const statement of statements) connection.exec(statement);
    for (const { sql } of triggers) connection.exec(sql);
  } finally {
    connection.close();
  }
}

async function tamperPostgres(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Switches triggers and foreign keys off for this connection; checks have to go.
    await client.query('SET session_replication_role = replica');
    const checks = await client.query<{ table: string; name: string }>(
      `SELECT conrelid::regclass::text AS "table", conname AS "name" FROM pg_constraint
       WHERE contype = 'c' AND connamespace = current_schema()::regnamespace`,
    );
    for (const { table, name } of checks.rows)
      await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
