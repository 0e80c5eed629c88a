import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { VillageService } from '../villages/village.service.js';
import type { InspectionRoundRow } from './round.entity.js';
import type { RoundInput, RoundView } from './round.js';
import { decideRound, isVisitLate, type DecidedRound } from './round.rules.js';
import {
  insertRound,
  nextRoundNo,
  replaceVisits,
  roundById,
  roundsOf,
  updateRound,
  visitsOf,
  type NamedVisit,
} from './round.store.js';

/** Rounds of inspections of the villages' work (督查), and the circulars that tell of them (通报). */
@Injectable()
export class InspectionRoundService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The rounds of a campaign, the newest first, with the villages that the actor sees; missing `campaign.unknown`. */
  list(actor: Actor, campaignCode: string): Promise<RoundView[]> {
    return this.storage.reading(async (sql) => {
      const { id } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const rows = await roundsOf(sql, actor.scope, id);
      const visits = await visitsOf(sql, actor.scope, id);
      return rows.map((row) => this.viewOf(row, visits));
    });
  }

  /** Keeps a new round; refused like `decideRound`, missing `village.unknown`. */
  async begin(actor: Actor, campaignCode: string, input: RoundInput): Promise<RoundView[]> {
    const decided = decideRound(input, todayOf(this.clock));
    const { id: campaignId, townCode } = await this.campaigns.one(actor, campaignCode);
    await this.checkVillages(actor, townCode, decided);
    await this.storage.unitOfWork.run('inspection-round.begin', async (unit) => {
      const row: InspectionRoundRow = {
        id: newId(),
        townCode,
        campaignId,
        no: await nextRoundNo(unit.sql, townCode, campaignId),
        ...decided.round,
        voidReason: null,
        recordedBy: actor.name,
        recordedAt: instantOf(this.clock),
        version: 1,
      };
      await insertRound(unit.sql, row);
      await this.keepVisits(unit, row, decided);
      this.tell(unit, actor, row, 'inspection-round.recorded', { no: row.no, ...told(decided) });
    });
    return this.list(actor, campaignCode);
  }

  /** Mends a round, or adds its circular. Refused like `begin`, `inspection-round.voided`; conflict `inspection-round.changed`. */
  async change(actor: Actor, id: Id, version: number, input: RoundInput): Promise<RoundView[]> {
    const decided = decideRound(input, todayOf(this.clock));
    const row = await standing(this.storage.read, actor, id);
    await this.checkVillages(actor, row.townCode, decided);
    await this.storage.unitOfWork.run('inspection-round.change', async (unit) => {
      await standing(unit.sql, actor, id);
      if (!(await updateRound(unit.sql, { id, version }, decided.round))) throw changed(id);
      await this.keepVisits(unit, row, decided);
      this.tell(unit, actor, row, 'inspection-round.changed', told(decided));
    });
    return this.listOf(actor, row);
  }

  /** Takes out a round that was recorded by mistake; refused `inspection-round.reason-missing`, `inspection-round.voided`; conflict `inspection-round.changed`. */
  async voidOne(actor: Actor, id: Id, version: number, typedReason: string): Promise<RoundView[]> {
    const voidReason = tidyText(typedReason);
    if (voidReason === '') throw refused('inspection-round.reason-missing', {}, '作废须写明原因');
    const row = await standing(this.storage.read, actor, id);
    await this.storage.unitOfWork.run('inspection-round.void', async (unit) => {
      await standing(unit.sql, actor, id);
      if (!(await updateRound(unit.sql, { id, version }, { voidReason }))) throw changed(id);
      this.tell(unit, actor, row, 'inspection-round.voided', { reason: voidReason });
    });
    return this.listOf(actor, row);
  }

  private async listOf(actor: Actor, { campaignId }: InspectionRoundRow): Promise<RoundView[]> {
    const campaign = await this.campaigns.findById(this.storage.read, actor.scope, campaignId);
    return this.list(actor, campaign.code);
  }

  private keepVisits(
    unit: Unit,
    { id, townCode }: InspectionRoundRow,
    { visits }: DecidedRound,
  ): Promise<void> {
    const rows = visits.map((visit) => ({ id: newId(), townCode, roundId: id, ...visit }));
    return replaceVisits(unit.sql, id, rows);
  }

  private tell(
    unit: Unit,
    actor: Actor,
    { id, townCode }: InspectionRoundRow,
    what: string,
    after: Readonly<Record<string, string | number | null>>,
  ): void {
    const personal = ['ledBy', 'visited'];
    const subject = { chain: townCode, subjectKind: 'inspection-round', subjectId: id };
    this.history.record(unit, actor, { ...subject, what, before: null, after, personal });
  }

  private async checkVillages(actor: Actor, townCode: string, { visits }: DecidedRound): Promise<void> {
    const known = new Set((await this.villages.all(actor, townCode)).map(({ id }) => id));
    const unknown = visits.find(({ villageId }) => !known.has(villageId));
    if (unknown !== undefined) throw missing('village.unknown', { id: unknown.villageId }, '没有这个行政村');
  }

  private viewOf(row: InspectionRoundRow, all: readonly NamedVisit[]): RoundView {
    const today = todayOf(this.clock);
    const { townCode: _town, campaignId: _campaign, recordedAt: _at, ...view } = row;
    const visits = all.filter(({ roundId }) => roundId === row.id);
    return {
      ...view,
      visits: visits.map(({ id: _id, townCode: _of, roundId: _round, ...visit }) => visit),
      late:
        row.voidReason === null ? visits.filter((one) => isVisitLate(one, row.replyDay, today)).length : 0,
    };
  }
}

async function standing(sql: SqlReader, actor: Actor, id: Id): Promise<InspectionRoundRow> {
  const row = await roundById(sql, actor.scope, id);
  if (row === undefined) throw missing('inspection-round.missing', { id }, '没有这轮督查');
  if (row.voidReason !== null) throw refused('inspection-round.voided', {}, '这轮督查已作废');
  return row;
}

const changed = (id: Id) =>
  conflict('inspection-round.changed', { id }, '这轮督查刚刚被别人改过,请看过新内容再改');

/** A round as the history tells it: the villages with what was found, in one text. */
const told = ({ round, visits }: DecidedRound) => ({
  ...round,
  visited: JSON.stringify(visits),
});
