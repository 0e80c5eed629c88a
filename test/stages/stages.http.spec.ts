import type { VillageLacks } from '../../src/rollups/step-lacks.js';
import type { RoundView } from '../../src/stages/round.js';
import type { StepTable } from '../../src/stages/step.js';
import type { NoticeDetailView } from '../../src/notices/notice.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ENGINES } from '../support/ledger.js';

describe.each(ENGINES)('the nine steps on %s', (engine) => {
  let served: ServedLedger;
  const villages: string[] = [];

  const ask = <Answer>(method: string, path: string, body?: object) =>
    served.ask<Answer>(method, `/api${path}`, body);
  const table = async (): Promise<StepTable> =>
    (await ask<StepTable>('GET', `/stages?campaign=${served.campaign}`)).body;
  const tick = (step: string, doneDay: string | null, seen: readonly (readonly [string, number])[]) =>
    ask<StepTable & { code: string }>('POST', '/stages', {
      campaign: served.campaign,
      step,
      doneDay,
      villages: seen.map(([villageId, version]) => ({ villageId, version })),
    });
  const daysOf = ({ villages: rows }: StepTable, at: number) => rows[at]?.steps.map(({ doneDay }) => doneDay);

  beforeAll(async () => {
    served = await servedLedger(engine);
    for (const name of ['红罗沟', '武家庄']) {
      villages.push((await ask<{ id: string }>('POST', '/villages', { name })).body.id);
    }
  });
  afterAll(() => served.close());

  it('are ticked for many villages at once, taken back, and never over what somebody else ticked', async () => {
    const [first = '', second = ''] = villages;
    const ticked = await tick('count', '2015-09-01', [
      [first, 0],
      [second, 0],
    ]);
    expect(daysOf(ticked.body, 0)).toEqual(['2015-09-01', null, null, null, null, null, null, null, null]);
    expect(ticked.body.plan[0]).toMatchObject({ step: 'count', done: 2, late: 0 });
    expect(await tick('count', '2015-09-02', [[first, 0]])).toMatchObject({
      status: 409,
      body: { code: 'stage-step.changed' },
    });
    expect((await tick('count', null, [[second, 1]])).body.plan[0]).toMatchObject({ done: 1 });
    expect((await tick('count', '2015-10-01', [[first, 1]])).body.code).toBe('stage-step.day-impossible');
    expect((await tick('count', '2015-09-01', [['nobody', 0]])).status).toBe(404);
  });

  it('are late by the days of the campaign’s own plan', async () => {
    const campaign = await ask<{ version: number }>('GET', `/campaigns/${served.campaign}`);
    const changed = await ask('PATCH', `/campaigns/${served.campaign}`, {
      version: campaign.body.version,
      stages: [
        { name: '清查', beginsDay: null, endsDay: '2015-08-31' },
        { name: '公示', beginsDay: null, endsDay: '2015-12-31' },
      ],
    });
    expect(changed.status).toBe(200);
    const { plan } = await table();
    expect(plan.find(({ step }) => step === 'count')).toMatchObject({
      endsDay: '2015-08-31',
      done: 1,
      late: 1,
    });
    expect(plan.find(({ step }) => step === 'publish')).toMatchObject({ endsDay: '2015-12-31', late: 0 });
    expect(plan.find(({ step }) => step === 'rules')).toMatchObject({ endsDay: null, late: 0 });
  });

  it('lack what the registers, the notices and the cases say', async () => {
    const [first = '', second = ''] = villages;
    const lacks = async (villageId: string): Promise<string[]> => {
      const path = `/rollups/step-lacks?campaign=${served.campaign}`;
      const { body } = await ask<VillageLacks[]>('GET', path);
      const found = body.find((one) => one.villageId === villageId);
      return (found?.lacks ?? []).map(({ step, code, count }) => `${step} ${code} ${count}`);
    };
    expect(await lacks(first)).toEqual([
      'count no-assets 1',
      'register no-accounts 1',
      'publish no-notice 1',
    ]);
    for (const name of ['机井', '戏台']) {
      await ask('POST', '/assets', { villageId: first, name, bookValueFen: 100 });
    }
    await ask('POST', '/funds/accounts', { villageId: first, name: '基本户' });
    await ask('POST', '/claims-debts', {
      villageId: first,
      side: 'debt',
      counterparty: '某信用社',
      principalFen: 5,
    });
    // Who was asked and disputes has not confirmed; who confirmed is not told.
    for (const confirmation of ['disputed', 'confirmed'])
      await ask('POST', '/claims-debts', {
        villageId: first,
        side: 'claim',
        counterparty: '某厂',
        principalFen: 7,
        confirmation,
        ...(confirmation === 'confirmed' ? { confirmedDay: '2015-08-01' } : {}),
      });
    await ask('POST', '/cases', {
      campaignCode: served.campaign,
      villageId: first,
      categoryCode: 'funds',
      itemCode: 'funds/2',
      description: '坐支',
      amountKind: 'known',
      selfAmountFen: 100,
    });
    const kinds = { campaign: served.campaign, villageIds: [first] };
    const { body } = await ask<{ ids: string[] }>('POST', '/notices', { ...kinds, kind: 'assets' });
    await ask('POST', '/notices', { ...kinds, kind: 'funds' });
    const notice = await ask<NoticeDetailView>('GET', `/notices/${body.ids[0]}`);
    await ask('POST', `/notices/${notice.body.id}/post`, {
      version: notice.body.version,
      postedDay: '2015-09-30',
      place: '公示栏',
    });
    await ask('POST', `/notices/${notice.body.id}/objections`, {
      receivedDay: '2015-09-30',
      text: '少了一眼井',
    });
    expect(await lacks(first)).toEqual([
      'count not-counted 2',
      'verify unconfirmed 2',
      'publish not-posted 1',
      'publish no-photo 1',
      'confirm unanswered 1',
      'confirm not-confirmed 1',
      'report not-assigned 1',
      'accept open-cases 1',
      'improve outstanding 1',
    ]);
    expect(await lacks(second)).toHaveLength(3);
  });

  it('are inspected in rounds, whose circulars name villages and days', async () => {
    const [first = '', second = ''] = villages;
    const round = {
      fromDay: '2015-09-10',
      toDay: '2015-09-12',
      ledBy: '督查一组',
      circularNumber: '方办通〔2015〕3号',
      circularDay: '2015-09-15',
      replyDay: '2015-09-20',
      visits: [
        { villageId: first, result: 'praised', visitedDay: '2015-09-10' },
        { villageId: second, result: 'criticised', finding: '没有张贴公示' },
      ],
    };
    const path = '/stages/rounds';
    const begun = await ask<RoundView[]>('POST', path, { campaign: served.campaign, ...round });
    expect(begun).toMatchObject({
      status: 201,
      body: [{ no: 1, late: 1, visits: [{}, { result: 'criticised' }] }],
    });
    const [one] = begun.body;
    const without = { ...round, visits: [{ villageId: second, result: 'behind' }] };
    expect(await ask('POST', path, { campaign: served.campaign, ...without })).toMatchObject({
      status: 422,
      body: { code: 'inspection-round.finding-missing' },
    });
    const twice = { ...round, visits: [round.visits[0], round.visits[0]] };
    expect(await ask('POST', path, { campaign: served.campaign, ...twice })).toMatchObject({
      body: { code: 'inspection-round.twice' },
    });
    const mended = round.visits.map((visit) => ({ ...visit, mendedDay: '2015-09-19' }));
    const changed = await ask<RoundView[]>('PUT', `${path}/${one?.id}`, {
      version: 1,
      ...round,
      visits: mended,
    });
    expect(changed.body).toMatchObject([{ no: 1, late: 0, version: 2 }]);
    expect(await ask('PUT', `${path}/${one?.id}`, { version: 1, ...round })).toMatchObject({ status: 409 });
    const voided = await ask<RoundView[]>('POST', `${path}/${one?.id}/void`, {
      version: 2,
      reason: '重复登记',
    });
    expect(voided.body).toMatchObject([{ voidReason: '重复登记', late: 0 }]);
  });
});
