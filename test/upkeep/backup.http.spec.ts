import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobView } from '../../src/jobs/job.js';
import { BackupFolder } from '../../src/upkeep/backup-folder.js';
import { BackupKeeping } from '../../src/upkeep/backup-keeping.js';
import { BackupMaker } from '../../src/upkeep/backup-maker.js';
import { BackupService } from '../../src/upkeep/backup.service.js';
import { isSealed } from '../../src/upkeep/backup-reader.js';
import { run as seal } from '../../src/upkeep/backup-sealing-task.js';
import type { BackupStateView } from '../../src/upkeep/backup.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { TOWN } from '../support/make.js';
import { addPerson, cookieOf } from '../support/people.js';

const KEEP = { hourly: 2, daily: 2, weekly: 0, monthly: 0 };
const PASSPHRASE = 'correct horse battery staple';
const STATE = '/api/upkeep/backup';

describe('backup by HTTP', () => {
  let served: ServedLedger;
  let usb: string;
  let admin: string;
  beforeAll(async () => {
    served = await servedLedger('sqlite');
    usb = mkdtempSync(join(tmpdir(), 'usb-'));
    // The process beside the server is tried by the built program; here the copy is made in this one.
    const maker = served.app.get(BackupMaker, { strict: false });
    maker.beside = (wish) => maker.here(wish);
    maker.seal = async (order) => void (await seal(order));
    const person = { name: '管理员', role: 'admin', scope: { kind: 'all' } } as const;
    admin = (await addPerson(served.app, person)).accountId;
  });
  afterAll(async () => {
    await served.close();
    rmSync(usb, { recursive: true, force: true });
  });

  /** Asks as the administrator, who signs in anew: the clock of these tests leaps. */
  const ask = async <Answer>(method: string, path: string, body?: object) => {
    const answer = await fetch(`${served.url}${path}`, {
      method,
      headers: { cookie: await cookieOf(served.app, admin), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer };
  };
  const state = async (): Promise<BackupStateView> => (await ask<BackupStateView>('GET', STATE)).body;
  const make = async (): Promise<JobView> => {
    const { status, body } = await ask<JobView>('POST', STATE, {});
    expect(status).toBe(202);
    return (await ask<JobView>('GET', `/api/jobs/${body.id}?waitMs=20000`)).body;
  };

  it('says that there is no copy yet and that one is due', async () => {
    expect(await state()).toMatchObject({
      lastGood: null,
      nextAt: served.clock.now().toISOString(),
      settingVersion: 0,
      making: false,
    });
  });

  it('makes a copy as a job, tells how old it is, and hands it out', async () => {
    expect(await make()).toMatchObject({ state: 'done' });
    const { lastGood, nextAt, folders, faults } = await state();
    expect(lastGood).toMatchObject({
      at: served.clock.now().toISOString(),
      name: 'ledger-20150930T020000000Z.backup.zip',
    });
    expect(nextAt).toBe('2015-09-30T03:00:00.000Z');
    expect(folders).toHaveLength(1);
    expect(faults).toEqual([]);
    const answer = await served.office(`${served.url}${STATE}/copies/${lastGood?.name}`);
    expect(answer.status).toBe(200);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const told = await served.ledger.storage.read.all<{ chain: string; body: string }>(
      'SELECT chain, body FROM history_entries WHERE subject_id = ? ORDER BY chain',
      [lastGood?.name ?? ''],
    );
    expect(told.map(({ chain }) => chain)).toEqual([TOWN, 'ledger']);
    expect(JSON.parse(told[0]?.body ?? '')).toMatchObject({
      what: 'backup.taken',
      actor: 'user:local-admin',
    });
    expect((await ask('GET', `${STATE}/copies/..%2F..%2Fledger.sqlite`)).status).toBe(404);
  });

  it('keeps what the tiers keep, in the second folder too, and refuses a setting that cannot be meant', async () => {
    const setting = { version: 0, keep: KEEP, folder: usb };
    expect((await ask('PUT', `${STATE}/setting`, { ...setting, folder: 'usb' })).body).toMatchObject({
      code: 'backup.folder-not-absolute',
    });
    expect((await ask('PUT', `${STATE}/setting`, setting)).status).toBe(200);
    expect((await ask('PUT', `${STATE}/setting`, setting)).status).toBe(409);
    for (let hour = 0; hour < 4; hour += 1) {
      served.clock.instant = new Date(served.clock.instant.getTime() + 3_600_000);
      await make();
    }
    const names = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.zip'));
    expect(names(usb)).toEqual([
      'ledger-20150930T050000000Z.backup.zip',
      'ledger-20150930T060000000Z.backup.zip',
    ]);
    expect(names(join(served.ledger.place.dataDir, 'backups'))).toEqual(names(usb));
  });

  it('seals what goes to the second folder where that is wished, and nothing without a passphrase', async () => {
    const { settingVersion: version } = await state();
    const setting = { version, keep: KEEP, folder: usb, sealed: true };
    const decided = async (more: object) =>
      (await ask<BackupStateView & { code?: string }>('PUT', `${STATE}/setting`, { ...setting, ...more }))
        .body;
    expect(await decided({})).toMatchObject({ code: 'backup.passphrase-needed' });
    expect(await decided({ passphrase: 'short' })).toMatchObject({ code: 'backup.passphrase-short' });
    expect(await decided({ passphrase: PASSPHRASE })).toMatchObject({ hasPassphrase: true });
    served.clock.instant = new Date(served.clock.instant.getTime() + 3_600_000);
    await make();
    const { folders } = await state();
    const [own, second] = folders.map(({ copies }) => copies[0]?.name ?? '');
    expect([own, second]).toEqual([
      'ledger-20150930T070000000Z.backup.zip',
      'ledger-20150930T070000000Z.backup.age',
    ]);
    // It was opened again before it got its name.
    expect(await isSealed(join(usb, second ?? ''))).toBe(true);
    rmSync(join(served.ledger.place.dataDir, 'backup-passphrase'));
    served.clock.instant = new Date(served.clock.instant.getTime() + 3_600_000);
    await make();
    expect((await state()).folders[1]?.error?.code).toBe('backup.passphrase-gone');
    const plain = { ...setting, version: version + 1, sealed: false };
    expect((await ask('PUT', `${STATE}/setting`, plain)).status).toBe(200);
  });

  it('goes on without the drive, and says that it is missing', async () => {
    rmSync(usb, { recursive: true });
    served.clock.instant = new Date(served.clock.instant.getTime() + 3_600_000);
    expect(await make()).toMatchObject({ state: 'done' });
    const { lastGood, folders } = await state();
    expect(lastGood?.at).toBe(served.clock.now().toISOString());
    expect(folders.map(({ error }) => error?.code ?? null)).toEqual([null, 'backup.folder-missing']);
  });

  it('makes one by itself when it is due, and only then', async () => {
    const backups = served.app.get(BackupService, { strict: false });
    const own = new BackupFolder(served.app.get(BackupKeeping, { strict: false }).own.path);
    const { signal } = new AbortController();
    const before = await own.copies();
    await backups.makeIfDue(signal);
    expect(await own.copies()).toEqual(before);
    served.clock.instant = new Date(served.clock.instant.getTime() + 3_600_000);
    await backups.makeIfDue(signal);
    expect((await own.copies())[0]?.at).toBe(served.clock.now().toISOString());
  });
});
