import { addDays, dayOf, daysInMonth, daysBetween, type Day } from '../kernel/calendar.js';
import type { DisciplineTables, Edition } from './discipline-tables.js';
import type { EffectObstacle, EffectStanding, EffectView } from './effect.js';
import { trackOfKind, type EditionCode, type SanctionKind, type SanctionTrack } from './sanction.js';

/** What an effect period follows from. */
export interface EffectFacts {
  readonly kind: SanctionKind | null;
  readonly decidedDay: Day | null;
  /** Where the paper says that it takes effect on another day than that of the decision. */
  readonly effectiveDay: Day | null;
  /** The edition that the paper cites; otherwise the one in force on the day. */
  readonly citedEdition: EditionCode | null;
  /** The organ's own figure for several sanctions that it merged; never made here. */
  readonly mergedMonths: number | null;
  /** By how much a probation was extended. */
  readonly extendedMonths: number;
  readonly restoredDay: Day | null;
}

/** The same day of the month, `months` later; the last day of that month where it has no such day. */
export function plusMonths(from: Day, months: number): Day {
  const [year, month, date] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8))];
  const ahead = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(ahead / 12), (ahead % 12) + 1];
  const found = dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
  if (found === undefined) throw new RangeError(`${months} months after ${from} is no day`);
  return found;
}

/**
 * Last day of a period of n months that begins on a day: n months later, less one day; month ends are clamped first
 * (31 August and 6 months: 28 February less one day is 27 February).
 */
const periodEnd = (from: Day, months: number): Day => addDays(plusMonths(from, months), -1);

/** The edition of a track that is in force on a day, or undefined before the first one of the tables. */
export function editionOn(
  { editions }: Pick<DisciplineTables, 'editions'>,
  track: SanctionTrack,
  on: Day,
): Edition | undefined {
  return editions
    .filter((edition) => edition.track === track && edition.fromDay <= on)
    .reduce<Edition | undefined>(
      (latest, edition) => (latest === undefined || edition.fromDay > latest.fromDay ? edition : latest),
      undefined,
    );
}

/** The edition that governs a sanction: the cited one if it is of the right track, otherwise that of the day. */
export function governingEdition(
  tables: Pick<DisciplineTables, 'editions'>,
  kind: SanctionKind,
  citedEdition: EditionCode | null,
  on: Day,
): Edition | undefined {
  const track = trackOfKind(kind);
  const cited = tables.editions.find((edition) => edition.code === citedEdition && edition.track === track);
  return cited ?? editionOn(tables, track, on);
}

const NOTHING: EffectView = {
  fromDay: null,
  endDay: null,
  obstacle: null,
  months: null,
  probationEndDay: null,
  restoredDay: null,
  readmissionBarEndDay: null,
  edition: null,
  editionFromDay: null,
  editionFromMark: null,
  source: null,
  article: null,
  mark: null,
  articleMark: null,
};

const obstructed = (obstacle: EffectObstacle, known: Partial<EffectView> = {}): EffectView => ({
  ...NOTHING,
  ...known,
  obstacle,
});

/**
 * The effect period of a sanction, or why its end cannot be computed. It runs from the day on which the decision takes
 * effect, which is that of the decision (approval) unless the paper says otherwise.
 */
export function effectOf(tables: Pick<DisciplineTables, 'editions'>, facts: EffectFacts): EffectView {
  const { kind } = facts;
  const fromDay = facts.effectiveDay ?? facts.decidedDay;
  if (kind === null) return obstructed('ambiguous', { fromDay });
  if (fromDay === null) {
    // Expelled is expelled, whenever it was decided.
    return obstructed(
      kind === 'party-expulsion' || kind === 'gov-dismissal' ? 'permanent' : 'no-decision-day',
    );
  }
  const edition = governingEdition(tables, kind, facts.citedEdition, facts.decidedDay ?? fromDay);
  const entry = edition?.periods.find((period) => period.kind === kind);
  if (edition === undefined || entry === undefined) return obstructed('no-edition', { fromDay });
  const { article, mark, articleMark } = entry;
  const { code, fromDay: editionFromDay, fromMark: editionFromMark, source } = edition;
  const rests = { edition: code, editionFromDay, editionFromMark, source };
  const known = { fromDay, ...rests, article, mark, articleMark };
  if (entry.months === null) {
    const bar = entry.readmissionMonths === undefined ? null : periodEnd(fromDay, entry.readmissionMonths);
    return obstructed('permanent', { ...known, readmissionBarEndDay: bar });
  }
  if (entry.afterRestorationMonths !== undefined) {
    const months = entry.months + facts.extendedMonths;
    const probationEndDay = periodEnd(fromDay, months);
    const { restoredDay } = facts;
    const partly = { ...NOTHING, ...known, months, probationEndDay, restoredDay };
    return restoredDay === null
      ? { ...partly, obstacle: 'not-restored' }
      : { ...partly, endDay: periodEnd(restoredDay, entry.afterRestorationMonths) };
  }
  const months = facts.mergedMonths ?? entry.months;
  return { ...NOTHING, ...known, months, endDay: periodEnd(fromDay, months) };
}

/** How an effect stands on a day; within `endingSoonDays` of its last day it is ending soon. */
export function standingOn(effect: EffectView, on: Day, endingSoonDays: number): EffectStanding {
  const { fromDay, endDay, probationEndDay, restoredDay, obstacle } = effect;
  if (obstacle === 'permanent') return 'permanent';
  if (fromDay === null || (endDay === null && probationEndDay === null)) return 'not-computed';
  if (on < fromDay) return 'not-begun';
  if (probationEndDay !== null && (restoredDay === null || on < restoredDay)) {
    return on <= probationEndDay ? 'on-probation' : 'probation-over';
  }
  if (endDay === null) return 'not-computed';
  if (on > endDay) return 'ended';
  return daysBetween(on, endDay) <= endingSoonDays ? 'ending-soon' : 'in-effect';
}
