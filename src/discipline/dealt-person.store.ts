import { scopeCondition, type Scope } from '../access/scope.js';
import { offsetOf } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import { placeholders, type SqlReader, type SqlRow, type SqlValue, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { DealtPersonRow } from './dealt-person.entity.js';
import type { DealtPersonQuestion } from './dealt-person.js';

/** A person with the name of the village. */
export interface NamedPersonRow extends DealtPersonRow {
  readonly villageName: string;
}

const PERSONS = `SELECT ${tableOf(DealtPersonRow).select('p')}, v.name AS "villageName"
   FROM dealt_persons p JOIN villages v ON v.id = p.village_id`;

const JOINED_PREFIX = 'person.';

/** The columns of a person `p` beside those of something else, under names of their own. */
export const JOINED_PERSON_COLUMNS = tableOf(DealtPersonRow)
  .select('p')
  .replaceAll('AS "', `AS "${JOINED_PREFIX}`);

/** The person out of a row that was asked for with these columns. */
export function joinedPerson(joined: SqlRow): DealtPersonRow {
  const person: Record<string, SqlValue> = {};
  for (const property of tableOf(DealtPersonRow).properties) {
    person[property] = joined[`${JOINED_PREFIX}${property}`] ?? null;
  }
  return Object.assign(new DealtPersonRow(), person);
}

/** The person with this id, if in scope. */
export async function dealtPersonById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<NamedPersonRow | undefined> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  return sql.first<NamedPersonRow>(`${PERSONS} WHERE p.id = ? AND ${within.sql}`, [id, ...within.parameters]);
}

/** What stands to a person's name, counted once for all persons. */
const COUNTS = {
  sanctions: `SELECT person_id, count(*) AS n FROM sanctions WHERE void_reason IS NULL GROUP BY person_id`,
  measures: `SELECT person_id, count(*) AS n FROM measures WHERE void_reason IS NULL GROUP BY person_id`,
  money: `SELECT person_id, count(*) AS n FROM discipline_money m WHERE reverses IS NULL AND person_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM discipline_money r WHERE r.reverses = m.id) GROUP BY person_id`,
} as const;
const COUNTED = `LEFT JOIN (${COUNTS.sanctions}) s ON s.person_id = p.id
   LEFT JOIN (${COUNTS.measures}) m ON m.person_id = p.id LEFT JOIN (${COUNTS.money}) y ON y.person_id = p.id`;
const FROM = `FROM dealt_persons p JOIN villages v ON v.id = p.village_id ${COUNTED}`;

/** A person with the village's name and what stands to the person's. */
export interface CountedPersonRow extends NamedPersonRow {
  readonly sanctions: number;
  readonly measures: number;
  readonly moneyLines: number;
}

const WITH: Readonly<Record<NonNullable<DealtPersonQuestion['with']>, string>> = {
  sanctions: 's.n > 0',
  measures: 'm.n > 0',
  money: 'y.n > 0',
  nothing: 's.n IS NULL AND m.n IS NULL AND y.n IS NULL',
};
const MEMBER: Readonly<Record<NonNullable<DealtPersonQuestion['partyMember']>, string>> = {
  yes: 'p.party_member = 1',
  no: 'p.party_member = 0',
  unknown: 'p.party_member IS NULL',
};

function whereOf(
  scope: Scope,
  question: Omit<DealtPersonQuestion, 'page' | 'size'>,
): { readonly sql: string; readonly parameters: readonly SqlValue[] } {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const conditions: string[] = [within.sql];
  const parameters: SqlValue[] = [...within.parameters];
  const add = (sql: string, ...values: SqlValue[]): void => {
    conditions.push(sql);
    parameters.push(...values);
  };
  if (question.villageId !== undefined) add('p.village_id = ?', question.villageId);
  if (question.partyMember !== undefined) add(MEMBER[question.partyMember]);
  if (question.managesIn === 'none') add('p.manages_in IS NULL');
  else if (question.managesIn !== undefined) add('p.manages_in = ?', question.managesIn);
  if (question.with !== undefined) add(`(${WITH[question.with]})`);
  const word = comparisonKey(question.q ?? '');
  if (word !== '') {
    const columns = ['p.name_key', 'p.post_then', 'v.name_key'];
    const likes = columns.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`);
    add(
      `(${likes.join(' OR ')} OR v.initials LIKE ? ESCAPE '\\')`,
      ...columns.map(() => likePattern(word)),
      likePattern(word).slice(1),
    );
  }
  return { sql: conditions.join(' AND '), parameters };
}

/** Persons in scope that the filters select, by village. */
export async function dealtPersons(
  sql: SqlReader,
  scope: Scope,
  question: DealtPersonQuestion,
): Promise<CountedPersonRow[]> {
  const where = whereOf(scope, question);
  return sql.all<CountedPersonRow>(
    `SELECT ${tableOf(DealtPersonRow).select('p')}, v.name AS "villageName", coalesce(s.n, 0) AS "sanctions",
       coalesce(m.n, 0) AS "measures", coalesce(y.n, 0) AS "moneyLines"
     ${FROM} WHERE ${where.sql} ORDER BY v.print_order, p.name_key, p.id LIMIT ? OFFSET ?`,
    [...where.parameters, question.size, offsetOf(question)],
  );
}

/** How many persons the filters select. */
export async function countDealtPersons(
  sql: SqlReader,
  scope: Scope,
  question: Omit<DealtPersonQuestion, 'page' | 'size'>,
): Promise<number> {
  const where = whereOf(scope, question);
  const found = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" ${FROM} WHERE ${where.sql}`,
    where.parameters,
  );
  return found?.total ?? 0;
}

/** Persons of a town with these masked names, and where: not one of them is a match, but a reader should know of them. */
export async function namesakes(
  sql: SqlReader,
  townCode: string,
  nameKeys: readonly string[],
): Promise<{ readonly villageId: string; readonly nameKey: string }[]> {
  if (nameKeys.length === 0) return [];
  return sql.all(
    `SELECT p.village_id AS "villageId", p.name_key AS "nameKey" FROM dealt_persons p
     WHERE p.town_code = ? AND p.name_key IN (${placeholders(nameKeys.length)})`,
    [townCode, ...nameKeys],
  );
}

/** Adds persons. */
export const insertDealtPersons = (sql: SqlWriter, rows: readonly DealtPersonRow[]): Promise<void> =>
  insertRows(sql, DealtPersonRow, rows);

/** Changes a person that still has this version; false where it has not. */
export const updateDealtPerson = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  changes: Partial<DealtPersonRow>,
): Promise<boolean> =>
  updateRow(
    sql,
    DealtPersonRow,
    { id: key.id, version: key.version },
    { ...changes, version: key.version + 1 },
  );

/** The village of this id within the scope: whose town it is. */
export async function villageOfPerson(
  sql: SqlReader,
  scope: Scope,
  villageId: string,
): Promise<{ readonly townCode: string; readonly name: string } | undefined> {
  const within = scopeCondition(scope, 'v.town_code', 'v.id');
  return sql.first(
    `SELECT v.town_code AS "townCode", v.name AS "name" FROM villages v WHERE v.id = ? AND ${within.sql}`,
    [villageId, ...within.parameters],
  );
}
