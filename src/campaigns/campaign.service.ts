import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Scope } from '../access/scope.js';
import { HistoryService } from '../history/history.service.js';
import { conflict, missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { CampaignRow } from './campaign.entity.js';
import { changedFields, checkCampaign, typeOver } from './campaign.rules.js';
import {
  campaignByCode,
  campaignById,
  campaignsOf,
  itemByCode,
  itemsOf,
  reserveNumbers,
  updateCampaign,
} from './campaign.store.js';
import {
  campaignFields,
  campaignRecord,
  campaignView,
  historyValues,
  itemView,
  toldOf,
  typedColumns,
  type CampaignRecord,
} from './campaign.view.js';
import type { CampaignChange, CampaignView, ItemView } from './campaign.js';

/** Campaigns: what they are called, when they run, how they count, and the numbers of their cases. */
@Injectable()
export class CampaignService {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
  ) {}

  /** Every campaign in scope, in the order in which they were opened. */
  async all(actor: Actor): Promise<CampaignView[]> {
    const rows = await campaignsOf(this.storage.read, actor.scope);
    return rows.map((row) => campaignView(row));
  }

  /** One campaign; missing `campaign.unknown`. */
  async one(actor: Actor, code: string): Promise<CampaignView> {
    return campaignView(await this.row(this.storage.read, actor.scope, code));
  }

  /** The campaign with this code on the caller's state of the ledger; missing `campaign.unknown`. */
  async find(sql: SqlReader, scope: Scope, code: string): Promise<CampaignRecord> {
    return campaignRecord(await this.row(sql, scope, code));
  }

  /** The campaign with this id on the caller's state of the ledger; missing `campaign.unknown`. */
  async findById(sql: SqlReader, scope: Scope, id: Id): Promise<CampaignRecord> {
    const row = await campaignById(sql, scope, id);
    if (row === undefined) throw unknownCampaign(id);
    return campaignRecord(row);
  }

  /** The row behind a code, for the services of this room; missing `campaign.unknown`. */
  async row(sql: SqlReader, scope: Scope, code: string): Promise<CampaignRow> {
    const row = await campaignByCode(sql, scope, code);
    if (row === undefined) throw unknownCampaign(code);
    return row;
  }

  /** The items of a campaign that the caller has found in scope, by place. */
  async items(sql: SqlReader, campaignId: Id): Promise<ItemView[]> {
    return (await itemsOf(sql, campaignId)).map(itemView);
  }

  /** The item with this code of a campaign that the caller has found in scope; undefined where there is none. */
  async item(
    sql: SqlReader,
    campaign: Pick<CampaignView, 'id' | 'townCode'>,
    code: string,
  ): Promise<ItemView | undefined> {
    const row = await itemByCode(sql, campaign, code);
    return row === undefined ? undefined : itemView(row);
  }

  /** Reserves numbers of cases in this unit and answers the first; no number is ever given out twice. */
  async takeNumbers(unit: Unit, campaignId: Id, count: number): Promise<number> {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count of numbers: ${count}`);
    const first = await reserveNumbers(unit.sql, campaignId, count);
    if (first === undefined) throw unknownCampaign(campaignId);
    return first;
  }

  /** Changes a campaign that still has this version; conflict `campaign.changed`, refused `campaign.not-valid`. */
  async change(actor: Actor, code: string, version: number, change: CampaignChange): Promise<CampaignView> {
    return this.storage.unitOfWork.run('campaign.change', async (unit) => {
      const row = await this.row(unit.sql, actor.scope, code);
      if (row.version !== version) throw changedMeanwhile(change, row);
      const before = campaignView(row);
      const after = typeOver(before, change);
      checkCampaign(after);
      const changed = changedFields(campaignFields(before), after);
      if (changed.length === 0) return before;
      const key = { id: row.id, version };
      if (!(await updateCampaign(unit.sql, key, { ...typedColumns(after), version: version + 1 }))) {
        throw changedMeanwhile(change, await this.row(unit.sql, actor.scope, code));
      }
      this.history.record(unit, actor, {
        ...toldOf(row, 'campaign.changed'),
        before: historyValues(before, changed),
        after: historyValues(after, changed),
      });
      return { ...before, ...after, version: version + 1 };
    });
  }
}

const unknownCampaign = (code: string) => missing('campaign.unknown', { code }, `没有这个专项:${code}`);

/** The refusal for the loser of a race over a campaign; shows both versions. */
export const changedMeanwhile = (yours: object, theirs: CampaignRow) =>
  conflict(
    'campaign.changed',
    { yours, theirs: campaignView(theirs) },
    '专项设置已被他人修改,请核对后再保存',
  );
