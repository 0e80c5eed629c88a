import { scopeCondition, type Scope } from '../access/scope.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { CollectionRow, CollectionVillageRow } from './collection.entity.js';
import type { CollectionState } from './collection.js';

/** The villages of collections that a scope may see; a clerk sees the own ones. */
const withinScope = (scope: Scope) => scopeCondition(scope, 'm.town_code', 'm.village_id');

/** Collections of a campaign with a village in scope, the latest deadline first; those that are over last. */
export async function collectionsOf(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
): Promise<CollectionRow[]> {
  const within = withinScope(scope);
  return sql.all<CollectionRow>(
    `SELECT ${tableOf(CollectionRow).select('l')} FROM collections l
     WHERE l.campaign_id = ?
       AND EXISTS (SELECT 1 FROM collection_villages m WHERE m.collection_id = l.id AND ${within.sql})
     ORDER BY CASE WHEN l.ended_day IS NULL THEN 0 ELSE 1 END, l.due_day DESC, l.id DESC`,
    [campaignId, ...within.parameters],
  );
}

/** A collection with a village in scope. */
export async function collectionById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<CollectionRow | undefined> {
  const within = withinScope(scope);
  return sql.first<CollectionRow>(
    `SELECT ${tableOf(CollectionRow).select('l')} FROM collections l
     WHERE l.id = ? AND EXISTS (SELECT 1 FROM collection_villages m WHERE m.collection_id = l.id AND ${within.sql})`,
    [id, ...within.parameters],
  );
}

/** How many villages in scope stand how, by collection of a campaign. */
export async function countsOfCollections(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
): Promise<{ collectionId: string; state: CollectionState; villages: number }[]> {
  const within = withinScope(scope);
  return sql.all(
    `SELECT m.collection_id AS "collectionId", m.state AS "state", count(*) AS "villages"
     FROM collection_villages m JOIN collections l ON l.id = m.collection_id
     WHERE l.campaign_id = ? AND ${within.sql} GROUP BY m.collection_id, m.state`,
    [campaignId, ...within.parameters],
  );
}

/** A village of a collection with its name. */
export type NamedCollectionVillage = CollectionVillageRow & { readonly villageName: string };

/** The villages in scope of a collection, in printing order. */
export async function villagesOfCollection(
  sql: SqlReader,
  scope: Scope,
  collectionId: string,
): Promise<NamedCollectionVillage[]> {
  const within = withinScope(scope);
  return sql.all<NamedCollectionVillage>(
    `SELECT ${tableOf(CollectionVillageRow).select('m')}, v.name AS "villageName"
     FROM collection_villages m JOIN villages v ON v.id = m.village_id
     WHERE m.collection_id = ? AND ${within.sql} ORDER BY v.print_order, v.name`,
    [collectionId, ...within.parameters],
  );
}

/** What a village still owes on collections of a campaign that task sheets answer and that are not over. */
export async function owedByVillage(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
  villageId: string,
): Promise<(CollectionVillageRow & { readonly name: string })[]> {
  const within = withinScope(scope);
  return sql.all(
    `SELECT ${tableOf(CollectionVillageRow).select('m')}, l.name AS "name"
     FROM collection_villages m JOIN collections l ON l.id = m.collection_id
     WHERE l.campaign_id = ? AND m.village_id = ? AND l.by_task_sheet = 1 AND l.ended_day IS NULL
       AND m.state IN ('waiting', 'returned') AND ${within.sql} ORDER BY l.due_day, l.id`,
    [campaignId, villageId, ...within.parameters],
  );
}

/** Adds a collection with its villages. */
export async function insertCollection(
  sql: SqlWriter,
  row: CollectionRow,
  villages: readonly CollectionVillageRow[],
): Promise<void> {
  await insertRows(sql, CollectionRow, [row]);
  await insertRows(sql, CollectionVillageRow, villages);
}

/** Changes a collection that still has this version; false where it has not. */
export const updateCollection = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  changes: Partial<CollectionRow>,
): Promise<boolean> => updateRow(sql, CollectionRow, key, { ...changes, version: key.version + 1 });

/** Sets how a village stands where its line still has this version; false where it has not. */
export const updateCollectionVillage = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  changes: Partial<CollectionVillageRow>,
): Promise<boolean> => updateRow(sql, CollectionVillageRow, key, { ...changes, version: key.version + 1 });
