import type { Day } from '../kernel/calendar.js';
import type { DisciplineTables } from './discipline-tables.js';
import type { ManagingBody } from './dealt-person.js';
import { effectOf, governingEdition, plusMonths, type EffectFacts } from './effect.rules.js';
import { SANCTION_KINDS, trackOfKind, type SanctionKind } from './sanction.js';
import type { ClockView, ExecutionClock, MergedCheckView, SanctionFlag } from './sanction-fit.js';

type Editions = Pick<DisciplineTables, 'editions'>;

/** What is looked at to tell whether a sanction fits the person and the rules. */
export interface FitFacts extends EffectFacts {
  readonly partyMember: boolean | null;
  readonly managesIn: ManagingBody | null;
  /** The sanctions that the organ merged, each as it would have been alone. */
  readonly mergedKinds: readonly SanctionKind[];
  /** The day to which the change of posts and pay was put off with approval. */
  readonly postsExtendedDay: Day | null;
}

/** From this day on §22 of the 政务处分法 limits what a manager of a village committee or group can receive. */
const SECTION_22_FROM = '2020-07-01';
const SECTION_22_KINDS: readonly SanctionKind[] = ['gov-warning', 'gov-demerit', 'gov-serious-demerit'];
/** §15: the longest merged period. */
const MERGED_MONTHS_MAX = 48;

/** Place of a kind within its track, the lightest first. */
const severity = (kind: SanctionKind): number => SANCTION_KINDS.indexOf(kind);

/**
 * What does not fit. A flag refuses nothing: the paper exists. Of an ambiguous kind nothing is said, and of a person
 * whose membership is not known nothing about membership.
 */
export function flagsOf(tables: Editions, facts: FitFacts): SanctionFlag[] {
  const flags: SanctionFlag[] = [];
  const { kind } = facts;
  if (kind === null) return flags;
  const day = facts.decidedDay ?? facts.effectiveDay;
  if (trackOfKind(kind) === 'party' && facts.partyMember === false) flags.push('not-a-party-member');
  if (breaksSection22(kind, facts.managesIn, day)) flags.push('section-22');
  const cited = tables.editions.find((edition) => edition.code === facts.citedEdition);
  if (cited !== undefined && day !== null && day < cited.fromDay) flags.push('edition-not-in-force');
  const merged = checkMerged(tables, facts);
  if (merged !== null && merged.differenceMonths !== 0) {
    flags.push(merged.differenceMonths === null ? 'merged-unchecked' : 'merged-out-of-range');
  }
  flags.push(...probationFlags(tables, facts));
  const posts = dutiesOf(tables, facts).find(({ clock }) => clock === 'posts-changed');
  if (posts !== undefined && isTooLong(posts, facts.postsExtendedDay)) flags.push('posts-extended-too-long');
  return flags;
}

/** Does §22 leave no room for this kind? It holds for managers whether or not they are party members. */
function breaksSection22(kind: SanctionKind, managesIn: ManagingBody | null, day: Day | null): boolean {
  if (managesIn === null || day === null || day < SECTION_22_FROM) return false;
  return trackOfKind(kind) === 'gov' && !SECTION_22_KINDS.includes(kind);
}

/**
 * Checks the organ's own merged period by §15: of different kinds the hardest is carried out, of equal ones up to
 * removal at least one period, at most their sum and never more than 48 months. Of party sanctions no rule is known.
 * Null where nothing was merged.
 */
export function checkMerged(tables: Editions, facts: FitFacts): MergedCheckView | null {
  const { mergedKinds, mergedMonths: statedMonths } = facts;
  if (statedMonths === null) return null;
  const unchecked = { statedMonths, leastMonths: null, mostMonths: null, differenceMonths: null };
  const on = facts.decidedDay ?? facts.effectiveDay;
  if (on === null || mergedKinds.length < 2 || mergedKinds.some((one) => trackOfKind(one) === 'party')) {
    return unchecked;
  }
  const hardest = mergedKinds.reduce((a, b) => (severity(b) > severity(a) ? b : a));
  const edition = governingEdition(tables, hardest, facts.citedEdition, on);
  const months = edition?.periods.find((period) => period.kind === hardest)?.months;
  if (months === undefined) return unchecked;
  // Dismissal has no period that months could be merged into.
  if (months === null) return { statedMonths, leastMonths: 0, mostMonths: 0, differenceMonths: statedMonths };
  const same = mergedKinds.every((one) => one === hardest);
  const mostMonths = same ? Math.min(months * mergedKinds.length, MERGED_MONTHS_MAX) : months;
  const differenceMonths =
    statedMonths > mostMonths ? statedMonths - mostMonths : Math.min(0, statedMonths - months);
  return { statedMonths, leastMonths: months, mostMonths, differenceMonths };
}

function probationFlags(tables: Editions, facts: FitFacts): SanctionFlag[] {
  const { kind, decidedDay, effectiveDay, extendedMonths, restoredDay } = facts;
  const on = decidedDay ?? effectiveDay;
  if (kind === null || on === null) return [];
  const edition = governingEdition(tables, kind, facts.citedEdition, on);
  const entry = edition?.periods.find((period) => period.kind === kind);
  if (entry?.extendableMonths === undefined) return [];
  const flags: SanctionFlag[] = [];
  if (extendedMonths > entry.extendableMonths) flags.push('extended-too-long');
  const { probationEndDay } = effectOf(tables, facts);
  if (restoredDay !== null && probationEndDay !== null && restoredDay <= probationEndDay) {
    flags.push('restored-too-early');
  }
  return flags;
}

/** One duty with its days, before anybody looks whether it was done. */
interface Duty {
  readonly clock: ExecutionClock;
  readonly dueDay: Day;
  readonly extendedDueDay: Day | null;
  readonly article: string;
  readonly mark: ClockView['mark'];
}

/** The duties of a sanction; none where kind or day are not known, or the edition's text was not read. */
function dutiesOf(tables: Editions, facts: EffectFacts): Duty[] {
  const { kind } = facts;
  const from = facts.effectiveDay ?? facts.decidedDay;
  if (kind === null || from === null) return [];
  const edition = governingEdition(tables, kind, facts.citedEdition, facts.decidedDay ?? from);
  return (edition?.clocks ?? [])
    .filter(({ fromKind }) => fromKind === null || severity(kind) >= severity(fromKind))
    .map(({ clock, months, extensionMonths, article, mark }) => ({
      clock,
      dueDay: plusMonths(from, months),
      extendedDueDay: extensionMonths === 0 ? null : plusMonths(from, extensionMonths),
      article,
      mark,
    }));
}

const isTooLong = ({ extendedDueDay }: Duty, approved: Day | null): boolean =>
  approved !== null && extendedDueDay !== null && approved > extendedDueDay;

/** Days on which the duties that follow on a decision were done. */
export type DoneDays = Readonly<Record<ExecutionClock, Day | null>>;

/**
 * The duties that follow on a decision and how they stand on a day. "Within n months" ends on the same day of the
 * month n months later, or on the day to which an extension was approved where the rules allow one.
 */
export function clocksOf(
  tables: Editions,
  facts: EffectFacts & Pick<FitFacts, 'postsExtendedDay'>,
  done: DoneDays,
  on: Day,
): ClockView[] {
  return dutiesOf(tables, facts).map((duty): ClockView => {
    const approvedDueDay = duty.extendedDueDay === null ? null : facts.postsExtendedDay;
    const doneDay = done[duty.clock];
    const lastDay = approvedDueDay !== null && approvedDueDay > duty.dueDay ? approvedDueDay : duty.dueDay;
    return { ...duty, approvedDueDay, doneDay, standing: clockStanding(lastDay, doneDay, on) };
  });
}

function clockStanding(lastDay: Day, doneDay: Day | null, on: Day): ClockView['standing'] {
  if (doneDay !== null) return doneDay <= lastDay ? 'done' : 'done-late';
  return on > lastDay ? 'overdue' : 'open';
}
