import { scopeCondition, type Scope } from '../access/scope.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { DispositionRow, SettlementRow } from './settlement.entity.js';

/** Appends lines of money put right; a trigger adds them to the sums of their cases. */
export const appendSettlements = (sql: SqlWriter, lines: readonly SettlementRow[]): Promise<void> =>
  insertRows(sql, SettlementRow, lines);

/** Appends lines of where recovered money went; a trigger adds them to the sums of their cases. */
export const appendDispositions = (sql: SqlWriter, lines: readonly DispositionRow[]): Promise<void> =>
  insertRows(sql, DispositionRow, lines);

/** Lines of one case, in the order in which they were recorded. */
export const settlementsOf = (sql: SqlReader, caseId: string): Promise<SettlementRow[]> =>
  sql.all<SettlementRow>(
    `SELECT ${tableOf(SettlementRow).select('s')} FROM settlements s WHERE s.case_id = ? ORDER BY s.id`,
    [caseId],
  );

/** Where the recovered money of one case went, in the order in which it was recorded. */
export const dispositionsOf = (sql: SqlReader, caseId: string): Promise<DispositionRow[]> =>
  sql.all<DispositionRow>(
    `SELECT ${tableOf(DispositionRow).select('d')} FROM dispositions d WHERE d.case_id = ? ORDER BY d.id`,
    [caseId],
  );

/** A line of a voucher with what of it stands still, in 分. */
export type VoucherLineRow = SettlementRow & { readonly leftFen: number };

/** The lines that a voucher booked, within the scope, in the order in which they were recorded. */
export function settlementsOfVoucher(
  sql: SqlReader,
  scope: Scope,
  voucherId: string,
): Promise<VoucherLineRow[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<VoucherLineRow>(
    `SELECT ${tableOf(SettlementRow).select('s')}, s.amount_fen + coalesce((SELECT sum(r.amount_fen) FROM settlements r
       WHERE r.case_id = s.case_id AND r.reverses = s.id), 0) AS "leftFen"
     FROM settlements s JOIN cases c ON c.id = s.case_id
     WHERE s.voucher_id = ? AND s.reverses IS NULL AND ${within.sql} ORDER BY s.id`,
    [voucherId, ...within.parameters],
  );
}
