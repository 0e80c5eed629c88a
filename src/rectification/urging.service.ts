import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { seesPersons } from '../cases/case-persons.js';
import type { HistoryEntryView } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { PageQuestion } from '../kernel/paging.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { UrgingRow } from './urging.entity.js';
import { decideReply, decideWithdrawal } from './urging.rules.js';
import {
  casesOfUrging,
  updateUrging,
  urgingById,
  urgingsForPaper,
  urgingsPage,
  urgingStandings,
  type NamedUrging,
  type UrgedCase,
  type UrgingFilters,
} from './urging.store.js';
import { urgedCaseView, urgingView } from './urging.view.js';
import type { UrgingDetailView, UrgingPage, UrgingReplyInput } from './urging.js';

/** The register of urging letters (督办单): what was sent, what came back, what was withdrawn. */
@Injectable()
export class UrgingService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of a campaign's letters, those not answered in time first; missing `campaign.unknown`. */
  page(actor: Actor, campaignCode: string, question: UrgingFilters & PageQuestion): Promise<UrgingPage> {
    const today = todayOf(this.clock);
    return this.storage.reading(async (sql) => {
      const { id } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const { rows, total } = await urgingsPage(sql, actor.scope, id, question, today);
      const others = { ...question, standings: undefined };
      const standings = { waiting: 0, late: 0, answered: 0, withdrawn: 0 };
      for (const { standing, letters } of await urgingStandings(sql, actor.scope, id, others, today)) {
        standings[standing] += letters;
      }
      return { rows: rows.map((row) => urgingView(row, today)), total, standings };
    });
  }

  /** Letters with their cases in the order of their numbers, at most so many; missing `campaign.unknown`. */
  forPaper(
    actor: Actor,
    campaignCode: string,
    filters: UrgingFilters,
    limit: number,
  ): Promise<UrgingDetailView[]> {
    const today = todayOf(this.clock);
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const { letters, cases } = await urgingsForPaper(sql, actor.scope, campaign.id, filters, today, limit);
      const ofLetter = new Map<Id, UrgedCase[]>(letters.map(({ id }) => [id, []]));
      for (const one of cases) ofLetter.get(one.urgingId)?.push(one);
      const persons = seesPersons(actor);
      return letters.map((row) => ({
        ...urgingView(row, today),
        campaignCode,
        rows: (ofLetter.get(row.id) ?? []).map((one) =>
          urgedCaseView(one, { sentDay: row.sentDay, prefix: campaign.numberPrefix, persons }),
        ),
      }));
    });
  }

  /** One letter with its cases; missing `urging.missing`. */
  one(actor: Actor, id: Id): Promise<UrgingDetailView> {
    return this.storage.reading(async (sql) => {
      const row = await found(sql, actor, id);
      const { code, numberPrefix } = await this.campaigns.findById(sql, actor.scope, row.campaignId);
      const said = { sentDay: row.sentDay, prefix: numberPrefix, persons: seesPersons(actor) };
      const cases = await casesOfUrging(sql, id);
      return {
        ...urgingView(row, todayOf(this.clock)),
        campaignCode: code,
        rows: cases.map((one) => urgedCaseView(one, said)),
      };
    });
  }

  /** What happened to a letter, oldest first; missing `urging.missing`. */
  async entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    await found(this.storage.read, actor, id);
    return this.history.entriesOf(actor.scope, id);
  }

  /** Keeps what came back, or takes out what was kept by mistake. Refused like `decideReply`; conflict `urging.changed`. */
  reply(actor: Actor, id: Id, version: number, input: UrgingReplyInput): Promise<UrgingDetailView> {
    const today = todayOf(this.clock);
    return this.change(actor, id, version, 'urging.replied', (row) => decideReply(row, input, today));
  }

  /** Withdraws a letter; its number stays used. Refused like `decideWithdrawal`; conflict `urging.changed`. */
  withdraw(actor: Actor, id: Id, version: number, reason: string): Promise<UrgingDetailView> {
    const today = todayOf(this.clock);
    return this.change(actor, id, version, 'urging.withdrawn', (row) => decideWithdrawal(row, reason, today));
  }

  private async change(
    actor: Actor,
    id: Id,
    version: number,
    what: string,
    decide: (row: UrgingRow) => Partial<Pick<UrgingRow, Decided>>,
  ): Promise<UrgingDetailView> {
    await this.storage.unitOfWork.run(what, async (unit) => {
      const row = await found(unit.sql, actor, id);
      const changes = decide(row);
      if (!(await updateUrging(unit.sql, { id, version }, changes))) {
        throw conflict('urging.changed', { id }, '这张督办单刚刚被别人改过,请看过新内容再改');
      }
      this.history.record(unit, actor, {
        chain: row.townCode,
        what: changes.repliedDay === null ? 'urging.reply-taken-out' : what,
        subjectKind: 'urging',
        subjectId: id,
        before: row.repliedDay === null ? null : { repliedDay: row.repliedDay, replyText: row.replyText },
        after: changes,
        personal: ['replyText', 'withdrawReason'],
      });
    });
    return this.one(actor, id);
  }
}

type Decided = 'repliedDay' | 'replyText' | 'withdrawnDay' | 'withdrawReason';

async function found(sql: SqlReader, actor: Actor, id: Id): Promise<NamedUrging> {
  const row = await urgingById(sql, actor.scope, id);
  if (row === undefined) throw missing('urging.missing', { id }, '没有这张督办单');
  return row;
}
