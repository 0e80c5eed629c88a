import type { Id } from '../kernel/ids.js';
import { snakeCase } from '../storage/naming.js';
import { placeholders, type SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { CaseDetailRow } from './case.entity.js';
import {
  PRINTED_IF_FILLED,
  READ_OF_EVERY_CASE,
  type ExportedCase,
  type OptionalCaseColumn,
  type RegisterOutline,
} from './case-export.js';
import { filtersOf, type ListAsked } from './case-list.sql.js';
import { DEADLINE_WORDS } from './case.sheet.js';

/** How many cases are asked for, and which columns of them hold anything at all. */
export async function outlineOfCases(sql: SqlReader, asked: ListAsked): Promise<RegisterOutline> {
  const filters = filtersOf(asked);
  const counts = PRINTED_IF_FILLED.map((column) => `count(c.${snakeCase(column)}) AS "${column}"`);
  const found = await sql.first<Record<OptionalCaseColumn | 'cases', number>>(
    `SELECT count(*) AS "cases", ${counts.join(', ')} FROM cases c WHERE ${filters.sql}`,
    filters.parameters,
  );
  const words = await sql.first(
    `SELECT 1 AS "there" FROM cases c
     WHERE ${filters.sql} AND c.due_as_written NOT IN (${placeholders(DEADLINE_WORDS.length)}) LIMIT 1`,
    [...filters.parameters, ...DEADLINE_WORDS],
  );
  const details = await sql.first(
    `SELECT 1 AS "there" FROM cases c JOIN case_details d ON d.case_id = c.id WHERE ${filters.sql} LIMIT 1`,
    filters.parameters,
  );
  return {
    cases: found?.cases ?? 0,
    filled: new Set(PRINTED_IF_FILLED.filter((column) => (found?.[column] ?? 0) > 0)),
    details: details !== undefined,
    deadlineInWords: words !== undefined,
  };
}

/** What is read of a case in one question. */
export type FilledCaseRow = Omit<ExportedCase, 'groupName' | 'details'>;

/**
 * The next of the asked cases behind a number, by number: a page that far down would cost as much as all before it.
 * Only what is printed is read; rows of all columns take three times as long.
 */
export async function caseRowsAfter(
  sql: SqlReader,
  asked: ListAsked,
  { filled }: RegisterOutline,
  no: number,
  count: number,
): Promise<FilledCaseRow[]> {
  const columns = [...READ_OF_EVERY_CASE, ...filled];
  const filters = filtersOf(asked);
  return sql.all<FilledCaseRow>(
    `SELECT ${columns.map((column) => `c.${snakeCase(column)} AS "${column}"`).join(', ')}, v.name AS "villageName", i.name AS "itemName"
     FROM cases c LEFT JOIN villages v ON v.id = c.village_id
     LEFT JOIN campaign_items i ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code
     WHERE ${filters.sql} AND c.no > ? ORDER BY c.no LIMIT ?`,
    [...filters.parameters, no, count],
  );
}

/** The details of cases that were found in scope, in their order. */
export async function detailsOfCases(sql: SqlReader, caseIds: readonly Id[]): Promise<CaseDetailRow[]> {
  if (caseIds.length === 0) return [];
  return sql.all<CaseDetailRow>(
    `SELECT ${tableOf(CaseDetailRow).select('d')} FROM case_details d
     WHERE d.case_id IN (${placeholders(caseIds.length)}) ORDER BY d.case_id, d.place`,
    caseIds,
  );
}

/** Names of the groups that cases found in scope belong to. */
export async function groupNames(
  sql: SqlReader,
  groupIds: readonly Id[],
): Promise<{ id: Id; name: string }[]> {
  if (groupIds.length === 0) return [];
  return sql.all(
    `SELECT g.id AS "id", g.name AS "name" FROM village_groups g WHERE g.id IN (${placeholders(groupIds.length)})`,
    groupIds,
  );
}
