import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { officeFetch } from '../support/people.js';
import { makeCampaign, makeCase, makeTown, makeVillage, writeRows } from '../support/make.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };

describe.each(ENGINES)('roll-ups over HTTP on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: NestFastifyApplication;
  let url: string;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const campaign = makeCampaign({ nextNo: 2 });
    const village = makeVillage({ name: '红罗沟', printOrder: 1 });
    await writeRows(ledger.storage, {
      towns: [makeTown()],
      villages: [village],
      campaigns: [campaign],
      cases: [
        makeCase(campaign, { no: 1, categoryCode: 'funds', villageId: village.id, selfAmountFen: 500 }),
      ],
    });
    app = await createApp({ storage: ledger.storage, clock, quiet: true });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });

  const get = async (path: string): Promise<{ status: number; body: unknown }> => {
    const answer = await officeFetch(app)(`${url}/api/${path}`);
    return { status: answer.status, body: await answer.json() };
  };

  it('answers totals and lines, by category where nothing else is asked', async () => {
    const { status, body } = await get('rollups?campaign=clean-up');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      campaign: 'clean-up',
      by: 'category',
      asOf: '2026-03-10',
      cases: 1,
      amountFen: 500,
      overdue: 0,
    });
  });

  it('answers as of a day, and with overdue cases on demand', async () => {
    const past = await get('rollups?campaign=clean-up&by=village-category&asOf=2026-02-01&overdue=true');
    expect(past.body).toMatchObject({ asOf: '2026-02-01', cases: 0, overdue: 0, lines: [] });
  });

  it.each([
    'rollups',
    'rollups?campaign=clean-up&by=colour',
    'rollups?campaign=clean-up&asOf=2026-02-30',
    'rollups?campaign=clean-up&asOf=yesterday',
    'rollups?campaign=clean-up&overdue=perhaps',
    'rollups?campaign=clean-up&actor=system',
    'reconciliation',
  ])('refuses what it cannot read: %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('says 404 for a campaign that is not there and 422 for a day that has not come', async () => {
    expect((await get('rollups?campaign=other')).status).toBe(404);
    expect((await get('reconciliation?campaign=other')).status).toBe(404);
    expect((await get('rollups?campaign=clean-up&asOf=2026-03-11')).status).toBe(422);
  });

  it('answers a reconciliation where nothing has been declared', async () => {
    const { body } = await get('reconciliation?campaign=clean-up');
    expect(body).toEqual({
      campaign: 'clean-up',
      ties: true,
      stated: null,
      statedLinesSum: null,
      ledger: { cases: 1, amountFen: 500 },
      differences: [],
      lines: [],
    });
  });
});
