import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { ProgressRow } from './progress.entity.js';
import { GoodsRow, IncomeRow, VoucherRow } from './recovery.entity.js';
import { ExtensionRow, WriteOffRow } from './request.entity.js';

/** What was handed in on a case, oldest day first. */
export const progressOf = (sql: SqlReader, caseId: string): Promise<ProgressRow[]> =>
  sql.all<ProgressRow>(
    `SELECT ${tableOf(ProgressRow).select('p')} FROM case_progress p WHERE p.case_id = ? ORDER BY p.day, p.id`,
    [caseId],
  );

/** Adds what was handed in. */
export const insertProgress = (sql: SqlWriter, row: ProgressRow): Promise<void> =>
  insertRows(sql, ProgressRow, [row]);

/** Extensions that were asked for on a case, in their order. */
export const extensionsOf = (sql: SqlReader, caseId: string): Promise<ExtensionRow[]> =>
  sql.all<ExtensionRow>(
    `SELECT ${tableOf(ExtensionRow).select('e')} FROM case_extensions e WHERE e.case_id = ? ORDER BY e.no`,
    [caseId],
  );

/** Adds a request for more time. */
export const insertExtension = (sql: SqlWriter, row: ExtensionRow): Promise<void> =>
  insertRows(sql, ExtensionRow, [row]);

/** Decides a request that still waits; false where it does not. */
export const decideExtension = (
  sql: SqlWriter,
  id: string,
  decision: Partial<ExtensionRow>,
): Promise<boolean> => updateRow(sql, ExtensionRow, { id, state: 'asked' }, decision);

/** Puts a request that is in this state into another; false where it is not. */
export const changeExtension = (
  sql: SqlWriter,
  key: Pick<ExtensionRow, 'id' | 'state'>,
  change: Partial<ExtensionRow>,
): Promise<boolean> => updateRow(sql, ExtensionRow, key, change);

/** Write-offs that were asked for on a case, oldest first. */
export const writeOffsOf = (sql: SqlReader, caseId: string): Promise<WriteOffRow[]> =>
  sql.all<WriteOffRow>(
    `SELECT ${tableOf(WriteOffRow).select('w')} FROM case_write_offs w WHERE w.case_id = ? ORDER BY w.id`,
    [caseId],
  );

/** Adds a request to write off. */
export const insertWriteOff = (sql: SqlWriter, row: WriteOffRow): Promise<void> =>
  insertRows(sql, WriteOffRow, [row]);

/** Decides a request that still waits; false where it does not. */
export const decideWriteOff = (
  sql: SqlWriter,
  id: string,
  decision: Partial<WriteOffRow>,
): Promise<boolean> => updateRow(sql, WriteOffRow, { id, state: 'asked' }, decision);

/** Income beside the amount of a case, oldest day first. */
export const incomesOf = (sql: SqlReader, caseId: string): Promise<IncomeRow[]> =>
  sql.all<IncomeRow>(
    `SELECT ${tableOf(IncomeRow).select('i')} FROM case_incomes i WHERE i.case_id = ? ORDER BY i.day, i.id`,
    [caseId],
  );

/** Adds income. */
export const insertIncome = (sql: SqlWriter, row: IncomeRow): Promise<void> =>
  insertRows(sql, IncomeRow, [row]);

/** What came back that is no money, oldest day first. */
export const goodsOf = (sql: SqlReader, caseId: string): Promise<GoodsRow[]> =>
  sql.all<GoodsRow>(
    `SELECT ${tableOf(GoodsRow).select('g')} FROM case_goods g WHERE g.case_id = ? ORDER BY g.day, g.id`,
    [caseId],
  );

/** Adds what came back. */
export const insertGoods = (sql: SqlWriter, row: GoodsRow): Promise<void> => insertRows(sql, GoodsRow, [row]);

/** Adds a voucher of many lines. */
export const insertVoucher = (sql: SqlWriter, row: VoucherRow): Promise<void> =>
  insertRows(sql, VoucherRow, [row]);
