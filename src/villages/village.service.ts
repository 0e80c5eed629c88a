import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SCOPE_ALL, type Scope } from '../access/scope.js';
import { HistoryService } from '../history/history.service.js';
import { conflict, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { Page } from '../kernel/paging.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { TownRow } from './village.entity.js';
import { fieldsOf, villageDetailView, villageView, type VillageRecord } from './village-record.js';
import { recordOf, recordsOfTown, unknownVillage } from './village-reading.js';
import { VillageWriting } from './village-writing.js';
import { checkVillage, typeOver } from './village.rules.js';
import {
  insertTown,
  lockTown,
  townsOf,
  villageIdsNamed,
  villagesOfTown,
  villagesPage,
  type VillageQuestion,
} from './village.store.js';
import type { TownView, VillageDetailView, VillageInput, VillageView } from './village.js';

/** Towns and villages: lists, one village, and what a person types about it. */
@Injectable()
export class VillageService {
  constructor(
    private readonly storage: Storage,
    private readonly writing: VillageWriting,
    private readonly history: HistoryService,
  ) {}

  /** The towns that the actor may see, by code, on the caller's state of the ledger where it gives one. */
  towns(actor: Actor, sql: SqlReader = this.storage.read): Promise<TownView[]> {
    return townsOf(sql, actor.scope);
  }

  /** Adds a town to the ledger; part of the unit that begins it. */
  async addTown(unit: Unit, actor: Actor, town: TownView): Promise<void> {
    await insertTown(unit.sql, { ...town });
    this.history.record(unit, actor, {
      chain: town.code,
      what: 'town.registered',
      subjectKind: 'town',
      subjectId: town.code,
      before: null,
      after: { code: town.code, name: town.name, county: town.county ?? undefined },
    });
  }

  /** One page of the villages in scope. */
  page(actor: Actor, question: VillageQuestion): Promise<Page<VillageView>> {
    return this.storage.reading(async (sql) => {
      const page = await villagesPage(sql, actor.scope, question);
      return { rows: page.rows.map(villageView), total: page.total };
    });
  }

  /** The towns of a scope, by code; for a scope of villages those that the villages are of. */
  townsIn(sql: SqlReader, scope: Scope): Promise<readonly TownView[]> {
    return townsOf(sql, scope);
  }

  /**
   * Ids of the villages that a word of a search names; at least two signs, since one letter begins many names.
   */
  async named(sql: SqlReader, actor: Actor, word: string): Promise<readonly Id[]> {
    return word.length < 2 ? [] : villageIdsNamed(sql, actor.scope, word);
  }

  /** One village with its groups and directory; missing `village.unknown`. */
  one(actor: Actor, id: Id): Promise<VillageDetailView> {
    return this.storage.reading(async (sql) => villageDetailView(await recordOf(sql, actor.scope, id)));
  }

  /** Every village of the town with groups and directory, in printing order. */
  all(actor: Actor, townCode: string): Promise<VillageDetailView[]> {
    return this.storage.reading(async (sql) =>
      (await recordsOfTown(sql, actor.scope, townCode)).map(villageDetailView),
    );
  }

  /** Registers a village. Refused `village.not-valid`, `village.name-taken`, `village.town-unclear`. */
  async register(actor: Actor, input: VillageInput): Promise<VillageDetailView> {
    return this.storage.unitOfWork.run('village.register', async (unit) => {
      const town = await onlyTown(unit.sql, actor.scope);
      await lockTown(unit.sql, town.code);
      const there = await villagesOfTown(unit.sql, SCOPE_ALL, town.code);
      const fields = typeOver(null, input, Math.max(0, ...there.map((village) => village.printOrder)) + 1);
      checkVillage(fields, town, undefined, there);
      const [id = ''] = await this.writing.create(unit, actor, town, [fields], null);
      return villageDetailView(await recordOf(unit.sql, actor.scope, id));
    });
  }

  /**
   * Changes a village that still has this version. Conflict `village.changed` with both versions when it has another;
   * refused like `register`.
   */
  async change(
    actor: Actor,
    id: Id,
    version: number,
    input: Partial<VillageInput>,
  ): Promise<VillageDetailView> {
    return this.storage.unitOfWork.run('village.change', async (unit) => {
      const record = await recordOf(unit.sql, actor.scope, id);
      if (record.row.version !== version) throw changedMeanwhile(input, record);
      const [town] = (await townsOf(unit.sql, actor.scope)).filter(
        ({ code }) => code === record.row.townCode,
      );
      if (town === undefined) throw unknownVillage(id);
      await lockTown(unit.sql, town.code);
      const fields = typeOver(fieldsOf(record), input, record.row.printOrder);
      checkVillage(fields, town, id, await villagesOfTown(unit.sql, SCOPE_ALL, town.code));
      const changed = await this.writing.change(unit, actor, record, fields);
      const now = await recordOf(unit.sql, actor.scope, id);
      if (changed === undefined) throw changedMeanwhile(input, now);
      return villageDetailView(now);
    });
  }
}

const changedMeanwhile = (yours: Partial<VillageInput>, theirs: VillageRecord) =>
  conflict(
    'village.changed',
    { yours, theirs: villageDetailView(theirs) },
    `${theirs.row.name}已被他人修改,请核对后再保存`,
  );

async function onlyTown(sql: SqlReader, scope: Scope): Promise<TownRow> {
  const [town, ...others] = await townsOf(sql, scope);
  if (town === undefined || others.length > 0) {
    throw refused('village.town-unclear', { towns: others.length }, '请先确定村所在的乡镇');
  }
  return town;
}
