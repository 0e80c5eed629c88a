import type { SettlementKind } from '../cases/case.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

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

/** A line with what it may mean; `caseId` is null while it is not clear. */
export interface VoucherLineView {
  readonly name: string;
  readonly amountFen: number;
  readonly villageName: string | null;
  readonly caseId: Id | null;
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
