import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLE_PERMISSIONS } from '../../src/access/role.js';
import { LOCAL_USER } from '../support/actor.js';
import type { CampaignView, TaxonomyView } from '../../src/campaigns/campaign.js';
import { LEDGER_FILE, Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';
import { checkTown, folderOfSample } from '../../src/upkeep/beginning.rules.js';
import { BeginningService } from '../../src/upkeep/beginning.service.js';
import type { BegunLedgerView, LedgerView, WritingView } from '../../src/upkeep/ledger.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import { ENGINES } from '../support/ledger.js';
import { cookieOf } from '../support/people.js';
import { served, type RefusalBody, type Served } from '../villages/served.js';

const OWN = { townCode: '141128104', townName: '积翠镇', taxonomy: 'present' } as const;
const packageVersion = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

describe('the town that a ledger begins with', () => {
  it.each(['', '14112810', '1411281030', '14112810x', '１４１１２８１０３'])(
    'cannot have the code "%s"',
    (townCode) => {
      expect(() => checkTown({ townCode, townName: '大武镇' })).toThrow(
        expect.objectContaining({ code: 'ledger.town-code-malformed' }),
      );
    },
  );

  it.each(['', '\u3000 ', '镇'.repeat(41)])('cannot have the name "%s"', (townName) => {
    expect(() => checkTown({ townCode: '141128103', townName })).toThrow(
      expect.objectContaining({ code: 'ledger.town-name-malformed' }),
    );
  });
});

it('the folder of a sample that was set aside can be written on every system, and sorts by time', () => {
  const folders = ['2015-07-03T01:00:00.000Z', '2015-07-03T01:00:00.001Z', '2015-11-01T00:00:00.000Z'].map(
    folderOfSample,
  );
  for (const folder of folders) expect(folder).toMatch(/^[\w-]+$/);
  expect([...folders].sort()).toEqual(folders);
});

describe.each(ENGINES)('a ledger on %s', (engine) => {
  let program: Served;
  let beginning: BeginningService;
  beforeEach(async () => {
    program = await served(engine);
    beginning = program.app.get(BeginningService);
  });
  afterEach(() => program.close());

  const view = async (): Promise<LedgerView> => (await program.ask<LedgerView>('GET', '/ledger')).body;
  const buildSample = () => program.app.get(SampleService, { strict: false }).create(LOCAL_USER);
  const begin = <Body>(input: object) => program.ask<Body>('POST', '/ledger/begin', input);

  it('that is empty says so, and who is looking at what', async () => {
    expect(await beginning.isEmpty()).toBe(true);
    expect(await view()).toEqual({
      town: null,
      campaigns: [],
      user: { name: 'user:local', permissions: ROLE_PERMISSIONS.lead },
      sample: false,
      today: '2015-07-03',
      engine,
      version: packageVersion,
      insecure: false,
    });
  });

  it('says what it is being written for, to whoever waits for it', async () => {
    const writing = async () => (await program.ask<WritingView>('GET', '/ledger/writing')).body;
    expect(await writing()).toEqual({ what: null, forMs: 0 });
    await program.ledger.storage.unitOfWork.run('import.apply', async () => {
      expect(await writing()).toEqual({ what: 'import.apply', forMs: expect.any(Number) });
    });
    expect(await writing()).toEqual({ what: null, forMs: 0 });
  });

  it.each(['dawu-2015', 'present'] as const)(
    'begins with its town and a campaign named after %s',
    async (taxonomy) => {
      const campaign = await beginning.init(LOCAL_USER, { ...OWN, townName: ' 积翠镇 ', taxonomy });
      expect(campaign).toMatchObject({ code: taxonomy, numberPrefix: taxonomy.toUpperCase(), sample: false });
      expect(await view()).toMatchObject({
        town: { code: OWN.townCode, name: '积翠镇', county: null },
        campaigns: [campaign],
        sample: false,
      });
      expect(await beginning.isEmpty()).toBe(false);
    },
  );

  it('begins once: a second time is refused and changes nothing', async () => {
    await beginning.init(LOCAL_USER, OWN);
    await expect(beginning.init(LOCAL_USER, { ...OWN, townCode: '141128105' })).rejects.toMatchObject({
      kind: 'refused',
      code: 'ledger.not-empty',
    });
    expect((await view()).campaigns).toHaveLength(1);
  });

  it('that is somebody’s own is never set aside', async () => {
    await beginning.init(LOCAL_USER, OWN);
    const answer = await begin<RefusalBody>(OWN);
    expect([answer.status, answer.body.code]).toEqual([422, 'ledger.not-sample']);
    expect((await view()).town?.code).toBe(OWN.townCode);
  });

  it('that is the sample stays where it is when the own ledger is named wrongly', async () => {
    await buildSample();
    const code = await begin<RefusalBody>({ ...OWN, townCode: '1411' });
    expect([code.status, code.body.code]).toEqual([422, 'ledger.town-code-malformed']);
    const taxonomy = await begin<RefusalBody>({ ...OWN, taxonomy: 'mine' });
    expect([taxonomy.status, taxonomy.body.code]).toEqual([400, 'request.invalid']);
    expect((await view()).sample).toBe(true);
    expect(readdirSync(program.ledger.place.dataDir).filter((name) => name.startsWith('sample-'))).toEqual(
      [],
    );
  });

  if (engine === 'postgres') {
    it('that is the sample says on PostgreSQL what to do instead', async () => {
      await buildSample();
      const answer = await begin<RefusalBody>(OWN);
      expect([answer.status, answer.body.code]).toEqual([422, 'ledger.begin-elsewhere']);
      expect(answer.body.message).toContain('DATABASE_URL');
      expect((await view()).sample).toBe(true);
    });
  } else {
    it('that is the sample is set aside whole, and an empty own one takes its place', async () => {
      await buildSample();
      expect((await view()).sample).toBe(true);
      const answer = await begin<BegunLedgerView>(OWN);
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ town: { name: '积翠镇' }, sample: false });
      expect(answer.body.campaigns.map((campaign) => campaign.code)).toEqual(['present']);
      const { passwordsFile, ...begun } = answer.body;
      expect(await view()).toEqual(begun);
      expect(Object.keys(JSON.parse(readFileSync(passwordsFile, 'utf8')) as object)).toEqual(['admin']);
      const { rows } = (await program.ask<{ rows: unknown[] }>('GET', '/villages')).body;
      expect(rows).toEqual([]);

      const { dataDir } = program.ledger.place;
      const [folder = ''] = readdirSync(dataDir).filter((name) => name.startsWith('sample-'));
      expect(existsSync(join(dataDir, folder, LEDGER_FILE))).toBe(true);
      const aside = await Storage.open({ dataDir: join(dataDir, folder) }, TABLES);
      const counted = await aside.read.first<{ cases: number }>('SELECT count(*) AS "cases" FROM cases');
      await aside.close();
      expect(counted?.cases).toBe(147);

      const again = await begin<RefusalBody>(OWN);
      expect([again.status, again.body.code]).toEqual([422, 'ledger.not-sample']);
    });

    it('that was just begun takes villages, items and cases like any other', async () => {
      await buildSample();
      await begin(OWN);
      const village = await program.ask<{ id: string }>('POST', '/villages', { name: '白家咀' });
      const campaign = (await program.ask<CampaignView>('GET', '/campaigns/present')).body;
      const taxonomy = (await program.ask<TaxonomyView>('GET', '/campaigns/present/taxonomy')).body;
      const one = await program.ask<{ number: string }>('POST', '/cases', {
        campaignCode: campaign.code,
        villageId: village.body.id,
        itemCode: taxonomy.categories[1]?.items[0]?.code,
        description: '账外账',
      });
      expect([one.status, one.body.number]).toEqual([201, 'PRESENT-0001']);
    });

    it('answers whoever is reading meanwhile from the one ledger, or asks them to sign in to the other', async () => {
      await buildSample();
      await view();
      const lead = await program.ledger.storage.read.first<{ id: string }>(
        'SELECT a.id AS "id" FROM accounts a WHERE a.name = \'lead\'',
      );
      const headers = { cookie: await cookieOf(program.app, lead?.id ?? '') };
      const url = `${await program.app.getUrl()}/api/ledger`;
      const reading = Array.from({ length: 20 }, async () => {
        const answer = await fetch(url, { headers });
        return { status: answer.status, body: (await answer.json()) as Partial<RefusalBody> };
      });
      const [begun, ...answers] = await Promise.all([begin<BegunLedgerView>(OWN), ...reading]);
      expect(begun.status).toBe(201);
      const told = answers.map(({ status, body }) => body.code ?? status);
      const expected = [200, 'storage.closed', 'session.missing'];
      expect(told.filter((one) => !expected.includes(one))).toEqual([]);
    });
  }
});
