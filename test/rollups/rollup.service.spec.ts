import type { Actor } from '../../src/access/actor.js';
import { LOCAL_USER } from '../support/actor.js';
import type { Scope } from '../../src/access/scope.js';
import { CampaignService } from '../../src/campaigns/campaign.service.js';
import { HistoryService } from '../../src/history/history.service.js';
import { day } from '../../src/kernel/calendar.js';
import { ReconciliationService } from '../../src/rollups/reconciliation.service.js';
import { RollupService } from '../../src/rollups/rollup.service.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import {
  makeCampaign,
  makeCase,
  makeDisposition,
  makeItem,
  makeMove,
  makeSettlement,
  makeTown,
  makeVillage,
  TOWN,
  writeRows,
} from '../support/make.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };
const within = (scope: Scope): Actor => ({ ...LOCAL_USER, scope });

const campaign = makeCampaign({ nextNo: 6 });
const gully = makeVillage({ name: '红罗沟', printOrder: 2 });
const mouth = makeVillage({ name: '白家咀', printOrder: 1 });
const merged = makeVillage({ name: '旧村', printOrder: 3, validToDay: '2026-02-28' });

const lent = makeCase(campaign, {
  no: 1,
  categoryCode: 'funds',
  itemCode: 'funds/1',
  villageId: gully.id,
  selfAmountFen: 100_000,
  foundDay: day('2026-01-05'),
  dueDay: day('2026-02-01'),
  state: 'closed',
});
const hidden = makeCase(campaign, {
  no: 2,
  categoryCode: 'funds',
  itemCode: 'funds/2',
  villageId: gully.id,
  foundDay: day('2026-02-05'),
  dueDay: day('2026-03-09'),
});
const untold = makeCase(campaign, {
  no: 3,
  categoryCode: 'assets',
  villageId: mouth.id,
  selfAmountFen: 7_000,
  foundDay: day('2026-03-01'),
  dueDay: day('2026-03-10'),
  state: 'continuing',
});
const nobodys = makeCase(campaign, { no: 4, categoryCode: 'unclassified' });
const slip = makeCase(campaign, {
  no: 5,
  categoryCode: 'funds',
  itemCode: 'funds/1',
  villageId: mouth.id,
  selfAmountFen: 999,
  foundDay: day('2026-01-01'),
  state: 'voided',
});

describe.each(ENGINES)('roll-ups on %s', (engine) => {
  let ledger: TemporaryLedger;
  let rollups: RollupService;
  let reconciliations: ReconciliationService;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const campaigns = new CampaignService(ledger.storage, new HistoryService(ledger.storage, clock));
    rollups = new RollupService(ledger.storage, campaigns, clock);
    reconciliations = new ReconciliationService(ledger.storage, campaigns);
    await writeRows(ledger.storage, {
      towns: [makeTown(), makeTown({ code: '141128200', name: '圪洞镇' })],
      villages: [gully, mouth, merged],
      campaigns: [campaign],
      items: [makeItem(campaign, 'funds', 2, '收入不入账'), makeItem(campaign, 'funds', 1, '违规出借资金')],
      declarations: [
        {
          campaignId: campaign.id,
          townCode: TOWN,
          source: '阶段汇报',
          statedCases: 4,
          statedAmountFen: 107_000,
          amountAsWritten: '0.107万元',
          lines: JSON.stringify([
            { categoryCode: 'funds', itemNo: null, name: '集体资金', statedCases: 2 },
            { categoryCode: 'assets', itemNo: null, name: '集体资产', statedCases: 1 },
          ]),
        },
      ],
      cases: [lent, hidden, untold, nobodys, slip],
      moves: [
        makeMove(lent, 'registered', 'assigned', day('2026-01-06')),
        makeMove(lent, 'assigned', 'rectifying', day('2026-01-10')),
        makeMove(lent, 'rectifying', 'closure-requested', day('2026-02-15')),
        makeMove(lent, 'closure-requested', 'closed', day('2026-02-20')),
        makeMove(untold, 'registered', 'assigned', day('2026-03-02')),
        makeMove(untold, 'assigned', 'continuing', day('2026-03-03')),
        makeMove(slip, 'registered', 'voided', day('2026-01-02')),
      ],
      settlements: [
        makeSettlement(lent, { kind: 'recovered', amountFen: 70_000, day: day('2026-01-20') }),
        makeSettlement(lent, { kind: 'recovered', amountFen: -10_000, day: day('2026-01-25') }),
        makeSettlement(lent, { kind: 'set-off', amountFen: 40_000, day: day('2026-02-10') }),
      ],
      dispositions: [
        makeDisposition(lent, { kind: 'returned-to-village', amountFen: 50_000, day: day('2026-02-12') }),
        makeDisposition(lent, { kind: 'held', amountFen: 10_000, day: day('2026-02-12') }),
      ],
    });
  });
  afterAll(() => ledger.close());

  const ask = (by: 'category' | 'item' | 'village' | 'state' | 'village-category', asOf?: string) =>
    rollups.rollup(LOCAL_USER, {
      campaign: 'clean-up',
      by,
      asOf: asOf === undefined ? undefined : day(asOf),
    });

  it('tells what is there now, voided cases left out', async () => {
    expect(await ask('category')).toMatchObject({
      campaign: 'clean-up',
      asOf: '2026-03-10',
      cases: 4,
      villages: 2,
      amountFen: 107_000,
      undetermined: 2,
      recoveredFen: 60_000,
      setOffFen: 40_000,
      outstandingFen: 7_000,
      returnedFen: 50_000,
      heldFen: 10_000,
      closed: 1,
      open: 2,
      continuing: 1,
      suspended: 0,
    });
  });

  it('counts as overdue an open case whose deadline was yesterday, not one that is closed or continues', async () => {
    const { overdue, lines } = await ask('village');
    expect(overdue).toBe(1);
    expect(lines.find((line) => line.code === gully.id)?.overdue).toBe(1);
  });

  it('prints villages in their order and leaves out one that is no longer valid and has no cases', async () => {
    const { lines } = await ask('village');
    expect(lines.map((line) => [line.code, line.name, line.cases])).toEqual([
      [mouth.id, '白家咀', 1],
      [gully.id, '红罗沟', 2],
      ['none', '待核', 1],
    ]);
  });

  it('prints items in the order of the taxonomy, the cases without one behind them', async () => {
    const { lines } = await ask('item');
    expect(lines.map((line) => [line.code, line.cases])).toEqual([
      ['funds/1', 1],
      ['funds/2', 1],
      ['assets/none', 1],
      ['unclassified/none', 1],
    ]);
  });

  it('goes back to an earlier day by the days of cases, lines and moves', async () => {
    expect(await ask('category', '2026-01-04')).toMatchObject({ cases: 0, amountFen: 0 });
    expect(await ask('category', '2026-01-22')).toMatchObject({
      asOf: '2026-01-22',
      cases: 1,
      recoveredFen: 70_000,
      outstandingFen: 30_000,
      returnedFen: 0,
      open: 1,
      overdue: 0,
    });
    expect(await ask('category', '2026-02-14')).toMatchObject({
      cases: 2,
      recoveredFen: 60_000,
      setOffFen: 40_000,
      returnedFen: 50_000,
      heldFen: 10_000,
      open: 2,
      closed: 0,
      overdue: 1,
    });
    expect(await ask('category', '2026-02-20')).toMatchObject({ closed: 1, open: 1, overdue: 0 });
  });

  it('shows a village that was valid on the earlier day', async () => {
    const { lines } = await ask('village', '2026-02-28');
    expect(lines.map((line) => line.code)).toEqual([mouth.id, gully.id, merged.id]);
  });

  it('does not count overdue cases by village and category unless it is asked to', async () => {
    expect(await ask('village-category')).toMatchObject({ overdue: null, cases: 4 });
    const asked = await rollups.rollup(LOCAL_USER, {
      campaign: 'clean-up',
      by: 'village-category',
      overdue: true,
    });
    expect(asked.lines.find((line) => line.code === `${gully.id}/funds`)?.overdue).toBe(1);
  });

  it('refuses a day that has not come yet', async () => {
    await expect(ask('category', '2026-03-11')).rejects.toMatchObject({
      kind: 'refused',
      code: 'rollup.day-ahead',
    });
  });

  it('adds up only what is in scope, and finds no campaign where nothing is', async () => {
    const question = { campaign: 'clean-up', by: 'village', asOf: undefined } as const;
    const clerk = within({ kind: 'villages', villageIds: [gully.id] });
    const own = await rollups.rollup(clerk, question);
    expect(own).toMatchObject({ cases: 2, villages: 1, overdue: 1 });
    expect(own.lines.map((line) => line.code)).toEqual([gully.id]);
    const then = await rollups.rollup(clerk, { ...question, asOf: day('2026-02-14') });
    expect(then).toMatchObject({ cases: 2, recoveredFen: 60_000 });
    const elsewhere: Scope[] = [
      { kind: 'villages', villageIds: [] },
      { kind: 'towns', townCodes: ['141128200'] },
      { kind: 'county', countyCode: '141129' },
    ];
    for (const scope of elsewhere) {
      await expect(rollups.rollup(within(scope), question)).rejects.toMatchObject({
        kind: 'missing',
        code: 'campaign.unknown',
      });
    }
    const county = within({ kind: 'county', countyCode: '141128' });
    expect(await rollups.rollup(county, question)).toMatchObject({ cases: 4 });
  });

  it('reconciles the ledger with its declaration, and not for someone who sees a part of the villages', async () => {
    expect(await reconciliations.reconciliation(LOCAL_USER, 'clean-up')).toMatchObject({
      ties: false,
      stated: { cases: 4, amountFen: 107_000 },
      statedLinesSum: { cases: 3 },
      ledger: { cases: 4, amountFen: 107_000 },
      differences: [{ what: 'statedLinesSum', difference: 1 }],
    });
    const clerk = within({ kind: 'villages', villageIds: [gully.id] });
    await expect(reconciliations.reconciliation(clerk, 'clean-up')).rejects.toMatchObject({
      kind: 'missing',
    });
  });
});
