import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { countAt, explained } from './return-entries.js';
import { returnById, returnsOf, type StandingReturnRow } from './return.store.js';
import { returnRowView, returnView } from './return.view.js';
import type { ExplainedChange, ReturnRowView, ReturnView } from './return.js';

/** A return with what the history says of its changes. */
export type ExplainedReturn = Omit<ReturnView, 'changes'> & {
  readonly changes: Omit<ReturnView['changes'], 'rows'> & { readonly rows: readonly ExplainedChange[] };
};

/** Looking at returns that were closed. */
@Injectable()
export class ReturnService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
  ) {}

  /** The returns of a campaign, the newest first; missing `campaign.unknown`. */
  async list(actor: Actor, campaignCode: string): Promise<ReturnRowView[]> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, campaignCode);
      return (await returnsOf(sql, actor.scope, campaign.id)).map(returnRowView);
    });
  }

  /** One return's row in scope, with the code of its campaign; missing `return.missing`. */
  async row(actor: Actor, id: Id): Promise<{ row: StandingReturnRow; campaign: string }> {
    return this.storage.reading(async (sql) => {
      const row = await returnById(sql, actor.scope, id);
      if (row === undefined) throw missing('return.missing', { id }, '没有这份报表');
      const campaign = await sql.first<{ code: string }>('SELECT code FROM campaigns WHERE id = ?', [
        row.campaignId,
      ]);
      return { row, campaign: campaign?.code ?? '' };
    });
  }

  /** One return, with who made its adjustments and why; missing `return.missing`. */
  async one(actor: Actor, id: Id): Promise<ExplainedReturn> {
    const { row, campaign } = await this.row(actor, id);
    const earlier = row.beforeId === null ? null : (await this.row(actor, row.beforeId)).row;
    const view = returnView(row, campaign, earlier && { id: earlier.id, period: earlier.period });
    if (earlier === null) return { ...view, changes: { ...view.changes, rows: [] } };
    const since = {
      chain: row.townCode,
      count: countAt(JSON.parse(earlier.heads) as string[], row.townCode),
      until: countAt(view.heads, row.townCode),
    };
    return {
      ...view,
      changes: {
        ...view.changes,
        rows: await explained(this.history, actor.scope, view.changes.rows, since),
      },
    };
  }
}
