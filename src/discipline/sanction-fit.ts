import type { Day } from '../kernel/calendar.js';
import type { Label } from '../kernel/label.js';
import type { EvidenceMark } from './sanction.js';

/** What does not fit: told, never refused, because the paper exists. */
const SANCTION_FLAGS = [
  'not-a-party-member',
  'section-22',
  'edition-not-in-force',
  'merged-out-of-range',
  'merged-unchecked',
  'extended-too-long',
  'posts-extended-too-long',
  'restored-too-early',
] as const;
export type SanctionFlag = (typeof SANCTION_FLAGS)[number];

/** Sentences of the flags. */
export const SANCTION_FLAG_LABELS: Readonly<Record<SanctionFlag, Label>> = {
  'not-a-party-member': {
    zh: '不是中共党员,却受到党纪处分。照录,请核对文书。',
    en: 'A party sanction for somebody who is no party member; kept as the paper says.',
  },
  'section-22': {
    zh: '村(居)委会、村民小组的管理人员只能给予警告、记过、记大过(政务处分法第二十二条)。照录,请核对文书。',
    en: 'Who manages in a village committee or group can receive only a warning, demerit or serious demerit (§22).',
  },
  'edition-not-in-force': {
    zh: '决定时,所依据的条例还没有施行。请核对。',
    en: 'The edition that is cited was not in force on the day of the decision.',
  },
  'merged-out-of-range': {
    zh: '合并后的处分期不在规定的范围内(政务处分法第十五条)。照录,请核对。',
    en: 'The merged period is not within what §15 of the law allows; kept as the organ states it.',
  },
  'merged-unchecked': {
    zh: '合并后的影响期没有可核对的规则,按机关所定记录。',
    en: 'No rule is known by which this merged period could be checked; it is the organ’s own figure.',
  },
  'extended-too-long': {
    zh: '留党察看最长不得超过二年。照录,请核对。',
    en: 'Probation within the party lasts two years at most.',
  },
  'posts-extended-too-long': {
    zh: '职务、工资变更的延期超过规定的最长期限。照录,请核对。',
    en: 'The change of post and pay was put off for longer than the rules allow.',
  },
  'restored-too-early': {
    zh: '恢复党员权利早于留党察看期满。照录,请核对。',
    en: 'Rights were restored before the probation ended.',
  },
};

/**
 * The organ's own figure for sanctions that it merged beside what §15 allows. The bounds are null where no rule is known;
 * the difference is how many months the figure lies above the most, or, below zero, beneath the least.
 */
export interface MergedCheckView {
  readonly statedMonths: number;
  readonly leastMonths: number | null;
  readonly mostMonths: number | null;
  readonly differenceMonths: number | null;
}

/** Duties that follow on a decision, each with its own day. */
const EXECUTION_CLOCKS = ['announced', 'filed', 'posts-changed', 'reported'] as const;
export type ExecutionClock = (typeof EXECUTION_CLOCKS)[number];

/** Names of these duties. */
export const EXECUTION_CLOCK_LABELS: Readonly<Record<ExecutionClock, Label>> = {
  announced: { zh: '宣布', en: 'Announce' },
  filed: { zh: '归入档案', en: 'File in the dossier' },
  'posts-changed': { zh: '办理职务、工资变更', en: 'Change post and pay' },
  reported: { zh: '报告执行情况', en: 'Report the execution' },
};

/** How one duty stands on a day; `dueDay` is the last day in time. */
export interface ClockView {
  readonly clock: ExecutionClock;
  readonly dueDay: Day;
  /** The latest day to which an extension may go; null where none is allowed. */
  readonly extendedDueDay: Day | null;
  /** The day to which an extension was approved; it is then the last day in time. */
  readonly approvedDueDay: Day | null;
  readonly doneDay: Day | null;
  readonly standing: 'done' | 'done-late' | 'open' | 'overdue';
  readonly article: string;
  readonly mark: EvidenceMark;
}
