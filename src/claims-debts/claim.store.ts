import type { Condition } from '../access/scope.js';
import { scopeCondition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { ClaimPaymentRow } from './claim.entity.js';
import type { ClaimConfirmation, ClaimSide } from './claim.js';

/** What was paid on a claim `r`, in 分, as SQL. */
const PAID = '(SELECT coalesce(sum(p.amount_fen), 0) FROM claim_payments p WHERE p.claim_id = r.id)';

/** What is outstanding of a claim `r`, in 分, as SQL. */
export const OUTSTANDING = `(r.opened_fen - ${PAID})`;

/** A claim `r` that the other side confirmed, as SQL; one that it disputes or does not sign is not confirmed. */
export const CLAIM_CONFIRMED = `(r.confirmation IS NOT NULL AND r.confirmation = 'confirmed')`;

/** What a list of claims and debts may be narrowed by besides what every register has. */
export interface ClaimFilters {
  readonly side?: ClaimSide | undefined;
  readonly classCode?: string | undefined;
  readonly confirmation?: ClaimConfirmation | 'none' | undefined;
  readonly outstanding?: boolean | undefined;
  /** The last day that its date allows is this one or later, and before that one: as the ageing counts. */
  readonly arisenFrom?: string | undefined;
  readonly arisenBefore?: string | undefined;
  /** It has no date. */
  readonly undated?: boolean | undefined;
}

/** The last day that the date of a claim `r` allows, as text that compares like one, as SQL. */
const LAST_DAY = `(CASE length(r.origin_day) WHEN 4 THEN r.origin_day || '-12-31'
  WHEN 7 THEN r.origin_day || '-31' ELSE r.origin_day END)`;

/** The filters as conditions over alias `r`. */
export function claimConditions(filters: ClaimFilters): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, ...parameters: string[]): void => void conditions.push({ sql, parameters });
  if (filters.side !== undefined) add('r.side = ?', filters.side);
  if (filters.classCode !== undefined) add('r.class_code = ?', filters.classCode);
  if (filters.confirmation === 'none') add('r.confirmation IS NULL');
  else if (filters.confirmation !== undefined) add('r.confirmation = ?', filters.confirmation);
  if (filters.outstanding !== undefined) add(`${OUTSTANDING} ${filters.outstanding ? '>' : '='} 0`);
  if (filters.arisenFrom !== undefined) add(`${LAST_DAY} >= ?`, filters.arisenFrom);
  if (filters.arisenBefore !== undefined) add(`${LAST_DAY} < ?`, filters.arisenBefore);
  if (filters.undated !== undefined) add(`r.origin_day IS ${filters.undated ? '' : 'NOT '}NULL`);
  return conditions;
}

/** What was paid on each of these claims, in 分; those without payments are absent. */
export async function paidOn(sql: SqlReader, ids: readonly Id[]): Promise<Map<Id, number>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.all<{ claimId: Id; paidFen: number }>(
    `SELECT claim_id AS "claimId", sum(amount_fen) AS "paidFen" FROM claim_payments
     WHERE claim_id IN (${placeholders(ids.length)}) GROUP BY claim_id`,
    ids,
  );
  return new Map(rows.map(({ claimId, paidFen }) => [claimId, paidFen]));
}

/** The payments on a claim in the order in which they were recorded. */
export const paymentsOn = (sql: SqlReader, claimId: Id): Promise<ClaimPaymentRow[]> =>
  sql.all<ClaimPaymentRow>(
    `SELECT ${tableOf(ClaimPaymentRow).select('p')} FROM claim_payments p WHERE p.claim_id = ? ORDER BY p.id`,
    [claimId],
  );

/** Adds a payment. */
export const insertPayment = (sql: SqlWriter, row: ClaimPaymentRow): Promise<void> =>
  insertRows(sql, ClaimPaymentRow, [row]);

/** What the ageing goes by: one row for every side and date, the outstanding amounts added up. */
export function outstandingByOrigin(
  sql: SqlReader,
  scope: Scope,
  villageId: Id | undefined,
): Promise<{ side: ClaimSide; originDay: string | null; rows: number; outstandingFen: number }[]> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const village = villageId === undefined ? '' : 'AND r.village_id = ?';
  return sql.all(
    `SELECT r.side AS "side", r.origin_day AS "originDay", count(*) AS "rows",
       sum(${OUTSTANDING}) AS "outstandingFen"
     FROM claims r WHERE r.void_reason IS NULL AND ${OUTSTANDING} > 0 AND ${within.sql} ${village}
     GROUP BY r.side, r.origin_day`,
    [...within.parameters, ...(villageId === undefined ? [] : [villageId])],
  );
}

/** Holds a claim until the unit ends, so that two payments never take the same yuan. */
export const lockClaim = (sql: SqlWriter, id: Id): Promise<number> =>
  sql.run('UPDATE claims SET version = version WHERE id = ?', [id]);
