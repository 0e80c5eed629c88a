import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobView } from '../../src/jobs/job.js';
import type { BackupStateView } from '../../src/upkeep/backup.js';
import { ENGINES, temporaryPlace, type TemporaryPlace } from '../support/ledger.js';
import {
  shell,
  shellJson,
  shellWithInput,
  signIn,
  startProgram,
  variablesOf,
  type RunningProgram,
} from '../support/program.js';

// Sealing is made slow on purpose, so that guessing is.

const PASSPHRASE = 'correct horse battery staple';

interface Verified {
  readonly ok: boolean;
  readonly chains: readonly { readonly head: string }[];
}
const headsOf = (document: unknown): string[] => (document as Verified).chains.map(({ head }) => head);

describe('the server and a backup', () => {
  let temporary: TemporaryPlace;
  let program: RunningProgram;
  let folder: string;
  beforeAll(async () => {
    temporary = await temporaryPlace('sqlite');
    folder = mkdtempSync(join(tmpdir(), 'backup-program-'));
    program = await startProgram(variablesOf(temporary.place));
  });
  afterAll(async () => {
    await program.end('SIGTERM');
    await temporary.remove();
    rmSync(folder, { recursive: true });
  });

  it('makes a copy in a process of its own when the administrator asks for one', async () => {
    const headers = {
      cookie: await signIn(program.url, temporary.place, 'admin'),
      'content-type': 'application/json',
    };
    const state = `${program.url}/api/upkeep/backup`;
    const started = await fetch(state, { method: 'POST', headers, body: '{}' });
    expect(started.status).toBe(202);
    let job = (await started.json()) as JobView;
    while (['waiting', 'running'].includes(job.state)) {
      const looked = await fetch(`${program.url}/api/jobs/${job.id}?waitMs=10000`, { headers });
      job = (await looked.json()) as JobView;
    }
    expect(job).toMatchObject({ state: 'done', error: null });
    const { lastGood, faults } = (await (await fetch(state, { headers })).json()) as BackupStateView;
    expect(faults).toEqual([]);
    const copies = readdirSync(join(temporary.place.dataDir, 'backups')).filter((name) =>
      name.startsWith('ledger-'),
    );
    expect(copies).toEqual([lastGood?.name]);
  });

  it('lets the shell copy the ledger meanwhile, and restores nothing while it runs', async () => {
    const file = join(folder, 'one.backup.zip');
    const made = await shellJson(temporary.place, 'backup', file);
    expect(made).toMatchObject({ code: 0, document: { proved: true, faults: [], encrypted: false } });
    const before = readdirSync(temporary.place.dataDir).sort();
    const refused = await shellJson(temporary.place, 'restore', file);
    expect(refused).toMatchObject({ code: 1, document: { code: 'server.already-running' } });
    expect(readdirSync(temporary.place.dataDir).sort()).toEqual(before);
  });

  it('is refused into a folder that is not there, and makes none', async () => {
    const refused = await shellJson(temporary.place, 'backup', join(folder, 'no', 'such', 'folder', 'x.zip'));
    expect(refused).toMatchObject({
      code: 1,
      document: { code: 'backup.cannot-write', params: { detail: 'ENOENT' } },
    });
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

describe.each(ENGINES)('the shell and a backup of a ledger on %s', (engine) => {
  it('copies it sealed, and brings it back elsewhere with equal totals and heads', async () => {
    const source = await temporaryPlace(engine);
    const target = await temporaryPlace('sqlite');
    const folder = mkdtempSync(join(tmpdir(), 'backup-shell-'));
    const file = join(folder, 'town.age');
    try {
      await shellJson(source.place, 'sample');
      const short = await shellWithInput(source.place, 'short\n', 'backup', file, '--encrypt', '--json');
      expect(short.code).toBe(1);
      expect(JSON.parse(short.stdout)).toMatchObject({ code: 'backup.passphrase-short' });
      const made = await shellWithInput(
        source.place,
        `${PASSPHRASE}\n`,
        'backup',
        file,
        '--encrypt',
        '--json',
      );
      expect(JSON.parse(made.stdout)).toMatchObject({ encrypted: true, proved: true, file });
      expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');

      expect((await shell(target.place, 'restore', file)).code).toBe(2);
      const back = await shellWithInput(target.place, `${PASSPHRASE}\n`, 'restore', file, '--json');
      expect(back.code).toBe(0);
      expect(JSON.parse(back.stdout)).toMatchObject({
        proved: true,
        keptAs: null,
        totals: [{ cases: 147, villages: 31, amountFen: 865_990_000 }],
      });
      expect((await shellJson(target.place, 'doctor')).document).toMatchObject({ ok: true });
      const [there, here] = [
        await shellJson(source.place, 'verify'),
        await shellJson(target.place, 'verify'),
      ];
      expect(headsOf(here.document)).toEqual(headsOf(there.document));
    } finally {
      await source.remove();
      await target.remove();
      rmSync(folder, { recursive: true });
    }
  });
});
