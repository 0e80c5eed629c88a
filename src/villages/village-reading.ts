import type { Scope } from '../access/scope.js';
import { missing, type Refusal } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import type { VillageRecord } from './village-record.js';
import { groupsOf, postsOf, villageById, villagesOfTown } from './village.store.js';
import type { VillageNamesView } from './village.js';

/** The refusal for a village that is not there, or not for this user. */
export const unknownVillage = (id: Id): Refusal => missing('village.unknown', { id }, '没有这个行政村');

/** One village with what belongs to it; missing `village.unknown`. */
export async function recordOf(sql: SqlReader, scope: Scope, id: Id): Promise<VillageRecord> {
  const row = await villageById(sql, scope, id);
  if (row === undefined) throw unknownVillage(id);
  return {
    row,
    groups: await groupsOf(sql, scope, row.townCode, id),
    posts: await postsOf(sql, scope, row.townCode, id),
  };
}

/** All villages of a town with what belongs to them, in printing order. */
export async function recordsOfTown(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
): Promise<VillageRecord[]> {
  const rows = await villagesOfTown(sql, scope, townCode);
  const groups = byVillage(await groupsOf(sql, scope, townCode));
  const posts = byVillage(await postsOf(sql, scope, townCode));
  return rows.map((row) => ({ row, groups: groups.get(row.id) ?? [], posts: posts.get(row.id) ?? [] }));
}

function byVillage<Row extends { readonly villageId: Id }>(rows: readonly Row[]): Map<Id, Row[]> {
  const lists = new Map<Id, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.villageId);
    if (list === undefined) lists.set(row.villageId, [row]);
    else list.push(row);
  }
  return lists;
}

/** Every village of a town in scope by all its names, with its groups: what the reader of sheets must know. */
export async function allVillages(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
): Promise<VillageNamesView[]> {
  const records = await recordsOfTown(sql, scope, townCode);
  return records.map(namesView);
}

/** One village of a town by all its names, with its groups; undefined where it is not there or not in scope. */
export async function villageNames(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
  id: Id,
): Promise<VillageNamesView | undefined> {
  const row = await villageById(sql, scope, id);
  if (row?.townCode !== townCode) return undefined;
  return namesView({ row, groups: await groupsOf(sql, scope, townCode, id) });
}

function namesView({ row, groups }: Pick<VillageRecord, 'row' | 'groups'>): VillageNamesView {
  const others = [row.shortName ?? '', ...(JSON.parse(row.formerNames) as string[])];
  return {
    id: row.id,
    name: row.name,
    otherNames: others.filter((name) => comparisonKey(name) !== '' && name !== row.name),
    groups: groups.map(({ id, name }) => ({ id, name })),
  };
}
