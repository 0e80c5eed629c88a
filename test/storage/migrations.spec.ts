import { readdirSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { postgresDataSource, sqliteDataSource } from '../../src/storage/data-source.js';
import { POSTGRES_MIGRATIONS, SQLITE_MIGRATIONS } from '../../src/storage/migrations.js';
import { LEDGER_FILE, Storage } from '../../src/storage/storage.js';
import { missingTriggers } from '../../src/storage/triggers.js';
import { TABLES } from '../../src/tables.js';
import { ENGINES, temporaryPlace, type TemporaryPlace } from '../support/ledger.js';

describe.each(ENGINES)('the tables of a ledger on %s', (engine) => {
  let temporary: TemporaryPlace;
  beforeEach(async () => {
    temporary = await temporaryPlace(engine);
  });
  afterEach(() => temporary.remove());

  const sourceOf = (): DataSource =>
    engine === 'sqlite'
      ? sqliteDataSource(
          `${temporary.place.dataDir}/${LEDGER_FILE}`,
          { tables: TABLES, migrations: SQLITE_MIGRATIONS },
          () => undefined,
        )
      : postgresDataSource(
          temporary.place.databaseUrl ?? '',
          { tables: TABLES, migrations: POSTGRES_MIGRATIONS },
          false,
        );

  it('made by the migrations are those that the entities describe', async () => {
    await (await Storage.open(temporary.place, TABLES)).close();
    const source = sourceOf();
    await source.initialize();
    try {
      const drift = await source.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it('carry every protecting trigger, and opening again changes nothing', async () => {
    await (await Storage.open(temporary.place, TABLES)).close();
    const storage = await Storage.open(temporary.place, TABLES);
    expect(await missingTriggers(storage.read, engine)).toEqual([]);
    await storage.close();
    expect(readdirSync(temporary.place.dataDir).filter((name) => name.includes('before'))).toEqual([]);
  });

  it('are not opened when a newer program made them', async () => {
    await (await Storage.open(temporary.place, TABLES)).close();
    const source = sourceOf();
    await source.initialize();
    await source.query(
      "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
    );
    await source.destroy();
    await expect(Storage.open(temporary.place, TABLES)).rejects.toMatchObject({
      code: 'storage.newer-ledger',
    });
  });

  it('are not opened without their protecting triggers', async () => {
    await (await Storage.open(temporary.place, TABLES)).close();
    const source = sourceOf();
    await source.initialize();
    await source.query(
      engine === 'sqlite'
        ? 'DROP TRIGGER settlements_no_update'
        : 'DROP TRIGGER settlements_no_change ON settlements',
    );
    await source.destroy();
    await expect(Storage.open(temporary.place, TABLES)).rejects.toMatchObject({
      code: 'storage.triggers-missing',
    });
  });
});
