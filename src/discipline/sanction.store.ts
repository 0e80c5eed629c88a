import { scopeCondition, type Scope } from '../access/scope.js';
import { placeholders, type SqlReader, type SqlRow, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { JOINED_PERSON_COLUMNS, joinedPerson } from './dealt-person.store.js';
import { SanctionRow } from './sanction.entity.js';
import type { SanctionFigures } from './sanction-import.js';
import type { SanctionRecord } from './sanction.view.js';

/** Sanctions `s` with their persons `p` and villages `v`. */
export const SANCTIONS_FROM = `FROM sanctions s JOIN dealt_persons p ON p.id = s.person_id JOIN villages v ON v.id = p.village_id`;
/** The columns of a sanction, of its person and the village's name. */
export const SANCTION_COLUMNS = `${tableOf(SanctionRow).select('s')}, ${JOINED_PERSON_COLUMNS}, v.name AS "villageName"`;

/** A row as these columns answer it. */
export type JoinedSanction = SanctionRow & SqlRow & { readonly villageName: string };

/** A sanction with its person out of such a row. */
export const toSanctionRecord = (joined: JoinedSanction): SanctionRecord => ({
  row: joined,
  person: joinedPerson(joined),
  villageName: joined.villageName,
});

/** The sanction with this id, if in scope. */
export async function sanctionById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<SanctionRecord | undefined> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const found = await sql.first<JoinedSanction>(
    `SELECT ${SANCTION_COLUMNS} ${SANCTIONS_FROM} WHERE s.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
  return found === undefined ? undefined : toSanctionRecord(found);
}

/** Sanctions of a town that count and have one of these decision numbers, as compared. */
export async function sanctionsByDocument(
  sql: SqlReader,
  townCode: string,
  documentKeys: readonly string[],
): Promise<SanctionRecord[]> {
  if (documentKeys.length === 0) return [];
  const rows = await sql.all<JoinedSanction>(
    `SELECT ${SANCTION_COLUMNS} ${SANCTIONS_FROM} WHERE s.town_code = ? AND s.void_reason IS NULL
       AND s.document_key IN (${placeholders(documentKeys.length)}) ORDER BY s.id`,
    [townCode, ...documentKeys],
  );
  return rows.map(toSanctionRecord);
}

/** Sanctions that count, of persons of a town with these masked names: never a match, only something to ask about. */
export async function sanctionsNamed(
  sql: SqlReader,
  townCode: string,
  nameKeys: readonly string[],
): Promise<SanctionRecord[]> {
  if (nameKeys.length === 0) return [];
  const rows = await sql.all<JoinedSanction>(
    `SELECT ${SANCTION_COLUMNS} ${SANCTIONS_FROM} WHERE p.town_code = ? AND s.void_reason IS NULL
       AND p.name_key IN (${placeholders(nameKeys.length)}) ORDER BY s.id`,
    [townCode, ...nameKeys],
  );
  return rows.map(toSanctionRecord);
}

/** All sanctions of a person that count. */
export async function sanctionsOfPerson(sql: SqlReader, personId: string): Promise<SanctionRecord[]> {
  const rows = await sql.all<JoinedSanction>(
    `SELECT ${SANCTION_COLUMNS} ${SANCTIONS_FROM} WHERE s.person_id = ? AND s.void_reason IS NULL ORDER BY s.id`,
    [personId],
  );
  return rows.map(toSanctionRecord);
}

/** Sanctions that an import brought, those that count. */
export async function sanctionsOfImport(sql: SqlReader, importId: string): Promise<SanctionRecord[]> {
  const rows = await sql.all<JoinedSanction>(
    `SELECT ${SANCTION_COLUMNS} ${SANCTIONS_FROM} WHERE s.import_id = ? AND s.void_reason IS NULL ORDER BY s.id`,
    [importId],
  );
  return rows.map(toSanctionRecord);
}

/** How many sanctions that count a town's villages have, and of how many persons. */
export async function sanctionsPerVillage(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
): Promise<SanctionFigures> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const rows = await sql.all<{ villageId: string; sanctions: number; persons: number }>(
    `SELECT p.village_id AS "villageId", count(*) AS "sanctions", count(DISTINCT s.person_id) AS "persons"
     ${SANCTIONS_FROM} WHERE s.town_code = ? AND s.void_reason IS NULL AND ${within.sql} GROUP BY p.village_id`,
    [townCode, ...within.parameters],
  );
  return {
    sanctions: rows.reduce((sum, row) => sum + row.sanctions, 0),
    persons: rows.reduce((sum, row) => sum + row.persons, 0),
    byVillage: new Map(rows.map(({ villageId, sanctions }) => [villageId, sanctions])),
  };
}

/** Every sanction of the ledger, voided ones too. */
export async function everySanction(sql: SqlReader): Promise<SanctionRecord[]> {
  return (await sql.all<JoinedSanction>(`SELECT ${SANCTION_COLUMNS} ${SANCTIONS_FROM} ORDER BY s.id`)).map(
    toSanctionRecord,
  );
}

/** Adds sanctions. */
export const insertSanctions = (sql: SqlWriter, rows: readonly SanctionRow[]): Promise<void> =>
  insertRows(sql, SanctionRow, rows);

/** Changes a sanction that still has this version; false where it has not. */
export const updateSanction = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  changes: Partial<SanctionRow>,
): Promise<boolean> =>
  updateRow(sql, SanctionRow, { id: key.id, version: key.version }, { ...changes, version: key.version + 1 });

/** Sets whether a sanction is flagged, after its person changed. */
export async function setFlagged(sql: SqlWriter, id: string, flagged: boolean): Promise<void> {
  await sql.run('UPDATE sanctions SET flagged = ? WHERE id = ?', [flagged ? 1 : 0, id]);
}
