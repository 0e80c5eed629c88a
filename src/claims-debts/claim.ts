import type { PartialDay } from '../kernel/calendar.js';
import type { Label } from '../kernel/label.js';
import type { RegisterPage, RegisterView } from '../registers/register.js';

/** Who owes: `claim` others owe the village (债权), `debt` the village owes others (债务). */
export const CLAIM_SIDES = ['claim', 'debt'] as const;
export type ClaimSide = (typeof CLAIM_SIDES)[number];

/** What people call the two sides. */
export const CLAIM_SIDE_LABELS: Readonly<Record<ClaimSide, Label>> = {
  claim: { zh: '债权', en: 'Claim' },
  debt: { zh: '债务', en: 'Debt' },
};

/** Kinds of claims and debts as registers distinguish them; `other` for what the words do not say. */
export const CLAIM_CLASSES = [
  'government',
  'land-acquirer',
  'enterprise',
  'person',
  'own-unit',
  'household-taxes',
  'member-loan',
  'bank-loan',
  'foundation-loan',
  'private-loan',
  'salaries',
  'taxes-advanced',
  'works',
  'current',
  'other',
] as const;
export type ClaimClass = (typeof CLAIM_CLASSES)[number];

/** What people call the kinds. */
export const CLAIM_CLASS_LABELS: Readonly<Record<ClaimClass, Label>> = {
  government: { zh: '政府部门欠款', en: 'Owed by government' },
  'land-acquirer': { zh: '征地部门欠款', en: 'Owed for land acquired' },
  enterprise: { zh: '外部企业欠款', en: 'Owed by enterprises' },
  person: { zh: '外部个人欠款', en: 'Owed by outside persons' },
  'own-unit': { zh: '内部所属单位欠款', en: 'Owed by own units' },
  'household-taxes': { zh: '农户历年税费尾欠', en: 'Household taxes of past years' },
  'member-loan': { zh: '集体成员借款', en: 'Loans to members' },
  'bank-loan': { zh: '金融机构贷款', en: 'Bank loans' },
  'foundation-loan': { zh: '基金会借款', en: 'Loans of the rural foundation' },
  'private-loan': { zh: '民间借款', en: 'Private loans' },
  salaries: { zh: '应付干部工资', en: 'Salaries owed to officers' },
  'taxes-advanced': { zh: '垫付税费', en: 'Taxes advanced' },
  works: { zh: '工程欠款', en: 'Owed for works' },
  current: { zh: '往来款', en: 'Current accounts' },
  other: { zh: '其他', en: 'Other' },
};

/** What became of asking the other side to confirm. */
export const CLAIM_CONFIRMATIONS = ['confirmed', 'disputed', 'refuses', 'not-found'] as const;
export type ClaimConfirmation = (typeof CLAIM_CONFIRMATIONS)[number];

/** What people call them. */
export const CLAIM_CONFIRMATION_LABELS: Readonly<Record<ClaimConfirmation, Label>> = {
  confirmed: { zh: '已确认', en: 'Confirmed' },
  disputed: { zh: '有异议', en: 'Disputed' },
  refuses: { zh: '拒绝签字', en: 'Refuses to sign' },
  'not-found': { zh: '无法联系', en: 'Cannot be found' },
};

/** What stands where nobody asked the other side yet. */
export const CLAIM_NOT_ASKED_LABEL: Label = { zh: '未对账', en: 'Not asked' };

/** Longest texts, in characters. */
export const CLAIM_BOUNDS = { nameCharacters: 100, classCharacters: 100, textCharacters: 500 } as const;

/** What a person types of a claim or debt; money in 分. */
export interface ClaimInput {
  readonly side: ClaimSide;
  /** 债务人 of a claim, 债权人 of a debt. */
  readonly counterparty: string;
  readonly classAsWritten: string | null;
  /** When it arose: a year is enough, and stays as it is written. */
  readonly originDay: PartialDay | null;
  readonly principalFen: number;
  /** What was still open when it was recorded; all of the principal where nothing is said. */
  readonly openedFen: number;
  readonly interestFen: number;
  readonly dueDay: string | null;
  readonly purpose: string | null;
  readonly handler: string | null;
  readonly witness: string | null;
  readonly evidence: string | null;
  readonly confirmation: ClaimConfirmation | null;
  readonly confirmedDay: string | null;
  readonly note: string | null;
}

/** What is typed of one: what is left out stays as it is, or is empty where it is new. */
export type ClaimTyped = Partial<ClaimInput>;

/** A line by which a claim or debt grew smaller; a slip is taken back by a line that reverses it. */
export interface ClaimPaymentView {
  readonly id: string;
  readonly day: string;
  readonly amountFen: number;
  readonly voucher: string | null;
  readonly note: string | null;
  readonly reverses: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A claim or debt as the register shows it. */
export interface ClaimView extends RegisterView, ClaimInput {
  readonly classCode: ClaimClass;
  readonly paidFen: number;
  /** `openedFen` less what was paid since. */
  readonly outstandingFen: number;
  /** Whole years since it arose, counted from the last day that its date allows; null without a date. */
  readonly ageYears: number | null;
  /** It arose before 2003, when village levies ended: the ones that nobody can settle. */
  readonly before2003: boolean;
}

/** A page with sums over all that was found. */
export interface ClaimPage extends RegisterPage<ClaimView> {
  readonly sums: {
    readonly principalFen: number;
    readonly outstandingFen: number;
    readonly interestFen: number;
  };
}

/** One line of the ageing: what arose within these years before the day. */
export interface AgeingLine {
  readonly side: ClaimSide;
  /** Years from and below; null where there is no upper end, both null where there is no date. */
  readonly fromYears: number | null;
  readonly belowYears: number | null;
  readonly rows: number;
  readonly outstandingFen: number;
}

/** What an office decides about claims and debts. */
export type ClaimSetting = {
  /** Where the bands of the ageing end, in whole years, ascending. */
  readonly bandYears: readonly number[];
  /** New debts after this day need a reason; null where none is fixed. */
  readonly freezeDay: string | null;
  /** Debts of a village above this are too many, in 分; null where no line is drawn. */
  readonly warningFen: number | null;
  /** A claim older than this has stood too long, in whole years. */
  readonly longStandingYears: number;
  /** Interest above this share of the principal a year is high, in hundredths of a percent. */
  readonly highInterestBasisPoints: number;
};
