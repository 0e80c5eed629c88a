import type { SettlementKind } from '../cases/case.js';
import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** Kinds of settlement that one voucher may book for many cases; the others need a decision each. */
export const VOUCHER_KINDS = [
  'recovered',
  'set-off',
  'corrected',
] as const satisfies readonly SettlementKind[];
export type VoucherKind = (typeof VOUCHER_KINDS)[number];

/** One line as it is pasted: a village or a case's number, the amount in 分, and the case once a person has chosen it. */
export interface VoucherLineInput {
  readonly name: string;
  readonly amountFen: number;
  readonly caseId?: Id | null;
}

/** A voucher whose lines settle many cases; in 分. */
export interface VoucherInput {
  readonly campaignCode: string;
  readonly kind: VoucherKind;
  readonly day?: Day;
  readonly voucher: string;
  readonly attachmentId?: Id | null;
  readonly note?: string | null;
  readonly totalFen: number;
  readonly lines: readonly VoucherLineInput[];
}

/** A case that a line may mean. */
export interface VoucherCandidate {
  readonly id: Id;
  readonly number: string;
  readonly description: string;
  readonly outstandingFen: number;
}

/** Why a line cannot be booked as it stands. */
export const LINE_FAULT_LABELS = {
  unknown: { zh: '对不上村名或编号', en: 'No village or case of this name' },
  'nothing-fits': { zh: '没有未处理余额足够的问题', en: 'No case with that much outstanding' },
  several: { zh: '有几件,请选定是哪一件', en: 'Several cases: choose one' },
  'too-much': { zh: '几行相加超过未处理余额', en: 'Together more than is outstanding' },
} as const satisfies Readonly<Record<string, Label>>;
export type LineFault = keyof typeof LINE_FAULT_LABELS;

/** A line with what it may mean; `caseId` is null while it is not clear. */
export interface VoucherLineView {
  readonly name: string;
  readonly amountFen: number;
  readonly villageName: string | null;
  readonly caseId: Id | null;
  readonly fault: LineFault | null;
  readonly candidates: readonly VoucherCandidate[];
}

/** What a voucher comes to; `id` is null in a preview. */
export interface VoucherView {
  readonly id: Id | null;
  readonly totalFen: number;
  readonly sumFen: number;
  /** Whether the lines add up to the total and every line is clear: it may be booked. */
  readonly ready: boolean;
  readonly lines: readonly VoucherLineView[];
}

/** A voucher that was booked; `leftFen` is what of it was not taken back. */
export interface BookedVoucherRow {
  readonly id: Id;
  readonly kind: VoucherKind;
  readonly day: Day;
  readonly voucher: string;
  readonly totalFen: number;
  readonly leftFen: number;
  readonly lineCount: number;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** A line of a booked voucher. */
export interface BookedLineView {
  readonly id: Id;
  readonly caseId: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly description: string;
  readonly amountFen: number;
  readonly leftFen: number;
}

/** A booked voucher with its lines. */
export interface BookedVoucherView extends BookedVoucherRow {
  readonly campaignCode: string;
  readonly attachmentId: Id | null;
  readonly lines: readonly BookedLineView[];
}

/** What is said to take a voucher back. */
export interface VoucherBackInput {
  readonly day?: Day;
  readonly reason: string;
}
