import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { armFault, disarmFault, installFaults, removeFaults } from '../support/faults.js';
import { IMPORTED, TriedLedger, TriedPlace } from './use-cases.js';

const WRITES = ['write', 'writeFile', 'sync', 'datasync'];
const OPENINGS = [
  'open',
  'openSync',
  'mkdir',
  'mkdtemp',
  'mkdirSync',
  'copyFile',
  'link',
  'rename',
  'writeFile',
];

describe('a disk that takes nothing more', () => {
  let ledger: TriedLedger;
  let refusals = 0;
  beforeEach(async () => {
    ledger = new TriedLedger();
    await ledger.begin();
  });
  afterEach(async () => {
    disarmFault();
    await ledger.close();
    ledger.remove();
  });
  beforeAll(installFaults);
  afterAll(() => {
    removeFaults();
    process.stdout.write(`refused by a full or closed disk: ${refusals}\n`);
  });

  /** A statement on the connection that writes. */
  const onWriter = (statement: string): Promise<Record<string, number>[]> =>
    ledger.storage.unitOfWork.run('test', ({ sql }) => sql.all<Record<string, number>>(statement));
  /** The engine itself then says that the disk is full. */
  async function fillUp(pagesLeft: number): Promise<void> {
    const [count] = await onWriter('PRAGMA page_count');
    await onWriter(`PRAGMA max_page_count = ${(count?.['page_count'] ?? 0) + pagesLeft}`);
  }
  const isSound = async (): Promise<void> => expect(await ledger.faults()).toEqual([]);

  it('refuses what has no room, keeps all that was acknowledged, and goes on when there is room again', async () => {
    await fillUp(8);
    let recorded = 0;
    for (; recorded < 200; recorded += 1) {
      const full = await ledger.record().then(
        () => undefined,
        (error: unknown) => error,
      );
      if (full === undefined) continue;
      expect(full).toMatchObject({ code: 'SQLITE_FULL' });
      refusals += 1;
      break;
    }
    expect(recorded).toBeLessThan(200);
    await isSound();
    await onWriter('PRAGMA max_page_count = 1000000');
    await ledger.record();
    await isSound();
  });

  it('takes no part of an import', async () => {
    const importId = await ledger.planImport();
    for (const pages of [1, 20, 60]) {
      await fillUp(pages);
      await expect(ledger.apply(importId)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
      refusals += 1;
      await isSound();
      expect(await ledger.importState(importId)).toEqual({ state: 'read', cases: 0 });
    }
    await onWriter('PRAGMA max_page_count = 1000000');
    await ledger.apply(importId);
    expect(await ledger.importState(importId)).toEqual({ state: 'applied', cases: IMPORTED });
    await isSound();
  });

  it('takes no part of a backup, which says so in words, and none of a restore', async () => {
    const file = join(ledger.root, 'one.backup.zip');
    for (const nth of [1, 2]) {
      armFault(ledger.root, { nth, lasts: 'for-good', code: 'ENOSPC', only: WRITES });
      await expect(ledger.backup(file)).rejects.toMatchObject({
        code: 'backup.cannot-write',
        params: { detail: 'ENOSPC' },
      });
      refusals += disarmFault().injected;
      expect(readdirSync(ledger.root)).toEqual(['data']);
    }
    await ledger.backup(file);
    const place: TriedPlace = new TriedPlace();
    await place.begin();
    for (const nth of [1, 2, 3]) {
      place.again();
      armFault(place.root, { nth, lasts: 'for-good', code: 'ENOSPC', only: [...WRITES, 'statement'] });
      await expect(place.restore(file)).rejects.toThrow();
      refusals += disarmFault().injected;
      expect(await place.found()).toBe('old');
    }
    place.remove();
  });

  it('may be read only: nothing is written, everything can be read, and a backup goes elsewhere', async () => {
    await ledger.record();
    const before = await ledger.storage.read.all('SELECT * FROM history_heads ORDER BY chain');
    // The engine itself then says that nothing may be written, until the ledger is opened again.
    await ledger.storage.unitOfWork.run('test', ({ sql }) => sql.run('PRAGMA query_only = ON'));
    await expect(ledger.record()).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
    refusals += 1;
    expect(await ledger.storage.read.all('SELECT * FROM history_heads ORDER BY chain')).toEqual(before);
    await isSound();
    const file = join(ledger.root, 'one.backup.zip');
    await ledger.backup(file);
    expect(existsSync(file)).toBe(true);
    await ledger.close();
    await ledger.open();
    await ledger.record();

    armFault(ledger.root, { nth: 1, lasts: 'for-good', code: 'EROFS', only: OPENINGS });
    await expect(ledger.backup(join(ledger.root, 'two.backup.zip'))).rejects.toMatchObject({
      code: 'backup.cannot-write',
      params: { detail: 'EROFS' },
    });
    refusals += disarmFault().injected;
    await isSound();
  });
});
