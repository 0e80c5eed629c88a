import { scopeCondition, type Scope } from '../access/scope.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { HandOverRow } from './hand-over.entity.js';

/** Hand-overs of cases in scope that count, of one case where it is named; newest first. */
export async function handOversOf(
  sql: SqlReader,
  scope: Scope,
  caseId: string | null,
  most: number,
): Promise<HandOverRow[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<HandOverRow>(
    `SELECT ${tableOf(HandOverRow).select('h')} FROM hand_overs h JOIN cases c ON c.id = h.case_id
     WHERE h.void_reason IS NULL AND (? = '' OR h.case_id = ?) AND ${within.sql}
     ORDER BY h.handed_day DESC, h.id DESC LIMIT ${most}`,
    [caseId ?? '', caseId ?? '', ...within.parameters],
  );
}

/** The hand-over with this id, if its case is in scope. */
export async function handOverById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<HandOverRow | undefined> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.first<HandOverRow>(
    `SELECT ${tableOf(HandOverRow).select('h')} FROM hand_overs h JOIN cases c ON c.id = h.case_id
     WHERE h.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
}

/** The town of a case in scope that counts. */
export async function townOfCase(sql: SqlReader, scope: Scope, caseId: string): Promise<string | undefined> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const found = await sql.first<{ townCode: string }>(
    `SELECT c.town_code AS "townCode" FROM cases c WHERE c.id = ? AND c.state <> 'voided' AND ${within.sql}`,
    [caseId, ...within.parameters],
  );
  return found?.townCode;
}

/** Adds a hand-over. */
export const insertHandOver = (sql: SqlWriter, row: HandOverRow): Promise<void> =>
  insertRows(sql, HandOverRow, [row]);

/** Voids a hand-over that still has this version; false where it has not. */
export const voidHandOver = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  voidReason: string,
): Promise<boolean> =>
  updateRow(sql, HandOverRow, { id: key.id, version: key.version }, { voidReason, version: key.version + 1 });
