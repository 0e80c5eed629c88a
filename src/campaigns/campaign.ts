import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** The four kinds of problem, and `unclassified` until one is known. Printing order. */
export const CATEGORY_CODES = ['management', 'funds', 'assets', 'claims-debts', 'unclassified'] as const;
export type CategoryCode = (typeof CATEGORY_CODES)[number];

/** Short names of DESIGN §2; a campaign's taxonomy may carry longer ones. */
export const CATEGORY_LABELS: Readonly<Record<CategoryCode, Label>> = {
  management: { zh: '管理机制体制', en: 'Management system' },
  funds: { zh: '集体资金', en: 'Funds' },
  assets: { zh: '集体资产', en: 'Assets' },
  'claims-debts': { zh: '集体债权债务', en: 'Claims and debts' },
  unclassified: { zh: '待归类', en: 'Unclassified' },
};

/** How a campaign counts: every problem, or each village and item once (further ones become details of the case). */
export const COUNTING_MODES = ['by-problem', 'by-village-and-item'] as const;
export type CountingMode = (typeof COUNTING_MODES)[number];

/** A kind of problem within a category; data of the campaign. `code` is `funds/2`. */
export interface ItemView {
  readonly id: Id;
  readonly code: string;
  readonly categoryCode: CategoryCode;
  /** Place within the category, from 1. */
  readonly no: number;
  readonly name: string;
  readonly nameEn: string | null;
  /** Cases of this item concern no money unless said otherwise. */
  readonly moneyNone: boolean;
  /** Days to put right that an assignment proposes. */
  readonly dueDays: number | null;
  readonly basis: string | null;
}

/** A category as the campaign names it, with its items. */
export interface TaxonomyCategoryView {
  readonly code: CategoryCode;
  readonly name: string;
  readonly nameEn: string;
  readonly items: readonly ItemView[];
}

export interface TaxonomyView {
  readonly campaignCode: string;
  readonly categories: readonly TaxonomyCategoryView[];
}

/** A step of the campaign with its days where they are set. */
export interface StageView {
  readonly name: string;
  readonly beginsDay: Day | null;
  readonly endsDay: Day | null;
}

export interface CampaignView {
  readonly id: Id;
  readonly townCode: string;
  /** Short name in addresses and in the shell: `dawu-2015`. */
  readonly code: string;
  readonly name: string;
  /** Documents that the campaign rests on, as cited: 方办〔2015〕20号. */
  readonly basisDocuments: readonly string[];
  readonly stages: readonly StageView[];
  readonly beginsDay: Day | null;
  readonly endsDay: Day | null;
  readonly counting: CountingMode;
  /** In front of case numbers: `DAWU-2015` makes `DAWU-2015-0001`. */
  readonly numberPrefix: string;
  /** The ledger's own sample: a banner says which rows are facts and which are illustrative. */
  readonly sample: boolean;
  readonly version: number;
}

/** What a report states (上报数), kept as it was written; in the shape of `dawu-2015.json`. */
export interface DeclarationView {
  readonly campaignCode: string;
  readonly source: string;
  readonly statedCases: number | null;
  readonly statedAmountFen: number | null;
  readonly amountAsWritten: string | null;
  readonly lines: readonly DeclarationLineView[];
}

/** One stated line: a category's own figure, or an item's. */
export interface DeclarationLineView {
  readonly categoryCode: CategoryCode;
  /** Null for the category's own line. */
  readonly itemNo: number | null;
  readonly name: string;
  readonly statedCases: number;
}

/** Case number as printed: prefix and at least four digits. */
export const caseNumber = (prefix: string, no: number): string => `${prefix}-${String(no).padStart(4, '0')}`;
