import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { ClosingRule, DayCounting } from './closing-rule.js';

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
  /** Cases of this item ask for somebody to be dealt with: one that was closed without stands on a list. */
  readonly asksPerson: boolean;
  /** Days to put right that an assignment proposes. */
  readonly dueDays: number | null;
  /** What an assignment proposes to be done. */
  readonly measures: string | null;
  /** What has to be proved by files before a case of this item is closed. */
  readonly evidenceChecklist: readonly string[];
  readonly basis: string | null;
}

/** A category as the campaign names it, with its items. */
export interface TaxonomyCategoryView {
  readonly code: CategoryCode;
  readonly name: string;
  readonly nameEn: string;
  readonly items: readonly ItemView[];
}

/** The five categories of a campaign, in printing order. */
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

/** A clean-up campaign (专项清理整治) of a town. */
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
  readonly closingRule: ClosingRule;
  readonly dayCounting: DayCounting;
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

/** The taxonomies that are shipped: that of the clean-up of 2015, and one of today. */
export const TAXONOMY_CODES = ['dawu-2015', 'present'] as const;
export type TaxonomyCode = (typeof TAXONOMY_CODES)[number];

/** A shipped taxonomy that a campaign may start from. */
export interface TaxonomyChoiceView {
  readonly code: TaxonomyCode;
  readonly name: Label;
  readonly source: string;
}

/** What a person says to open a campaign. */
export interface CampaignInput {
  readonly code: string;
  readonly name: string;
  readonly taxonomy: TaxonomyCode;
}

/** What a person may change of a campaign; left out is left as it is. */
export interface CampaignChange {
  readonly name?: string;
  readonly basisDocuments?: readonly string[];
  readonly stages?: readonly StageView[];
  readonly beginsDay?: Day | null;
  readonly endsDay?: Day | null;
  readonly counting?: CountingMode;
  readonly closingRule?: ClosingRule;
  readonly dayCounting?: DayCounting;
}

/** An item as it is written back with the whole list; without a code it is a new one. */
export interface ItemInput {
  readonly code?: string;
  readonly categoryCode: CategoryCode;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly moneyNone?: boolean;
  readonly asksPerson?: boolean;
  readonly dueDays?: number | null;
  readonly measures?: string | null;
  readonly evidenceChecklist?: readonly string[];
  readonly basis?: string | null;
}

/** A declaration as it is handed in. */
export type DeclarationInput = Omit<DeclarationView, 'campaignCode'>;

/** How long and how many: what a campaign, its items and its declaration may have at most. */
export const CAMPAIGN_BOUNDS = {
  codeCharacters: 40,
  nameCharacters: 100,
  textCharacters: 500,
  basisDocuments: 20,
  stages: 30,
  items: 300,
  checklistEntries: 20,
  dueDaysMax: 3_650,
  declarationLines: 500,
  /** More cases than a province has in one campaign; above it a stated figure is a slip. */
  statedCasesMax: 100_000_000,
} as const;

/** What can be wrong with a campaign, its items or its declaration; blanks are filled from the fault's params. */
export const CAMPAIGN_FAULT_LABELS = {
  'code-malformed': {
    zh: '代码应为小写字母、数字和短横,以字母或数字开头',
    en: 'the code must be lower-case letters, digits and hyphens',
  },
  'name-missing': { zh: '名称不能为空', en: 'the name is missing' },
  'text-too-long': { zh: '不能超过 {max} 个字', en: 'longer than {max} characters' },
  'too-many': { zh: '不能超过 {max} 项', en: 'more than {max}' },
  'day-impossible': { zh: '没有 {value} 这一天', en: 'there is no such day as {value}' },
  'ends-before-it-begins': { zh: '结束日早于开始日', en: 'ends before it begins' },
  'name-taken': { zh: '小类“{value}”写了两次', en: 'the item "{value}" is written twice' },
  'item-unknown': { zh: '没有代码为 {value} 的小类', en: 'there is no item with the code {value}' },
  'item-moved': {
    zh: '小类 {value} 不能改到另一个类别',
    en: 'the item {value} cannot be moved to another category',
  },
  'category-without-items': { zh: '待归类下不设小类', en: 'unclassified has no items' },
  'days-not-a-number': {
    zh: '整改天数应为 1 至 {max} 的整数',
    en: 'days must be a whole number from 1 to {max}',
  },
  'percent-not-a-number': {
    zh: '抽查比例应为 0 至 100 的整数',
    en: 'the share must be a whole number from 0 to 100',
  },
  'count-not-a-number': {
    zh: '“{value}”应为不小于 0 的整数',
    en: '"{value}" must be a whole number, zero or more',
  },
  'line-written-twice': { zh: '“{value}”写了两次', en: '"{value}" is stated twice' },
} as const satisfies Readonly<Record<string, Label>>;
export type CampaignFaultCode = keyof typeof CAMPAIGN_FAULT_LABELS;

/** One thing that is wrong; `field` says where, with places from 1 inside lists: `items.3.name`. */
export interface CampaignFault {
  readonly field: string;
  readonly code: CampaignFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}
