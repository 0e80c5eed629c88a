import type { EntryInput, EntryView, LoanKind, PaymentWay } from '../../../funds/fund.js';
import type { ShownUnit } from '../../format/money-text.js';
import { dayTyped } from '../../layout/form-rules.js';
import { amountShown, amountTyped, textTyped } from '../registers/typed.js';

/** What the fields of the form hold: typed text, and codes that were chosen. */
export interface EntryValues {
  readonly accountId: string | null;
  readonly day: string;
  readonly voucher: string;
  readonly summary: string;
  readonly subject: string;
  readonly income: string;
  readonly expense: string;
  readonly counterparty: string;
  readonly handler: string;
  readonly approver: string;
  readonly payment?: PaymentWay;
  readonly evidence: string;
  readonly loan?: LoanKind;
  readonly returnsId?: string;
  readonly note: string;
}

/** The form of a new entry. */
export const emptyEntry = (accountId: string | null): EntryValues => ({
  accountId,
  day: '',
  voucher: '',
  summary: '',
  subject: '',
  income: '',
  expense: '',
  counterparty: '',
  handler: '',
  approver: '',
  evidence: '',
  note: '',
});

/** The form of money that comes back of a loan. */
export const returnOf = (loan: EntryView): EntryValues => ({
  ...emptyEntry(loan.accountId),
  counterparty: loan.counterparty ?? '',
  loan: 'returned',
  returnsId: loan.id,
});

/** What the next entry of the same journal has in common with this one. */
export const keptOfEntry = ({ accountId, day, handler, approver, payment }: EntryValues): EntryValues => ({
  ...emptyEntry(accountId),
  day,
  handler,
  approver,
  ...(payment === undefined ? {} : { payment }),
});

/** The form of one that exists. */
export const valuesOfEntry = (one: EntryInput, unit: ShownUnit): EntryValues => ({
  accountId: one.accountId,
  day: one.day,
  voucher: one.voucher ?? '',
  summary: one.summary,
  subject: one.subjectAsWritten ?? '',
  income: amountShown(one.incomeFen, unit),
  expense: amountShown(one.expenseFen, unit),
  counterparty: one.counterparty ?? '',
  handler: one.handler ?? '',
  approver: one.approver ?? '',
  ...(one.payment === null ? {} : { payment: one.payment }),
  evidence: one.evidence ?? '',
  ...(one.loan === null ? {} : { loan: one.loan }),
  ...(one.returnsId === null ? {} : { returnsId: one.returnsId }),
  note: one.note ?? '',
});

/** What the form says to the ledger of one that exists: an entry never changes its account. */
export const entryInputOf = (values: EntryValues, unit: ShownUnit): Omit<EntryInput, 'accountId'> => ({
  day: dayTyped(values.day) ?? '',
  voucher: textTyped(values.voucher),
  summary: values.summary.trim(),
  subjectAsWritten: textTyped(values.subject),
  incomeFen: amountTyped(values.income, unit) ?? 0,
  expenseFen: amountTyped(values.expense, unit) ?? 0,
  counterparty: textTyped(values.counterparty),
  handler: textTyped(values.handler),
  approver: textTyped(values.approver),
  payment: values.payment ?? null,
  evidence: textTyped(values.evidence),
  loan: values.loan ?? null,
  // Only money that comes back names a loan.
  returnsId: values.loan === 'returned' ? (values.returnsId ?? null) : null,
  note: textTyped(values.note),
});
