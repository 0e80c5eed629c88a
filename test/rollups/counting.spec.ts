import { plainToInstance } from 'class-transformer';
import fc from 'fast-check';
import type { Actor } from '../../src/access/actor.js';
import { CampaignService } from '../../src/campaigns/campaign.service.js';
import { DisciplineSettingService } from '../../src/discipline/discipline-setting.service.js';
import { HistoryService } from '../../src/history/history.service.js';
import { addDays, day, type Day } from '../../src/kernel/calendar.js';
import { COUNTING_BYS, type CountingBy, type CountingFigures } from '../../src/rollups/counting.js';
import {
  CASE_FIGURES,
  CONTRACT_FIGURES,
  COUNTING_FIGURES,
  figureKind,
  type CountingFigure,
} from '../../src/rollups/counting-figures.js';
import { CountingContractsService } from '../../src/rollups/counting-contracts.service.js';
import { CountingService } from '../../src/rollups/counting.service.js';
import { CountingRowsDto } from '../../src/rollups/counting.dto.js';
import type { RollupLine } from '../../src/rollups/rollup.js';
import { RollupService } from '../../src/rollups/rollup.service.js';
import { SettingService } from '../../src/settings/setting.service.js';
import { lineAddress, ROLLED_FIGURES } from '../../src/web/layout/line-address.js';
import { LOCAL_USER } from '../support/actor.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { makeCampaign, writeRows } from '../support/make.js';
import { RANDOM_BEGINS } from '../support/random-ledger.js';
import {
  countingWorld,
  FULL_COUNTING,
  randomCounting,
  writeWorld,
  type CountingWorld,
} from './made-counting.js';
import { recount } from './recount.js';

const TODAY = day('2026-06-30');
const clock = { now: () => new Date(`${TODAY}T04:00:00.000Z`) };
const WITHOUT_DISCIPLINE: Actor = { ...LOCAL_USER, permissions: new Set(['rollups:read', 'cases:read']) };

const sumOver = (lines: readonly { readonly figures: CountingFigures }[], figure: CountingFigure): number =>
  lines.reduce((sum, line) => sum + (line.figures[figure] ?? 0), 0);

/** Figures whose lines add up to the whole. */
const ADDITIVE = COUNTING_FIGURES.filter((figure) => figureKind(figure).distinct !== true);

describe.each(ENGINES)('the counting of made ledgers on %s', (engine) => {
  let ledger: TemporaryLedger;
  let campaigns: CampaignService;
  let counting: CountingService;
  let contracts: CountingContractsService;
  let ordinal = 0;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const history = new HistoryService(ledger.storage, clock);
    const settings = new DisciplineSettingService(new SettingService(ledger.storage, history, clock));
    campaigns = new CampaignService(ledger.storage, history);
    counting = new CountingService(ledger.storage, campaigns, settings, clock);
    contracts = new CountingContractsService(ledger.storage, campaigns, clock);
  });
  afterAll(() => ledger.close());

  const written = async (drawn: Parameters<typeof countingWorld>[0]): Promise<CountingWorld> => {
    ordinal += 1;
    const world = countingWorld(drawn, ordinal);
    await writeWorld(ledger.storage, world);
    return world;
  };
  const spans = fc.record({ end: fc.nat({ max: 100 }), length: fc.option(fc.nat({ max: 60 })) });
  const days = ({ end, length }: { end: number; length: number | null }): { from?: Day; asOf: Day } => {
    const asOf = end > 90 ? TODAY : addDays(RANDOM_BEGINS, end);
    return length === null ? { asOf } : { asOf, from: addDays(asOf, -length) };
  };

  it('every figure of every line is what a recount in plain code gives, for any day and period', async () => {
    const seen = new Set<CountingFigure>();
    await fc.assert(
      fc.asyncProperty(randomCounting, spans, async (drawn, span) => {
        const world = await written(drawn);
        const asked = days(span);
        for (const by of COUNTING_BYS) {
          const view = await counting.count(LOCAL_USER, { campaign: world.campaign.code, by, ...asked });
          const truth = recount(world, by, asked.from ?? null, asked.asOf);
          expect(view.figures).toEqual(truth.whole.figures);
          expect(view.period).toEqual(truth.whole.period);
          const nothing = truth.nothing;
          for (const line of view.lines) {
            const counted = truth.lines.get(line.code) ?? nothing;
            expect([line.code, line.figures]).toEqual([line.code, counted.figures]);
            expect([line.code, line.period]).toEqual([line.code, counted.period]);
          }
          const told = new Set(view.lines.map(({ code }) => code));
          expect([...truth.lines.keys()].filter((code) => !told.has(code))).toEqual([]);
          for (const figure of COUNTING_FIGURES) if (view.figures[figure] !== 0) seen.add(figure);
        }
      }),
      {
        numRuns: 10,
        examples: [
          [FULL_COUNTING, { end: 100, length: 190 }],
          [FULL_COUNTING, { end: 30, length: 12 }],
        ],
      },
    );
    // Otherwise a figure would only ever have been compared as zero.
    expect(COUNTING_FIGURES.filter((figure) => !seen.has(figure))).toEqual([]);
  });

  it('parts add up to the whole: lines, states, natures, money and where it went', async () => {
    await fc.assert(
      fc.asyncProperty(randomCounting, spans, async (drawn, span) => {
        const world = await written(drawn);
        const { asOf } = days(span);
        for (const by of COUNTING_BYS.filter((one) => one !== 'month')) {
          const view = await counting.count(LOCAL_USER, { campaign: world.campaign.code, by, asOf });
          for (const figure of ADDITIVE) expect(sumOver(view.lines, figure)).toBe(view.figures[figure]);
          for (const { figures } of [view, ...view.lines]) expectTies(figures);
        }
        const { asOf: _, ...months } = await counting.count(LOCAL_USER, {
          campaign: world.campaign.code,
          by: 'month',
          asOf,
        });
        const ofMonths = months.lines.map(({ period }) => ({ figures: period ?? {} }));
        const flows = ADDITIVE.filter((figure) => figureKind(figure).is === 'flow');
        for (const figure of flows) expect(sumOver(ofMonths, figure)).toBe(months.figures[figure]);
      }),
      { numRuns: 5, examples: [[FULL_COUNTING, { end: 100, length: null }]] },
    );
  });

  it('every figure opens its rows: they are as many, and come to as much', async () => {
    await fc.assert(
      fc.asyncProperty(randomCounting, spans, fc.nat(), async (drawn, span, which) => {
        const world = await written(drawn);
        const asked = days(span);
        const by: CountingBy = COUNTING_BYS[which % COUNTING_BYS.length] ?? 'village';
        const campaign = world.campaign.code;
        const view = await counting.count(LOCAL_USER, { campaign, by, ...asked });
        const line = view.lines[which % Math.max(1, view.lines.length)];
        const caseless = new Set(world.money.filter(({ caseId }) => caseId === null).map(({ kind }) => kind));
        for (const figure of CASE_FIGURES) {
          const kind = figureKind(figure);
          // Money of persons that is about no case has no case behind it, and is told by the register.
          if (kind.discipline === true && kind.unit === 'fen' && caseless.size > 0) continue;
          for (const code of [undefined, ...(by === 'month' ? [] : [line?.code])]) {
            const figures = code === undefined ? view.figures : (line?.figures ?? {});
            const page = await counting.rows(LOCAL_USER, {
              campaign,
              by,
              asOf: asked.asOf,
              figure,
              ...(code === undefined ? {} : { code }),
              page: 1,
              size: 200,
            });
            expect(page.rows).toHaveLength(page.total);
            expect(page.rows.reduce((sum, row) => sum + row.value, 0)).toBe(page.sum);
            if (figure !== 'villages' && figure !== 'pairs') {
              expect([figure, code, page.sum]).toEqual([figure, code, figures[figure]]);
            }
          }
        }
      }),
      { numRuns: 4, examples: [[{ ...FULL_COUNTING, money: [] }, { end: 40, length: 20 }, 1]] },
    );
  });

  it('every figure of a roll-up opens its rows where the pages say they are, of a day that is past', async () => {
    const { campaign } = await written(FULL_COUNTING);
    const asOf = addDays(RANDOM_BEGINS, 40);
    const rollups = new RollupService(ledger.storage, campaigns, clock);
    const rowsAt = async (address: string) => {
      const { figure, by, code } = Object.fromEntries(new URL(address, 'http://ledger').searchParams);
      const question = { figure, by, code, campaign: campaign.code, asOf, page: 1, size: 200 };
      return counting.rows(LOCAL_USER, plainToInstance(CountingRowsDto, question));
    };
    const byItem = await rollups.rollup(LOCAL_USER, { campaign: campaign.code, by: 'item', asOf });
    const byState = await rollups.rollup(LOCAL_USER, { campaign: campaign.code, by: 'state', asOf });
    const withCases = (lines: readonly RollupLine[]) => lines.filter(({ cases }) => cases > 0);
    expect(withCases(byState.lines).length).toBeGreaterThan(2);
    for (const { by, lines, ...whole } of [byItem, byState]) {
      for (const line of [{ ...whole, code: null }, ...withCases(lines)]) {
        const at = { by: by === 'state' ? 'state' : 'item', code: line.code, filters: {}, asOf } as const;
        for (const figure of ROLLED_FIGURES) {
          const { total, sum, rows } = await rowsAt(lineAddress(at, figure));
          const counted = figure === 'villages' ? new Set(rows.map((row) => row.villageName)).size : sum;
          expect([by, line.code, figure, counted]).toEqual([by, line.code, figure, line[figure]]);
          expect(rows).toHaveLength(total);
        }
      }
    }
  });

  it('every figure of contracts opens its contracts, by village and by month, of any period', async () => {
    await fc.assert(
      fc.asyncProperty(randomCounting, spans, fc.boolean(), async (drawn, span, byMonth) => {
        const world = await written(drawn);
        const by: CountingBy = byMonth ? 'month' : 'village';
        const common = { campaign: world.campaign.code, by, ...days(span) };
        const view = await counting.count(LOCAL_USER, common);
        const line = view.lines[0];
        for (const figure of CONTRACT_FIGURES) {
          const isFlow = figureKind(figure).is === 'flow';
          const told = (of: { figures: CountingFigures; period: CountingFigures | null } | undefined) =>
            (isFlow && of?.period ? of.period[figure] : of?.figures[figure]) ?? 0;
          const whole = await contracts.rows(LOCAL_USER, { ...common, figure, page: 1, size: 200 });
          expect(whole.rows).toHaveLength(whole.total);
          expect(whole.rows.reduce((sum, { value }) => sum + value, 0)).toBe(whole.sum);
          expect([figure, whole.sum]).toEqual([figure, told(view)]);
          if (line === undefined || (byMonth && !isFlow)) continue;
          const asked = { ...common, figure, code: line.code, page: 1, size: 200 };
          expect([figure, (await contracts.rows(LOCAL_USER, asked)).sum]).toEqual([figure, told(line)]);
        }
      }),
      { numRuns: 3, examples: [[FULL_COUNTING, { end: 30, length: 28 }, false]] },
    );
  });

  it('a contract with every fault is one faulty contract, and one faulty contract under each', async () => {
    const { campaign } = await written(FULL_COUNTING);
    const { figures } = await counting.count(LOCAL_USER, { campaign: campaign.code, by: 'village' });
    expect(figures).toMatchObject({ contracts: 4, contractsSound: 2, contractsFaulty: 2 });
    expect(figures).toMatchObject({ faultNoPaper: 1, faultLowRent: 2, faultAreaWrong: 1, faultInvalid: 1 });
  });

  it('a circular about three villages is one circular, and stands in the line of each', async () => {
    const { campaign } = await written(FULL_COUNTING);
    const view = await counting.count(LOCAL_USER, { campaign: campaign.code, by: 'village' });
    expect(view.figures).toMatchObject({ circulars: 2, criticised: 2 });
    expect(view.lines.map(({ figures }) => figures.circulars)).toEqual([2, 2, 1, 0]);
  });

  it('a sanction about cases of another campaign counts there and not here', async () => {
    const world = await written(FULL_COUNTING);
    ordinal += 1;
    const other = makeCampaign({ townCode: world.campaign.townCode, code: `other-${ordinal}`, ordinal });
    await writeRows(ledger.storage, { campaigns: [other] });
    const here = await counting.count(LOCAL_USER, { campaign: world.campaign.code, by: 'category' });
    const there = await counting.count(LOCAL_USER, { campaign: other.code, by: 'category' });
    const linked = new Set(world.sanctionCases.map(({ sanctionId }) => sanctionId));
    const unlinked = world.sanctions.filter((one) => one.voidReason === null && !linked.has(one.id));
    expect(unlinked.length).toBeGreaterThan(0);
    expect(there.figures.persons).toBe(new Set(unlinked.map(({ personId }) => personId)).size);
    expect(here.figures.persons).toBeGreaterThan(there.figures.persons ?? 0);
  });

  it('tells nothing of discipline to who may not read that register', async () => {
    const { campaign } = await written(FULL_COUNTING);
    const view = await counting.count(WITHOUT_DISCIPLINE, { campaign: campaign.code, by: 'village' });
    const told = Object.keys(view.figures) as CountingFigure[];
    expect(told).toContain('recoveredFen');
    expect(told.filter((figure) => figureKind(figure).discipline)).toEqual([]);
    const asked = { campaign: campaign.code, by: 'village' as const, page: 1, size: 50 };
    await expect(
      counting.rows(WITHOUT_DISCIPLINE, { ...asked, figure: 'punishedOpen' }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('a village sees its own cases, and nobody out of scope sees any', async () => {
    const world = await written(FULL_COUNTING);
    const [village] = world.villages;
    const clerk: Actor = { ...LOCAL_USER, scope: { kind: 'villages', villageIds: [village?.id ?? ''] } };
    const own = await counting.count(clerk, { campaign: world.campaign.code, by: 'village' });
    const town = await counting.count(LOCAL_USER, { campaign: world.campaign.code, by: 'village' });
    const line = town.lines.find(({ code }) => code === village?.id);
    expect(own.figures).toEqual({ ...line?.figures });
    expect(own.lines.map(({ code }) => code)).toEqual([village?.id]);
    const nobody: Actor = { ...LOCAL_USER, scope: { kind: 'towns', townCodes: [] } };
    await expect(
      counting.count(nobody, { campaign: world.campaign.code, by: 'village' }),
    ).rejects.toMatchObject({ code: 'campaign.unknown' });
  });
});

/** What stands beside one another comes to the whole that it is part of. */
function expectTies(figures: CountingFigures): void {
  const of = (figure: CountingFigure): number => figures[figure] ?? 0;
  const sum = (...parts: readonly CountingFigure[]): number =>
    parts.reduce((total, part) => total + of(part), 0);
  expect(sum('due', 'continuing', 'suspended')).toBe(of('found'));
  expect(sum('closed', 'open')).toBe(of('due'));
  expect(sum('lasting', 'instalments', 'locked')).toBe(of('continuing'));
  expect(of('closings') - of('revocations')).toBe(of('closed'));
  expect(
    sum('irregularFen', 'violationFen', 'suspectedDisciplineFen', 'suspectedCrimeFen', 'natureUnstatedFen'),
  ).toBe(of('amountFen'));
  expect(
    sum('recoveredFen', 'setOffFen', 'correctedFen', 'writtenOffFen', 'notPursuedFen', 'outstandingFen'),
  ).toBe(of('amountFen'));
  expect(sum('returnedFen', 'turnedOverFen', 'householdsFen', 'heldFen', 'undisposedFen')).toBe(
    of('recoveredFen'),
  );
  expect(sum('contractsSound', 'contractsFaulty')).toBe(of('contracts'));
  expect(of('both')).toBe(Math.max(0, of('both')));
  expect(of('persons')).toBeGreaterThanOrEqual(of('party') + of('gov') - of('both'));
  expect(of('overdue')).toBeLessThanOrEqual(of('open'));
}
