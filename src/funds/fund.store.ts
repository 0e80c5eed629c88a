import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader } from '../storage/sql.js';
import type { LoanKind, PaymentWay } from './fund.js';

/** What a list of entries may be narrowed by besides what every register has. */
export interface EntryFilters {
  readonly accountId?: string | undefined;
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
  readonly subjectCode?: string | undefined;
  readonly payment?: PaymentWay | undefined;
  readonly loan?: LoanKind | undefined;
  /** The lending entry whose money they brought back. */
  readonly returnsId?: string | undefined;
}

/** The filters as conditions over alias `r`. */
export function entryConditions(filters: EntryFilters): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, parameter: string | undefined): void => {
    if (parameter !== undefined) conditions.push({ sql, parameters: [parameter] });
  };
  add('r.account_id = ?', filters.accountId);
  add('r.day >= ?', filters.fromDay);
  add('r.day <= ?', filters.toDay);
  add('r.subject_code = ?', filters.subjectCode);
  add('r.payment = ?', filters.payment);
  add('r.loan = ?', filters.loan);
  add('r.returns_id = ?', filters.returnsId);
  return conditions;
}

const STANDS = 'e.void_reason IS NULL';

/** Sums of the entries of each of these accounts. */
export async function sumsOfAccounts(
  sql: SqlReader,
  ids: readonly Id[],
): Promise<Map<Id, { readonly entries: number; readonly incomeFen: number; readonly expenseFen: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.all<{ accountId: Id; entries: number; incomeFen: number; expenseFen: number }>(
    `SELECT e.account_id AS "accountId", count(*) AS "entries", sum(e.income_fen) AS "incomeFen",
       sum(e.expense_fen) AS "expenseFen"
     FROM fund_entries e WHERE e.account_id IN (${placeholders(ids.length)}) AND ${STANDS} GROUP BY e.account_id`,
    ids,
  );
  return new Map(rows.map(({ accountId, ...sums }) => [accountId, sums]));
}

/** What an account holds before an entry's place among its entries, besides its opening balance, in 分. */
export async function sumBefore(sql: SqlReader, accountId: Id, day: string, seq: number): Promise<number> {
  const found = await sql.first<{ sumFen: number }>(
    `SELECT coalesce(sum(e.income_fen - e.expense_fen), 0) AS "sumFen" FROM fund_entries e
     WHERE e.account_id = ? AND ${STANDS} AND (e.day < ? OR (e.day = ? AND e.seq < ?))`,
    [accountId, day, day, seq],
  );
  return found?.sumFen ?? 0;
}

/** The greatest place among the entries of an account; 0 where it has none. */
export async function lastSeq(sql: SqlReader, accountId: Id): Promise<number> {
  const found = await sql.first<{ seq: number }>(
    'SELECT coalesce(max(e.seq), 0) AS "seq" FROM fund_entries e WHERE e.account_id = ?',
    [accountId],
  );
  return found?.seq ?? 0;
}

/** Names and opening balances of accounts. */
export interface AccountFacts {
  readonly id: Id;
  readonly villageId: Id;
  readonly name: string;
  readonly openingFen: number;
}

/** The accounts of a town that stand. */
export const accountsOfTown = (sql: SqlReader, townCode: string): Promise<AccountFacts[]> =>
  sql.all<AccountFacts>(
    `SELECT a.id AS "id", a.village_id AS "villageId", a.name AS "name", a.opening_fen AS "openingFen"
     FROM fund_accounts a WHERE a.town_code = ? AND a.void_reason IS NULL`,
    [townCode],
  );

/** Names and opening balances of these accounts. */
export async function accountsById(sql: SqlReader, ids: readonly Id[]): Promise<Map<Id, AccountFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.all<AccountFacts>(
    `SELECT a.id AS "id", a.village_id AS "villageId", a.name AS "name", a.opening_fen AS "openingFen"
     FROM fund_accounts a WHERE a.id IN (${placeholders(ids.length)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Income and expense by month of what the filters select, oldest first. */
export function flowByMonth(
  sql: SqlReader,
  scope: Scope,
  { villageId, accountId }: { readonly villageId?: Id | undefined; readonly accountId?: Id | undefined },
): Promise<{ month: string; entries: number; incomeFen: number; expenseFen: number }[]> {
  const within = scopeCondition(scope, 'e.town_code', 'e.village_id');
  const narrowed = [
    ...(villageId === undefined ? [] : [['e.village_id = ?', villageId] as const]),
    ...(accountId === undefined ? [] : [['e.account_id = ?', accountId] as const]),
  ];
  return sql.all(
    `SELECT substr(e.day, 1, 7) AS "month", count(*) AS "entries", sum(e.income_fen) AS "incomeFen",
       sum(e.expense_fen) AS "expenseFen"
     FROM fund_entries e WHERE ${[within.sql, STANDS, ...narrowed.map(([condition]) => condition)].join(' AND ')}
     GROUP BY substr(e.day, 1, 7) ORDER BY 1`,
    [...within.parameters, ...narrowed.map(([, value]) => value)],
  );
}

/** What the accounts that the filters select held when their books were opened, in 分. */
export async function openingOf(
  sql: SqlReader,
  scope: Scope,
  { villageId, accountId }: { readonly villageId?: Id | undefined; readonly accountId?: Id | undefined },
): Promise<number> {
  const within = scopeCondition(scope, 'a.town_code', 'a.village_id');
  const narrowed = [
    ...(villageId === undefined ? [] : [['a.village_id = ?', villageId] as const]),
    ...(accountId === undefined ? [] : [['a.id = ?', accountId] as const]),
  ];
  const found = await sql.first<{ openingFen: number }>(
    `SELECT coalesce(sum(a.opening_fen), 0) AS "openingFen" FROM fund_accounts a
     WHERE ${[within.sql, 'a.void_reason IS NULL', ...narrowed.map(([condition]) => condition)].join(' AND ')}`,
    [...within.parameters, ...narrowed.map(([, value]) => value)],
  );
  return found?.openingFen ?? 0;
}

/** Loans made from villages' money with what came back of each, the oldest first. */
export function loansIn(
  sql: SqlReader,
  scope: Scope,
  villageId: Id | undefined,
): Promise<
  {
    entryId: Id;
    villageId: Id;
    villageName: string;
    day: string;
    counterparty: string | null;
    summary: string;
    lentFen: number;
    returnedFen: number;
  }[]
> {
  const within = scopeCondition(scope, 'e.town_code', 'e.village_id');
  return sql.all(
    `SELECT e.id AS "entryId", e.village_id AS "villageId", v.name AS "villageName", e.day AS "day",
       e.counterparty AS "counterparty", e.summary AS "summary", e.expense_fen AS "lentFen",
       (SELECT coalesce(sum(b.income_fen), 0) FROM fund_entries b
        WHERE b.returns_id = e.id AND b.void_reason IS NULL) AS "returnedFen"
     FROM fund_entries e JOIN villages v ON v.id = e.village_id
     WHERE e.loan = 'lent' AND ${STANDS} AND ${within.sql} ${villageId === undefined ? '' : 'AND e.village_id = ?'}
     ORDER BY e.day, e.id`,
    [...within.parameters, ...(villageId === undefined ? [] : [villageId])],
  );
}

/** What was returned on a loan by other entries than this one, in 分. */
export async function returnedOn(sql: SqlReader, loanId: Id, besides: Id | null): Promise<number> {
  const found = await sql.first<{ returnedFen: number }>(
    `SELECT coalesce(sum(b.income_fen), 0) AS "returnedFen" FROM fund_entries b
     WHERE b.returns_id = ? AND b.void_reason IS NULL AND b.id <> ?`,
    [loanId, besides ?? ''],
  );
  return found?.returnedFen ?? 0;
}

/** Does the account have entries that stand? */
export async function hasEntries(sql: SqlReader, accountId: Id): Promise<boolean> {
  const found = await sql.first(
    `SELECT 1 AS "one" FROM fund_entries e WHERE e.account_id = ? AND ${STANDS} LIMIT 1`,
    [accountId],
  );
  return found !== undefined;
}

/** An account that an import opened and that something is recorded of which stands; undefined where there is none. */
export async function usedAccountOf(sql: SqlReader, importId: Id): Promise<Id | undefined> {
  const found = await sql.first<{ id: Id }>(
    `SELECT a.id AS "id" FROM fund_accounts a WHERE a.import_id = ? AND a.void_reason IS NULL AND (
       EXISTS (SELECT 1 FROM fund_entries e WHERE e.account_id = a.id AND ${STANDS})
       OR EXISTS (SELECT 1 FROM fund_statements s WHERE s.account_id = a.id AND s.void_reason IS NULL)) LIMIT 1`,
    [importId],
  );
  return found?.id;
}
