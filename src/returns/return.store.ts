import { scopeCondition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { ReturnCasesRow, ReturnRow } from './return.entity.js';

/** A return with the one that stands in its place. */
export type StandingReturnRow = ReturnRow & { readonly supersededBy: Id | null };

const STANDING = `(SELECT s.id FROM returns s WHERE s.supersedes = r.id) AS "supersededBy"`;

/** All returns of a campaign in scope, the newest first. */
export function returnsOf(sql: SqlReader, scope: Scope, campaignId: Id): Promise<StandingReturnRow[]> {
  const within = scopeCondition(scope, 'r.town_code');
  return sql.all<StandingReturnRow>(
    `SELECT ${tableOf(ReturnRow).select('r')}, ${STANDING} FROM returns r
     WHERE r.campaign_id = ? AND ${within.sql} ORDER BY r.no DESC`,
    [campaignId, ...within.parameters],
  );
}

/** One return in scope. */
export function returnById(sql: SqlReader, scope: Scope, id: Id): Promise<StandingReturnRow | undefined> {
  const within = scopeCondition(scope, 'r.town_code');
  return sql.first<StandingReturnRow>(
    `SELECT ${tableOf(ReturnRow).select('r')}, ${STANDING} FROM returns r WHERE r.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
}

/** The next of the frozen cases of a return in scope, behind a place. */
export function casesAfter(
  sql: SqlReader,
  scope: Scope,
  returnId: Id,
  place: number,
): Promise<{ place: number; cases: string } | undefined> {
  const within = scopeCondition(scope, 'c.town_code');
  return sql.first(
    `SELECT c.place AS "place", c.cases AS "cases" FROM return_cases c
     WHERE c.return_id = ? AND c.place > ? AND ${within.sql} ORDER BY c.place LIMIT 1`,
    [returnId, place, ...within.parameters],
  );
}

/** Keeps a return. */
export const insertReturn = (sql: SqlWriter, row: ReturnRow): Promise<void> =>
  insertRows(sql, ReturnRow, [row]);

/** Keeps some of its cases. */
export const insertReturnCases = (sql: SqlWriter, row: ReturnCasesRow): Promise<void> =>
  insertRows(sql, ReturnCasesRow, [row]);

/** Which files hang on returns in scope. */
export async function filesOfReturns(
  sql: SqlReader,
  scope: Scope,
  ids: readonly Id[],
): Promise<{ attachmentId: Id; townCode: string }[]> {
  const within = scopeCondition(scope, 'r.town_code');
  return sql.all(
    `SELECT r.attachment_id AS "attachmentId", r.town_code AS "townCode" FROM returns r
     WHERE r.attachment_id IN (${ids.map(() => '?').join(', ')}) AND ${within.sql}`,
    [...ids, ...within.parameters],
  );
}

/** Every return with the hash of its file, as the return and as the attachment has it; for the doctor. */
export const allReturns = (
  sql: SqlReader,
): Promise<{ id: Id; period: string; totals: string; fileHash: string; attachmentHash: string }[]> =>
  sql.all(
    `SELECT r.id AS "id", r.period AS "period", r.totals AS "totals", r.file_hash AS "fileHash", a.hash AS "attachmentHash"
     FROM returns r JOIN attachments a ON a.id = r.attachment_id ORDER BY r.town_code, r.campaign_id, r.no`,
  );
