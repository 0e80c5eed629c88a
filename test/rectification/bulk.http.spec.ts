import type { CaseView } from '../../src/cases/case.js';
import type { Page } from '../../src/kernel/paging.js';
import type { BulkView } from '../../src/rectification/bulk.js';
import type { VoucherView } from '../../src/rectification/voucher.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';

describe.each(ENGINES)('many cases at once on %s', (engine) => {
  let served: ServedLedger;
  let villages: readonly VillageView[];
  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    villages = (await served.ask<Page<VillageView>>('GET', '/api/villages?size=30')).body.rows;
  });
  afterAll(() => served.close());

  let serial = 0;
  const register = async (village: number, input: object = {}): Promise<CaseView> =>
    (
      await served.ask<CaseView>('POST', '/api/cases', {
        campaignCode: served.campaign,
        villageId: villages[village]?.id,
        itemCode: 'funds/2',
        foundDay: '2015-07-03',
        description: `出借集体资金第${++serial}笔`,
        ...input,
      })
    ).body;
  const now = async ({ id }: CaseView): Promise<CaseView> =>
    (await served.ask<CaseView>('GET', `/api/cases/${id}`)).body;
  const bulk = (deed: string, cases: readonly CaseView[], input: object, dryRun = false) =>
    served.ask<BulkView>('POST', `/api/cases/bulk/${deed}`, {
      ids: cases.map(({ id }) => id),
      input,
      dryRun,
    });

  it('are handed out in one go: the preview changes nothing, and one refusal stops no other', async () => {
    const cases = [await register(0), await register(1), await register(2)];
    await bulk('assign', cases.slice(0, 1), { dueDay: '2015-10-31' });
    const preview = await bulk('assign', cases, { dueDay: '2015-11-30' }, true);
    expect(preview.body).toMatchObject({ dryRun: true, done: 2, refused: 1 });
    expect((await now(cases[1]!)).state).toBe('registered');
    const done = await bulk('assign', cases, { dueDay: '2015-11-30' });
    expect(done.body.rows).toMatchObject([
      { done: false, before: 'assigned', refusal: { code: 'move.not-from-here' } },
      { done: true, before: 'registered', after: 'assigned', refusal: null },
      { done: true, before: 'registered', after: 'assigned', refusal: null },
    ]);
    expect((await now(cases[0]!)).dueDay).toBe('2015-10-31');
    expect((await now(cases[2]!)).dueDay).toBe('2015-11-30');
    expect((await bulk('progress', cases, { text: '正在办' })).body.done).toBe(3);
    expect((await bulk('ask-extension', cases, { toDueDay: '2015-12-31', reason: '等批复' })).body.done).toBe(
      3,
    );
  });

  it('are refused what cannot be done on many, and tell a case that is not there', async () => {
    expect((await bulk('void', [], {})).status).toBe(400);
    const one = await register(3);
    expect((await bulk('void', [one], { reasonCode: 'mistaken' })).status).toBe(404);
    expect((await bulk('progress', [one], {})).status).toBe(400);
    const gone = await bulk('verify', [{ ...one, id: 'nowhere' }], {});
    expect(gone.body.rows).toMatchObject([{ done: false, refusal: { code: 'case.missing' } }]);
  });

  it('are settled by one voucher whose lines add up, or none of them is', async () => {
    const [first, second, third] = [
      await register(10, { selfAmountFen: 320_000 }),
      await register(11, { selfAmountFen: 80_000 }),
      await register(11, { selfAmountFen: 50_000 }),
    ];
    const voucher = (lines: readonly object[], totalFen: number, dryRun = false) =>
      served.ask<VoucherView & { code: string; params: object }>('POST', '/api/settlement-vouchers', {
        campaignCode: served.campaign,
        kind: 'recovered',
        day: '2015-09-01',
        voucher: '记字45号',
        totalFen,
        lines,
        dryRun,
      });
    const lines = [
      { name: villages[10]?.name, amountFen: 320_000 },
      { name: villages[11]?.name, amountFen: 50_000 },
      { name: second?.number, amountFen: 80_000 },
    ];
    const preview = await voucher(lines, 450_000, true);
    expect(preview.body).toMatchObject({ ready: false, sumFen: 450_000 });
    expect(preview.body.lines.map(({ caseId }) => caseId)).toEqual([first?.id, null, second?.id]);
    expect(preview.body.lines[1]?.candidates.map(({ id }) => id)).toEqual([second?.id, third?.id]);
    expect((await voucher(lines, 450_000)).body.code).toBe('voucher.unclear');
    const clear = lines.map((line, place) => (place === 1 ? { ...line, caseId: third?.id } : line));
    expect((await voucher(clear, 450_001)).body).toMatchObject({
      code: 'voucher.total-differs',
      params: { differenceFen: 1 },
    });
    expect((await now(first!)).recoveredFen).toBe(0);
    const booked = await voucher(clear, 450_000);
    expect(booked).toMatchObject({ status: 200, body: { ready: true, totalFen: 450_000 } });
    expect(booked.body.id).not.toBeNull();
    for (const [one, amountFen] of [
      [first!, 320_000],
      [second!, 80_000],
      [third!, 50_000],
    ] as const) {
      expect(await now(one)).toMatchObject({
        recoveredFen: amountFen,
        outstandingFen: 0,
        settlements: [{ voucher: '记字45号', day: '2015-09-01' }],
      });
    }
    // A second time there is nothing left to settle.
    expect((await voucher(clear, 450_000)).body.code).toBe('voucher.unclear');
  });
});
