import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { LEDGER_FILE, Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';

/** This run of the tests, as `begin-run.mjs` names it; `end-run.mjs` takes away what is made under that name. */
const RUN = process.env['LEDGER_TEST_RUN'] ?? '';
const RUN_FOLDER = join(tmpdir(), `ledger-test-run-${RUN}`);
const TEMPLATE = `ledger_template_${RUN}`;

/** Copies this run's empty, migrated ledger into a folder: migrating takes ten times as long. */
export async function copyEmptyLedger(dataDir: string): Promise<void> {
  const made = join(RUN_FOLDER, LEDGER_FILE);
  if (!existsSync(made)) {
    mkdirSync(RUN_FOLDER, { recursive: true });
    const making = mkdtempSync(join(RUN_FOLDER, 'making-'));
    await (await Storage.open({ dataDir: making }, TABLES)).close();
    renameSync(join(making, LEDGER_FILE), made);
    rmSync(making, { recursive: true, force: true });
  }
  copyFileSync(made, join(dataDir, LEDGER_FILE));
}

/** Makes a database as a copy of this run's empty, migrated one. */
export async function copyEmptyDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    // Files of tests run beside one another, and one of them has to be the first.
    await client.query("SELECT pg_advisory_lock(hashtext('ledger_template'))");
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount === 0) await makeTemplate(client, serverUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  } finally {
    await client.end();
  }
}

async function makeTemplate(client: pg.Client, serverUrl: string): Promise<void> {
  const making = `${TEMPLATE}_making`;
  await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${making}`);
  const dataDir = mkdtempSync(join(tmpdir(), 'ledger-test-'));
  await (await Storage.open({ dataDir, databaseUrl: urlOf(serverUrl, making) }, TABLES)).close();
  rmSync(dataDir, { recursive: true, force: true });
  await client.query(`ALTER DATABASE ${making} RENAME TO ${TEMPLATE}`);
}

/** The address of one database of a server. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
