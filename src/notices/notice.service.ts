import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { NoticePapers, type ComposedPaper } from './notice-papers.service.js';
import { keptPaper, NoticeWriting } from './notice-writing.js';
import type { NoticeRow } from './notice.entity.js';
import {
  NOTICE_BOUNDS,
  NOTICE_DAYS,
  type NoticeCandidate,
  type NoticeInput,
  type NoticeKind,
} from './notice.js';
import { decidedDays, neededText, standingOf } from './notice.rules.js';
import { insertNotices, unfinishedOf } from './notice.store.js';

/** Making notices from the registers, making them anew before they hang, and taking them back. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly papers: NoticePapers,
    private readonly writing: NoticeWriting,
  ) {}

  /** What a notice of this kind would hold in each village, and where one is not finished yet. */
  async candidates(actor: Actor, campaignCode: string, kind: NoticeKind): Promise<NoticeCandidate[]> {
    const { today } = this.writing;
    const campaign = await this.campaigns.one(actor, campaignCode);
    const there = await unfinishedOf(this.storage.read, actor.scope, campaign.id, kind);
    const days = NOTICE_DAYS[kind];
    const composed = await this.papers.compose(actor, { campaign, kind, days, asOfDay: today });
    return composed.map(({ village, rows }) => {
      const notice = there.find(({ villageId }) => villageId === village.id);
      const standing = notice === undefined ? null : standingOf(notice, today);
      return { villageId: village.id, villageName: village.name, rows, standing };
    });
  }

  /**
   * Makes a notice for each of these villages and answers their ids. Refused `notice.no-villages`,
   * `notice.there-already` where a village has one of the kind that is not finished, and like `decidedDays`.
   */
  async prepare(actor: Actor, campaignCode: string, input: NoticeInput): Promise<Id[]> {
    const { today, instant } = this.writing;
    const { days, dueDay } = decidedDays(input, today);
    const { kind } = input;
    const campaign = await this.campaigns.one(actor, campaignCode);
    const wanted = new Set(input.villageIds.slice(0, NOTICE_BOUNDS.villages));
    const [only] = wanted.size === 1 ? wanted : [];
    const question = { campaign, kind, villageId: only, days, asOfDay: today };
    const composed = (await this.papers.compose(actor, question)).filter(({ village }) =>
      wanted.has(village.id),
    );
    if (composed.length === 0 || composed.length < wanted.size) {
      throw refused('notice.no-villages', {}, '请选择要公示的村');
    }
    const base = { townCode: campaign.townCode, campaignId: campaign.id, kind, days, dueDay, asOfDay: today };
    const rows = composed.map((paper) => newRow(base, paper, actor.name, instant));
    return this.storage.unitOfWork.run('notice.prepare', async (unit) => {
      const there = await unfinishedOf(unit.sql, actor.scope, campaign.id, kind);
      const villages = composed.flatMap(({ village }) =>
        there.some(({ villageId }) => villageId === village.id) ? [village.name] : [],
      );
      if (villages.length > 0) {
        throw refused('notice.there-already', { villages }, `同类公示还没有办完:${villages.join('、')}`);
      }
      await insertNotices(unit.sql, rows);
      for (const row of rows) {
        const { villageId, rowCount, paperHash } = row;
        const after = {
          villageId,
          noticeKind: kind,
          rows: rowCount,
          days,
          dueDay,
          asOfDay: today,
          paperHash,
        };
        this.writing.tell(unit, actor, row, { what: 'notice.prepared', after });
      }
      return rows.map(({ id }) => id);
    });
  }

  /**
   * Takes the paper anew from the registers while it does not hang yet, with other days where they are given. Refused
   * `notice.posted-already`, `notice.voided`, `notice.days-impossible`; conflict `notice.changed`.
   */
  async refresh(
    actor: Actor,
    id: Id,
    version: number,
    typed: Pick<NoticeInput, 'days' | 'dueDay'>,
  ): Promise<void> {
    const { today } = this.writing;
    const row = await this.writing.standing(this.storage.read, actor, id);
    const { kind, villageId } = row;
    const { days } = decidedDays({ kind, days: typed.days ?? row.days }, today);
    const dueDay =
      typed.dueDay === undefined ? row.dueDay : decidedDays({ ...typed, kind, days }, today).dueDay;
    const { code } = await this.storage.reading((sql) =>
      this.campaigns.findById(sql, actor.scope, row.campaignId),
    );
    const campaign = await this.campaigns.one(actor, code);
    const [composed] = await this.papers.compose(actor, { campaign, kind, villageId, days, asOfDay: today });
    if (composed === undefined) throw refused('notice.no-villages', {}, '请选择要公示的村');
    const changes = { days, dueDay, asOfDay: today, rowCount: composed.rows, ...keptPaper(composed.paper) };
    await this.storage.unitOfWork.run('notice.refresh', async (unit) => {
      const now = await this.writing.standing(unit.sql, actor, id);
      if (now.postedDay !== null) throw refused('notice.posted-already', {}, '已登记张贴,公示内容不能再变');
      await this.writing.change(unit, actor, now, version, changes, {
        what: 'notice.refreshed',
        before: {
          rows: now.rowCount,
          days: now.days,
          dueDay: now.dueDay,
          asOfDay: now.asOfDay,
          paperHash: now.paperHash,
        },
        after: { rows: composed.rows, days, dueDay, asOfDay: today, paperHash: changes.paperHash },
      });
    });
  }

  /** Takes a notice back; it stays to be seen. Refused `notice.text-missing`, `notice.voided`; conflict `notice.changed`. */
  async voidOne(actor: Actor, id: Id, version: number, typedReason: string): Promise<void> {
    const voidReason = neededText(typedReason);
    await this.storage.unitOfWork.run('notice.void', async (unit) => {
      const row = await this.writing.standing(unit.sql, actor, id);
      await this.writing.change(
        unit,
        actor,
        row,
        version,
        { voidReason },
        {
          what: 'notice.voided',
          before: null,
          after: { reason: voidReason },
        },
      );
    });
  }
}

const newRow = (
  base: Pick<NoticeRow, 'townCode' | 'campaignId' | 'kind' | 'days' | 'dueDay' | 'asOfDay'>,
  { village, paper, rows }: ComposedPaper,
  recordedBy: string,
  recordedAt: string,
): NoticeRow => ({
  id: newId(),
  ...base,
  villageId: village.id,
  rowCount: rows,
  ...keptPaper(paper),
  postedDay: null,
  place: null,
  lastDay: null,
  confirmedDay: null,
  voidReason: null,
  recordedBy,
  recordedAt,
  version: 1,
});
