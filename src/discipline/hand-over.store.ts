import { scopeCondition, type Scope } from '../access/scope.js';
import { offsetOf } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import type { SqlReader, SqlValue, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { HandOverRow } from './hand-over.entity.js';
import type { HandOverKind, HandOverQuestion } from './hand-over.js';

const COLUMNS = tableOf(HandOverRow).select('h');
const FROM = `FROM hand_overs h JOIN cases c ON c.id = h.case_id LEFT JOIN villages v ON v.id = c.village_id`;

/** Cases that a sanction or a measure of a person is about, those that count. */
const OF_PERSON = `h.case_id IN (SELECT l.case_id FROM sanction_cases l JOIN sanctions s ON s.id = l.sanction_id
     WHERE s.person_id = ? AND s.void_reason IS NULL
   UNION SELECT l.case_id FROM measure_cases l JOIN measures m ON m.id = l.measure_id
     WHERE m.person_id = ? AND m.void_reason IS NULL)`;

function whereOf(
  scope: Scope,
  question: Omit<HandOverQuestion, 'page' | 'size'>,
): { readonly sql: string; readonly parameters: readonly SqlValue[] } {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const conditions: string[] = [within.sql];
  const parameters: SqlValue[] = [...within.parameters];
  const add = (sql: string, ...values: SqlValue[]): void => {
    conditions.push(sql);
    parameters.push(...values);
  };
  add(question.voided === true ? 'h.void_reason IS NOT NULL' : 'h.void_reason IS NULL');
  if (question.caseId !== undefined) add('h.case_id = ?', question.caseId);
  if (question.personId !== undefined) add(OF_PERSON, question.personId, question.personId);
  if (question.villageId !== undefined) add('c.village_id = ?', question.villageId);
  if (question.kind !== undefined) add('h.kind = ?', question.kind);
  const word = comparisonKey(question.q ?? '');
  if (word !== '') {
    const columns = ['h.receipt_number', 'h.organ', 'c.description', 'v.name_key'];
    const likes = columns.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`);
    add(`(${likes.join(' OR ')})`, ...columns.map(() => likePattern(word)));
  }
  return { sql: conditions.join(' AND '), parameters };
}

/** Hand-overs of cases in scope that the filters select, the newest first. */
export async function handOversOf(
  sql: SqlReader,
  scope: Scope,
  question: HandOverQuestion,
): Promise<HandOverRow[]> {
  const where = whereOf(scope, question);
  return sql.all<HandOverRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY h.handed_day DESC, h.id DESC LIMIT ? OFFSET ?`,
    [...where.parameters, question.size, offsetOf(question)],
  );
}

/** How many hand-overs the filters select. */
export async function countHandOvers(
  sql: SqlReader,
  scope: Scope,
  question: Omit<HandOverQuestion, 'page' | 'size'>,
): Promise<number> {
  const where = whereOf(scope, question);
  const found = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" ${FROM} WHERE ${where.sql}`,
    where.parameters,
  );
  return found?.total ?? 0;
}

/** Went this case to this receiver already, by a hand-over that counts? */
export async function isHandedOver(sql: SqlReader, caseId: string, kind: HandOverKind): Promise<boolean> {
  const found = await sql.first<{ id: string }>(
    `SELECT h.id AS "id" FROM hand_overs h WHERE h.case_id = ? AND h.kind = ? AND h.void_reason IS NULL`,
    [caseId, kind],
  );
  return found !== undefined;
}

/** The hand-over with this id, if its case is in scope. */
export async function handOverById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<HandOverRow | undefined> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.first<HandOverRow>(`SELECT ${COLUMNS} ${FROM} WHERE h.id = ? AND ${within.sql}`, [
    id,
    ...within.parameters,
  ]);
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

/** Changes a hand-over that still has this version; false where it has not. */
export const updateHandOver = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  changes: Partial<HandOverRow>,
): Promise<boolean> =>
  updateRow(sql, HandOverRow, { id: key.id, version: key.version }, { ...changes, version: key.version + 1 });
