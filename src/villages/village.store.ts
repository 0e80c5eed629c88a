import { scopeCondition, type Scope } from '../access/scope.js';
import { offsetOf, type Page, type PageQuestion } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import { placeholders, type SqlReader, type SqlValue, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { TownRow, VillageGroupRow, VillagePostRow, VillageRow } from './village.entity.js';
import type { VillageSort } from './village.js';

/** Which villages a list shows, and in which order. */
export interface VillageQuestion extends PageQuestion {
  /** Part of a name, or how the initials begin. */
  readonly q: string | null;
  readonly sort: VillageSort;
  readonly descending: boolean;
}

/** All towns of the scope, by code. A scope of villages sees the towns of these villages. */
export async function townsOf(sql: SqlReader, scope: Scope): Promise<TownRow[]> {
  const condition =
    scope.kind === 'villages' ? scopeCondition(scope, 't.code', 'v.id') : scopeCondition(scope, 't.code');
  const within =
    scope.kind === 'villages'
      ? `EXISTS (SELECT 1 FROM villages v WHERE v.town_code = t.code AND ${condition.sql})`
      : condition.sql;
  return sql.all<TownRow>(
    `SELECT ${tableOf(TownRow).select('t')} FROM towns t WHERE ${within} ORDER BY t.code`,
    condition.parameters,
  );
}

/** Adds a town. */
export const insertTown = (sql: SqlWriter, town: TownRow): Promise<void> => insertRows(sql, TownRow, [town]);

/** Holds the town's villages for this unit, so that names and places are given out one after another. */
export async function lockTown(sql: SqlWriter, townCode: string): Promise<void> {
  await sql.run('UPDATE towns SET code = code WHERE code = ?', [townCode]);
}

const SORT_COLUMNS: Readonly<Record<VillageSort, string>> = {
  printOrder: 'v.print_order',
  name: 'v.initials',
  code: 'v.code',
  groupsCount: 'v.groups_count',
  households: 'v.households',
  population: 'v.population',
};

interface Where {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

function whereOf(scope: Scope, q: string | null): Where {
  const within = scopeCondition(scope, 'v.town_code', 'v.id');
  const word = comparisonKey(q ?? '');
  if (word === '') return within;
  const part = likePattern(word);
  const conditions = [`lower(v.name_key) LIKE ? ESCAPE '\\'`, `lower(v.short_name) LIKE ? ESCAPE '\\'`];
  const parameters: SqlValue[] = [part, part];
  // Former names are JSON text, whose own signs are part of no name.
  if (!/[[\]",\\]/.test(word)) {
    conditions.push(`lower(v.former_names) LIKE ? ESCAPE '\\'`);
    parameters.push(part);
  }
  if (/^[a-z0-9]+$/i.test(word)) {
    conditions.push('v.initials LIKE ?');
    parameters.push(`${word.toLowerCase()}%`);
  }
  return {
    sql: `${within.sql} AND (${conditions.join(' OR ')})`,
    parameters: [...within.parameters, ...parameters],
  };
}

/** One page of the villages in scope. Villages without the value that sorts them come last either way. */
export async function villagesPage(
  sql: SqlReader,
  scope: Scope,
  question: VillageQuestion,
): Promise<Page<VillageRow>> {
  const where = whereOf(scope, question.q);
  const column = SORT_COLUMNS[question.sort];
  const direction = question.descending ? 'DESC' : 'ASC';
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM villages v WHERE ${where.sql}`,
    where.parameters,
  );
  const rows = await sql.all<VillageRow>(
    `SELECT ${tableOf(VillageRow).select('v')} FROM villages v WHERE ${where.sql}
     ORDER BY CASE WHEN ${column} IS NULL THEN 1 ELSE 0 END, ${column} ${direction}, v.town_code, v.print_order, v.id
     LIMIT ? OFFSET ?`,
    [...where.parameters, question.size, offsetOf(question)],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** Ids of the villages in scope that a word names, by any of their names or how the initials begin. */
export async function villageIdsNamed(sql: SqlReader, scope: Scope, word: string): Promise<string[]> {
  const where = whereOf(scope, word);
  const rows = await sql.all<{ id: string }>(
    `SELECT v.id AS "id" FROM villages v WHERE ${where.sql}`,
    where.parameters,
  );
  return rows.map((row) => row.id);
}

/** The village with this id, if it is in scope. */
export async function villageById(sql: SqlReader, scope: Scope, id: string): Promise<VillageRow | undefined> {
  const within = scopeCondition(scope, 'v.town_code', 'v.id');
  return sql.first<VillageRow>(
    `SELECT ${tableOf(VillageRow).select('v')} FROM villages v WHERE v.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
}

/** All villages of a town that are in scope, in printing order. */
export async function villagesOfTown(sql: SqlReader, scope: Scope, townCode: string): Promise<VillageRow[]> {
  const within = scopeCondition(scope, 'v.town_code', 'v.id');
  return sql.all<VillageRow>(
    `SELECT ${tableOf(VillageRow).select('v')} FROM villages v WHERE v.town_code = ? AND ${within.sql}
     ORDER BY v.print_order, v.id`,
    [townCode, ...within.parameters],
  );
}

/** The groups of a town's villages in scope, or of one of them, in the order in which they were added. */
export async function groupsOf(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
  villageId?: string,
): Promise<VillageGroupRow[]> {
  const within = scopeCondition(scope, 'g.town_code', 'g.village_id');
  const one = villageId === undefined ? '' : 'AND g.village_id = ?';
  return sql.all<VillageGroupRow>(
    `SELECT ${tableOf(VillageGroupRow).select('g')} FROM village_groups g
     WHERE g.town_code = ? AND ${within.sql} ${one} ORDER BY g.id`,
    [townCode, ...within.parameters, ...(villageId === undefined ? [] : [villageId])],
  );
}

/** Who holds which post of a town's villages in scope, or of one of them. */
export async function postsOf(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
  villageId?: string,
): Promise<VillagePostRow[]> {
  const within = scopeCondition(scope, 'p.town_code', 'p.village_id');
  const one = villageId === undefined ? '' : 'AND p.village_id = ?';
  return sql.all<VillagePostRow>(
    `SELECT ${tableOf(VillagePostRow).select('p')} FROM village_posts p
     WHERE p.town_code = ? AND ${within.sql} ${one} ORDER BY p.id`,
    [townCode, ...within.parameters, ...(villageId === undefined ? [] : [villageId])],
  );
}

/** Adds villages with their groups and directories. */
export async function insertVillages(
  sql: SqlWriter,
  villages: readonly VillageRow[],
  groups: readonly VillageGroupRow[],
  posts: readonly VillagePostRow[],
): Promise<void> {
  await insertRows(sql, VillageRow, villages);
  await insertRows(sql, VillageGroupRow, groups);
  await insertRows(sql, VillagePostRow, posts);
}

/** Changes a village that still has this version and says whether it had. */
export const updateVillage = (
  sql: SqlWriter,
  key: Pick<VillageRow, 'id' | 'version'>,
  changes: Partial<VillageRow>,
): Promise<boolean> => updateRow(sql, VillageRow, key, changes);

/** Adds groups to villages that are there. */
export const insertGroups = (sql: SqlWriter, groups: readonly VillageGroupRow[]): Promise<void> =>
  insertRows(sql, VillageGroupRow, groups);

/** Removes groups; Refusal `storage.in-use` when a case names one of them. */
export async function removeGroups(sql: SqlWriter, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.run(`DELETE FROM village_groups WHERE id IN (${placeholders(ids.length)})`, ids);
}

/** Puts another directory in the place of a village's own. */
export async function replacePosts(
  sql: SqlWriter,
  villageId: string,
  posts: readonly VillagePostRow[],
): Promise<void> {
  await sql.run('DELETE FROM village_posts WHERE village_id = ?', [villageId]);
  await insertRows(sql, VillagePostRow, posts);
}

/** Removes a village with its groups and directory; Refusal `storage.in-use` when a case names it. */
export async function removeVillage(sql: SqlWriter, id: string): Promise<void> {
  await sql.run('DELETE FROM village_posts WHERE village_id = ?', [id]);
  await sql.run('DELETE FROM village_groups WHERE village_id = ?', [id]);
  await sql.run('DELETE FROM villages WHERE id = ?', [id]);
}
