import type { Label } from '../kernel/label.js';

/** How much weighs what a rule noticed. */
export const FLAG_SEVERITIES = ['high', 'middle', 'low'] as const;
export type FlagSeverity = (typeof FLAG_SEVERITIES)[number];

/** What people call the weights. */
export const FLAG_SEVERITY_LABELS: Readonly<Record<FlagSeverity, Label>> = {
  high: { zh: '重', en: 'High' },
  middle: { zh: '中', en: 'Middle' },
  low: { zh: '轻', en: 'Low' },
};

/** How sure the ground is on which a rule stands: read in the law, published, from the report, from memory, our own design. */
const BASIS_MARKS = ['L', 'P', 'S', 'M', 'D'] as const;
export type BasisMark = (typeof BASIS_MARKS)[number];

/** What the marks mean. */
export const BASIS_MARK_LABELS: Readonly<Record<BasisMark, Label>> = {
  L: { zh: '法规原文', en: 'Text of the law' },
  P: { zh: '公开做法', en: 'Published practice' },
  S: { zh: '清理整治情况报告', en: 'The clean-up report' },
  M: { zh: '通行规定,原文待核', en: 'Generally held, text to be checked' },
  D: { zh: '本台账自定', en: 'Set by this ledger' },
};

/** What a flag is about; a month of a cash box, a year of allowances and a payee of works are no rows of their own. */
export const FLAG_SUBJECTS = [
  'entry',
  'account',
  'cash-month',
  'allowance-year',
  'works-payee',
  'asset',
  'disposal',
  'contract',
  'claim',
  'village',
  'case',
  'campaign',
] as const;
export type FlagSubject = (typeof FLAG_SUBJECTS)[number];

/** What people call them. */
export const FLAG_SUBJECT_LABELS: Readonly<Record<FlagSubject, Label>> = {
  entry: { zh: '收支', en: 'Entry' },
  account: { zh: '账户', en: 'Account' },
  'cash-month': { zh: '现金月份', en: 'Month of a cash box' },
  'allowance-year': { zh: '补贴年度', en: 'Year of allowances' },
  'works-payee': { zh: '工程收款方', en: 'Payee of works' },
  asset: { zh: '资产资源', en: 'Asset' },
  disposal: { zh: '资产处置', en: 'Disposal' },
  contract: { zh: '合同', en: 'Contract' },
  claim: { zh: '债权债务', en: 'Claim or debt' },
  village: { zh: '行政村', en: 'Village' },
  case: { zh: '问题', en: 'Case' },
  campaign: { zh: '专项整治', en: 'Campaign' },
};

/** Registers that rules look through village by village. */
export const FLAG_REGISTERS = ['funds', 'assets', 'contracts', 'claims', 'cases'] as const;
export type FlagRegister = (typeof FLAG_REGISTERS)[number];

/** What people call them. */
export const FLAG_REGISTER_LABELS: Readonly<Record<FlagRegister, Label>> = {
  funds: { zh: '资金', en: 'Funds' },
  assets: { zh: '资产资源', en: 'Assets' },
  contracts: { zh: '合同', en: 'Contracts' },
  claims: { zh: '债权债务', en: 'Claims and debts' },
  cases: { zh: '问题与上报', en: 'Cases and reports' },
};

/** What a person says of a flag. */
export const FLAG_VERDICTS = ['true', 'false', 'to-check'] as const;
export type FlagVerdict = (typeof FLAG_VERDICTS)[number];

/** What people call the verdicts. */
export const FLAG_VERDICT_LABELS: Readonly<Record<FlagVerdict, Label>> = {
  true: { zh: '属实', en: 'True' },
  false: { zh: '不属实', en: 'False' },
  'to-check': { zh: '待核', en: 'To be checked' },
};

/** What the number of a parameter is; a `day` is text, empty where none is fixed. */
export type FlagUnit = 'fen' | 'days' | 'years' | 'percent' | 'basis-points' | 'count' | 'day';

/** A number or day that an office may tune. */
export interface FlagParameter {
  readonly key: string;
  readonly label: Label;
  readonly unit: FlagUnit;
  readonly initial: number | string;
  /** Where the initial value comes from. */
  readonly source: Label;
  /** Decided with the register of claims and debts, not by campaign. */
  readonly heldBy?: 'claims-debts';
}

/** What is known of a rule without its function. */
export interface FlagRuleHead {
  /** Code in the list of checks: `F1`, `C5`. */
  readonly code: string;
  /** Grows with every change of what the rule says. */
  readonly version: number;
  readonly subject: FlagSubject;
  readonly severity: FlagSeverity;
  readonly title: Label;
  /** How it is found, in a sentence. */
  readonly formula: Label;
  readonly basis: { readonly mark: BasisMark; readonly text: Label };
  readonly parameters: readonly FlagParameter[];
  /** The category that a case of it would have. */
  readonly category: 'management' | 'funds' | 'assets' | 'claims-debts';
}

/** What a rule found; never a finding of the office. */
export interface Noticed {
  /** The money in question in 分; null where it is not about money. */
  readonly amountFen: number | null;
  /** What the rule went by. */
  readonly inputs: Readonly<Record<string, string | number | null>>;
}

/** Values of a rule's parameters by key. */
export type FlagTuning = Readonly<Record<string, number | string>>;

/** A row of the ledger that a flag was computed from. */
export interface FlagSource {
  readonly kind: 'entry' | 'account' | 'asset' | 'contract' | 'claim' | 'case' | 'village' | 'campaign';
  readonly id: string;
}

/** A row that a flag was computed from, as its register has it: fields by name, money in 分. */
export interface FlagSourceRow extends FlagSource {
  /** What the row is called in a sentence. */
  readonly name: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** Which flags a list shows: those to be decided, those under a verdict, or those whose cause is gone. */
export const FLAG_STANDINGS = ['open', ...FLAG_VERDICTS, 'gone'] as const;
export type FlagStanding = (typeof FLAG_STANDINGS)[number];

/** A flag as the desk shows it; money in 分. */
export interface FlagView {
  readonly id: string;
  readonly villageId: string | null;
  readonly villageName: string | null;
  readonly ruleCode: string;
  readonly ruleVersion: number;
  readonly subjectKind: FlagSubject;
  readonly subjectId: string;
  readonly amountFen: number | null;
  readonly inputs: Noticed['inputs'];
  readonly sources: readonly FlagSource[];
  readonly gone: boolean;
  readonly verdict: FlagVerdict | null;
  readonly verdictReason: string | null;
  readonly judgedBy: string | null;
  readonly judgedAt: string | null;
  /** Its inputs changed after the verdict. */
  readonly changedSince: boolean;
  readonly caseId: string | null;
  readonly noticedAt: string;
  readonly version: number;
}

/** A flag that became a case, or went to one. */
export interface CaseFlag {
  readonly id: string;
  readonly ruleCode: string;
  readonly title: Label;
}

/** A page of flags; counts of flags (条), money in 分. */
export interface FlagPage {
  readonly rows: readonly FlagView[];
  readonly total: number;
  readonly villages: number;
  /** Flags by where they stand, under the same filters. */
  readonly standings: Readonly<Record<FlagStanding, number>>;
  /** Whether they are up to date; much that changed is looked through beside. */
  readonly run: FlagRunState;
}

/** A rule with what the campaign decided and what came of it; counts of flags. */
export interface FlagRuleView extends FlagRuleHead {
  readonly enabled: boolean;
  readonly tuning: FlagTuning;
  /** 0 until somebody decides; the client sends it back with a change. */
  readonly decidedVersion: number;
  readonly flags: {
    readonly open: number;
    readonly true: number;
    readonly false: number;
    readonly 'to-check': number;
  };
  /** The money in question of its open flags, in 分. */
  readonly openAmountFen: number;
}

/** A verdict as a person gives it; null takes it back. */
export interface VerdictInput {
  readonly version: number;
  readonly verdict: FlagVerdict | null;
  /** Asked for where it is false. */
  readonly reason?: string | null | undefined;
  /** The case that a true one became, or that it belongs to. */
  readonly caseId?: string | null | undefined;
}

/** What a run did; counts of flags and villages. */
export interface FlagRun {
  readonly campaign: string;
  /** Why all villages were looked through, or `changed` where only those were in which something changed. */
  readonly scope: 'all' | 'changed';
  readonly villages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly standing: number;
  readonly elapsedMs: number;
}

/** How the flags of a campaign stand: when they were computed, and how far a run is that is under way. */
export interface FlagRunState {
  /** Null before they were computed for the first time. */
  readonly computedAt: string | null;
  /** Villages that were looked through, of how many; null where nothing is under way. */
  readonly running: { readonly done: number; readonly total: number | null } | null;
  /** What the last run did since the program began. */
  readonly last: FlagRun | null;
}

/** Longest texts, in characters. */
export const FLAG_BOUNDS = { reasonCharacters: 500 } as const;
