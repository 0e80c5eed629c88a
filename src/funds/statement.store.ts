import type { Condition } from '../access/scope.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader } from '../storage/sql.js';

/** What a list of statement balances may be narrowed by besides what every register has. */
export interface StatementFilters {
  readonly accountId?: Id | undefined;
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
  /** Those that tie with the books, or those that do not. */
  readonly ties?: boolean | undefined;
}

/** What the books of the account come to at the end of the day of alias `r`, in 分. */
const BOOK = `((SELECT a.opening_fen FROM fund_accounts a WHERE a.id = r.account_id) +
  (SELECT coalesce(sum(e.income_fen - e.expense_fen), 0) FROM fund_entries e
   WHERE e.account_id = r.account_id AND e.void_reason IS NULL AND e.day <= r.day))`;

/** How many do not tie, as a sum over alias `r`. */
export const STATEMENT_SUMS = {
  differing: `CASE WHEN ${BOOK} <> r.statement_fen THEN 1 ELSE 0 END`,
} as const;

/** The filters as conditions over alias `r`. */
export function statementConditions({ accountId, fromDay, toDay, ties }: StatementFilters): Condition[] {
  const conditions: Condition[] = [];
  if (accountId !== undefined) conditions.push({ sql: 'r.account_id = ?', parameters: [accountId] });
  if (fromDay !== undefined) conditions.push({ sql: 'r.day >= ?', parameters: [fromDay] });
  if (toDay !== undefined) conditions.push({ sql: 'r.day <= ?', parameters: [toDay] });
  if (ties !== undefined)
    conditions.push({ sql: `${BOOK} ${ties ? '=' : '<>'} r.statement_fen`, parameters: [] });
  return conditions;
}

/** The books beside each of these statement balances. */
export async function booksBeside(
  sql: SqlReader,
  ids: readonly Id[],
): Promise<Map<Id, { readonly accountName: string; readonly bookFen: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.all<{ id: Id; accountName: string; bookFen: number }>(
    `SELECT r.id AS "id", b.name AS "accountName", ${BOOK} AS "bookFen"
     FROM fund_statements r JOIN fund_accounts b ON b.id = r.account_id WHERE r.id IN (${placeholders(ids.length)})`,
    ids,
  );
  return new Map(rows.map(({ id, ...books }) => [id, books]));
}

/** Does a balance of the account on this day stand? */
export async function hasStatementOn(sql: SqlReader, accountId: Id, day: Day): Promise<boolean> {
  const found = await sql.first(
    `SELECT 1 AS "one" FROM fund_statements s WHERE s.account_id = ? AND s.day = ? AND s.void_reason IS NULL`,
    [accountId, day],
  );
  return found !== undefined;
}

/** The earliest day of which a balance of the account stands; null where none does. */
export async function firstStatementDay(sql: SqlReader, accountId: Id): Promise<Day | null> {
  const found = await sql.first<{ day: Day | null }>(
    `SELECT min(s.day) AS "day" FROM fund_statements s WHERE s.account_id = ? AND s.void_reason IS NULL`,
    [accountId],
  );
  return found?.day ?? null;
}
