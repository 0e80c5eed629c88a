import { scopeCondition, type Scope } from '../access/scope.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import type { SqlReader, SqlRow, SqlValue, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { DealtPersonRow } from './dealt-person.entity.js';

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

/** Persons that are to be found again for picking: by a part of the name or post, or all of a village. */
export async function dealtPersonsNamed(
  sql: SqlReader,
  scope: Scope,
  question: { readonly q: string | null; readonly villageId: string | null },
  most: number,
): Promise<NamedPersonRow[]> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const word = comparisonKey(question.q ?? '');
  const pattern = likePattern(word);
  return sql.all<NamedPersonRow>(
    `${PERSONS} WHERE ${within.sql} AND (? = '' OR p.village_id = ?)
       AND (? = '' OR lower(p.name_key) LIKE ? ESCAPE '\\' OR lower(p.post_then) LIKE ? ESCAPE '\\')
     ORDER BY v.print_order, p.id LIMIT ${most}`,
    [...within.parameters, question.villageId ?? '', question.villageId ?? '', word, pattern, pattern],
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
