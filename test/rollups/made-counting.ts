import fc from 'fast-check';
import { CASE_NATURES, CASE_SOURCES, DISPOSITION_KINDS, SETTLEMENT_KINDS } from '../../src/cases/case.js';
import { CaseDetailRow, type CaseRow } from '../../src/cases/case.entity.js';
import type { SettlementRow } from '../../src/cases/settlement.entity.js';
import { DISCIPLINE_MONEY_CODES } from '../../src/cases/settlement.js';
import { DealtPersonRow } from '../../src/discipline/dealt-person.entity.js';
import type { CampaignRow } from '../../src/campaigns/campaign.entity.js';
import { DisciplineMoneyRow } from '../../src/discipline/discipline-money.entity.js';
import { HandOverRow } from '../../src/discipline/hand-over.entity.js';
import { HAND_OVER_KINDS } from '../../src/discipline/hand-over.js';
import { MeasureCaseRow, MeasureRow } from '../../src/discipline/measure.entity.js';
import { MEASURE_KINDS } from '../../src/discipline/measure.js';
import { SanctionCaseRow, SanctionRow } from '../../src/discipline/sanction.entity.js';
import { addDays, type Day } from '../../src/kernel/calendar.js';
import { newId } from '../../src/kernel/ids.js';
import { CONTINUING_KINDS } from '../../src/rectification/move.js';
import { GOODS_KINDS, INCOME_KINDS } from '../../src/rectification/money.js';
import {
  CaseRecurrenceRow,
  ReinspectionRow,
  ReinspectionSampleRow,
} from '../../src/rectification/reinspection.entity.js';
import { SAMPLE_RESULTS } from '../../src/rectification/reinspection.js';
import { GoodsRow, IncomeRow } from '../../src/rectification/recovery.entity.js';
import type { Storage } from '../../src/storage/storage.js';
import { insertRows } from '../../src/storage/table.js';
import { writeRows } from '../support/make.js';
import {
  FULL_REGISTERS,
  randomRegisters,
  registersOf,
  writeRegisters,
  type MadeRegisters,
} from './made-registers.js';
import { ledgerOf, RANDOM_BEGINS, randomLedger, type RandomLedger } from '../support/random-ledger.js';

const RECORDED_AT = '2026-03-01T02:00:00.000Z';
const onDay = fc.nat({ max: 90 });

/** Something that happens beside a case; `which` chooses the case, `kind` and `size` what it is. */
const extra = fc.record({
  which: fc.nat(),
  kind: fc.nat({ max: 20 }),
  size: fc.integer({ min: 1, max: 1_000_000 }),
  day: fc.option(onDay, { freq: 8 }),
  voided: fc.nat({ max: 5 }),
  linked: fc.array(fc.nat(), { maxLength: 3 }),
});
const extras = fc.array(extra, { maxLength: 8 });

/** A random ledger with everything that is counted. */
export const randomCounting = fc.record({
  ledger: randomLedger,
  features: fc.array(
    fc.record({
      nature: fc.option(fc.constantFrom(...CASE_NATURES)),
      source: fc.option(fc.constantFrom(...CASE_SOURCES)),
      opening: fc.boolean(),
      continuing: fc.constantFrom(...CONTINUING_KINDS),
    }),
    { minLength: 25, maxLength: 25 },
  ),
  asking: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  byVillageAndItem: fc.boolean(),
  details: extras,
  incomes: extras,
  goods: extras,
  handOvers: extras,
  persons: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  sanctions: extras,
  measures: extras,
  money: extras,
  samples: extras,
  marked: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  registers: randomRegisters,
});

type Drawn = typeof randomCounting extends fc.Arbitrary<infer Value> ? Value : never;
type Extra = Drawn['details'][number];

/** Choices that lead along the table of states: closed, closed after a look, revoked, returned, continuing, suspended. */
const PATHS = [[0, 0, 0, 1], [0, 0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 2], [0, 1], [0, 2], [0]] as const;

/** A ledger in which every figure has something to count; random ones seldom come as far as a closure. */
export const FULL_COUNTING: Drawn = {
  ledger: {
    villages: [true, true, false],
    cases: Array.from({ length: 25 }, (_, at) => ({
      village: at,
      category:
        at % 8 === 7 ? null : ((['management', 'funds', 'assets', 'claims-debts'] as const)[at % 4] ?? null),
      item: at % 3,
      hasVillage: at % 2 === 0,
      amountFen: at % 9 === 4 ? 'undetermined' : at % 9 === 8 ? 'none' : 1_000_000 + at * 1_000,
      found: at,
      due: at % 2 === 0 ? at : null,
      steps: (PATHS[at % PATHS.length] ?? []).map((choice) => ({ choice, pause: at % 5 })),
      settlements: SETTLEMENT_KINDS.slice(at % 2).map((kind) => ({ kind, share: 200, day: at + 5 })),
      dispositions: DISPOSITION_KINDS.map((kind) => ({ kind, share: 200, day: at + 7 })),
    })),
  },
  features: Array.from({ length: 25 }, (_, at) => ({
    nature: at % 5 === 4 ? null : (CASE_NATURES[at % 5] ?? null),
    source: at % 8 === 7 ? null : (CASE_SOURCES[at % 8] ?? null),
    opening: at % 3 === 0,
    continuing: CONTINUING_KINDS[at % 3] ?? 'lasting',
  })),
  asking: [true, false, true, false, true, false, true, false],
  byVillageAndItem: true,
  details: extrasOf(8),
  incomes: extrasOf(4),
  goods: extrasOf(8),
  handOvers: extrasOf(8),
  persons: [0, 1, 2],
  // Three sanctions a person, one of each track.
  sanctions: extrasOf(8).map((one, at) => ({ ...one, which: Math.floor(at / 3) })),
  // Twice around the kinds, so that each is there with a day and not voided.
  measures: extrasOf(32),
  money: extrasOf(10),
  samples: extrasOf(12),
  marked: [true, false, true, false, true, false, true, false, true, false],
  registers: FULL_REGISTERS,
};

/** So many things beside cases, each of another kind and day. */
function extrasOf(count: number): Extra[] {
  return Array.from({ length: count }, (_, at) => ({
    which: at % 3,
    kind: at,
    size: 10_000 + at,
    day: at === 3 ? null : at * 5,
    voided: at % 6 === 5 ? 0 : 1 + (at % 4),
    linked: at % 4 === 3 ? [] : [at * 2, at * 3 + 1],
  }));
}

/** Rows of one made ledger. */
export interface CountingWorld extends RandomLedger, MadeRegisters {
  readonly details: readonly CaseDetailRow[];
  readonly incomes: readonly IncomeRow[];
  readonly goods: readonly GoodsRow[];
  readonly handOvers: readonly HandOverRow[];
  readonly persons: readonly DealtPersonRow[];
  readonly sanctions: readonly SanctionRow[];
  readonly sanctionCases: readonly SanctionCaseRow[];
  readonly measures: readonly MeasureRow[];
  readonly measureCases: readonly MeasureCaseRow[];
  readonly money: readonly DisciplineMoneyRow[];
  readonly reinspections: readonly ReinspectionRow[];
  readonly samples: readonly ReinspectionSampleRow[];
  readonly recurrences: readonly CaseRecurrenceRow[];
}

const dayOf = (offset: number): Day => addDays(RANDOM_BEGINS, offset);
const from = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

/** Makes the rows. */
export function countingWorld(drawn: Drawn, ordinal: number): CountingWorld {
  const base = ledgerOf(drawn.ledger, ordinal);
  const campaign = {
    ...base.campaign,
    counting: drawn.byVillageAndItem ? 'by-village-and-item' : 'by-problem',
  };
  const { townCode } = campaign;
  const cases = base.cases.map((row, at): CaseRow => {
    const feature = drawn.features[at];
    if (feature === undefined) return row;
    const { nature, source, opening, continuing } = feature;
    return { ...row, nature, source, opening: opening ? 1 : 0, continuingKind: continuing };
  });
  const continuing = new Map(cases.map(({ id, continuingKind }) => [id, continuingKind]));
  const settlements = base.settlements.map((row, at): SettlementRow => ({
    ...row,
    disciplineMoney: drawn.marked[at % 10] === true ? 'collected' : null,
  }));
  const ofCase = (list: readonly Extra[]): { one: Extra; row: CaseRow; day: Day }[] =>
    list.flatMap((one) => {
      const row = from(cases, one.which);
      return row === undefined ? [] : [{ one, row, day: dayOf(one.day ?? 0) }];
    });
  const common = { townCode, recordedBy: 'user:local', recordedAt: RECORDED_AT };
  const persons = drawn.persons.map((which) => person(townCode, from(base.villages, which)?.id ?? ''));
  const personOf = (one: Extra): string => from(persons, one.which)?.id ?? '';
  const linkedTo = (one: Extra): string[] => [
    ...new Set(one.linked.flatMap((which) => from(cases, which)?.id ?? [])),
  ];
  const sanctions = drawn.sanctions.map((one) => sanction(townCode, personOf(one), one));
  const measures = drawn.measures.map((one): MeasureRow => ({
    ...common,
    id: newId(),
    personId: personOf(one),
    asWritten: '处理',
    kind: from(MEASURE_KINDS, one.kind) ?? 'talk',
    organ: null,
    documentNumber: null,
    decidedDay: one.day === null ? null : dayOf(one.day),
    note: null,
    voidReason: one.voided === 0 ? '登记错误' : null,
    version: 1,
  }));
  const handed = new Set<string>();
  const reinspection = reinspectionOf(campaign);
  const samples = ofCase(drawn.samples)
    .filter(({ row }) => row.villageId !== null)
    .map(({ one, row, day }, place) => sampleOf(reinspection, row, { place, one, day }));
  const [first, second] = cases;
  return {
    ...base,
    ...registersOf(drawn.registers, campaign, base.villages),
    campaign,
    campaigns: [campaign],
    cases,
    moves: base.moves.map((move) => ({
      ...move,
      continuingKind: move.toState === 'continuing' ? (continuing.get(move.caseId) ?? 'lasting') : null,
    })),
    settlements,
    items: base.items.map((item, at) => ({ ...item, asksPerson: drawn.asking[at % 8] === true ? 1 : 0 })),
    details: ofCase(drawn.details).map(({ row }, place) => ({
      id: newId(),
      townCode,
      caseId: row.id,
      place,
      occurred: null,
      description: '一笔',
      amountFen: null,
      voucher: null,
    })),
    incomes: ofCase(drawn.incomes).map(({ one, row, day }) => ({
      ...common,
      id: newId(),
      caseId: row.id,
      kind: from(INCOME_KINDS, one.kind) ?? 'other',
      amountFen: one.size,
      day,
      voucher: null,
      note: null,
      reverses: null,
    })),
    goods: ofCase(drawn.goods).map(({ one, row, day }) => ({
      ...common,
      id: newId(),
      caseId: row.id,
      kind: from(GOODS_KINDS, one.kind) ?? 'land',
      quantity: one.voided === 0 ? -one.size : one.size,
      day,
      note: null,
      reverses: null,
    })),
    handOvers: ofCase(drawn.handOvers).flatMap(({ one, row, day }): HandOverRow[] => {
      const kind = from(HAND_OVER_KINDS, one.kind) ?? 'discipline';
      const voidReason = one.voided === 0 ? '登记错误' : null;
      // A case goes to each receiver once at a time.
      if (voidReason === null && handed.has(row.id + kind)) return [];
      if (voidReason === null) handed.add(row.id + kind);
      const personCount = one.size % 4 === 1 ? null : 1 + (one.size % 5);
      const more = { receiptNumber: null, organ: null, voidReason, version: 1, personCount };
      return [{ ...common, id: newId(), caseId: row.id, kind, handedDay: day, ...more }];
    }),
    persons,
    sanctions,
    sanctionCases: sanctions.flatMap(({ id }, at) =>
      linkedTo(drawn.sanctions[at] ?? never()).map((caseId) => ({ sanctionId: id, caseId, townCode })),
    ),
    measures,
    measureCases: measures.flatMap(({ id }, at) =>
      linkedTo(drawn.measures[at] ?? never()).map((caseId) => ({ measureId: id, caseId, townCode })),
    ),
    reinspections: [reinspection],
    samples,
    recurrences: [samples[0]].flatMap((sample) =>
      sample === undefined || first === undefined || second === undefined
        ? []
        : [
            Object.assign(new CaseRecurrenceRow(), {
              ...common,
              id: newId(),
              caseId: second.id,
              ofCaseId: first.id,
              sampleId: sample.id,
            }),
          ],
    ),
    money: drawn.money.map((one): DisciplineMoneyRow => ({
      ...common,
      id: newId(),
      personId: personOf(one),
      caseId: one.voided < 2 ? null : (from(cases, one.kind)?.id ?? null),
      kind: from(DISCIPLINE_MONEY_CODES, one.size) ?? 'collected',
      amountFen: one.size,
      day: dayOf(one.day ?? 0),
      documentNumber: null,
      organ: null,
      note: null,
      reverses: null,
    })),
  };
}

const never = (): never => {
  throw new Error('more rows than were drawn');
};

const person = (townCode: string, villageId: string): DealtPersonRow => ({
  id: newId(),
  townCode,
  villageId,
  name: '某甲',
  nameKey: '某甲',
  postThen: null,
  managesIn: null,
  partyMember: null,
  statusAsWritten: null,
  note: null,
  importId: null,
  recordedBy: 'user:local',
  recordedAt: RECORDED_AT,
  version: 1,
});

const TRACKS = ['party', 'gov', null] as const;

const sanction = (townCode: string, personId: string, one: Extra): SanctionRow =>
  Object.assign(new SanctionRow(), {
    id: newId(),
    townCode,
    personId,
    asWritten: '处分',
    kind: null,
    kindBy: null,
    track: from(TRACKS, one.kind) ?? null,
    decidedDay: one.day === null ? null : dayOf(one.day),
    mergedKinds: '[]',
    extendedMonths: 0,
    flagged: 0,
    asReported: 0,
    voidReason: one.voided === 0 ? '登记错误' : null,
    recordedBy: 'user:local',
    recordedAt: RECORDED_AT,
    updatedAt: RECORDED_AT,
    version: 1,
  });

const reinspectionOf = ({ id, townCode }: CampaignRow): ReinspectionRow =>
  Object.assign(new ReinspectionRow(), {
    id: newId(),
    townCode,
    campaignId: id,
    no: 1,
    drawnDay: RANDOM_BEGINS,
    seed: '种子',
    seedThrown: 0,
    sharePercent: 10,
    zeroPercent: 0,
    population: '{}',
    drawnBy: 'user:local',
    drawnAt: RECORDED_AT,
  });

/** One line of a sample, with a result or still without. */
function sampleOf(
  { id, townCode }: ReinspectionRow,
  row: CaseRow,
  { place, one, day }: { readonly place: number; readonly one: Extra; readonly day: Day },
): ReinspectionSampleRow {
  const result = one.voided === 0 ? null : (from(SAMPLE_RESULTS, one.kind) ?? null);
  return Object.assign(new ReinspectionSampleRow(), {
    id: newId(),
    townCode,
    reinspectionId: id,
    place,
    reason: 'share',
    mark: String(place),
    caseId: row.id,
    villageId: row.villageId,
    result,
    resultDay: result === null ? null : day,
    version: 1,
  });
}

/** Writes the rows straight into the tables. */
export async function writeWorld(storage: Storage, world: CountingWorld): Promise<void> {
  await writeRows(storage, world);
  await storage.unitOfWork.run('test.write', async ({ sql }) => {
    await insertRows(sql, CaseDetailRow, world.details);
    await insertRows(sql, IncomeRow, world.incomes);
    await insertRows(sql, GoodsRow, world.goods);
    await insertRows(sql, HandOverRow, world.handOvers);
    await insertRows(sql, DealtPersonRow, world.persons);
    await insertRows(sql, SanctionRow, world.sanctions);
    await insertRows(sql, SanctionCaseRow, world.sanctionCases);
    await insertRows(sql, MeasureRow, world.measures);
    await insertRows(sql, MeasureCaseRow, world.measureCases);
    await insertRows(sql, DisciplineMoneyRow, world.money);
    await insertRows(sql, ReinspectionRow, world.reinspections);
    await insertRows(sql, ReinspectionSampleRow, world.samples);
    await insertRows(sql, CaseRecurrenceRow, world.recurrences);
    await writeRegisters(sql, world);
  });
}
