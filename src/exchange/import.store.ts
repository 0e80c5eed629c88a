import { scopeCondition, type Scope } from '../access/scope.js';
import { newId, type Id } from '../kernel/ids.js';
import { offsetOf, type Page, type PageQuestion } from '../kernel/paging.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { ImportChangeRow, ImportMappingRow, ImportRow } from './import.entity.js';
import type { ImportKind, ImportMapping, MappableColumn } from './import.js';

/** Records an import. */
export const insertImport = (sql: SqlWriter, row: ImportRow): Promise<void> =>
  insertRows(sql, ImportRow, [row]);

/** Changes an import that still has this version; false where it has not. */
export const updateImport = (
  sql: SqlWriter,
  key: { readonly id: Id; readonly version: number },
  changes: Partial<ImportRow>,
): Promise<boolean> => updateRow(sql, ImportRow, { ...key }, { ...changes, version: key.version + 1 });

/** An import within the scope's towns. A scope of villages sees no imports, since a file speaks of many villages. */
export async function importById(sql: SqlReader, scope: Scope, id: Id): Promise<ImportRow | undefined> {
  const within = scopeCondition(scope, 'm.town_code');
  return sql.first<ImportRow>(
    `SELECT ${tableOf(ImportRow).select('m')} FROM imports m WHERE m.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
}

/** Imports of these kinds of a campaign, newest first. */
export async function importsPage(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  kinds: readonly ImportKind[],
  question: PageQuestion,
): Promise<Page<ImportRow>> {
  if (kinds.length === 0) return { rows: [], total: 0 };
  const within = scopeCondition(scope, 'm.town_code');
  const parameters = [campaignId, ...kinds, ...within.parameters];
  const where = `m.campaign_id = ? AND m.kind IN (${placeholders(kinds.length)}) AND ${within.sql}`;
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM imports m WHERE ${where}`,
    parameters,
  );
  const rows = await sql.all<ImportRow>(
    `SELECT ${tableOf(ImportRow).select('m')} FROM imports m WHERE ${where} ORDER BY m.id DESC LIMIT ? OFFSET ?`,
    [...parameters, question.size, offsetOf(question)],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** Remembers what an import changed in rows that were there. */
export const insertChanges = (sql: SqlWriter, rows: readonly ImportChangeRow[]): Promise<void> =>
  insertRows(sql, ImportChangeRow, rows);

/** What an import changed, in the order in which it did. */
export const changesOf = (sql: SqlReader, importId: Id): Promise<ImportChangeRow[]> =>
  sql.all<ImportChangeRow>(
    `SELECT ${tableOf(ImportChangeRow).select('c')} FROM import_changes c WHERE c.import_id = ? ORDER BY c.id`,
    [importId],
  );

/** Spellings that were mapped for a campaign. */
export async function mappingsOf(sql: SqlReader, campaignId: Id): Promise<ImportMapping[]> {
  return sql.all<{ column: MappableColumn; written: string; target: string }>(
    `SELECT p.column_name AS "column", p.written AS "written", p.target AS "target" FROM import_mappings p
     WHERE p.campaign_id = ? ORDER BY p.id`,
    [campaignId],
  );
}

/** Remembers a spelling for a campaign, in the place of what it was mapped to before. */
export async function rememberMapping(
  sql: SqlWriter,
  townCode: string,
  campaignId: Id,
  mapping: ImportMapping,
): Promise<void> {
  const key = { townCode, campaignId, columnName: mapping.column, written: mapping.written };
  if (await updateRow(sql, ImportMappingRow, key, { target: mapping.target })) return;
  await insertRows(sql, ImportMappingRow, [{ id: newId(), ...key, target: mapping.target }]);
}
