import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import type { MeetingCheck, MeetingCheckCode, MeetingInput } from './meeting.js';

/** What is known of a notice when a meeting confirms it; counts of objections and households. */
export interface ConfirmedNotice {
  /** The last day on which it hung; null where it was never posted. */
  readonly lastDay: Day | null;
  readonly openObjections: number;
  readonly households: number | null;
  readonly today: Day;
}

/** A meeting that was understood, with what it is held against. */
export interface DecidedMeeting {
  readonly input: MeetingInput & { readonly delegates: number | null; readonly women: number | null };
  readonly checks: readonly MeetingCheck[];
  readonly confirms: boolean;
}

/** The smallest whole number that is at least this share of the whole. */
const leastOf = (whole: number, numerator: number, denominator: number): number =>
  Math.ceil((whole * numerator) / denominator);

/**
 * Holds a meeting against the law: the assembly of members and that of their delegates need two thirds present and two
 * thirds of all in favour, delegates being more than twenty and one of five to fifteen households (农村集体经济组织法
 * §§26–28); villagers' delegates need two thirds present and more than half of these in favour, four fifths of the body
 * being delegates and one third women (村民委员会组织法 §§25–26). What falls short is kept and told, never refused: the
 * minutes exist. Refused is what cannot be: `notice.not-posted`, `notice.day-impossible`, `notice.persons-impossible`,
 * `notice.shares-missing`, `notice.resolution-missing`.
 */
export function decideMeeting(typed: MeetingInput, facts: ConfirmedNotice): DecidedMeeting {
  if (facts.lastDay === null) throw refused('notice.not-posted', {}, '还没有登记张贴,不能确认');
  if (!isDay(typed.day) || typed.day > facts.today) {
    throw refused('notice.day-impossible', { day: typed.day }, '日期不存在或还没有到');
  }
  const input = {
    ...typed,
    resolution: tidyText(typed.resolution),
    delegates: typed.kind === 'villager-delegates' ? (typed.delegates ?? null) : null,
    women: typed.kind === 'villager-delegates' ? (typed.women ?? null) : null,
  };
  if (input.resolution === '') throw refused('notice.resolution-missing', {}, '请写明决议编号或名称');
  refuseImpossible(input);
  const checks = [...ofNotice(input, facts, facts.lastDay), ...ofMeeting(input, facts.households)];
  return { input, checks, confirms: checks.every(({ met }) => met) };
}

function refuseImpossible({
  kind,
  body,
  present,
  inFavour,
  delegates,
  women,
}: DecidedMeeting['input']): void {
  const parts = [present, delegates ?? 0, women ?? 0];
  if (body < 1 || parts.some((part) => part > body) || inFavour > present) {
    throw refused('notice.persons-impossible', {}, '到会、同意等人数多于应到人数,请核对');
  }
  if (kind === 'villager-delegates' && (delegates === null || women === null)) {
    throw refused('notice.shares-missing', {}, '村民代表会议须写明村民代表人数和妇女代表人数');
  }
}

function ofNotice({ day }: MeetingInput, facts: ConfirmedNotice, lastDay: Day): MeetingCheck[] {
  return [
    { code: 'after-period', met: day > lastDay, needed: lastDay, actual: day },
    {
      code: 'objections-answered',
      met: facts.openObjections === 0,
      needed: '0',
      actual: String(facts.openObjections),
    },
  ];
}

function ofMeeting(input: DecidedMeeting['input'], households: number | null): MeetingCheck[] {
  const { kind, body, present, inFavour, delegates, women } = input;
  const atLeast = (code: MeetingCheckCode, actual: number, needed: number): MeetingCheck => ({
    code,
    met: actual >= needed,
    needed: String(needed),
    actual: String(actual),
  });
  const quorum = atLeast('present', present, leastOf(body, 2, 3));
  if (kind === 'villager-delegates') {
    return [
      quorum,
      atLeast('in-favour', inFavour, Math.floor(present / 2) + 1),
      atLeast('delegates-share', delegates ?? 0, leastOf(body, 4, 5)),
      atLeast('women-share', women ?? 0, leastOf(body, 1, 3)),
    ];
  }
  const favour = atLeast('in-favour', inFavour, leastOf(body, 2, 3));
  if (kind === 'members') return [quorum, favour];
  const many = atLeast('delegates-many', body, 21);
  return [quorum, favour, many, ...(households === null ? [] : [perHouseholds(body, households)])];
}

/** One delegate of five to fifteen households. */
function perHouseholds(delegates: number, households: number): MeetingCheck {
  const [least, most] = [leastOf(households, 1, 15), Math.floor(households / 5)];
  return {
    code: 'delegates-households',
    met: delegates >= least && delegates <= most,
    needed: `${least}–${most}`,
    actual: String(delegates),
  };
}
