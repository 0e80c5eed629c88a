import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Storage, type StoragePlace } from '../../src/storage/storage.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { TABLES } from '../../src/tables.js';
import { copyEmptyDatabase, copyEmptyLedger, urlOf } from './ledger-template.js';

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
  if (engine === 'sqlite') return embedded(dataDir);
  const name = databaseName();
  await onServer(`CREATE DATABASE ${name}`);
  return served(dataDir, name);
}

/** A place whose ledger is migrated and empty. */
async function migratedPlace(engine: EngineKind): Promise<TemporaryPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ledger-test-'));
  if (engine === 'sqlite') {
    await copyEmptyLedger(dataDir);
    return embedded(dataDir);
  }
  const name = databaseName();
  await copyEmptyDatabase(serverUrl ?? '', name);
  return served(dataDir, name);
}

const databaseName = (): string => `ledger_test_${randomBytes(6).toString('hex')}`;

const embedded = (dataDir: string): TemporaryPlace => ({
  place: { dataDir },
  remove: async () => rmSync(dataDir, { recursive: true, force: true }),
});

const served = (dataDir: string, name: string): TemporaryPlace => ({
  place: { dataDir, databaseUrl: urlOf(serverUrl ?? '', name) },
  remove: async () => {
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    rmSync(dataDir, { recursive: true, force: true });
  },
});

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
  const temporary = await migratedPlace(engine);
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
