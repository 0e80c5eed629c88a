import { typedOver, type RegisterOf } from '../registers/register-of.js';
import type { FieldsOf } from '../registers/register-row.js';
import type { Day } from '../kernel/calendar.js';
import { FundAccountRow, FundEntryRow, FundStatementRow } from './fund.entity.js';
import type { AccountTyped, EntryTyped } from './fund.js';
import { checkAccount, checkEntry, subjectCodeOf } from './fund.rules.js';
import type { StatementInput } from './statement.js';
import { checkStatement } from './statement.rules.js';
import { subjectCharts } from './subject-chart.js';

/** The register of accounts. */
export const ACCOUNT_REGISTER: RegisterOf<FundAccountRow> = {
  entity: FundAccountRow,
  noun: { code: 'fund-account', label: { zh: '账户', en: 'account' } },
  fields: [
    'name',
    'kind',
    'bank',
    'tail',
    'approval',
    'openedDay',
    'closedDay',
    'openingFen',
    'openingDay',
    'note',
  ],
  personal: ['note'],
  searched: ['name', 'bank'],
  sorted: ['name', 'kind', 'openingFen'],
  usual: 'village',
  blank: {
    name: '',
    kind: 'basic',
    bank: null,
    tail: null,
    approval: null,
    openedDay: null,
    closedDay: null,
    openingFen: 0,
    openingDay: null,
    note: null,
  },
  check: checkAccount,
  identity: ({ name }) => [name],
};

/** The register of entries. */
export const ENTRY_REGISTER: RegisterOf<FundEntryRow> = {
  entity: FundEntryRow,
  noun: { code: 'fund-entry', label: { zh: '收支', en: 'entry' } },
  fields: [
    'accountId',
    'day',
    'seq',
    'voucher',
    'summary',
    'subjectAsWritten',
    'subjectCode',
    'incomeFen',
    'expenseFen',
    'counterparty',
    'handler',
    'approver',
    'payment',
    'evidence',
    'loan',
    'returnsId',
    'note',
  ],
  personal: ['summary', 'counterparty', 'handler', 'approver', 'evidence', 'note'],
  searched: ['summary', 'voucher', 'counterparty', 'subjectAsWritten'],
  sorted: ['day', 'seq', 'incomeFen', 'expenseFen', 'voucher'],
  usual: 'day',
  blank: {
    accountId: '',
    // Never kept: an entry without its day is refused.
    day: '' as Day,
    seq: 0,
    voucher: null,
    summary: '',
    subjectAsWritten: null,
    subjectCode: null,
    incomeFen: 0,
    expenseFen: 0,
    counterparty: null,
    handler: null,
    approver: null,
    payment: null,
    evidence: null,
    loan: null,
    returnsId: null,
    note: null,
  },
  check: checkEntry,
  identity: ({ accountId, day, voucher, summary, incomeFen, expenseFen }) => [
    accountId,
    day,
    voucher,
    summary,
    incomeFen,
    expenseFen,
  ],
};

/** The register of statement balances: recorded and voided, never corrected. */
export const STATEMENT_REGISTER: RegisterOf<FundStatementRow> = {
  entity: FundStatementRow,
  noun: { code: 'fund-statement', label: { zh: '对账单余额', en: 'statement balance' } },
  fields: ['accountId', 'day', 'statementFen', 'paper', 'note'],
  personal: ['note'],
  searched: ['paper'],
  sorted: ['day', 'statementFen'],
  usual: 'day',
  blank: {
    accountId: '',
    // Never kept: a balance without its day is refused.
    day: '' as Day,
    statementFen: 0,
    paper: null,
    note: null,
  },
  check: checkStatement,
  identity: ({ accountId, day }) => [accountId, day],
};

/** What an account becomes when this is typed over it. */
export function accountTyped(
  before: FieldsOf<FundAccountRow>,
  typed: AccountTyped,
): FieldsOf<FundAccountRow> {
  const fields = typedOver(ACCOUNT_REGISTER, before, { ...typed });
  checkAccount(fields);
  return fields;
}

/** What an entry becomes when this is typed over it: its subject's code follows its words and its day. */
export function entryTyped(before: FieldsOf<FundEntryRow>, typed: EntryTyped): FieldsOf<FundEntryRow> {
  const after = typedOver(ENTRY_REGISTER, before, { ...typed });
  checkEntry(after);
  return { ...after, subjectCode: subjectCodeOf(subjectCharts(), after.subjectAsWritten, after.day) };
}

/** A statement balance as it was typed; refused like `checkStatement`. */
export function statementTyped(typed: StatementInput): FieldsOf<FundStatementRow> {
  const fields = typedOver(STATEMENT_REGISTER, STATEMENT_REGISTER.blank, { ...typed });
  checkStatement(fields);
  return fields;
}
