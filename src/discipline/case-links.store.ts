import { scopeCondition, type Scope } from '../access/scope.js';
import { caseNumber } from '../campaigns/campaign.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import type { LinkedCaseView } from './sanction.js';

/** Tables that link something of a person to cases, and their own column. */
const LINKS = { sanction_cases: 'sanction_id', measure_cases: 'measure_id' } as const;
export type LinkTable = keyof typeof LINKS;

/** The cases in scope that these rows are about, by the row's id. */
export async function linkedCases(
  sql: SqlReader,
  scope: Scope,
  table: LinkTable,
  ids: readonly string[],
): Promise<Map<string, LinkedCaseView[]>> {
  const found = new Map<string, LinkedCaseView[]>();
  if (ids.length === 0) return found;
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const rows = await sql.all<CaseOfLink>(
    `SELECT l.${LINKS[table]} AS "owner", ${CASE_COLUMNS} FROM ${table} l JOIN cases c ON c.id = l.case_id ${CASE_JOINS}
     WHERE l.${LINKS[table]} IN (${placeholders(ids.length)}) AND ${within.sql} ORDER BY k.ordinal, c.no`,
    [...ids, ...within.parameters],
  );
  for (const row of rows) found.set(row.owner, [...(found.get(row.owner) ?? []), toLinkedCase(row)]);
  return found;
}

/** The cases in scope with these ids, voided ones too, by id. */
export async function casesById(
  sql: SqlReader,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, LinkedCaseView>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const rows = await sql.all<CaseOfLink>(
    `SELECT '' AS "owner", ${CASE_COLUMNS} FROM cases c ${CASE_JOINS}
     WHERE c.id IN (${placeholders(wanted.length)}) AND ${within.sql}`,
    [...wanted, ...within.parameters],
  );
  return new Map(rows.map((row) => [row.id, toLinkedCase(row)]));
}

/** Those of these cases that are in scope, of the town, and count. */
export async function casesToLink(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
  caseIds: readonly string[],
): Promise<LinkedCaseView[]> {
  if (caseIds.length === 0) return [];
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const rows = await sql.all<CaseOfLink>(
    `SELECT '' AS "owner", ${CASE_COLUMNS} FROM cases c ${CASE_JOINS}
     WHERE c.id IN (${placeholders(caseIds.length)}) AND c.town_code = ? AND c.state <> 'voided' AND ${within.sql}
     ORDER BY k.ordinal, c.no`,
    [...caseIds, townCode, ...within.parameters],
  );
  return rows.map(toLinkedCase);
}

interface CaseOfLink {
  readonly owner: string;
  readonly id: string;
  readonly no: number;
  readonly prefix: string;
  readonly villageName: string | null;
  readonly description: string;
}

const CASE_COLUMNS = `c.id AS "id", c.no AS "no", k.number_prefix AS "prefix", w.name AS "villageName", c.description AS "description"`;
const CASE_JOINS = `JOIN campaigns k ON k.id = c.campaign_id LEFT JOIN villages w ON w.id = c.village_id`;

const toLinkedCase = ({ id, no, prefix, villageName, description }: CaseOfLink): LinkedCaseView => ({
  id,
  number: caseNumber(prefix, no),
  villageName,
  description,
});

/** Puts these cases in the place of those that were seen before; links to cases out of sight stay. */
export async function replaceLinks(
  sql: SqlWriter,
  table: LinkTable,
  owner: { readonly id: string; readonly townCode: string },
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const column = LINKS[table];
  const gone = before.filter((id) => !after.includes(id));
  if (gone.length > 0) {
    const among = placeholders(gone.length);
    await sql.run(`DELETE FROM ${table} WHERE ${column} = ? AND case_id IN (${among})`, [owner.id, ...gone]);
  }
  const added = after.filter((id) => !before.includes(id));
  if (added.length === 0) return;
  await sql.insertMany(
    table,
    [column, 'case_id', 'town_code'],
    added.map((caseId) => [owner.id, caseId, owner.townCode]),
  );
}

/** Cases of an item of a campaign in a village that count; for what a report ties to them. */
export async function casesOfItem(
  sql: SqlReader,
  campaign: { readonly id: string; readonly townCode: string },
  villageId: string,
  itemCode: string,
): Promise<string[]> {
  const rows = await sql.all<{ id: string }>(
    `SELECT c.id AS "id" FROM cases c WHERE c.town_code = ? AND c.campaign_id = ? AND c.village_id = ?
       AND c.item_code = ? AND c.state <> 'voided' ORDER BY c.no`,
    [campaign.townCode, campaign.id, villageId, itemCode],
  );
  return rows.map(({ id }) => id);
}
