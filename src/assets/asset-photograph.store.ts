import { scopeCondition, type Scope } from '../access/scope.js';
import type { SeenAttachment } from '../attachments/attachment-sight.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { AssetPhotographRow } from './asset.entity.js';

const standing = (alias: string, table: string): string =>
  `${alias}.withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM ${table} w WHERE w.withdraws = ${alias}.id)`;

const STANDS = standing('p', 'asset_photographs');

/** The pictures of an asset's counts in the order in which they were hung there, withdrawn ones and withdrawals included. */
export const photographsOf = (sql: SqlReader, assetId: Id): Promise<AssetPhotographRow[]> =>
  sql.all<AssetPhotographRow>(
    `SELECT ${tableOf(AssetPhotographRow).select('p')} FROM asset_photographs p WHERE p.asset_id = ? ORDER BY p.id`,
    [assetId],
  );

/** The pictures of the counts that hold, for each of these assets; those without any are absent. */
export async function photographsThatHold(
  sql: SqlReader,
  assetIds: readonly Id[],
): Promise<readonly Pick<AssetPhotographRow, 'assetId' | 'attachmentId'>[]> {
  if (assetIds.length === 0) return [];
  return sql.all(
    `SELECT p.asset_id AS "assetId", p.attachment_id AS "attachmentId" FROM asset_photographs p
     WHERE p.asset_id IN (${placeholders(assetIds.length)}) AND ${STANDS}
       AND p.count_id = (SELECT c.id FROM asset_counts c
         WHERE c.asset_id = p.asset_id AND ${standing('c', 'asset_counts')}
         ORDER BY c.counted_day DESC, c.id DESC LIMIT 1)
     ORDER BY p.id`,
    assetIds,
  );
}

/** Which of these files hang on counts of assets within the scope and were not withdrawn. */
export async function photographsInScope(
  sql: SqlReader,
  scope: Scope,
  ids: readonly Id[],
): Promise<SeenAttachment[]> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  return sql.all<SeenAttachment>(
    `SELECT p.attachment_id AS "attachmentId", min(r.town_code) AS "townCode"
     FROM asset_photographs p JOIN assets r ON r.id = p.asset_id
     WHERE p.attachment_id IN (${placeholders(ids.length)}) AND ${STANDS} AND ${within.sql}
     GROUP BY p.attachment_id`,
    [...ids, ...within.parameters],
  );
}

/** Hangs pictures on counts, or withdraws some. */
export const insertPhotographs = (sql: SqlWriter, rows: readonly AssetPhotographRow[]): Promise<void> =>
  insertRows(sql, AssetPhotographRow, rows);
