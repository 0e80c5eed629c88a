import type { LandClass } from '../assets/land.js';
import type { Label } from '../kernel/label.js';
import type { RegisterPage, RegisterView } from '../registers/register.js';

/** What a contract is about: land contracted out, four wastes, things and land let, or something else. */
export const CONTRACT_KINDS = ['contracted-land', 'four-wastes', 'let', 'other'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** Names of the kinds. */
export const CONTRACT_KIND_LABELS: Readonly<Record<ContractKind, Label>> = {
  'contracted-land': { zh: '土地发包', en: 'Land contracted out' },
  'four-wastes': { zh: '四荒发包', en: 'Four wastes contracted out' },
  let: { zh: '资产出租', en: 'Let' },
  other: { zh: '其他合同', en: 'Other contract' },
};

/** How it was made. */
export const CONTRACT_FORMS = ['written', 'oral', 'slip', 'none'] as const;
export type ContractForm = (typeof CONTRACT_FORMS)[number];

/** Names of the forms. */
export const CONTRACT_FORM_LABELS: Readonly<Record<ContractForm, Label>> = {
  written: { zh: '书面', en: 'Written' },
  oral: { zh: '口头', en: 'Oral' },
  slip: { zh: '单据', en: 'A slip' },
  none: { zh: '无合同', en: 'None' },
};

/** Is the lessee a member of the collective? */
export const LESSEE_MEMBERS = ['yes', 'no', 'unknown'] as const;
export type LesseeMember = (typeof LESSEE_MEMBERS)[number];

/** Words for whether the lessee is a member. */
export const LESSEE_MEMBER_LABELS: Readonly<Record<LesseeMember, Label>> = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  unknown: { zh: '不详', en: 'Not known' },
};

/** How the lessee was found. */
export const CONTRACT_BIDDINGS = ['public', 'negotiated'] as const;
export type ContractBidding = (typeof CONTRACT_BIDDINGS)[number];

/** Words for how the lessee was found. */
export const CONTRACT_BIDDING_LABELS: Readonly<Record<ContractBidding, Label>> = {
  public: { zh: '公开交易', en: 'Public bidding' },
  negotiated: { zh: '协商发包', en: 'Negotiated' },
};

/** What is wrong with contracts as clean-ups list them; one contract may have several (无效、超期、低价发包、未备案合同清单). */
export const CONTRACT_TAGS = [
  'no-paper',
  'low-rent',
  'too-long',
  'expired',
  'arrears',
  'not-filed',
  'not-decided',
  'not-public',
  'terms-missing',
  'invalid',
  'area-wrong',
] as const;
export type ContractTag = (typeof CONTRACT_TAGS)[number];

/** Names of the tags. */
export const CONTRACT_TAG_LABELS: Readonly<Record<ContractTag, Label>> = {
  'no-paper': { zh: '无书面合同', en: 'No written contract' },
  'low-rent': { zh: '低价发包', en: 'Rent too low' },
  'too-long': { zh: '期限过长', en: 'Term too long' },
  expired: { zh: '到期未收回', en: 'Expired, not taken back' },
  arrears: { zh: '拖欠租金', en: 'Rent in arrears' },
  'not-filed': { zh: '未备案', en: 'Not filed' },
  'not-decided': { zh: '未经民主议定', en: 'Not decided by the members' },
  'not-public': { zh: '未公开交易', en: 'No public bidding' },
  'terms-missing': { zh: '要素不全', en: 'Terms missing' },
  invalid: { zh: '无效合同', en: 'Invalid' },
  'area-wrong': { zh: '面积不符', en: 'Area differs' },
};

/** Longest texts, in characters, and how many days a list of what expires may look ahead. */
export const CONTRACT_BOUNDS = { nameCharacters: 100, textCharacters: 500, withinDaysMax: 3_650 } as const;

/** What the paper of a contract says; money in 分, area in hundredths of 亩. */
export interface ContractInput {
  readonly number: string | null;
  /** What is let or contracted out, in words. */
  readonly thing: string;
  /** The asset of the register that it is about. */
  readonly assetId: string | null;
  readonly areaCentiMu: number | null;
  readonly landClass: LandClass | null;
  readonly lessee: string | null;
  readonly lesseeMember: LesseeMember;
  readonly kind: ContractKind;
  readonly form: ContractForm | null;
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly signedDay: string | null;
  /** The day on which it was ended before its term. */
  readonly endedDay: string | null;
  readonly rentFen: number | null;
  readonly schedule: string | null;
  /** `10-31`: by when each year's rent is to be paid; null for the first day of each year of the term. */
  readonly dueMonthDay: string | null;
  /** What was paid before it was recorded; null where nobody knows, and then no arrears are computed. */
  readonly paidBeforeFen: number | null;
  readonly depositFen: number | null;
  readonly depositReturnedDay: string | null;
  readonly resolution: string | null;
  readonly valuation: string | null;
  readonly bidding: ContractBidding | null;
  readonly filing: string | null;
  readonly approvedByTown: string | null;
  readonly missingTerms: string | null;
  readonly note: string | null;
}

/** What is typed of a contract: what is left out stays as it is, or is empty where it is new. */
export interface ContractTyped extends Partial<ContractInput> {
  readonly tags?: readonly ContractTag[];
}

/** A payment of rent; a slip is taken back by a line that reverses it. */
export interface ContractPaymentView {
  readonly id: string;
  readonly day: string;
  readonly amountFen: number;
  readonly voucher: string | null;
  readonly note: string | null;
  readonly reverses: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** What of a contract's rent is due on a day; money in 分. */
export interface RentStand {
  readonly dueFen: number;
  readonly paidFen: number;
  /** Due and not paid; null where nobody knows what was paid before. */
  readonly overdueFen: number | null;
  /** The oldest day of which something is unpaid. */
  readonly overdueSince: string | null;
  /** How many rents are due and not paid in full. */
  readonly overdueRents: number;
  readonly nextDueDay: string | null;
  readonly nextDueFen: number;
}

/** A rent of a contract's schedule; money in 分. */
export interface RentScheduleLine {
  readonly day: string;
  readonly amountFen: number;
  /** What is unpaid of it, payments going to the oldest rents first; null where nobody knows what was paid before. */
  readonly openFen: number | null;
}

/** All rents of a contract's term, as they stand on a day. */
export interface RentSchedule {
  readonly asOf: string;
  readonly lines: readonly RentScheduleLine[];
}

/** A contract as the register shows it, with its rent as of today. */
export interface ContractView extends RegisterView, ContractInput {
  readonly tags: readonly ContractTag[];
  readonly rent: RentStand;
}

/** A page with sums over all that was found. */
export interface ContractPage extends RegisterPage<ContractView> {
  readonly sums: { readonly areaCentiMu: number; readonly rentFen: number; readonly depositFen: number };
}

/** How many contracts have a tag; a contract with several counts under each. */
export interface ContractTagLine {
  readonly tag: ContractTag;
  readonly contracts: number;
}

/** Contracts by tag, and how many have any: each counted once. */
export interface ContractTagCounts {
  readonly contracts: number;
  readonly tagged: number;
  readonly lines: readonly ContractTagLine[];
}

/** A contract with rent due on a day; the id is the contract's. */
export interface RentLine extends RentStand {
  readonly id: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly number: string | null;
  readonly thing: string;
  readonly lessee: string | null;
  /** The rents that are due and not paid in full. */
  readonly unpaid: readonly RentScheduleLine[];
}

/** Rents as of a day: the lines asked for, and figures of all of them. */
export interface RentPage {
  readonly asOf: string;
  readonly rows: readonly RentLine[];
  readonly total: number;
  readonly dueFen: number;
  readonly paidFen: number;
  readonly overdueFen: number;
  /** Contracts with something overdue, their villages, and how many rents they owe. */
  readonly overdueContracts: number;
  readonly overdueVillages: number;
  readonly overdueRents: number;
  /** Contracts whose earlier payments nobody knows. */
  readonly unknown: number;
}
