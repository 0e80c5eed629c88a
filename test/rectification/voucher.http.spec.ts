import type { CaseView } from '../../src/cases/case.js';
import type { Page } from '../../src/kernel/paging.js';
import { checkBatches } from '../../src/rectification/bulk-batch.check.js';
import type { BookedVoucherRow, BookedVoucherView, VoucherView } from '../../src/rectification/voucher.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';

describe.each(ENGINES)('one voucher of many lines on %s', (engine) => {
  let served: ServedLedger;
  let villages: readonly VillageView[];
  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    villages = (await served.ask<Page<VillageView>>('GET', '/api/villages?size=30')).body.rows;
  });
  afterAll(() => served.close());

  let serial = 0;
  const register = async (village: number, selfAmountFen: number): Promise<CaseView> =>
    (
      await served.ask<CaseView>('POST', '/api/cases', {
        campaignCode: served.campaign,
        villageId: villages[village]?.id,
        itemCode: 'funds/2',
        foundDay: '2015-07-03',
        description: `出借集体资金第${++serial}笔`,
        selfAmountFen,
      })
    ).body;
  const now = async ({ id }: CaseView): Promise<CaseView> =>
    (await served.ask<CaseView>('GET', `/api/cases/${id}`)).body;
  const book = (voucher: string, lines: readonly object[], totalFen: number, dryRun = false) =>
    served.ask<VoucherView & { code: string; params: object }>('POST', '/api/settlement-vouchers', {
      ...{
        campaignCode: served.campaign,
        kind: 'recovered',
        day: '2015-09-01',
        voucher,
        totalFen,
        lines,
        dryRun,
      },
    });
  const takeBack = (id: string | null, reason = '凭证作废') =>
    served.ask<BookedVoucherView & { code: string; params: object }>(
      'POST',
      `/api/settlement-vouchers/${id ?? ''}/take-back`,
      { reason },
    );

  it('settles many cases when its lines add up, or none of them', async () => {
    const [first, second, third] = [
      await register(10, 320_000),
      await register(11, 80_000),
      await register(11, 50_000),
    ];
    const lines = [
      { name: villages[10]?.name, amountFen: 320_000 },
      { name: villages[11]?.name, amountFen: 50_000 },
      { name: second.number, amountFen: 80_000 },
      { name: '没有这个村', amountFen: 1 },
    ];
    const preview = (await book('记字45号', lines, 450_001, true)).body;
    expect(preview).toMatchObject({ ready: false, sumFen: 450_001 });
    expect(preview.lines.map(({ caseId, fault }) => [caseId, fault])).toEqual([
      [first.id, null],
      [null, 'several'],
      [second.id, null],
      [null, 'unknown'],
    ]);
    expect(preview.lines[1]?.candidates.map(({ id }) => id)).toEqual([second.id, third.id]);
    expect((await book('记字45号', lines, 450_001)).body.code).toBe('voucher.unclear');
    const clear = [lines[0]!, { ...lines[1]!, caseId: third.id }, lines[2]!];
    expect((await book('记字45号', clear, 450_001)).body).toMatchObject({
      code: 'voucher.total-differs',
      params: { differenceFen: 1 },
    });
    expect((await now(first)).recoveredFen).toBe(0);
    const booked = await book('记字45号', clear, 450_000);
    expect(booked).toMatchObject({ status: 200, body: { ready: true, totalFen: 450_000 } });
    for (const [one, amountFen] of [
      [first, 320_000],
      [second, 80_000],
      [third, 50_000],
    ] as const) {
      expect(await now(one)).toMatchObject({
        recoveredFen: amountFen,
        outstandingFen: 0,
        settlements: [{ voucher: '记字45号', day: '2015-09-01' }],
      });
    }
    // A second time there is nothing left to settle.
    expect((await book('记字45号', clear, 450_000)).body.code).toBe('voucher.unclear');
  });

  it('tells that lines of one case come to more than is outstanding, and that a number is booked already', async () => {
    const one = await register(12, 100_000);
    const lines = [
      { name: one.number, amountFen: 60_000 },
      { name: one.number, amountFen: 60_000 },
    ];
    const preview = (await book('记字46号', lines, 120_000, true)).body;
    expect(preview.lines.map(({ fault }) => fault)).toEqual([null, 'too-much']);
    expect(preview.ready).toBe(false);
    expect((await book('记字46号', lines.slice(1), 60_000)).status).toBe(200);
    expect((await book('记字46号', [{ name: one.number, amountFen: 40_000 }], 40_000)).body.code).toBe(
      'voucher.booked-already',
    );
  });

  it('is reversed line by line as a whole, and may be booked again', async () => {
    const [first, second] = [await register(13, 100_000), await register(14, 50_000)];
    const lines = [
      { name: first.number, amountFen: 100_000 },
      { name: second.number, amountFen: 50_000 },
    ];
    const { id } = (await book('记字47号', lines, 150_000)).body;
    const line = (await now(second)).settlements[0];
    await served.ask('POST', `/api/cases/${second.id}/settlements`, {
      ...{
        version: (await now(second)).version,
        kind: 'recovered',
        amountFen: 20_000,
        note: '多记',
        reverses: line?.id,
      },
    });
    const path = `/api/settlement-vouchers/${id ?? ''}`;
    const seen = (await served.ask<BookedVoucherView>('GET', path)).body;
    expect(seen).toMatchObject({ totalFen: 150_000, leftFen: 130_000, voucher: '记字47号' });
    expect(seen.lines.map(({ number, leftFen }) => [number, leftFen])).toEqual([
      [first.number, 100_000],
      [second.number, 30_000],
    ]);
    expect((await takeBack(id, ' ')).body.code).toBe('voucher.reason-missing');
    expect((await takeBack(id)).body).toMatchObject({ leftFen: 0 });
    for (const one of [first, second]) expect((await now(one)).recoveredFen).toBe(0);
    expect((await now(first)).settlements.map(({ amountFen }) => amountFen)).toEqual([100_000, -100_000]);
    expect((await takeBack(id)).body.code).toBe('voucher.taken-back');
    expect((await book('记字47号', lines, 150_000)).status).toBe(200);
    const list = await served.ask<Page<BookedVoucherRow>>(
      'GET',
      `/api/settlement-vouchers?campaign=${served.campaign}`,
    );
    expect(list.body.rows.slice(0, 2).map(({ voucher, leftFen }) => [voucher, leftFen])).toEqual([
      ['记字47号', 150_000],
      ['记字47号', 0],
    ]);
  });

  it('stays where the money has gone somewhere since, and names the cases', async () => {
    const [first, second] = [await register(15, 100_000), await register(16, 50_000)];
    const lines = [first, second].map(({ number, amountFen }) => ({ name: number, amountFen }));
    const { id } = (await book('记字48号', lines, 150_000)).body;
    await served.ask('POST', `/api/cases/${second.id}/dispositions`, {
      ...{ version: (await now(second)).version, kind: 'turned-over', amountFen: 10_000 },
    });
    expect((await takeBack(id)).body).toMatchObject({
      code: 'voucher.disposed-since',
      params: { numbers: [second.number] },
    });
    expect((await now(first)).recoveredFen).toBe(100_000);
    expect((await takeBack('nowhere')).body.code).toBe('voucher.missing');
    expect(await served.ledger.storage.reading(checkBatches)).toMatchObject({ ok: true, checked: 5 });
  });
});
