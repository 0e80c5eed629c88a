import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** What is looked at for being complete, in the order in which a village is checked. */
export const COMPLETENESS_PARTS = [
  'cases',
  'accounts',
  'entries',
  'assets',
  'resources',
  'contracts',
  'claims',
  'debts',
] as const;
export type CompletenessPart = (typeof COMPLETENESS_PARTS)[number];

/** What people call them. */
export const COMPLETENESS_PART_LABELS: Readonly<Record<CompletenessPart, Label>> = {
  cases: { zh: '问题', en: 'Cases' },
  accounts: { zh: '账户', en: 'Accounts' },
  entries: { zh: '收支', en: 'Entries' },
  assets: { zh: '资产', en: 'Assets' },
  resources: { zh: '资源', en: 'Resources' },
  contracts: { zh: '合同', en: 'Contracts' },
  claims: { zh: '债权', en: 'Claims' },
  debts: { zh: '债务', en: 'Debts' },
};

/** What makes a row of each a proved one. */
export const COMPLETENESS_PROOF_LABELS: Readonly<Record<CompletenessPart, Label>> = {
  cases: { zh: '有佐证', en: 'with evidence' },
  accounts: { zh: '有审批', en: 'approved' },
  entries: { zh: '有凭据', en: 'with papers' },
  assets: { zh: '已清查', en: 'counted' },
  resources: { zh: '已清查', en: 'counted' },
  contracts: { zh: '有书面', en: 'written' },
  claims: { zh: '已确认', en: 'confirmed' },
  debts: { zh: '已确认', en: 'confirmed' },
};

/** How far one part is: rows 件, 个, 笔, 项, 份; money in 分, area in hundredths of 亩. */
export interface CompletenessFigures {
  readonly rows: number;
  /** Of them those with what proves them. */
  readonly proved: number;
  /** Of them those that still want it; an asset that was disposed of uncounted is neither. */
  readonly unproved: number;
  /** The last entry, count or confirmation; null where there is none or it has no day. */
  readonly lastDay: string | null;
  /** What is not put right of cases, the balance of accounts, the book value of assets, yearly rents, what is outstanding. */
  readonly amountFen: number;
  readonly areaCentiMu: number;
  /** Rows whose count differs from the books. */
  readonly differing: number;
}

/** A village, or all of them, part by part. */
export type CompletenessOf = Readonly<Record<CompletenessPart, CompletenessFigures>>;

/** One village. */
export interface CompletenessLine {
  readonly villageId: Id;
  readonly villageName: string;
  readonly of: CompletenessOf;
  /** Registers in which it has no row at all. */
  readonly missing: readonly CompletenessPart[];
  /** The campaign found nothing in it (零报告): to be checked by sample. */
  readonly zeroReport: boolean;
}

/** How complete the registers of the villages are that the actor may see; a total of all of them. */
export interface CompletenessView {
  readonly campaign: string;
  readonly asOf: string;
  readonly villages: number;
  readonly zeroReports: number;
  readonly total: CompletenessOf;
  readonly lines: readonly CompletenessLine[];
}

/** What is asked: all villages of the campaign's town, or one. */
export interface CompletenessQuestion {
  readonly campaign: string;
  readonly villageId?: string | undefined;
}
