import { daysBetween, type Day } from '../kernel/calendar.js';
import { numberIn, type FlagRule } from './flag-rule.js';

/** A case as the rules see it; money in 分. */
export interface CaseFacts {
  readonly closed: boolean;
  /** Its clock runs: it is neither done nor continuing nor suspended. */
  readonly running: boolean;
  readonly dueDay: Day | null;
  readonly closedDay: Day | null;
  /** Files of evidence that stand on it. */
  readonly files: number;
  readonly recoveredFen: number;
  readonly disposedFen: number;
  /** The last day on which money was recovered. */
  readonly recoveredDay: Day | null;
  /** Cases of the same village and item that were closed before this one was found. */
  readonly closedBefore: number;
  readonly today: Day;
}

/** What a campaign found in a village. */
export interface VillageReportFacts {
  readonly cases: number;
}

/** One figure of a report against the ledger: cases, or money in 分. */
export interface ReconciledFacts {
  readonly what: string;
  readonly stated: number;
  readonly computed: number;
}

const overdue: FlagRule<CaseFacts> = {
  code: 'P4',
  version: 1,
  subject: 'case',
  severity: 'middle',
  title: { zh: '整改超期', en: 'Past its deadline' },
  formula: {
    zh: '整改时限已过,超过宽限天数而未销号',
    en: 'Its deadline has passed by more than the days of grace and it is not closed',
  },
  basis: {
    mark: 'S',
    text: { zh: '清理整治情况报告:限期整改', en: 'The clean-up report: to be put right in time' },
  },
  parameters: [
    {
      key: 'graceDays',
      label: { zh: '宽限天数', en: 'Days of grace' },
      unit: 'days',
      initial: 0,
      source: { zh: '自定', en: 'Own choice' },
    },
  ],
  category: 'management',
  notice({ running, dueDay, today }, tuning) {
    if (!running || dueDay === null) return null;
    const daysLate = daysBetween(dueDay, today);
    return daysLate > numberIn(tuning, 'graceDays') ? { amountFen: null, inputs: { dueDay } } : null;
  },
};

const closedWithoutEvidence: FlagRule<CaseFacts> = {
  code: 'P4e',
  version: 1,
  subject: 'case',
  severity: 'high',
  title: { zh: '无佐证销号', en: 'Closed without evidence' },
  formula: { zh: '已销号而没有一份佐证材料', en: 'It is closed and no file of evidence stands on it' },
  basis: {
    mark: 'S',
    text: { zh: '清理整治情况报告:虚假整改', en: 'The clean-up report: put right on paper only' },
  },
  parameters: [],
  category: 'management',
  notice: ({ closed, files, closedDay }) =>
    closed && files === 0 ? { amountFen: null, inputs: { closedDay, files } } : null,
};

const repeated: FlagRule<CaseFacts> = {
  code: 'P4r',
  version: 1,
  subject: 'case',
  severity: 'middle',
  title: { zh: '销号后同类问题又出现', en: 'The same problem again' },
  formula: {
    zh: '同村同小类此前已有销号的问题',
    en: 'A case of the same village and item was closed before this one was found',
  },
  basis: {
    mark: 'S',
    text: { zh: '清理整治情况报告:屡查屡犯', en: 'The clean-up report: found again and again' },
  },
  parameters: [],
  category: 'management',
  notice: ({ closedBefore }) => (closedBefore > 0 ? { amountFen: null, inputs: { closedBefore } } : null),
};

const recoveredNotPaidIn: FlagRule<CaseFacts> = {
  code: 'R1',
  version: 1,
  subject: 'case',
  severity: 'high',
  title: { zh: '已收未解缴', en: 'Recovered, not paid in' },
  formula: {
    zh: '收回的钱没有全部返还、上缴、退还或暂存,且收回已超过规定天数',
    en: 'Money recovered was not all returned, turned over or held, for more days than the setting',
  },
  basis: {
    mark: 'D',
    text: {
      zh: '本台账资金勾稽:去向合计不少于收回',
      en: 'This ledger: what was recovered has somewhere to be',
    },
  },
  parameters: [
    {
      key: 'days',
      label: { zh: '收回后天数', en: 'Days after it was recovered' },
      unit: 'days',
      initial: 3,
      source: { zh: '比照收入三日内交存', en: 'As income is paid in within three days' },
    },
  ],
  category: 'funds',
  notice({ recoveredFen, disposedFen, recoveredDay, today }, tuning) {
    const heldFen = recoveredFen - disposedFen;
    if (heldFen <= 0 || recoveredDay === null) return null;
    if (daysBetween(recoveredDay, today) <= numberIn(tuning, 'days')) return null;
    return { amountFen: heldFen, inputs: { recoveredFen, disposedFen, recoveredDay } };
  },
};

const zeroReport: FlagRule<VillageReportFacts> = {
  code: 'P2',
  version: 1,
  subject: 'village',
  severity: 'low',
  title: { zh: '零报告村', en: 'Village that reports nothing' },
  formula: { zh: '本次整治中没有一件问题', en: 'It has no case in the campaign' },
  basis: {
    mark: 'P',
    text: { zh: '鹤峰:对零报告村抽查', en: 'Hefeng: villages that report nothing are sampled' },
  },
  parameters: [],
  category: 'management',
  notice: ({ cases }) => (cases === 0 ? { amountFen: null, inputs: { cases } } : null),
};

const doesNotTie: FlagRule<ReconciledFacts> = {
  code: 'P3',
  version: 1,
  subject: 'campaign',
  severity: 'middle',
  title: { zh: '汇总与明细不符', en: 'Total and lines differ' },
  formula: {
    zh: '上报数与台账或其明细合计不等',
    en: 'What was stated differs from the ledger or from its own lines',
  },
  basis: {
    mark: 'S',
    text: {
      zh: '清理整治情况报告:147件与明细146件',
      en: 'The clean-up report: 147 cases against 146 in its lines',
    },
  },
  parameters: [],
  category: 'management',
  notice: ({ what, stated, computed }) =>
    stated === computed
      ? null
      : { amountFen: null, inputs: { what, stated, computed, difference: stated - computed } },
};

/** The rules that look at a case. */
export const CASE_RULES: readonly FlagRule<CaseFacts>[] = [
  overdue,
  closedWithoutEvidence,
  repeated,
  recoveredNotPaidIn,
];

/** The rules that look at what a village reported. */
export const VILLAGE_REPORT_RULES: readonly FlagRule<VillageReportFacts>[] = [zeroReport];

/** The rules that look at a report. */
export const RECONCILED_RULES: readonly FlagRule<ReconciledFacts>[] = [doesNotTie];
