import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type Page, type PageQuestion } from '../kernel/paging.js';
import { likePattern } from '../storage/search-index.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { DeputyRow, PersonKinRow, PersonRow, PersonVillageRow } from './person.entity.js';

/** Persons of these identities; those that are not there are left out. */
export const personsByIds = (sql: SqlReader, ids: readonly Id[]): Promise<PersonRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : sql.all<PersonRow>(
        `SELECT ${tableOf(PersonRow).select('p')} FROM persons p WHERE p.id IN (${placeholders(ids.length)})`,
        ids,
      );

/** One page of the persons, by name. */
export async function personsPage(
  sql: SqlReader,
  question: PageQuestion & { readonly q: string },
): Promise<Page<PersonRow>> {
  const where = question.q === '' ? '1 = 1' : `lower(p.name) LIKE ? ESCAPE '\\'`;
  const parameters = question.q === '' ? [] : [likePattern(question.q)];
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM persons p WHERE ${where}`,
    parameters,
  );
  const rows = await sql.all<PersonRow>(
    `SELECT ${tableOf(PersonRow).select('p')} FROM persons p WHERE ${where} ORDER BY p.name, p.id LIMIT ? OFFSET ?`,
    [...parameters, question.size, offsetOf(question)],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** Villages that these persons look after. */
export const villagesLookedAfter = (sql: SqlReader, ids: readonly Id[]): Promise<PersonVillageRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : sql.all<PersonVillageRow>(
        `SELECT ${tableOf(PersonVillageRow).select('v')} FROM person_villages v
         WHERE v.person_id IN (${placeholders(ids.length)}) ORDER BY v.village_id`,
        ids,
      );

/** Pairs of kin to which one of these persons belongs. */
export const kinOf = (sql: SqlReader, ids: readonly Id[]): Promise<PersonKinRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : sql.all<PersonKinRow>(
        `SELECT ${tableOf(PersonKinRow).select('k')} FROM person_kin k
         WHERE k.person_id IN (${placeholders(ids.length)}) OR k.other_id IN (${placeholders(ids.length)})`,
        [...ids, ...ids],
      );

/** Adds a person; villages and kin stand apart. */
export const insertPerson = (sql: SqlWriter, person: PersonRow): Promise<void> =>
  insertRows(sql, PersonRow, [person]);

/** Changes a person that still has this version and says whether it had. */
export const updatePerson = (
  sql: SqlWriter,
  key: Pick<PersonRow, 'id' | 'version'>,
  changes: Partial<PersonRow>,
): Promise<boolean> => updateRow(sql, PersonRow, key, { ...changes, version: key.version + 1 });

/** Puts these villages in the place of those that a person looked after. */
export async function replaceVillages(
  sql: SqlWriter,
  personId: Id,
  villageIds: readonly Id[],
): Promise<void> {
  await sql.run('DELETE FROM person_villages WHERE person_id = ?', [personId]);
  await insertRows(
    sql,
    PersonVillageRow,
    [...new Set(villageIds)].map((villageId) => ({ personId, villageId })),
  );
}

/** Puts these kin in the place of those that a person had; a pair stands once, the lesser id first. */
export async function replaceKin(sql: SqlWriter, personId: Id, kinIds: readonly Id[]): Promise<void> {
  await sql.run('DELETE FROM person_kin WHERE person_id = ? OR other_id = ?', [personId, personId]);
  const pairs = [...new Set(kinIds)].map((kinId) =>
    kinId < personId ? { personId: kinId, otherId: personId } : { personId, otherId: kinId },
  );
  await insertRows(sql, PersonKinRow, pairs);
}

/** A deputy with the names of both persons. */
export type NamedDeputy = DeputyRow & { readonly personName: string; readonly deputyName: string };

const DEPUTIES = `SELECT ${tableOf(DeputyRow).select('d')}, p.name AS "personName", q.name AS "deputyName"
  FROM deputies d JOIN persons p ON p.id = d.person_id JOIN persons q ON q.id = d.deputy_id`;

/** Everybody who is or will be a deputy on or after a day, the earliest first. */
export const deputiesFrom = (sql: SqlReader, day: Day): Promise<NamedDeputy[]> =>
  sql.all<NamedDeputy>(`${DEPUTIES} WHERE d.to_day >= ? ORDER BY d.from_day, d.id`, [day]);

/** For whom a person may act on a day. */
export const deputyshipsOf = (sql: SqlReader, deputyId: Id, day: Day): Promise<NamedDeputy[]> =>
  sql.all<NamedDeputy>(
    `${DEPUTIES} WHERE d.deputy_id = ? AND d.from_day <= ? AND d.to_day >= ? AND d.ended_at IS NULL ORDER BY d.id`,
    [deputyId, day, day],
  );

/** The appointment with this identity. */
export const deputyById = (sql: SqlReader, id: Id): Promise<NamedDeputy | undefined> =>
  sql.first<NamedDeputy>(`${DEPUTIES} WHERE d.id = ?`, [id]);

/** Adds an appointment. */
export const insertDeputy = (sql: SqlWriter, deputy: DeputyRow): Promise<void> =>
  insertRows(sql, DeputyRow, [deputy]);

/** Ends an appointment before its last day. */
export const endDeputy = (sql: SqlWriter, id: Id, endedAt: string): Promise<boolean> =>
  updateRow(sql, DeputyRow, { id }, { endedAt });
