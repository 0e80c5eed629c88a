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

/** What putting a case right brought beside its money: land, places, rules that were made, more income a year. */
export const GOODS_KINDS = [
  'land',
  'farmland',
  'forest',
  'water',
  'places',
  'booked',
  'systems',
  'yearly-rise',
] as const;
export type GoodsKind = (typeof GOODS_KINDS)[number];
/** What each is called, with its unit. */
export const GOODS_LABELS: Readonly<Record<GoodsKind, Label>> = {
  land: { zh: '收回土地(亩,不分地类)', en: 'Land taken back (mu, of any class)' },
  farmland: { zh: '收回耕地(亩)', en: 'Farmland taken back (mu)' },
  forest: { zh: '收回林地(亩)', en: 'Forest land taken back (mu)' },
  water: { zh: '收回水面(亩)', en: 'Water taken back (mu)' },
  places: { zh: '收回资产(处)', en: 'Places taken back' },
  booked: { zh: '新入账资产(处)', en: 'Places newly booked' },
  systems: { zh: '建立制度(个)', en: 'Systems made' },
  'yearly-rise': { zh: '每年增收', en: 'More income a year' },
};
/** In what each is counted: hundredths of 亩, 处, 个, or 分 a year. */
export type GoodsUnit = 'centi-mu' | 'places' | 'systems' | 'fen';
/** The unit of each kind. */
export const GOODS_UNITS: Readonly<Record<GoodsKind, GoodsUnit>> = {
  land: 'centi-mu',
  farmland: 'centi-mu',
  forest: 'centi-mu',
  water: 'centi-mu',
  places: 'places',
  booked: 'places',
  systems: 'systems',
  'yearly-rise': 'fen',
};
/** The unit of a kind by its name; land where none is chosen yet. */
export const goodsUnitOf = (kind: string | null): GoodsUnit =>
  GOODS_UNITS[GOODS_KINDS.find((one) => one === kind) ?? 'land'];

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
  /** Of money that came back: how a discipline organ got it, where it did. */
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
  /** It stood already when the case was closed, so that the closure rests on it. */
  readonly closedOn: boolean;
  /** How a discipline organ had got the money that came back, where it had. */
  readonly disciplineMoney?: string | null;
}

/** A line as a closure sees it: when it was typed, in the order of its id, or 期初 before everything else. */
interface DatedLine {
  readonly id: Id;
  readonly opening?: boolean;
}

/** Whether a line stood already when its case was last closed; false where it never was. */
export function stoodAtClosure(
  line: DatedLine,
  moves: readonly { readonly id: Id; readonly toState: string }[],
): boolean {
  const closing = moves.filter(({ toState }) => toState === 'closed').at(-1);
  return closing !== undefined && (line.opening === true || line.id < closing.id);
}

/** A line of what came beside the amount, in 分 or in the unit of its kind; negative takes another back. */
export interface BesideLine {
  readonly id: Id;
  readonly kind: string;
  readonly size: number;
  readonly day: Day;
  readonly reverses: Id | null;
}

/** What is typed of a line beside the amount; `reverses` takes a line back as a whole. */
export interface BesideInput {
  readonly kind: string;
  readonly size: number;
  readonly day?: Day;
  readonly voucher?: string | null;
  readonly note?: string | null;
  readonly reverses?: Id | null;
}

/** Bounds of what is typed with a line. */
export const MONEY_BOUNDS = {
  voucherCharacters: 100,
  noteCharacters: 500,
  voucherLines: 500,
  /** Hundredths of 亩, 处 or 个 of one line; far beyond any village, and sums of thousands stay exact. */
  quantityMax: 1_000_000_000,
} as const;

/** Income beside the amount as a person types it, in 分; `reverses` takes a line back as a whole. */
export interface IncomeInput {
  readonly day?: Day;
  readonly kind: IncomeKind;
  readonly amountFen: number;
  readonly voucher?: string | null;
  readonly note?: string | null;
  readonly reverses?: Id | null;
}

/** What came of it beside money, in the unit of its kind; `reverses` takes a line back as a whole. */
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

/** What came of it beside money, in the unit of its kind. */
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
