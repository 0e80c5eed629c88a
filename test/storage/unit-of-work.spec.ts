import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../src/kernel/errors.js';
import { insertRows } from '../../src/storage/table.js';
import { driverCodeOf } from '../../src/storage/translate-error.js';
import { TownRow } from '../../src/villages/village.entity.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

/** PostgreSQL's code for a write in a transaction that may only read. */
const READ_ONLY_TRANSACTION = '25006';

const town = (code: string): TownRow => ({ code, name: code, county: null });

describe.each(ENGINES)('the unit of work on %s', (engine) => {
  let ledger: TemporaryLedger;
  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
  });
  afterEach(() => ledger.close());

  const towns = async (): Promise<string[]> =>
    (await ledger.storage.read.all<{ code: string }>('SELECT code FROM towns ORDER BY code')).map(
      (row) => row.code,
    );

  it('keeps exactly the 40 of 50 interleaved units that do not fail, and no reader ever sees an uncommitted row', async () => {
    const dirty: string[] = [];
    let running = true;
    const reader = (async () => {
      while (running) {
        for (const code of await towns()) if (code.endsWith('half')) dirty.push(code);
        await pause(1);
      }
    })();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        ledger.storage.unitOfWork.run('test', async ({ sql }) => {
          await insertRows(sql, TownRow, [town(`${n}-half`)]);
          await pause(n % 5);
          if (n % 5 === 0) throw new Error('fails on purpose');
          await sql.run('UPDATE towns SET code = ? WHERE code = ?', [`${n}-whole`, `${n}-half`]);
        }),
      ),
    );
    running = false;
    await reader;
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(40);
    const kept = Array.from({ length: 50 }, (_, n) => n)
      .filter((n) => n % 5 !== 0)
      .map((n) => `${n}-whole`);
    expect(await towns()).toEqual(kept.sort());
    expect(dirty).toEqual([]);
  });

  it('joins a unit that is already open, so that both are kept or neither', async () => {
    const units = ledger.storage.unitOfWork;
    await expect(
      units.run('outer', async ({ sql }) => {
        await insertRows(sql, TownRow, [town('outer')]);
        await units.run('inner', (unit) => insertRows(unit.sql, TownRow, [town('inner')]));
        throw new Error('fails on purpose');
      }),
    ).rejects.toThrow('on purpose');
    expect(await towns()).toEqual([]);
  });

  it('refuses a statement that is run after its unit has ended', async () => {
    const sql = await ledger.storage.unitOfWork.run('test', async (unit) => unit.sql);
    await expect(sql.run('DELETE FROM towns')).rejects.toThrow('after its unit of work had ended');
  });

  it('tells a broken constraint as a refusal of the ledger', async () => {
    const units = ledger.storage.unitOfWork;
    await units.run('test', ({ sql }) => insertRows(sql, TownRow, [town('a')]));
    const again = units.run('test', ({ sql }) => insertRows(sql, TownRow, [town('a')]));
    await expect(again).rejects.toMatchObject({ kind: 'conflict', code: 'storage.not-unique' });
  });

  it('shows one state to all questions of a reading, whatever is committed meanwhile', async () => {
    const units = ledger.storage.unitOfWork;
    await units.run('test', ({ sql }) => insertRows(sql, TownRow, [town('a')]));
    const counts = await ledger.storage.reading(async (sql) => {
      const count = async (): Promise<number> =>
        (await sql.first<{ n: number }>('SELECT count(*) AS n FROM towns'))?.n ?? -1;
      const before = await count();
      await units.run('test', (unit) => insertRows(unit.sql, TownRow, [town('b')]));
      return [before, await count()];
    });
    expect(counts).toEqual([1, 1]);
    expect(await towns()).toEqual(['a', 'b']);
  });

  it('cannot be written through the connections for reading', async () => {
    const refusal = await ledger.storage.read
      .all("INSERT INTO towns (code, name) VALUES ('x', 'x') RETURNING code")
      .catch((error: unknown) => driverCodeOf(error));
    expect(refusal).toBe(engine === 'sqlite' ? 'SQLITE_READONLY' : READ_ONLY_TRANSACTION);
    expect(await towns()).toEqual([]);
  });

  if (engine === 'sqlite') {
    it('gives up a turn that does not come in time, and says what it waited for', async () => {
      const units = ledger.storage.unitOfWork;
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const long = units.run('import.apply', () => gate);
      const refusal = await units
        .run('case.edit', async () => undefined, 20)
        .catch((error: unknown) => error);
      release();
      await long;
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal).toMatchObject({ code: 'ledger.busy', params: { waitsFor: 'import.apply' } });
      await units.run('case.edit', ({ sql }) => insertRows(sql, TownRow, [town('later')]));
      expect(await towns()).toEqual(['later']);
    });
  }
});
