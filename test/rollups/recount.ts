import { HAND_OVER_KINDS } from '../../src/discipline/hand-over.js';
import { disciplineTables } from '../../src/discipline/discipline-tables.js';
import type { CaseRow } from '../../src/cases/case.entity.js';
import { STATES_WITH_CLOCK, type CaseState } from '../../src/cases/case-state.js';
import type { Day } from '../../src/kernel/calendar.js';
import type { CountingBy, CountingFigures } from '../../src/rollups/counting.js';
import { COUNTING_FIGURES, figureKind, type CountingFigure } from '../../src/rollups/counting-figures.js';
import type { CountingWorld } from './made-counting.js';
import { registersCounts } from './recount-registers.js';

/** One thing that counts: in a line, on a day (null for always), so much or somebody. */
export interface Counts {
  readonly code: string;
  readonly figure: CountingFigure;
  readonly day: Day | null;
  readonly size?: number;
  readonly member?: string;
}

interface Counted {
  readonly figures: CountingFigures;
  readonly period: CountingFigures | null;
}

const MONEY_OF: Readonly<Record<string, CountingFigure>> = {
  recovered: 'recoveredFen',
  'set-off': 'setOffFen',
  corrected: 'correctedFen',
  'written-off': 'writtenOffFen',
  'not-pursued': 'notPursuedFen',
  'returned-to-village': 'returnedFen',
  'turned-over': 'turnedOverFen',
  'returned-to-households': 'householdsFen',
  held: 'heldFen',
  collected: 'collectedFen',
  confiscated: 'confiscatedFen',
  repaid: 'repaidFen',
  'handed-in': 'handedInFen',
  'loss-recovered': 'lossRecoveredFen',
};
const NATURE_OF: Readonly<Record<string, CountingFigure>> = {
  irregular: 'irregularFen',
  violation: 'violationFen',
  'suspected-discipline': 'suspectedDisciplineFen',
  'suspected-crime': 'suspectedCrimeFen',
};

const GOODS_OF: Readonly<Record<string, readonly CountingFigure[]>> = {
  land: ['landCentiMu'],
  farmland: ['landCentiMu', 'farmlandCentiMu'],
  forest: ['landCentiMu', 'forestCentiMu'],
  water: ['landCentiMu', 'waterCentiMu'],
  places: ['places'],
  booked: ['booked'],
  systems: ['systems'],
  'yearly-rise': ['yearlyRiseFen'],
};
const FIRST_FORM_OF: Readonly<Record<string, CountingFigure>> = {
  talk: 'talkedTo',
  admonition: 'admonished',
  circular: 'circularPersons',
};

const figureOf = (map: Readonly<Record<string, CountingFigure>>, kind: string): CountingFigure => {
  const figure = map[kind];
  if (figure === undefined) throw new Error(`no figure for ${kind}`);
  return figure;
};

const month = (on: Day | null): string => on?.slice(0, 7) ?? 'none';

/** The line of a case; by month that of the day. */
function codeOf(by: CountingBy, row: CaseRow, on: Day | null): string {
  if (by === 'village') return row.villageId ?? 'none';
  if (by === 'category') return row.categoryCode;
  if (by === 'item') return row.itemCode ?? `${row.categoryCode}/none`;
  if (by === 'nature') return row.nature ?? 'none';
  if (by === 'source') return row.source ?? 'none';
  return month(on);
}

function flowsOf(world: CountingWorld, by: CountingBy, row: CaseRow): Counts[] {
  const counts: Counts[] = [];
  const add = (figure: CountingFigure, on: Day, size = 1): void => {
    counts.push({ code: codeOf(by, row, on), figure, day: on, size });
  };
  const name = (figure: CountingFigure, on: Day, member: string): void => {
    counts.push({ code: codeOf(by, row, on), figure, day: on, member });
  };
  const mine = <T extends { readonly caseId: string | null }>(rows: readonly T[]): T[] =>
    rows.filter(({ caseId }) => caseId === row.id);
  const found = row.countsFromDay;
  add('found', found);
  if (row.villageId !== null) {
    name('villages', found, row.villageId);
    if (world.campaign.counting === 'by-village-and-item') {
      name('pairs', found, `${row.villageId} ${row.itemCode ?? row.categoryCode}`);
    }
  }
  if (row.opening === 1) add('opening', found);
  if (row.amountKind === 'undetermined') add('undetermined', found);
  if (row.amountKind === 'none') add('withoutMoney', found);
  add('amountFen', found, row.amountFen);
  add(row.nature === null ? 'natureUnstatedFen' : figureOf(NATURE_OF, row.nature), found, row.amountFen);
  for (const _ of mine(world.details)) add('details', found);
  for (const { fromState, toState, day } of mine(world.moves)) {
    if (toState === 'closed') add('closings', day);
    if (fromState === 'closed') add('revocations', day);
    const asked = fromState === 'closure-requested' || fromState === 'verified';
    if (asked && (toState === 'rectifying' || toState === 'continuing')) add('returns', day);
  }
  for (const { result, resultDay } of mine(world.samples)) {
    if (result === null || resultDay === null) continue;
    add('reinspected', resultDay);
    if (['false', 'unproven', 'procedure', 'recurred'].includes(result)) add('reinspectedBad', resultDay);
  }
  for (const _ of mine(world.recurrences)) add('recurrences', found);
  for (const line of mine(world.settlements)) {
    add(figureOf(MONEY_OF, line.kind), line.day, line.amountFen);
    if (line.kind === 'recovered' && line.disciplineMoney !== null) {
      add('recoveredByDisciplineFen', line.day, line.amountFen);
    }
  }
  for (const line of mine(world.dispositions)) add(figureOf(MONEY_OF, line.kind), line.day, line.amountFen);
  for (const line of mine(world.incomes)) add('incomeFen', line.day, line.amountFen);
  for (const line of mine(world.goods)) {
    for (const figure of GOODS_OF[line.kind] ?? []) add(figure, line.day, line.quantity);
  }
  for (const { kind, handedDay, voidReason, personCount } of mine(world.handOvers)) {
    if (voidReason === null) {
      const persons = kind === HAND_OVER_KINDS[0] ? 'handedPersons' : 'referredPersons';
      if (personCount !== null) add(persons, handedDay, personCount);
      name(kind === HAND_OVER_KINDS[0] ? 'handOvers' : 'referrals', handedDay, row.id);
    }
  }
  for (const line of mine(world.money)) add(figureOf(MONEY_OF, line.kind), line.day, line.amountFen);
  return counts;
}

/** How a case stood at the end of a day. */
function stocksOf(world: CountingWorld, by: CountingBy, row: CaseRow, asOf: Day): Counts[] {
  const counts: Counts[] = [];
  const add = (figure: CountingFigure, size = 1): void => {
    counts.push({ code: codeOf(by, row, null), figure, day: null, size });
  };
  let state: CaseState = 'registered';
  let continuingKind: string | null = null;
  for (const move of world.moves) {
    if (move.caseId === row.id && move.day <= asOf) ({ toState: state, continuingKind } = move);
  }
  const total = (
    rows: readonly { caseId: string; day: Day; kind: string; amountFen: number }[],
    kind?: string,
  ) =>
    rows
      .filter(
        (line) => line.caseId === row.id && line.day <= asOf && (kind === undefined || line.kind === kind),
      )
      .reduce((sum, line) => sum + line.amountFen, 0);
  const outstanding = row.amountFen - total(world.settlements);
  const undisposed = total(world.settlements, 'recovered') - total(world.dispositions);
  const isOpen = STATES_WITH_CLOCK.includes(state);
  if (isOpen || state === 'closed') add('due');
  if (state === 'closed') {
    add('closed');
    if (outstanding > 0) {
      add('closedOutstanding');
      add('closedOutstandingFen', outstanding);
    }
  }
  if (isOpen) add('open');
  if (isOpen && row.dueDay !== null && row.dueDay < asOf) add('overdue');
  if (state === 'suspended') add('suspended');
  if (state === 'continuing') {
    add('continuing');
    for (const kind of ['lasting', 'instalments', 'locked'] as const) if (continuingKind === kind) add(kind);
  }
  add('outstandingFen', outstanding);
  add('undisposedFen', undisposed);
  if (undisposed > 0) add('undisposed');
  const decided = (one: { decidedDay: Day | null; voidReason: string | null } | undefined): boolean =>
    one !== undefined && one.voidReason === null && (one.decidedDay === null || one.decidedDay <= asOf);
  const punished = world.sanctionCases.some(
    (link) => link.caseId === row.id && decided(world.sanctions.find(({ id }) => id === link.sanctionId)),
  );
  const measured = world.measureCases.some(
    (link) => link.caseId === row.id && decided(world.measures.find(({ id }) => id === link.measureId)),
  );
  const handed = world.handOvers.some(
    (one) => one.caseId === row.id && one.voidReason === null && one.handedDay <= asOf,
  );
  const item = world.items.find(({ code }) => code === row.itemCode);
  const asks =
    item?.asksPerson === 1 || row.nature === 'suspected-discipline' || row.nature === 'suspected-crime';
  if (state !== 'closed' && punished) add('punishedOpen');
  if (state === 'closed' && asks && !punished && !measured && !handed) add('closedUnhandled');
  return counts;
}

const FORM_OF = new Map<string, string>(disciplineTables().measures.map(({ code, form }) => [code, form]));

function personsOf(world: CountingWorld, by: CountingBy): Counts[] {
  const counts: Counts[] = [];
  const caseOf = new Map(world.cases.map((row) => [row.id, row]));
  const villageOf = new Map(world.persons.map(({ id, villageId }) => [id, villageId]));
  const codes = (personId: string, caseIds: readonly string[], on: Day | null): string[] => {
    if (by === 'village') return [villageOf.get(personId) ?? ''];
    if (by === 'month') return [month(on)];
    const counted = caseIds.flatMap((id) => {
      const row = caseOf.get(id);
      return row === undefined || row.state === 'voided' ? [] : [codeOf(by, row, on)];
    });
    return counted.length === 0 ? ['no-case'] : counted;
  };
  for (const { id, personId, track, decidedDay, voidReason } of world.sanctions) {
    if (voidReason !== null) continue;
    const caseIds = world.sanctionCases
      .filter(({ sanctionId }) => sanctionId === id)
      .map(({ caseId }) => caseId);
    for (const code of codes(personId, caseIds, decidedDay)) {
      counts.push({ code, figure: 'persons', day: decidedDay, member: personId });
      if (track !== null) counts.push({ code, figure: track, day: decidedDay, member: personId });
    }
  }
  for (const { id, personId, kind, decidedDay, voidReason } of world.measures) {
    const form = FORM_OF.get(kind);
    if (voidReason !== null || form === 'none') continue;
    const caseIds = world.measureCases
      .filter(({ measureId }) => measureId === id)
      .map(({ caseId }) => caseId);
    for (const code of codes(personId, caseIds, decidedDay)) {
      const figure = form === 'first' ? 'firstForm' : 'organisational';
      counts.push({ code, figure, day: decidedDay, member: personId });
      const named = FIRST_FORM_OF[kind];
      if (named !== undefined) counts.push({ code, figure: named, day: decidedDay, member: personId });
    }
  }
  for (const { personId, caseId, kind, amountFen, day } of world.money) {
    if (caseId !== null || personId === null) continue;
    for (const code of codes(personId, [], day)) {
      counts.push({ code, figure: figureOf(MONEY_OF, kind), day, size: amountFen });
    }
  }
  return counts;
}

/** Adds up what counts, figure by figure. */
function addedUp(counts: readonly Counts[], wanted: readonly CountingFigure[]): CountingFigures {
  const of = (figure: CountingFigure): Counts[] => counts.filter((one) => one.figure === figure);
  const members = (figure: CountingFigure): Set<string | undefined> =>
    new Set(of(figure).map(({ member }) => member));
  return Object.fromEntries(
    wanted.map((figure) => {
      if (figure === 'both') {
        const gov = members('gov');
        return [figure, [...members('party')].filter((person) => gov.has(person)).length];
      }
      if (figureKind(figure).distinct === true) return [figure, members(figure).size];
      return [figure, of(figure).reduce((sum, { size = 0 }) => sum + size, 0)];
    }),
  );
}

/** The whole counting, worked out row by row and without SQL. */
export function recount(
  world: CountingWorld,
  by: CountingBy,
  from: Day | null,
  asOf: Day,
): { readonly whole: Counted; readonly lines: ReadonlyMap<string, Counted>; readonly nothing: Counted } {
  const cases = world.cases.filter((row) => row.state !== 'voided' && row.countsFromDay <= asOf);
  const registers = registersCounts(world, by, asOf);
  const isStock = ({ figure }: Counts): boolean => figureKind(figure).is === 'stock';
  const flows = [
    ...cases.flatMap((row) => flowsOf(world, by, row)),
    ...personsOf(world, by),
    ...registers.filter((one) => !isStock(one)),
  ].filter(({ day }) => day === null || day <= asOf);
  const stocks = [
    ...cases.flatMap((row) => stocksOf(world, by, row, asOf)),
    ...registers.filter((one) => isStock(one)),
  ];
  const all = COUNTING_FIGURES.filter(
    (figure) => figure !== 'pairs' || world.campaign.counting === 'by-village-and-item',
  );
  const flowing = all.filter((figure) => figureKind(figure).is === 'flow');
  const isRecent = ({ day }: Counts): boolean => day !== null && (from === null || day >= from);
  const counted = (counts: readonly Counts[], withPeriod: boolean): Counted => ({
    figures: addedUp(counts, all),
    period: withPeriod
      ? addedUp(
          counts.filter((one) => one.day !== null && isRecent(one)),
          flowing,
        )
      : null,
  });
  const whole = counted([...flows, ...stocks], from !== null);
  const lines = new Map<string, Counted>();
  if (by === 'month') {
    const nothing = counted([], true);
    for (const code of new Set(flows.map((one) => one.code))) {
      const own = flows.filter((one) => one.code === code);
      // Without a day it counts from the beginning, so before every month.
      const until = flows.filter((one) => one.code === 'none' || (code !== 'none' && one.code <= code));
      if (code !== 'none' && !own.some(isRecent)) continue;
      const figures = addedUp(until, flowing);
      lines.set(code, { figures, period: addedUp(own.filter(isRecent), flowing) });
    }
    return { whole, lines, nothing };
  }
  const together = [...flows, ...stocks];
  for (const code of new Set(together.map((one) => one.code))) {
    lines.set(
      code,
      counted(
        together.filter((one) => one.code === code),
        from !== null,
      ),
    );
  }
  return { whole, lines, nothing: counted([], from !== null) };
}
