import type { DayCounting } from '../../../campaigns/closing-rule.js';
import { isDay, type Day } from '../../../kernel/calendar.js';
import { parseDay } from '../../../kernel/day-text.js';
import { periodIn, type DeadlineQuestion } from '../../../rectification/deadline.js';
import { MOVE_KINDS, type MoveInput } from '../../../rectification/move.js';
import type { WorkInput } from '../../api/rectification.js';
import { PARTS_OF, type Deed, type DeedPart } from './deed.js';
import { restTyped, ticksTyped, type DeedValues } from './deed-values.js';

/** Why a form cannot be sent; a key of the words `work.faults`. */
export type DeedFaultWord =
  | 'day'
  | 'due'
  | 'newDue'
  | 'text'
  | 'kind'
  | 'reason'
  | 'words'
  | 'rest'
  | 'mergeTarget'
  | 'decision';

export interface DeedFault {
  readonly at: keyof DeedValues;
  readonly word: DeedFaultWord;
}

/** A typed deadline: a day, a period that is still to be counted, words such as 长期, or nothing. */
export type DueReading =
  | { readonly kind: 'day'; readonly dueDay: Day }
  | { readonly kind: 'period'; readonly period: Omit<DeadlineQuestion, 'from'> }
  | { readonly kind: 'words'; readonly dueAsWritten: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'fault' };

/** Reads a typed deadline; what has digits but is neither day nor period is a slip. */
export function readDue(text: string, counting: DayCounting): DueReading {
  const written = text.trim();
  if (written === '') return { kind: 'nothing' };
  const period = periodIn(written, counting);
  if (period !== null) return { kind: 'period', period };
  const reading = parseDay(written);
  if (reading.kind === 'known' && isDay(reading.day)) return { kind: 'day', dueDay: reading.day };
  return /\d/u.test(written.normalize('NFKC')) ? { kind: 'fault' } : { kind: 'words', dueAsWritten: written };
}

/** The day of the form; null where none can be read. */
export function dayRead(text: string): Day | null {
  const reading = parseDay(text);
  return reading.kind === 'known' && isDay(reading.day) ? reading.day : null;
}

/** What is known beside the form. */
export interface DeedContext {
  readonly checklist: readonly string[];
  readonly counting: DayCounting;
  /** For many cases at once, where an empty field leaves what each case has; for one it empties it. */
  readonly many: boolean;
}

type Note = (at: keyof DeedValues, word: DeedFaultWord) => void;

const orNull = (text: string): string | null => text.trim() || null;

/** Whether a sentence of one's own is needed with what was chosen. */
function needsWords(deed: Deed, values: DeedValues): boolean {
  if (deed === 'ask-extension') return true;
  if (deed === 'extend') return values.granted === 'no';
  if (deed === 'void') return false;
  return MOVE_KINDS[deed].needsWords || values.reasonCode === 'other';
}

/** What each part of a form says; the deadlines that are periods are counted afterwards. */
const READERS: Readonly<
  Record<DeedPart, (values: DeedValues, deed: Deed, context: DeedContext, note: Note) => object>
> = {
  due: ({ due }, _deed, { counting }, note) => {
    const reading = readDue(due, counting);
    if (reading.kind === 'fault') note('due', 'due');
    if (reading.kind === 'day') return { dueDay: reading.dueDay, dueAsWritten: null };
    return reading.kind === 'words' ? { dueAsWritten: reading.dueAsWritten } : {};
  },
  measures: ({ measures }) => ({ measures: orNull(measures) }),
  people: ({ leader, responsibleUnit, rectifier }) => ({
    leader: orNull(leader),
    responsibleUnit: orNull(responsibleUnit),
    rectifier: orNull(rectifier),
  }),
  progress: ({ text, providedBy }, _deed, _context, note) => {
    if (text.trim() === '') note('text', 'text');
    return { text: text.trim(), providedBy: orNull(providedBy) };
  },
  continuing: ({ continuingKind, reportMonths }, _deed, _context, note) => {
    if (continuingKind === null) note('continuingKind', 'kind');
    return { ...(continuingKind === null ? {} : { continuingKind }), reportMonths };
  },
  stockReason: ({ reasonCode }, _deed, _context, note) => {
    if (reasonCode === null) note('reasonCode', 'reason');
    return { reasonCode };
  },
  evidence: ({ ticks }, _deed, { checklist }) =>
    checklist.length === 0 ? {} : { evidence: ticksTyped(checklist, ticks) },
  result: ({ resultText }) => ({ resultText: orNull(resultText) }),
  person: ({ personHandling }) => ({ personHandling }),
  rest: (values, _deed, _context, note) => {
    const rest = restTyped(values);
    if (rest?.basis === '') note('restBasis', 'rest');
    else if (rest?.approver === '') note('restApprover', 'rest');
    return { rest };
  },
  mergeTarget: ({ reasonCode, mergedIntoId }, _deed, _context, note) => {
    if (reasonCode !== 'merged') return {};
    if (mergedIntoId === null) note('mergedIntoId', 'mergeTarget');
    return { mergedIntoId };
  },
  newDue: ({ newDue }, _deed, { counting }, note) => {
    const reading = readDue(newDue, counting);
    if (reading.kind === 'day') return { toDueDay: reading.dueDay };
    if (reading.kind !== 'period') note('newDue', 'newDue');
    return {};
  },
  decision: ({ granted }, _deed, _context, note) => {
    if (granted === null) note('granted', 'decision');
    return { granted: granted === 'yes' };
  },
  words: (values, deed, _context, note) => {
    if (needsWords(deed, values) && orNull(values.reason) === null) note('reason', 'words');
    return deed === 'extend' ? { note: orNull(values.reason) } : { reason: orNull(values.reason) };
  },
};

/** Reads the whole form: what it says, and everything at once that is missing or cannot be read. */
export function readDeed(
  deed: Deed,
  values: DeedValues,
  context: DeedContext,
): { readonly input: WorkInput; readonly faults: readonly DeedFault[] } {
  const faults: DeedFault[] = [];
  const note: Note = (at, word) => faults.push({ at, word });
  const day = dayRead(values.day);
  if (day === null) note('day', 'day');
  const said = PARTS_OF[deed].reduce<MoveInput>(
    (before, part) => ({ ...before, ...READERS[part](values, deed, context, note) }),
    day === null ? {} : { day },
  );
  if (!context.many) return { input: said, faults };
  return { input: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)), faults };
}

/** The period that a form asks to be counted, and the field of the input which its last day becomes. */
export function periodOf(
  deed: Deed,
  values: DeedValues,
  counting: DayCounting,
  presentDueDay: Day | null,
): { readonly field: 'dueDay' | 'toDueDay'; readonly question: DeadlineQuestion } | null {
  const field = deed === 'assign' ? 'dueDay' : deed === 'ask-extension' ? 'toDueDay' : null;
  const from = deed === 'ask-extension' ? presentDueDay : dayRead(values.day);
  if (field === null || from === null) return null;
  const reading = readDue(field === 'dueDay' ? values.due : values.newDue, counting);
  return reading.kind === 'period' ? { field, question: { from, ...reading.period } } : null;
}
