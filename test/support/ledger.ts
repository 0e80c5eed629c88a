import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Storage, type StoragePlace } from '../../src/storage/storage.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { TABLES } from '../../src/tables.js';

/** Address of a PostgreSQL server in which tests may make databases of their own. */
const serverUrl = process.env['LEDGER_TEST_POSTGRES'];

/** The engines that can be tried here: with `LEDGER_TEST=all` both must be there. */
export const ENGINES: readonly EngineKind[] = enginesHere();

function enginesHere(): EngineKind[] {
  if (serverUrl !== undefined) return ['sqlite', 'postgres'];
  if (process.env['LEDGER_TEST'] === 'all') {
    throw new Error('LEDGER_TEST=all, but LEDGER_TEST_POSTGRES names no PostgreSQL server');
  }
  return ['sqlite'];
}

/** An empty place for a ledger, and the way to remove it. */
export interface TemporaryPlace {
  readonly place: StoragePlace;
  remove(): Promise<void>;
}

/** Makes an empty place on one engine: a temporary folder, and on PostgreSQL a database of its own. */
export async function temporaryPlace(engine: EngineKind): Promise<TemporaryPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ledger-test-'));
  const removeFolder = (): void => rmSync(dataDir, { recursive: true, force: true });
  if (engine === 'sqlite') {
    return { place: { dataDir }, remove: async () => removeFolder() };
  }
  const name = `ledger_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  return {
    place: { dataDir, databaseUrl: url.toString() },
    remove: async () => {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      removeFolder();
    },
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An open, migrated, empty ledger for one test file. */
export interface TemporaryLedger extends TemporaryPlace {
  readonly storage: Storage;
  close(): Promise<void>;
}

/** Opens an empty ledger on one engine. */
export async function temporaryLedger(engine: EngineKind): Promise<TemporaryLedger> {
  const temporary = await temporaryPlace(engine);
  const storage = await Storage.open(temporary.place, TABLES);
  return {
    ...temporary,
    storage,
    close: async () => {
      await storage.close();
      await temporary.remove();
    },
  };
}
