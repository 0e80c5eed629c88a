import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { HistoryEntryView } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import type { Day } from '../kernel/calendar.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import type { TipRow } from './tip.entity.js';
import type { TipInput, TipPage, TipSlip, TipView } from './tip.js';
import { decideTip, isTipLate, tipStanding, type TipTyped } from './tip.rules.js';
import {
  insertTip,
  nextTipNo,
  tipById,
  tipFigures,
  tipsAsked,
  updateTip,
  type NamedTip,
  type TipQuestion,
} from './tip.store.js';

/**
 * Tips: that one came, about which village and kind, whom it was passed to and what came of it. Neither who sent it nor
 * what it says is kept anywhere, and no case knows of it.
 */
@Injectable()
export class TipService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of a campaign's tips with how all of them stand; missing `campaign.unknown`. */
  list(actor: Actor, campaignCode: string, question: TipQuestion): Promise<TipPage> {
    const today = todayOf(this.clock);
    return this.storage.reading(async (sql) => {
      const { id } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const { rows, total } = await tipsAsked(sql, actor.scope, id, question, today);
      const { standings: counted, late } = await tipFigures(sql, actor.scope, id, question, today);
      const standings = { waiting: 0, passed: 0, answered: 0, voided: 0 };
      for (const { standing, tips } of counted) standings[standing] += tips;
      return { rows: rows.map((row) => tipView(row, today)), total, standings, late };
    });
  }

  /** One tip; missing `tip.missing`. */
  async one(actor: Actor, id: Id): Promise<TipView> {
    return tipView(await found(this.storage.read, actor, id), todayOf(this.clock));
  }

  /** What happened to a tip, oldest first; missing `tip.missing`. */
  async entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    await found(this.storage.read, actor, id);
    return this.history.entriesOf(actor.scope, id);
  }

  /** Enters a tip; refused like `decideTip`, missing `village.unknown`. */
  async receive(actor: Actor, campaignCode: string, typed: TipTyped): Promise<TipView> {
    const tip = decideTip(typed, todayOf(this.clock));
    const { id: campaignId, townCode } = await this.campaigns.one(actor, campaignCode);
    await this.checkVillage(actor, townCode, tip.villageId);
    const id = newId();
    await this.storage.unitOfWork.run('tip.receive', async (unit) => {
      const row: TipRow = {
        id,
        townCode,
        campaignId,
        no: await nextTipNo(unit.sql, townCode, campaignId),
        ...tip,
        voidedAs: null,
        recordedBy: actor.name,
        recordedAt: instantOf(this.clock),
        version: 1,
      };
      await insertTip(unit.sql, row);
      this.history.record(unit, actor, {
        chain: townCode,
        what: 'tip.received',
        subjectKind: 'tip',
        subjectId: id,
        before: null,
        after: { no: row.no, ...told(tip) },
      });
    });
    return this.one(actor, id);
  }

  /** Mends a tip, passes it on or answers it. Refused like `decideTip`, `tip.voided`; conflict `tip.changed`. */
  async change(actor: Actor, id: Id, version: number, typed: Partial<TipTyped>): Promise<TipView> {
    const before = await this.standing(this.storage.read, actor, id);
    const after = decideTip({ ...inputOf(before), ...typed }, todayOf(this.clock));
    await this.checkVillage(actor, before.townCode, after.villageId);
    const row = { id, version, townCode: before.townCode };
    await this.write(actor, row, after, 'tip.changed', told(inputOf(before)), told(after));
    return this.one(actor, id);
  }

  /** Takes out one that was entered by mistake; it stays to be seen. Refused `tip.voided`; conflict `tip.changed`. */
  async voidOne(actor: Actor, id: Id, version: number, voidedAs: TipSlip): Promise<TipView> {
    const { townCode } = await this.standing(this.storage.read, actor, id);
    await this.write(actor, { id, version, townCode }, { voidedAs }, 'tip.voided', null, { voidedAs });
    return this.one(actor, id);
  }

  private async write(
    actor: Actor,
    row: Pick<TipRow, 'id' | 'version' | 'townCode'>,
    changes: Partial<TipRow>,
    what: string,
    before: Readonly<Record<string, string | null>> | null,
    after: Readonly<Record<string, string | null>>,
  ): Promise<void> {
    const { id, version, townCode: chain } = row;
    await this.storage.unitOfWork.run('tip.change', async (unit) => {
      await this.standing(unit.sql, actor, id);
      if (!(await updateTip(unit.sql, { id, version }, changes))) {
        throw conflict('tip.changed', { id }, '这条来件刚刚被别人改过,请看过新内容再改');
      }
      this.history.record(unit, actor, { chain, what, subjectKind: 'tip', subjectId: id, before, after });
    });
  }

  private async standing(sql: SqlReader, actor: Actor, id: Id): Promise<NamedTip> {
    const row = await found(sql, actor, id);
    if (row.voidedAs !== null) throw refused('tip.voided', {}, '这条来件已作废');
    return row;
  }

  private async checkVillage(actor: Actor, townCode: string, villageId: Id | null): Promise<void> {
    if (villageId === null) return;
    const village = await this.villages.one(actor, villageId);
    if (village.townCode !== townCode) throw missing('village.unknown', { id: villageId }, '没有这个行政村');
  }
}

async function found(sql: SqlReader, actor: Actor, id: Id): Promise<NamedTip> {
  const row = await tipById(sql, actor.scope, id);
  if (row === undefined) throw missing('tip.missing', { id }, '没有这条来件');
  return row;
}

const inputOf = ({
  receivedDay,
  channel,
  villageId,
  kind,
  passedTo,
  passedDay,
  dueDay,
  result,
  answeredDay,
}: TipInput): TipInput => ({
  receivedDay,
  channel,
  villageId,
  kind,
  passedTo,
  passedDay,
  dueDay,
  result,
  answeredDay,
});

/** A tip as the history tells it, each code by a name of its own. */
const told = ({ channel, kind, result, ...days }: TipInput): Record<string, string | null> => ({
  ...days,
  tipChannel: channel,
  tipKind: kind,
  tipResult: result,
});

function tipView(row: NamedTip, today: Day): TipView {
  const { id, no, villageName, voidedAs, recordedBy, recordedAt, version } = row;
  const standing = tipStanding(row);
  const late = isTipLate(row, today);
  return { ...inputOf(row), id, no, villageName, standing, late, voidedAs, recordedBy, recordedAt, version };
}
