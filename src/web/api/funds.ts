import type {
  AccountView,
  CashFlowLine,
  EntryPage,
  EntryView,
  LoanView,
  SubjectChart,
} from '../../funds/fund.js';
import type { StatementPage, StatementView } from '../../funds/statement.js';
import type { RegisterPage } from '../../registers/register.js';
import type { Query } from './http.js';
import { useRegisterList, useRegisterOne } from './registers.js';

/** The paths under which accounts, entries and statement balances are recorded. */
export const accountsPath = '/funds/accounts';
export const entriesPath = '/funds/entries';
export const statementsPath = '/funds/statements';

/** The path of an account under /api. */
export const accountPath = (id: string): string => `${accountsPath}/${encodeURIComponent(id)}`;

/** The path of an entry under /api. */
export const entryPath = (id: string): string => `${entriesPath}/${encodeURIComponent(id)}`;

/** The path of a statement balance under /api. */
export const statementPath = (id: string): string => `${statementsPath}/${encodeURIComponent(id)}`;

/** A page of the accounts with what each holds. */
export const useAccounts = (question: Query) =>
  useRegisterList<RegisterPage<AccountView>>(accountsPath, question);

/** One account. */
export const useAccount = (id: string | null) =>
  useRegisterOne<AccountView>(id === null ? null : accountPath(id));

/** A page of entries with sums over all that was found. */
export const useEntries = (question: Query) => useRegisterList<EntryPage>(entriesPath, question);

/** One entry. */
export const useEntry = (id: string | null) => useRegisterOne<EntryView>(id === null ? null : entryPath(id));

/** A page of statement balances, each beside the books. */
export const useStatements = (question: Query) => useRegisterList<StatementPage>(statementsPath, question);

/** One statement balance. */
export const useStatement = (id: string | null) =>
  useRegisterOne<StatementView>(id === null ? null : statementPath(id));

/** Income and expense by month. */
export const useCashFlow = (question: Query) =>
  useRegisterOne<readonly CashFlowLine[]>('/funds/cash-flow', question);

/** Loans made from villages' money, of all or of one village. */
export const useLoans = (villageId: string | null) =>
  useRegisterOne<readonly LoanView[]>('/funds/loans', { villageId });

/** The charts of accounts by which subjects are read. */
export const useSubjectCharts = () => useRegisterOne<readonly SubjectChart[]>('/funds/subjects');
