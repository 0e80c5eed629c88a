import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { HistoryEntryView } from '../history/history.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { NoticePapers } from './notice-papers.service.js';
import { keptPaper, NoticeWriting } from './notice-writing.js';
import type { NoticeDetailView, NoticePage } from './notice.js';
import {
  meetingsOf,
  noticeFigures,
  noticesAsked,
  objectionsOf,
  photosOf,
  type NamedNotice,
  type NoticeQuestion,
} from './notice.store.js';
import { detailView, noticeView, standingCounts } from './notice.view.js';

/** Looking at notices. */
@Injectable()
export class NoticeReading {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly papers: NoticePapers,
    private readonly attachments: AttachmentService,
    private readonly writing: NoticeWriting,
  ) {}

  /** A page of a campaign's notices with how all of them stand; missing `campaign.unknown`. */
  list(actor: Actor, campaignCode: string, question: NoticeQuestion): Promise<NoticePage> {
    const { today } = this.writing;
    return this.storage.reading(async (sql) => {
      const { id } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const found = await noticesAsked(sql, actor.scope, id, question, today);
      const figures = await noticeFigures(sql, actor.scope, id, question, today);
      return {
        rows: found.rows.map((row) => noticeView(row, today)),
        total: found.total,
        villages: found.villages,
        standings: standingCounts(figures.standings),
        late: figures.late,
      };
    });
  }

  /** One notice with its paper and everything that hangs on it; missing `notice.missing`. */
  async one(actor: Actor, id: Id): Promise<NoticeDetailView> {
    const { today } = this.writing;
    const found = await this.storage.reading(async (sql) => {
      const row = await this.writing.found(sql, actor, id);
      const photos = await photosOf(sql, id);
      const files = await this.attachments.views(
        sql,
        photos.map(({ attachmentId }) => attachmentId),
      );
      const campaign = await this.campaigns.findById(sql, actor.scope, row.campaignId);
      const parts = {
        photos,
        files,
        objections: await objectionsOf(sql, id),
        meetings: await meetingsOf(sql, id),
      };
      return { row, campaign, parts };
    });
    const { row, campaign, parts } = found;
    const { townName, hashNow } = await this.composedNow(actor, row, campaign.code);
    const outdated = row.postedDay === null && row.voidReason === null && hashNow !== row.paperHash;
    return detailView(row, today, { ...parts, townName, outdated });
  }

  /** What happened to a notice; missing `notice.missing`. */
  entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    return this.writing.entries(this.storage.read, actor, id);
  }

  /** What the registers would say of the village today, with the day that the paper names. */
  private async composedNow(
    actor: Actor,
    row: NamedNotice,
    campaignCode: string,
  ): Promise<{ readonly townName: string; readonly hashNow: string | null }> {
    const campaign = await this.campaigns.one(actor, campaignCode);
    const { kind, villageId, days, asOfDay } = row;
    const [composed] = await this.papers.compose(actor, { campaign, kind, villageId, days, asOfDay });
    return composed === undefined
      ? { townName: '', hashNow: null }
      : { townName: composed.townName, hashNow: keptPaper(composed.paper).paperHash };
  }
}
