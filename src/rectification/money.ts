import type { DispositionKind, SettlementKind } from '../cases/case.js';
import type { DisciplineMoney } from '../cases/settlement.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** Income beside the problem money, which settles nothing. */
export const INCOME_KINDS = ['yield', 'occupation-fee', 'other'] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];
/** What each kind of income is called. */
export const INCOME_LABELS: Readonly<Record<IncomeKind, Label>> = {
  yield: { zh: '孳息', en: 'Yield' },
  'occupation-fee': { zh: '占用费', en: 'Fee for use' },
  other: { zh: '其他', en: 'Other' },
};

/** What came back that is no money. */
export const GOODS_KINDS = ['land', 'places'] as const;
export type GoodsKind = (typeof GOODS_KINDS)[number];
/** What each is called, with its unit. */
export const GOODS_LABELS: Readonly<Record<GoodsKind, Label>> = {
  land: { zh: '收回土地(亩)', en: 'Land taken back (mu)' },
  places: { zh: '收回资产(处)', en: 'Places taken back' },
};

/** What every line of money says; the amount in 分 is positive, and a reversal takes it back. */
interface MoneyLineInput {
  /** The business day; today where it is left out. */
  readonly day?: Day;
  readonly amountFen: number;
  readonly voucher?: string | null;
  readonly note?: string | null;
  readonly attachmentId?: Id | null;
  /** The line that this one takes back, in whole or in part; the kind is then that of the line. */
  readonly reverses?: Id | null;
}

/** A line of money put right as a person types it. */
export interface SettlementInput extends MoneyLineInput {
  readonly kind: SettlementKind;
  readonly disciplineMoney?: DisciplineMoney | null;
}

/** A line of where recovered money went. */
export interface DispositionInput extends MoneyLineInput {
  readonly kind: DispositionKind;
}

/** What a line's decision must know of the case; money in 分. */
export interface MoneyFacts {
  readonly state: string;
  readonly amountKind: 'known' | 'undetermined' | 'none';
  readonly amountFen: number;
  readonly settledFen: number;
  readonly recoveredFen: number;
  readonly disposedFen: number;
  readonly countsFromDay: Day;
}

/** A line that is taken back: its kind, what of it stands still in 分, and its day. */
export interface ReversedLine {
  readonly kind: string;
  readonly leftFen: number;
  readonly day: Day;
}

/** Bounds of what is typed with a line. */
export const MONEY_BOUNDS = { voucherCharacters: 100, noteCharacters: 500, voucherLines: 500 } as const;

/** Income beside the amount as a person types it, in 分; `reverses` takes a line back as a whole. */
export interface IncomeInput {
  readonly day?: Day;
  readonly kind: IncomeKind;
  readonly amountFen: number;
  readonly voucher?: string | null;
  readonly note?: string | null;
  readonly reverses?: Id | null;
}

/** Land in hundredths of 亩, or places, that came back; `reverses` takes a line back as a whole. */
export interface GoodsInput {
  readonly day?: Day;
  readonly kind: GoodsKind;
  readonly quantity: number;
  readonly note?: string | null;
  readonly reverses?: Id | null;
}

/** Income beside the amount. */
export interface IncomeView {
  readonly id: Id;
  readonly kind: IncomeKind;
  readonly amountFen: number;
  readonly day: Day;
  readonly voucher: string | null;
  readonly note: string | null;
  readonly reverses: Id | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** What came back that is no money. */
export interface GoodsView {
  readonly id: Id;
  readonly kind: GoodsKind;
  readonly quantity: number;
  readonly day: Day;
  readonly note: string | null;
  readonly reverses: Id | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}
