import { scopeCondition, type Scope } from '../access/scope.js';
import { addDays, type Day } from '../kernel/calendar.js';
import { offsetOf } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import { placeholders, type SqlReader, type SqlRow, type SqlValue, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { JOINED_PERSON_COLUMNS, joinedPerson } from './dealt-person.store.js';
import { SanctionRow } from './sanction.entity.js';
import type { SanctionQuestion, SanctionSort, StandingFilter } from './sanction.js';
import type { SanctionFigures } from './sanction-import.js';
import type { SanctionRecord } from './sanction.view.js';

const FROM = `FROM sanctions s JOIN dealt_persons p ON p.id = s.person_id JOIN villages v ON v.id = p.village_id`;
const COLUMNS = `${tableOf(SanctionRow).select('s')}, ${JOINED_PERSON_COLUMNS}, v.name AS "villageName"`;

type Joined = SanctionRow & { readonly villageName: string };

const toRecord = (joined: Joined & SqlRow): SanctionRecord => ({
  row: joined,
  person: joinedPerson(joined),
  villageName: joined.villageName,
});

interface Where {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Kinds that have no effect period because the person is expelled or dismissed. */
const PERMANENT = `s.kind IN ('party-expulsion','gov-dismissal')`;

/** How effects stand on a day. A probation whose end is near counts as ending soon; one without restoration goes on. */
function standingCondition(standing: StandingFilter, on: Day, endingSoonDays: number): Where {
  const last = 'coalesce(s.effect_end_day, s.probation_end_day)';
  switch (standing) {
    case 'in-effect':
      return {
        sql: `s.effect_from_day <= ? AND ((s.effect_end_day IS NULL AND s.probation_end_day IS NOT NULL) OR s.effect_end_day >= ?)`,
        parameters: [on, on],
      };
    case 'ending-soon':
      return {
        sql: `s.effect_from_day <= ? AND ${last} >= ? AND ${last} <= ?`,
        parameters: [on, on, addDays(on, endingSoonDays)],
      };
    case 'ended':
      return { sql: 's.effect_end_day < ?', parameters: [on] };
    case 'permanent':
      return { sql: PERMANENT, parameters: [] };
    case 'not-computed':
      return { sql: `${last} IS NULL AND (s.kind IS NULL OR NOT ${PERMANENT})`, parameters: [] };
  }
}

/** What a list of sanctions is narrowed by. */
export interface AskedSanctions {
  readonly scope: Scope;
  readonly question: Omit<SanctionQuestion, 'page' | 'size'>;
  readonly on: Day;
  readonly endingSoonDays: number;
}

function whereOf({ scope, question, on, endingSoonDays }: AskedSanctions): Where {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const conditions: string[] = [within.sql];
  const parameters: SqlValue[] = [...within.parameters];
  const add = (sql: string, ...values: SqlValue[]): void => {
    conditions.push(sql);
    parameters.push(...values);
  };
  add(question.voided === true ? 's.void_reason IS NOT NULL' : 's.void_reason IS NULL');
  if (question.villageId !== undefined) add('p.village_id = ?', question.villageId);
  if (question.personId !== undefined) add('s.person_id = ?', question.personId);
  if (question.caseId !== undefined) {
    add(
      'EXISTS (SELECT 1 FROM sanction_cases l WHERE l.sanction_id = s.id AND l.case_id = ?)',
      question.caseId,
    );
  }
  if (question.kind === 'ambiguous') add('s.kind IS NULL');
  else if (question.kind !== undefined) add('s.kind = ?', question.kind);
  if (question.track !== undefined) add('s.track = ?', question.track);
  if (question.flagged !== undefined) add('s.flagged = ?', question.flagged ? 1 : 0);
  if (question.standing !== undefined) {
    const standing = standingCondition(question.standing, on, endingSoonDays);
    add(`(${standing.sql})`, ...standing.parameters);
  }
  const word = comparisonKey(question.q ?? '');
  if (word !== '') {
    const pattern = likePattern(word);
    const columns = ['p.name_key', 's.document_key', 's.as_written', 'p.post_then', 'v.name_key'];
    const likes = columns.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`);
    add(
      `(${likes.join(' OR ')} OR v.initials LIKE ? ESCAPE '\\')`,
      ...columns.map(() => pattern),
      likePattern(word).slice(1),
    );
  }
  return { sql: conditions.join(' AND '), parameters };
}

const SORTS: Readonly<Record<SanctionSort, string>> = {
  village: 'v.print_order',
  person: 'p.name_key',
  decidedDay: 's.decided_day',
  effectEndDay: 's.effect_end_day',
  recordedAt: 's.recorded_at',
};

/** Sanctions in the asked order; those without the value that sorts them come last either way. */
export async function sanctionRecords(
  sql: SqlReader,
  asked: AskedSanctions,
  size: number,
  page = 1,
): Promise<SanctionRecord[]> {
  const where = whereOf(asked);
  const column = SORTS[asked.question.sort ?? 'village'];
  const direction = asked.question.descending === true ? 'DESC' : 'ASC';
  const rows = await sql.all<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql}
     ORDER BY CASE WHEN ${column} IS NULL THEN 1 ELSE 0 END, ${column} ${direction}, v.print_order, s.person_id, s.id
     LIMIT ? OFFSET ?`,
    [...where.parameters, size, offsetOf({ page, size })],
  );
  return rows.map(toRecord);
}

/** How many sanctions 项, persons 人 and villages 村 (both distinct by id) the filters select. */
export async function sanctionTotals(
  sql: SqlReader,
  asked: AskedSanctions,
): Promise<{ readonly total: number; readonly persons: number; readonly villages: number }> {
  const where = whereOf(asked);
  const found = await sql.first<{ total: number; persons: number; villages: number }>(
    `SELECT count(*) AS "total", count(DISTINCT s.person_id) AS "persons",
       count(DISTINCT p.village_id) AS "villages" ${FROM} WHERE ${where.sql}`,
    where.parameters,
  );
  return found ?? { total: 0, persons: 0, villages: 0 };
}

/** The sanction with this id, if in scope. */
export async function sanctionById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<SanctionRecord | undefined> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const found = await sql.first<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE s.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
  return found === undefined ? undefined : toRecord(found);
}

/** Sanctions of a town that count and have one of these decision numbers, as compared. */
export async function sanctionsByDocument(
  sql: SqlReader,
  townCode: string,
  documentKeys: readonly string[],
): Promise<SanctionRecord[]> {
  if (documentKeys.length === 0) return [];
  const rows = await sql.all<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE s.town_code = ? AND s.void_reason IS NULL
       AND s.document_key IN (${placeholders(documentKeys.length)}) ORDER BY s.id`,
    [townCode, ...documentKeys],
  );
  return rows.map(toRecord);
}

/** Sanctions that count, of persons of this masked name in a village: never a match, only something to ask about. */
export async function sanctionsNamed(
  sql: SqlReader,
  villageId: string,
  nameKey: string,
): Promise<SanctionRecord[]> {
  const rows = await sql.all<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE p.village_id = ? AND p.name_key = ? AND s.void_reason IS NULL ORDER BY s.id`,
    [villageId, nameKey],
  );
  return rows.map(toRecord);
}

/** All sanctions of a person that count. */
export async function sanctionsOfPerson(sql: SqlReader, personId: string): Promise<SanctionRecord[]> {
  const rows = await sql.all<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE s.person_id = ? AND s.void_reason IS NULL ORDER BY s.id`,
    [personId],
  );
  return rows.map(toRecord);
}

/** Sanctions that an import brought, those that count. */
export async function sanctionsOfImport(sql: SqlReader, importId: string): Promise<SanctionRecord[]> {
  const rows = await sql.all<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE s.import_id = ? AND s.void_reason IS NULL ORDER BY s.id`,
    [importId],
  );
  return rows.map(toRecord);
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
     ${FROM} WHERE s.town_code = ? AND s.void_reason IS NULL AND ${within.sql} GROUP BY p.village_id`,
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
  return (await sql.all<Joined & SqlRow>(`SELECT ${COLUMNS} ${FROM} ORDER BY s.id`)).map(toRecord);
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
