import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { CampaignOpeningService } from '../../src/campaigns/campaign-opening.service.js';
import { FundAccountService } from '../../src/funds/account.service.js';
import { ENTRY_REGISTER } from '../../src/funds/fund-registers.js';
import { FundEntryRow } from '../../src/funds/fund.entity.js';
import { addDays, day } from '../../src/kernel/calendar.js';
import { newId } from '../../src/kernel/ids.js';
import { FlagRunJobs } from '../../src/red-flags/flag-run-job.service.js';
import { FlagRunService } from '../../src/red-flags/flag-run.service.js';
import { JobService } from '../../src/jobs/job.service.js';
import { insertRows } from '../../src/storage/table.js';
import { VillageService } from '../../src/villages/village.service.js';
import { LOCAL_USER } from '../support/actor.js';
import { TestClock } from '../support/app.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const CAMPAIGN = 'dawu-2015';
const TOWN = '141128103';
/** So many that a process of its own looks through them. */
const ENTRIES = 3_200;
const HOSPITALITY_EVERY = 4;

describe.each(ENGINES)('Much that rules look through on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: NestFastifyApplication;

  const entryOf = (villageId: string, accountId: string, no: number): FundEntryRow => ({
    ...ENTRY_REGISTER.blank,
    id: newId(),
    townCode: TOWN,
    villageId,
    accountId,
    matchKey: newId(),
    importId: null,
    voidReason: null,
    recordedBy: 'user:local',
    recordedAt: '2015-09-30T02:00:00.000Z',
    updatedAt: '2015-09-30T02:00:00.000Z',
    version: 1,
    day: addDays(day('2013-01-01'), no % 900),
    seq: no + 1,
    summary: no % HOSPITALITY_EVERY === 0 ? '招待费' : '付电费',
    expenseFen: 100 + no,
  });

  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    app = await createApp({ storage: ledger.storage, clock: new TestClock(), quiet: true });
    await ledger.storage.unitOfWork.run('test.begin', async (unit) => {
      await app
        .get(VillageService)
        .addTown(unit, LOCAL_USER, { code: TOWN, name: '大武镇', county: '方山县' });
      const opened = { townCode: TOWN, code: CAMPAIGN, taxonomy: CAMPAIGN } as const;
      await app.get(CampaignOpeningService).openIn(unit, LOCAL_USER, opened);
    });
    for (const name of ['红罗沟', '白家咀']) {
      const { id } = await app.get(VillageService).register(LOCAL_USER, { name });
      const account = { name: '基本户', kind: 'basic' as const };
      const { id: accountId } = await app.get(FundAccountService).record(LOCAL_USER, id, account);
      const rows = Array.from({ length: ENTRIES / 2 }, (_, no) => entryOf(id, accountId, no));
      await ledger.storage.unitOfWork.run('test.fill', (unit) => insertRows(unit.sql, FundEntryRow, rows));
    }
  });
  afterAll(async () => {
    await app.close();
    await ledger.remove();
  });

  const runs = () => app.get(FlagRunService);

  it('is given up cleanly: nothing is called computed that is not', async () => {
    const abort = new AbortController();
    const giveUp = { signal: abort.signal, progress: () => abort.abort(new Error('not wanted')) };
    await expect(runs().run(LOCAL_USER, CAMPAIGN, 'all', giveUp)).rejects.toThrow('not wanted');
    expect(await runs().state(LOCAL_USER, CAMPAIGN)).toEqual({ computedAt: null, running: null, last: null });
  });

  it('goes on where others wait for it, and tells all of them how far it is', async () => {
    const jobs = app.get(JobService);
    const job = await app.get(FlagRunJobs).start(LOCAL_USER, CAMPAIGN, 'all');
    const same = await app.get(FlagRunJobs).start(LOCAL_USER, CAMPAIGN, 'all');
    expect(same.id).toBe(job.id);
    const told: string[] = [];
    const abort = new AbortController();
    const second = {
      signal: abort.signal,
      progress: (done: number, total: number) => told.push(`${done}/${total}`),
    };
    const beside = runs().run(LOCAL_USER, CAMPAIGN, 'all', second);
    jobs.cancel(LOCAL_USER, job.id);
    const run = await beside;
    expect(told).toEqual(['1/2', '2/2']);
    expect(run).toMatchObject({ scope: 'all', villages: 2, changed: 0, removed: 0 });
    // Two villages report nothing besides.
    expect(run.standing).toBe(ENTRIES / HOSPITALITY_EVERY + 2);
    expect(await jobs.look(LOCAL_USER, job.id, 20_000)).toMatchObject({ state: 'cancelled' });
    expect(await runs().state(LOCAL_USER, CAMPAIGN)).toMatchObject({ running: null, last: run });
  });

  it('is found once: a second look writes nothing', async () => {
    const again = await runs().run(LOCAL_USER, CAMPAIGN, 'all');
    expect(again).toMatchObject({ scope: 'all', villages: 2, added: 0, changed: 0, removed: 0 });
  });

  it('ends with the program', async () => {
    const run = runs().run(LOCAL_USER, CAMPAIGN, 'all');
    const ended = run.then(
      () => 'done',
      (error: unknown) => String(error),
    );
    while ((await runs().state(LOCAL_USER, CAMPAIGN)).running === null) await Promise.resolve();
    await runs().onApplicationShutdown();
    expect(await ended).toBe('Error: the program ends');
  });
});
