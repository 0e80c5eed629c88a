import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryRecord } from '../history/history.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { Refusal, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { TownRow } from './village.entity.js';
import {
  fieldsOf,
  groupRows,
  historyValues,
  postRows,
  typedColumns,
  type VillageRecord,
} from './village-record.js';
import { changedFields, PERSONAL_VILLAGE_FIELDS, type VillageFields } from './village.rules.js';
import { insertGroups, insertVillages, removeGroups, replacePosts, updateVillage } from './village.store.js';

/** Writes villages into their three tables and tells the history; who calls has checked the fields. */
@Injectable()
export class VillageWriting {
  constructor(
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adds villages of a town and answers their ids, in the same order. */
  async create(
    unit: Unit,
    actor: Actor,
    town: TownRow,
    villages: readonly VillageFields[],
    importId: Id | null,
  ): Promise<Id[]> {
    const recordedAt = instantOf(this.clock);
    const records = villages.map((fields): VillageRecord => {
      const id = newId();
      return {
        row: { id, townCode: town.code, ...typedColumns(fields), importId, version: 1, recordedAt },
        groups: groupRows(town.code, id, fields.groups),
        posts: postRows(town.code, id, fields.posts),
      };
    });
    await insertVillages(
      unit.sql,
      records.map((record) => record.row),
      records.flatMap((record) => record.groups),
      records.flatMap((record) => record.posts),
    );
    records.forEach((record, index) => {
      const fields = villages[index];
      const after = fields === undefined ? {} : historyValues(fields, filled(fields));
      this.history.record(
        unit,
        actor,
        this.entry('village.registered', town.code, record.row.id, null, after),
      );
    });
    return records.map((record) => record.row.id);
  }

  /**
   * Puts these fields in the place of those that are there. Answers the names of the fields that changed, or undefined
   * when somebody else was faster; nothing is written where nothing changed. Refused `village.group-in-use`.
   */
  async change(
    unit: Unit,
    actor: Actor,
    record: VillageRecord,
    after: VillageFields,
  ): Promise<readonly (keyof VillageFields)[] | undefined> {
    const { id, townCode, version } = record.row;
    const before = fieldsOf(record);
    const changed = changedFields(before, after);
    if (changed.length === 0) return changed;
    const columns = { ...typedColumns(after), version: version + 1 };
    if (!(await updateVillage(unit.sql, { id, version }, columns))) return undefined;
    if (changed.includes('groups')) await this.changeGroups(unit, record, after.groups);
    if (changed.includes('posts')) await replacePosts(unit.sql, id, postRows(townCode, id, after.posts));
    this.history.record(
      unit,
      actor,
      this.entry(
        'village.changed',
        townCode,
        id,
        historyValues(before, changed),
        historyValues(after, changed),
      ),
    );
    return changed;
  }

  /** Tells that a village was removed because its import was undone. */
  tellRemoved(unit: Unit, actor: Actor, record: VillageRecord): void {
    const fields = fieldsOf(record);
    const { id, townCode } = record.row;
    const before = historyValues(fields, filled(fields));
    this.history.record(unit, actor, this.entry('village.removed', townCode, id, before, null));
  }

  private async changeGroups(unit: Unit, record: VillageRecord, names: readonly string[]): Promise<void> {
    const wanted = new Set(names.map(comparisonKey));
    const gone = record.groups.filter((group) => !wanted.has(comparisonKey(group.name)));
    const there = new Set(record.groups.map((group) => comparisonKey(group.name)));
    try {
      await removeGroups(
        unit.sql,
        gone.map((group) => group.id),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'storage.in-use') throw error;
      const groups = gone.map((group) => group.name);
      throw refused('village.group-in-use', { groups }, `“${groups.join('、')}”中有小组已登记问题,不能删除`);
    }
    const added = names.filter((name) => !there.has(comparisonKey(name)));
    await insertGroups(unit.sql, groupRows(record.row.townCode, record.row.id, added));
  }

  private entry(
    what: string,
    townCode: string,
    villageId: Id,
    before: HistoryRecord['before'],
    after: HistoryRecord['after'],
  ): HistoryRecord {
    return {
      chain: townCode,
      what,
      subjectKind: 'village',
      subjectId: villageId,
      before,
      after,
      personal: PERSONAL_VILLAGE_FIELDS,
    };
  }
}

/** Names of the fields of a new village that say something. */
function filled(fields: VillageFields): (keyof VillageFields)[] {
  const names = Object.keys(fields) as (keyof VillageFields)[];
  return names.filter((name) => {
    const value = fields[name];
    return value !== null && (!Array.isArray(value) || value.length > 0);
  });
}
