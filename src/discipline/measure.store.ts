import { scopeCondition, type Scope } from '../access/scope.js';
import type { SqlReader, SqlRow, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import type { DealtPersonRow } from './dealt-person.entity.js';
import { JOINED_PERSON_COLUMNS, joinedPerson } from './dealt-person.store.js';
import { MeasureRow } from './measure.entity.js';

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

/** Measures that count, of everybody in scope, of a village, or of a case; newest decision first. */
export async function measureRecords(
  sql: SqlReader,
  scope: Scope,
  question: { readonly villageId: string | null; readonly caseId: string | null },
  most: number,
): Promise<MeasureRecord[]> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const [villageId, caseId] = [question.villageId ?? '', question.caseId ?? ''];
  const rows = await sql.all<Joined & SqlRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE m.void_reason IS NULL AND ${within.sql} AND (? = '' OR p.village_id = ?)
       AND (? = '' OR EXISTS (SELECT 1 FROM measure_cases l WHERE l.measure_id = m.id AND l.case_id = ?))
     ORDER BY coalesce(m.decided_day, '') DESC, m.id LIMIT ${most}`,
    [...within.parameters, villageId, villageId, caseId, caseId],
  );
  return rows.map(toRecord);
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

/** Voids a measure that still has this version; false where it has not. */
export const voidMeasure = (
  sql: SqlWriter,
  key: { readonly id: string; readonly version: number },
  voidReason: string,
): Promise<boolean> =>
  updateRow(sql, MeasureRow, { id: key.id, version: key.version }, { voidReason, version: key.version + 1 });
