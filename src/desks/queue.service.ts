import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { closerOf } from '../rectification/closing.rules.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { QueuePage } from './queue.js';
import { queuedCases, waitingCases, type WaitingRow } from './queue.store.js';

/** The queue of who decides: what was asked to be closed, one after another. */
@Injectable()
export class QueueService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
  ) {}

  /** The first cases that wait for this person to verify or to close; missing `campaign.unknown`. */
  page(actor: Actor, campaignCode: string, size: number): Promise<QueuePage> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const waiting = (await waitingCases(sql, { scope: actor.scope, campaign })).filter(
        (row) => closes(actor, campaign, row) || verifies(actor, row),
      );
      const first = waiting.slice(0, size);
      const shown = new Map(
        (
          await queuedCases(
            sql,
            first.map(({ id }) => id),
          )
        ).map((row) => [row.caseId, row]),
      );
      const rows = first.flatMap((row) => {
        const more = shown.get(row.id);
        if (more === undefined) return [];
        const { id: caseId, no, ...known } = row;
        const { villageName, description, itemName, outstandingFen, dueDay, files } = more;
        const number = caseNumber(campaign.numberPrefix, no);
        return {
          caseId,
          number,
          ...known,
          villageName,
          description,
          itemName,
          outstandingFen,
          dueDay,
          files,
        };
      });
      return { rows, total: waiting.length };
    });
  }

  /**
   * How many of the cases that wait are this person's to close; null for who never closes. Where the inspector closes
   * all, that is how many wait.
   */
  async closable(
    sql: SqlReader,
    actor: Actor,
    campaign: CampaignRecord,
    waitingCount: number,
  ): Promise<number | null> {
    const leadCloses = campaign.closingRule.closer === 'lead';
    const mayClose = actor.permissions.has('cases:close');
    if (!mayClose && !(leadCloses && actor.permissions.has('cases:verify'))) return null;
    if (!leadCloses) return waitingCount;
    const waiting = await waitingCases(sql, { scope: actor.scope, campaign });
    return waiting.filter((row) => closes(actor, campaign, row)).length;
  }
}

/** Whether closing it is this person's: the inspector's, unless the campaign leaves it to the lead. */
function closes({ permissions }: Actor, campaign: CampaignRecord, row: WaitingRow): boolean {
  const closer = closerOf(campaign.closingRule, { campaignCode: campaign.code, ...row });
  return permissions.has(closer === 'lead' ? 'cases:verify' : 'cases:close');
}

const verifies = ({ permissions }: Actor, { state }: WaitingRow): boolean =>
  state === 'closure-requested' && permissions.has('cases:verify');
