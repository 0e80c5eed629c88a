import { scopeCondition, type Scope } from '../access/scope.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import { placeholders, type SqlReader, type SqlRow, type SqlValue, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import type { DealtPersonRow } from './dealt-person.entity.js';
import { JOINED_PERSON_COLUMNS, joinedPerson } from './dealt-person.store.js';
import { MeasureRow } from './measure.entity.js';
import type { MeasureKind, MeasureQuestion } from './measure.js';

/** A measure with its person. */
export interface MeasureRecord {
  readonly row: MeasureRow;
  readonly person: DealtPersonRow;
  readonly villageName: string;
}

const COLUMNS = `${tableOf(MeasureRow).select('m')}, ${JOINED_PERSON_COLUMNS}, v.name AS "villageName"`;
const FROM = `FROM measures m JOIN dealt_persons p ON p.id = m.person_id JOIN villages v ON v.id = p.village_id`;

type Joined = MeasureRow & { readonly villageName: string };

const toRecord = (joined: Joined & SqlRow): MeasureRecord => ({
  row: joined,
  person: joinedPerson(joined),
  villageName: joined.villageName,
});

/** What a list of measures is narrowed by; `kinds` are those of the form that is asked for. */
export interface AskedMeasures {
  readonly scope: Scope;
  readonly question: Omit<MeasureQuestion, 'page' | 'size' | 'form'>;
  readonly kinds: readonly MeasureKind[] | null;
}

function whereOf({ scope, question, kinds }: AskedMeasures): {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
} {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const conditions: string[] = [within.sql];
  const parameters: SqlValue[] = [...within.parameters];
  const add = (sql: string, ...values: SqlValue[]): void => {
    conditions.push(sql);
    parameters.push(...values);
  };
  add(question.voided === true ? 'm.void_reason IS NOT NULL' : 'm.void_reason IS NULL');
  if (question.villageId !== undefined) add('p.village_id = ?', question.villageId);
  if (question.personId !== undefined) add('m.person_id = ?', question.personId);
  if (question.caseId !== undefined) {
    add(
      'EXISTS (SELECT 1 FROM measure_cases l WHERE l.measure_id = m.id AND l.case_id = ?)',
      question.caseId,
    );
  }
  if (question.kind !== undefined) add('m.kind = ?', question.kind);
  if (kinds !== null)
    add(kinds.length === 0 ? '1 = 0' : `m.kind IN (${placeholders(kinds.length)})`, ...kinds);
  const word = comparisonKey(question.q ?? '');
  if (word !== '') {
    const columns = ['p.name_key', 'p.post_then', 'm.as_written', 'm.document_number', 'v.name_key'];
    const likes = columns.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`);
    add(`(${likes.join(' OR ')})`, ...columns.map(() => likePattern(word)));
  }
  return { sql: conditions.join(' AND '), parameters };
}

/** Measures that the filters select, the newest decision first; those without a day come last. */
export async function measureRecords(
  sql: SqlReader,
  asked: AskedMeasures,
  page: PageQuestion,
): Promise<MeasureRecord[]> {
  const where = whereOf(asked);
  const rows = await sql.all<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql}
     ORDER BY coalesce(m.decided_day, '') DESC, v.print_order, m.id LIMIT ? OFFSET ?`,
    [...where.parameters, page.size, offsetOf(page)],
  );
  return rows.map(toRecord);
}

/** How many measures 项, persons 人 and villages 村 (both distinct by id) the filters select. */
export async function measureTotals(
  sql: SqlReader,
  asked: AskedMeasures,
): Promise<{ readonly total: number; readonly persons: number; readonly villages: number }> {
  const where = whereOf(asked);
  const found = await sql.first<{ total: number; persons: number; villages: number }>(
    `SELECT count(*) AS "total", count(DISTINCT m.person_id) AS "persons",
       count(DISTINCT p.village_id) AS "villages" ${FROM} WHERE ${where.sql}`,
    where.parameters,
  );
  return found ?? { total: 0, persons: 0, villages: 0 };
}

/** The measure with this id, if in scope. */
export async function measureById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<MeasureRecord | undefined> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const found = await sql.first<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE m.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
  return found === undefined ? undefined : toRecord(found);
}

/** Adds a measure. */
export const insertMeasure = (sql: SqlWriter, row: MeasureRow): Promise<void> =>
  insertRows(sql, MeasureRow, [row]);

/** Changes a measure that still has this version; false where it has not. */
export const updateMeasure = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  changes: Partial<MeasureRow>,
): Promise<boolean> =>
  updateRow(sql, MeasureRow, { id: key.id, version: key.version }, { ...changes, version: key.version + 1 });
