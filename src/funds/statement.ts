import type { RegisterPage, RegisterView } from '../registers/register.js';

/** What a statement says that an account held at the end of a day. */
export interface StatementInput {
  readonly accountId: string;
  readonly day: string;
  /** In 分; less than nothing for an account that was overdrawn. */
  readonly statementFen: number;
  /** The paper that says so: 对账单, 存折, 现金盘点表. */
  readonly paper: string | null;
  /** What explains a difference: 未达账项. */
  readonly note: string | null;
}

/** A statement balance held against the books; money in 分. */
export interface StatementView extends RegisterView, StatementInput {
  readonly accountName: string;
  /** What the entries of the account come to at the end of the day, as the ledger knows them now. */
  readonly bookFen: number;
  /** Books less statement; 0 where they tie. */
  readonly differenceFen: number;
}

/** A page of statement balances with how many of all that were found do not tie. */
export interface StatementPage extends RegisterPage<StatementView> {
  readonly sums: { readonly differing: number };
}
