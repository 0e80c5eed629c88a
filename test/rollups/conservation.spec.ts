import fc from 'fast-check';
import type { Actor } from '../../src/access/actor.js';
import { LOCAL_USER } from '../support/actor.js';
import { SCOPE_ALL } from '../../src/access/scope.js';
import { CampaignService } from '../../src/campaigns/campaign.service.js';
import type { CaseRow } from '../../src/cases/case.entity.js';
import { STATES_WITH_CLOCK, type CaseState } from '../../src/cases/case-state.js';
import { checkTallies } from '../../src/cases/case-tally.check.js';
import { HistoryService } from '../../src/history/history.service.js';
import { addDays, day, type Day } from '../../src/kernel/calendar.js';
import { ROLLUP_BYS, type RollupBy, type RollupLine, type RollupView } from '../../src/rollups/rollup.js';
import { categoryNamesOf, rollUp, type RollupGroup } from '../../src/rollups/rollup.rules.js';
import { RollupService } from '../../src/rollups/rollup.service.js';
import { groupsAsOf, groupsNow, overdueNow } from '../../src/rollups/rollup.store.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { linesByCase, moneyOf, writeRows } from '../support/make.js';
import { ledgerOf, RANDOM_BEGINS, randomLedger, type RandomLedger } from '../support/random-ledger.js';

const RUNS = 24;
const TODAY = day('2026-06-30');
const clock = { now: () => new Date(`${TODAY}T04:00:00.000Z`) };

/** Figures that add up from line to line; villages are distinct and do not. */
type Sums = Omit<RollupLine, 'code' | 'name' | 'villages'>;

const NOTHING: Sums = {
  cases: 0,
  amountFen: 0,
  undetermined: 0,
  opening: 0,
  recoveredFen: 0,
  setOffFen: 0,
  correctedFen: 0,
  writtenOffFen: 0,
  notPursuedFen: 0,
  outstandingFen: 0,
  turnedOverFen: 0,
  returnedFen: 0,
  householdsFen: 0,
  heldFen: 0,
  closed: 0,
  open: 0,
  continuing: 0,
  suspended: 0,
  overdue: 0,
};
const FIGURES = Object.keys(NOTHING) as (keyof Sums)[];

const plus = (one: Sums, other: Sums): Sums =>
  Object.fromEntries(FIGURES.map((figure) => [figure, (one[figure] ?? 0) + (other[figure] ?? 0)])) as Sums;
const sumsOf = (view: Sums): Sums =>
  Object.fromEntries(FIGURES.map((figure) => [figure, view[figure]])) as Sums;

/** What one case adds to the figures as of a day, worked out one case at a time and without SQL; null for nothing. */
function shareOf(
  row: CaseRow,
  rows: RandomLedger,
  lines: ReturnType<typeof linesByCase>,
  asOf: Day,
): Sums | null {
  if (row.state === 'voided' || row.countsFromDay > asOf) return null;
  const state = stateOn(row, rows, asOf);
  const money = moneyOf(lines.get(row.id) ?? [], asOf);
  const settled =
    money.recoveredFen + money.setOffFen + money.correctedFen + money.writtenOffFen + money.notPursuedFen;
  const ticking = STATES_WITH_CLOCK.includes(state);
  return {
    cases: 1,
    amountFen: row.amountFen,
    undetermined: row.amountKind === 'undetermined' ? 1 : 0,
    opening: row.opening,
    ...money,
    outstandingFen: row.amountFen - settled,
    closed: state === 'closed' ? 1 : 0,
    open: ticking ? 1 : 0,
    continuing: state === 'continuing' ? 1 : 0,
    suspended: state === 'suspended' ? 1 : 0,
    overdue: ticking && row.dueDay !== null && row.dueDay < asOf ? 1 : 0,
  };
}

function stateOn(row: CaseRow, rows: RandomLedger, asOf: Day): CaseState {
  let state: CaseState = 'registered';
  for (const move of rows.moves) if (move.caseId === row.id && move.day <= asOf) state = move.toState;
  return state;
}

/** Days on which something happens or falls due, where a slip of one day shows; and the day before all of them. */
function eventfulDays(rows: RandomLedger): Day[] {
  const lines = [...rows.settlements, ...rows.dispositions, ...rows.moves].map((line) => day(line.day));
  const dues = rows.cases.flatMap((row) => (row.dueDay === null ? [] : [row.dueDay, addDays(row.dueDay, 1)]));
  const found = rows.cases.map((row) => row.countsFromDay);
  return [...lines, ...dues, ...found, addDays(RANDOM_BEGINS, -1)];
}

function codeOf(by: RollupBy, row: CaseRow, rows: RandomLedger, asOf: Day): string {
  switch (by) {
    case 'category':
      return row.categoryCode;
    case 'item':
      return row.itemCode ?? `${row.categoryCode}/none`;
    case 'village':
      return row.villageId ?? 'none';
    case 'state':
      return stateOn(row, rows, asOf);
    case 'village-category':
      return `${row.villageId ?? 'none'}/${row.categoryCode}`;
  }
}

describe.each(ENGINES)('for random ledgers on %s', (engine) => {
  let ledger: TemporaryLedger;
  let rollups: RollupService;
  let doctor: DoctorService;
  let ordinal = 0;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const campaigns = new CampaignService(ledger.storage, new HistoryService(ledger.storage, clock));
    rollups = new RollupService(ledger.storage, campaigns, clock);
    doctor = new DoctorService(ledger.storage);
  });
  afterAll(() => ledger.close());

  const written = async (drawn: Parameters<typeof ledgerOf>[0]): Promise<RandomLedger> => {
    ordinal += 1;
    const rows = ledgerOf(drawn, ordinal);
    await writeRows(ledger.storage, rows);
    return rows;
  };
  const ask = (rows: RandomLedger, by: RollupBy, asOf: Day, actor: Actor = LOCAL_USER): Promise<RollupView> =>
    rollups.rollup(actor, { campaign: rows.campaign.code, by, asOf, overdue: true });

  it('every roll-up is what counting case by case gives, and its parts add up to the whole', async () => {
    const choices = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(randomLedger, choices, async (drawn, chosen) => {
        const rows = await written(drawn);
        const days = eventfulDays(rows);
        const asked = chosen.map((choice) => days[choice % days.length] ?? TODAY);
        const lines = linesByCase(rows);
        for (const by of ROLLUP_BYS) {
          for (const on of [...asked, TODAY]) {
            const view = await ask(rows, by, on);
            const expected = new Map<string, Sums>();
            let whole = NOTHING;
            const villages = new Set<string>();
            for (const row of rows.cases) {
              const share = shareOf(row, rows, lines, on);
              if (share === null) continue;
              const code = codeOf(by, row, rows, on);
              expected.set(code, plus(expected.get(code) ?? NOTHING, share));
              whole = plus(whole, share);
              if (row.villageId !== null) villages.add(row.villageId);
            }
            expect(sumsOf(view)).toEqual(whole);
            expect(view.villages).toBe(villages.size);
            for (const line of view.lines) expect(sumsOf(line)).toEqual(expected.get(line.code) ?? NOTHING);
            expect(view.lines.map(sumsOf).reduce(plus, NOTHING)).toEqual(sumsOf(view));
            expect(view.closed + view.open + view.continuing + view.suspended).toBe(view.cases);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('as of today, counted from the cases, is what the tallies say now', async () => {
    await fc.assert(
      fc.asyncProperty(randomLedger, async (drawn) => {
        const { campaign } = await written(drawn);
        const sql = ledger.storage.read;
        const now: RollupGroup[] = [
          ...(await groupsNow(sql, SCOPE_ALL, campaign, 'with-items')),
          ...(await overdueNow(sql, SCOPE_ALL, campaign, TODAY)),
        ];
        const then = await groupsAsOf(sql, SCOPE_ALL, campaign, TODAY);
        const words = { categoryNames: categoryNamesOf('{}'), items: [], villages: [] };
        const inOrder = (groups: RollupGroup[], by: RollupBy) => {
          const { lines, ...whole } = rollUp(by, groups, words, true);
          return { whole, lines: [...lines].sort((a, b) => (a.code < b.code ? -1 : 1)) };
        };
        for (const by of ROLLUP_BYS) expect(inOrder(then, by)).toEqual(inOrder(now, by));
      }),
      { numRuns: RUNS },
    );
  });

  it('what each village sees of its own adds up to what the town sees', async () => {
    await fc.assert(
      fc.asyncProperty(randomLedger, async (drawn) => {
        const rows = await written(drawn);
        const town = await ask(rows, 'category', TODAY);
        let own = NOTHING;
        for (const { id } of rows.villages) {
          const clerk: Actor = { ...LOCAL_USER, scope: { kind: 'villages', villageIds: [id] } };
          own = plus(own, sumsOf(await ask(rows, 'category', TODAY, clerk)));
        }
        const byVillage = await ask(rows, 'village', TODAY);
        const nobodys = byVillage.lines.find((line) => line.code === 'none');
        expect(plus(own, nobodys === undefined ? NOTHING : sumsOf(nobodys))).toEqual(sumsOf(town));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('doctor finds a tally wrong exactly where counting case by case gives another figure', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomLedger,
        fc.integer({ min: -1, max: 1 }),
        fc.nat(),
        async (drawn, slip, which) => {
          const rows = await written(drawn);
          const states = [...new Set(rows.cases.map((row) => row.state))];
          const state = states[which % Math.max(1, states.length)];
          const shift = (by: number): Promise<unknown> =>
            ledger.storage.unitOfWork.run('test', ({ sql }) =>
              sql.run('UPDATE case_tallies SET held_fen = held_fen + ? WHERE campaign_id = ? AND state = ?', [
                by,
                rows.campaign.id,
                state ?? '',
              ]),
            );
          await shift(slip);
          const { ok } = await checkTallies(ledger.storage.read);
          await shift(-slip);
          expect(ok).toBe(slip === 0 || state === undefined);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('doctor finds nothing wrong with any of them', async () => {
    expect((await doctor.examine()).checks.filter((check) => !check.ok)).toEqual([]);
  });
});
