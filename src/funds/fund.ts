import type { Label } from '../kernel/label.js';
import type { RegisterPage, RegisterView } from '../registers/register.js';

/** Kinds of accounts: at a bank the basic one, further ones, one for a single purpose; or the cash box. */
export const ACCOUNT_KINDS = ['basic', 'general', 'special', 'cash'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What people call the kinds of accounts. */
export const ACCOUNT_KIND_LABELS: Readonly<Record<AccountKind, Label>> = {
  basic: { zh: '基本户', en: 'Basic account' },
  general: { zh: '一般户', en: 'General account' },
  special: { zh: '专户', en: 'Special account' },
  cash: { zh: '库存现金', en: 'Cash' },
};

/** How money went. */
export const PAYMENT_WAYS = ['cash', 'transfer'] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];

/** What people call the ways. */
export const PAYMENT_WAY_LABELS: Readonly<Record<PaymentWay, Label>> = {
  cash: { zh: '现金', en: 'Cash' },
  transfer: { zh: '转账', en: 'Transfer' },
};

/** An entry that lends money out, or brings lent money back. */
export const LOAN_KINDS = ['lent', 'returned'] as const;
export type LoanKind = (typeof LOAN_KINDS)[number];

/** What people call them. */
export const LOAN_KIND_LABELS: Readonly<Record<LoanKind, Label>> = {
  lent: { zh: '出借', en: 'Lent' },
  returned: { zh: '归还', en: 'Returned' },
};

/** Longest texts, in characters. */
export const FUND_BOUNDS = { nameCharacters: 100, voucherCharacters: 40, textCharacters: 500 } as const;

/** An account as its papers say. */
export interface AccountInput {
  readonly name: string;
  readonly kind: AccountKind;
  readonly bank: string | null;
  /** The last digits of its number; the number itself is never kept. */
  readonly tail: string | null;
  /** Who approved it, with paper and day. */
  readonly approval: string | null;
  readonly openedDay: string | null;
  readonly closedDay: string | null;
  /** What it held at the start of the opening day, in 分. */
  readonly openingFen: number;
  readonly openingDay: string | null;
  readonly note: string | null;
}

/** What is typed of an account. */
export type AccountTyped = Partial<AccountInput>;

/** An account as the register shows it; money in 分. */
export interface AccountView extends RegisterView, AccountInput {
  readonly entries: number;
  readonly incomeFen: number;
  readonly expenseFen: number;
  readonly balanceFen: number;
}

/** An entry as its voucher says; money in 分. */
export interface EntryInput {
  readonly accountId: string;
  readonly day: string;
  readonly voucher: string | null;
  readonly summary: string;
  readonly subjectAsWritten: string | null;
  readonly incomeFen: number;
  readonly expenseFen: number;
  readonly counterparty: string | null;
  readonly handler: string | null;
  readonly approver: string | null;
  readonly payment: PaymentWay | null;
  /** Invoices, contracts and settlements that prove it. */
  readonly evidence: string | null;
  readonly loan: LoanKind | null;
  /** The lending entry whose money this one brings back. */
  readonly returnsId: string | null;
  readonly note: string | null;
}

/** What is typed of an entry. */
export type EntryTyped = Partial<EntryInput>;

/** An entry as the register shows it. */
export interface EntryView extends RegisterView, EntryInput {
  readonly accountName: string;
  /** Its place among the entries of its account on its day and later. */
  readonly seq: number;
  /** Code in the chart of its day; null where the words name none. */
  readonly subjectCode: string | null;
  /** What the account holds after it; null where the list is not in the order of one account. */
  readonly balanceFen: number | null;
}

/** A page of entries with sums over all that was found. */
export interface EntryPage extends RegisterPage<EntryView> {
  readonly sums: { readonly incomeFen: number; readonly expenseFen: number };
}

/** Income and expense of a month; money in 分. */
export interface CashFlowLine {
  /** `2013-01`. */
  readonly month: string;
  readonly entries: number;
  readonly incomeFen: number;
  readonly expenseFen: number;
  readonly closingFen: number;
}

/** A loan that was made from the village's money; money in 分. */
export interface LoanView {
  readonly entryId: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly day: string;
  readonly counterparty: string | null;
  readonly summary: string;
  readonly lentFen: number;
  readonly returnedFen: number;
  readonly outstandingFen: number;
}

/** One subject of a chart of accounts. */
export interface Subject {
  readonly code: string;
  readonly name: string;
}

/** A chart of accounts with the days in which it holds; `mark` M is not yet compared with the official text. */
export interface SubjectChart {
  readonly chart: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly mark: 'P' | 'M';
  readonly subjects: readonly Subject[];
}
