import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SCOPE_ALL } from '../access/scope.js';
import { Refusal, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { TownRow } from './village.entity.js';
import { fieldsOf, type VillageRecord } from './village-record.js';
import { allVillages, recordsOfTown, unknownVillage, villageNames } from './village-reading.js';
import { VillageWriting } from './village-writing.js';
import {
  changedFields,
  checkVillage,
  typeOver,
  type VillageFields,
  type VillageIdentity,
} from './village.rules.js';
import { lockTown, removeVillage, townsOf } from './village.store.js';
import type { ImportedVillage, SavedVillage, VillageInput, VillageNamesView } from './village.js';

/** Villages as sheets bring them, many at once; in the unit of the import. */
@Injectable()
export class VillageImportService {
  constructor(private readonly writing: VillageWriting) {}

  /** Every village of a town by all its names, with groups: what the reader of sheets must know. */
  names(sql: SqlReader, actor: Actor, townCode: string): Promise<VillageNamesView[]> {
    return allVillages(sql, actor.scope, townCode);
  }

  /** One village of a town the same way; undefined where it is not there or not in the actor's scope. */
  namesOfOne(sql: SqlReader, actor: Actor, townCode: string, id: Id): Promise<VillageNamesView | undefined> {
    return villageNames(sql, actor.scope, townCode, id);
  }

  /** Which fields each of these drafts would change; empty where none, null for a village that is not there yet. */
  async differences(
    sql: SqlReader,
    actor: Actor,
    townCode: string,
    villages: readonly ImportedVillage[],
  ): Promise<(Partial<VillageInput> | null)[]> {
    const there = byId(await recordsOfTown(sql, actor.scope, townCode));
    return villages.map(({ id, draft }) => {
      const record = id === undefined ? undefined : there.get(id);
      if (record === undefined) return null;
      const before = fieldsOf(record);
      return pickFields(before, changedFields(before, typeOver(before, withKnownPosts(before, draft), 0)));
    });
  }

  /**
   * Adds the villages without an id and changes the others; answers them in the same order. A draft that changes
   * nothing leaves its village's version as it is. Refused like a village that a person types.
   */
  async saveImported(
    unit: Unit,
    actor: Actor,
    importId: Id | null,
    townCode: string,
    villages: readonly ImportedVillage[],
  ): Promise<SavedVillage[]> {
    const town = await townOf(unit.sql, actor, townCode);
    await lockTown(unit.sql, townCode);
    const records = await recordsOfTown(unit.sql, SCOPE_ALL, townCode);
    const there = byId(records);
    const identities = new Map<Id, VillageIdentity>(records.map(({ row }) => [row.id, row]));
    let lastPlace = Math.max(0, ...records.map(({ row }) => row.printOrder));
    const created: { readonly place: number; readonly fields: VillageFields }[] = [];
    const saved: SavedVillage[] = [];
    for (const [place, { id, draft }] of villages.entries()) {
      if (id === undefined) {
        const fields = typeOver(null, draft, ++lastPlace);
        checkVillage(fields, town, undefined, [...identities.values()]);
        identities.set(`new ${place}`, { id: `new ${place}`, name: fields.name, code: fields.code });
        created.push({ place, fields });
        continue;
      }
      const record = there.get(id);
      if (record === undefined) throw unknownVillage(id);
      const before = fieldsOf(record);
      const after = typeOver(before, withKnownPosts(before, draft), record.row.printOrder);
      checkVillage(after, town, id, [...identities.values()]);
      identities.set(id, { id, name: after.name, code: after.code });
      const changed = (await this.writing.change(unit, actor, record, after)) ?? [];
      const version = record.row.version + (changed.length > 0 ? 1 : 0);
      saved[place] = { id, version, before: pickFields(before, changed) };
    }
    const fields = created.map((village) => village.fields);
    const ids = await this.writing.create(unit, actor, town, fields, importId);
    for (const [index, { place }] of created.entries()) {
      saved[place] = { id: ids[index] ?? '', version: 1, before: null };
    }
    return saved;
  }

  /**
   * Takes back what `saveImported` answered: removes what it added and puts the changed fields back. Refused
   * `village.built-upon` when a village was changed since, or has cases.
   */
  async undoImported(
    unit: Unit,
    actor: Actor,
    townCode: string,
    saved: readonly SavedVillage[],
  ): Promise<void> {
    await lockTown(unit.sql, townCode);
    const there = byId(await recordsOfTown(unit.sql, actor.scope, townCode));
    for (const { id, version, before } of saved) {
      const record = there.get(id);
      if (record === undefined) throw unknownVillage(id);
      if (record.row.version !== version) throw builtUpon(record);
      if (before === null) await this.remove(unit, actor, record);
      else {
        const fields = fieldsOf(record);
        await this.writing.change(unit, actor, record, typeOver(fields, before, fields.printOrder));
      }
    }
  }

  private async remove(unit: Unit, actor: Actor, record: VillageRecord): Promise<void> {
    try {
      await removeVillage(unit.sql, record.row.id);
    } catch (error) {
      throw error instanceof Refusal && error.code === 'storage.in-use' ? builtUpon(record) : error;
    }
    this.writing.tellRemoved(unit, actor, record);
  }
}

/** A sheet lists the posts that it knows; the others stay with whom they are. */
function withKnownPosts(before: VillageFields, draft: Partial<VillageInput>): Partial<VillageInput> {
  const { posts } = draft;
  if (posts === undefined) return draft;
  const named = new Set(posts.map((holder) => holder.post));
  return { ...draft, posts: [...before.posts.filter((holder) => !named.has(holder.post)), ...posts] };
}

const byId = (records: readonly VillageRecord[]): Map<Id, VillageRecord> =>
  new Map(records.map((record) => [record.row.id, record]));

function pickFields(fields: VillageFields, names: readonly (keyof VillageFields)[]): Partial<VillageInput> {
  const picked: Record<string, VillageFields[keyof VillageFields]> = {};
  for (const name of names) picked[name] = fields[name];
  return picked;
}

async function townOf(sql: SqlReader, actor: Actor, townCode: string): Promise<TownRow> {
  const town = (await townsOf(sql, actor.scope)).find(({ code }) => code === townCode);
  if (town === undefined) throw refused('village.town-unclear', { townCode }, `没有乡镇 ${townCode}`);
  return town;
}

const builtUpon = ({ row }: VillageRecord): Refusal =>
  refused('village.built-upon', { name: row.name }, `“${row.name}”导入后已被修改或已登记问题,不能撤销`);
