import type { LoanKind, PaymentWay } from '../funds/fund.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader, type SqlValue } from '../storage/sql.js';
import type { FlaggedVillage } from './flag-facts.store.js';

/** An entry with what the rules go by; money in 分. */
export interface FactEntry {
  readonly id: Id;
  readonly day: Day;
  readonly voucher: string | null;
  readonly summary: string;
  readonly subject: string | null;
  readonly incomeFen: number;
  readonly expenseFen: number;
  readonly counterparty: string | null;
  readonly payment: PaymentWay | null;
  readonly evidence: string | null;
  readonly loan: LoanKind | null;
}

/** An entry and the account that it stands in. */
export interface FactOfAccount extends FactEntry {
  readonly accountId: Id;
}

const FACTS = `e.id AS "id", e.day AS "day", e.voucher AS "voucher", e.summary AS "summary",
  e.subject_as_written AS "subject", e.income_fen AS "incomeFen", e.expense_fen AS "expenseFen",
  e.counterparty AS "counterparty", e.payment AS "payment", e.evidence AS "evidence", e.loan AS "loan"`;

const entriesWhere = <Row extends FactEntry>(
  sql: SqlReader,
  of: FlaggedVillage,
  facts: string,
  where: string,
  parameters: readonly SqlValue[],
): Promise<Row[]> =>
  sql.all<Row>(
    `SELECT ${facts} FROM fund_entries e
     WHERE e.town_code = ? AND e.village_id = ? AND e.void_reason IS NULL AND ${where}
     ORDER BY e.account_id, e.day, e.seq`,
    [of.townCode, of.villageId, ...parameters],
  );

/** The entries of an account that stand, in the order of its journal. */
export const entriesOfAccount = (sql: SqlReader, of: FlaggedVillage, accountId: Id): Promise<FactEntry[]> =>
  entriesWhere(sql, of, FACTS, 'e.account_id = ?', [accountId]);

/** An entry of a cash box as far as its balance and its way to the bank go; money in 分. */
export type FactCash = Pick<FactEntry, 'id' | 'day' | 'voucher' | 'summary' | 'incomeFen' | 'expenseFen'>;

/** The entries of a cash box that stand, in the order of its journal. */
export const cashOfAccount = (sql: SqlReader, accountId: Id): Promise<FactCash[]> =>
  sql.all(
    `SELECT e.id AS "id", e.day AS "day", e.voucher AS "voucher", e.summary AS "summary",
       e.income_fen AS "incomeFen", e.expense_fen AS "expenseFen"
     FROM fund_entries e WHERE e.account_id = ? AND e.void_reason IS NULL ORDER BY e.account_id, e.day, e.seq`,
    [accountId],
  );

/** Those of these entries of a village that stand. */
export const entriesAmong = async (
  sql: SqlReader,
  of: FlaggedVillage,
  ids: readonly Id[],
): Promise<FactOfAccount[]> =>
  ids.length === 0
    ? []
    : entriesWhere(
        sql,
        of,
        `${FACTS}, e.account_id AS "accountId"`,
        `e.id IN (${placeholders(ids.length)})`,
        ids,
      );

/** Where an entry was recorded, whether it stands or not. */
export interface PlacedEntry {
  readonly id: Id;
  readonly accountId: Id;
  readonly returnsId: Id | null;
  readonly hasEvidence: 0 | 1;
}

/** Accounts of these entries, and what they bring back. */
export async function placesOf(sql: SqlReader, ids: readonly Id[]): Promise<PlacedEntry[]> {
  if (ids.length === 0) return [];
  return sql.all(
    `SELECT e.id AS "id", e.account_id AS "accountId", e.returns_id AS "returnsId",
       CASE WHEN coalesce(e.evidence, '') = '' THEN 0 ELSE 1 END AS "hasEvidence"
     FROM fund_entries e WHERE e.id IN (${placeholders(ids.length)})`,
    ids,
  );
}

/** Does an entry of this account that stands have evidence, apart from these? */
export async function keepsEvidence(sql: SqlReader, accountId: Id, apart: readonly Id[]): Promise<boolean> {
  const others = apart.length === 0 ? '' : ` AND e.id NOT IN (${placeholders(apart.length)})`;
  const row = await sql.first(
    `SELECT e.id AS "id" FROM fund_entries e
     WHERE e.account_id = ? AND e.void_reason IS NULL AND e.evidence <> ''${others} LIMIT 1`,
    [accountId, ...apart],
  );
  return row !== undefined;
}

/** What was brought back of each entry that lends, in 分, as the entries of its village say. */
export async function returnedOf(
  sql: SqlReader,
  of: FlaggedVillage,
  ids: readonly Id[] | null,
): Promise<Map<Id, number>> {
  const some = ids === null ? 'IS NOT NULL' : `IN (${placeholders(ids.length)})`;
  const rows = await sql.all<{ id: Id; fen: number }>(
    `SELECT e.returns_id AS "id", sum(e.income_fen) AS "fen" FROM fund_entries e
     WHERE e.returns_id ${some} AND e.town_code = ? AND e.village_id = ? AND e.void_reason IS NULL
     GROUP BY e.returns_id`,
    [...(ids ?? []), of.townCode, of.villageId],
  );
  return new Map(rows.map(({ id, fen }) => [id, fen]));
}

/** An expense as far as sums of a village go by it; money in 分. */
export type FactSpent = Pick<FactEntry, 'id' | 'day' | 'summary' | 'subject' | 'expenseFen' | 'counterparty'>;

/** The expenses of a village that stand, account by account in the order of the journals. */
export const expensesOf = (sql: SqlReader, of: FlaggedVillage): Promise<FactSpent[]> =>
  sql.all(
    `SELECT e.id AS "id", e.day AS "day", e.summary AS "summary", e.subject_as_written AS "subject",
       e.expense_fen AS "expenseFen", e.counterparty AS "counterparty"
     FROM fund_entries e JOIN fund_accounts a ON a.id = e.account_id AND a.void_reason IS NULL
     WHERE e.town_code = ? AND e.village_id = ? AND e.void_reason IS NULL AND e.expense_fen > 0
     ORDER BY e.account_id, e.day, e.seq`,
    [of.townCode, of.villageId],
  );
