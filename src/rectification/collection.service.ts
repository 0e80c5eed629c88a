import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { VillageService } from '../villages/village.service.js';
import type { CollectionRow, CollectionVillageRow } from './collection.entity.js';
import { collectionDay, collectionName } from './collection.rules.js';
import {
  collectionById,
  collectionsOf,
  countsOfCollections,
  insertCollection,
  updateCollection,
  villagesOfCollection,
} from './collection.store.js';
import { collectionRowView, collectionView } from './collection.view.js';
import type {
  CollectionChange,
  CollectionDetailView,
  CollectionInput,
  CollectionView,
} from './collection.js';

/** What villages are asked for by when (催报). */
@Injectable()
export class CollectionService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The collections of a campaign, counted over the villages that the actor sees. */
  list(actor: Actor, campaignCode: string): Promise<CollectionView[]> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const rows = await collectionsOf(sql, actor.scope, campaign.id);
      const counts = await countsOfCollections(sql, actor.scope, campaign.id);
      return rows.map((row) =>
        collectionView(
          row,
          counts.filter(({ collectionId }) => collectionId === row.id),
        ),
      );
    });
  }

  /** One collection with the villages that the actor sees; missing `collection.missing`. */
  one(actor: Actor, id: Id): Promise<CollectionDetailView> {
    return this.storage.reading(async (sql) => {
      const row = await there(sql, actor, id);
      const villages = await villagesOfCollection(sql, actor.scope, id);
      const town = (await this.villages.towns(actor, sql)).find(({ code }) => code === row.townCode);
      const persons = actor.permissions.has('cases:read-persons');
      return {
        ...collectionView(
          row,
          villages.map(({ state }) => ({ state, villages: 1 })),
        ),
        townName: town?.name ?? '',
        rows: villages.map((village) => collectionRowView(village, persons)),
      };
    });
  }

  /**
   * Asks villages for something; all that are valid where none are named. Refused `collection.name-missing`,
   * `collection.name-tells`, `collection.day-impossible`, `collection.no-villages`.
   */
  async ask(actor: Actor, campaignCode: string, input: CollectionInput): Promise<CollectionDetailView> {
    const campaign = await this.campaigns.one(actor, campaignCode);
    const name = collectionName(input.name, campaign.numberPrefix);
    const dueDay = collectionDay(input.dueDay);
    const today = todayOf(this.clock);
    const named = input.villageIds === undefined ? null : new Set(input.villageIds);
    const asked = (await this.villages.all(actor, campaign.townCode)).filter(({ id, validToDay }) =>
      named === null ? validToDay === null || validToDay >= today : named.has(id),
    );
    if (asked.length === 0 || (named !== null && asked.length < named.size)) {
      throw refused('collection.no-villages', {}, '请选择要报送的村');
    }
    const row: CollectionRow = {
      id: newId(),
      townCode: campaign.townCode,
      campaignId: campaign.id,
      name,
      dueDay,
      byTaskSheet: input.byTaskSheet === false ? 0 : 1,
      endedDay: null,
      createdBy: actor.name,
      createdAt: instantOf(this.clock),
      version: 1,
    };
    await this.storage.unitOfWork.run('collection.ask', async (unit) => {
      await insertCollection(
        unit.sql,
        row,
        asked.map(({ id }) => waitingRow(row, id)),
      );
      const told = { name, dueDay, byTaskSheet: row.byTaskSheet === 1, villages: asked.length };
      this.tell(unit, actor, row, 'collection.asked', { before: null, after: told });
    });
    return this.one(actor, row.id);
  }

  /**
   * Renames a collection, moves its day, ends it or takes the end back. Refused like `ask`; missing
   * `collection.missing`, conflict `collection.changed`.
   */
  async change(
    actor: Actor,
    id: Id,
    version: number,
    change: CollectionChange,
  ): Promise<CollectionDetailView> {
    await this.storage.unitOfWork.run('collection.change', async (unit) => {
      const before = await there(unit.sql, actor, id);
      const { numberPrefix } = await this.campaigns.findById(unit.sql, actor.scope, before.campaignId);
      const after = {
        name: change.name === undefined ? before.name : collectionName(change.name, numberPrefix),
        dueDay: change.dueDay === undefined ? before.dueDay : collectionDay(change.dueDay),
        endedDay: change.ended === undefined ? before.endedDay : change.ended ? todayOf(this.clock) : null,
      };
      if (!(await updateCollection(unit.sql, { id, version }, after))) throw changedMeanwhile(id);
      const { name, dueDay, endedDay } = before;
      this.tell(unit, actor, before, 'collection.changed', { before: { name, dueDay, endedDay }, after });
    });
    return this.one(actor, id);
  }

  private tell(
    unit: Unit,
    actor: Actor,
    row: CollectionRow,
    what: string,
    told: Pick<Parameters<HistoryService['record']>[2], 'before' | 'after'>,
  ): void {
    this.history.record(unit, actor, {
      chain: row.townCode,
      what,
      subjectKind: 'collection',
      subjectId: row.id,
      ...told,
    });
  }
}

/** A collection in scope; missing `collection.missing`. */
async function there(sql: SqlReader, actor: Actor, id: Id): Promise<CollectionRow> {
  const row = await collectionById(sql, actor.scope, id);
  if (row === undefined) throw missing('collection.missing', { id }, '没有这次催报');
  return row;
}

const changedMeanwhile = (id: Id) =>
  conflict('collection.changed', { id }, '刚刚被别人改过,请看过新内容再改');

const waitingRow = ({ id: collectionId, townCode }: CollectionRow, villageId: Id): CollectionVillageRow => ({
  id: newId(),
  townCode,
  collectionId,
  villageId,
  state: 'waiting',
  stateDay: null,
  note: null,
  providedBy: null,
  recordedBy: null,
  recordedAt: null,
  bySheet: 0,
  version: 1,
});
