import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { seesPersons } from '../cases/case-persons.js';
import { JobService } from '../jobs/job.service.js';
import type { JobView } from '../jobs/job.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import { Storage } from '../storage/storage.js';
import type { OpeningView, StandOutcome, StandView } from './opening.js';
import { OpeningConfirming } from './opening-confirming.service.js';
import { awaitingImports, awaitingStands, openingOf, standCounts, standsPage } from './opening.store.js';
import { awaitingLines, standView } from './opening.view.js';

/** A confirmation may wait long for its turn; it is one decision about a whole campaign. */
const WAIT_MS = 120_000;

/** Looking at the opening of a campaign, and confirming it. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly confirming: OpeningConfirming,
    private readonly jobs: JobService,
  ) {}

  /** How a campaign's opening stands; missing `campaign.unknown`. */
  one(actor: Actor, campaignCode: string): Promise<OpeningView> {
    return this.storage.reading(async (sql) => {
      const { id, code } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const opening = await openingOf(sql, id);
      const counts = { awaiting: 0, confirmed: 0, left: 0 };
      for (const { outcome, cases } of await standCounts(sql, actor.scope, id))
        if (outcome !== 'withdrawn') counts[outcome] = cases;
      return {
        campaign: code,
        confirmed:
          opening === undefined
            ? null
            : { by: opening.confirmedBy, day: opening.confirmedDay, at: opening.confirmedAt },
        counts,
        awaiting: awaitingLines(await awaitingStands(sql, actor.scope, id)),
        imports: await awaitingImports(sql, actor.scope, id),
      };
    });
  }

  /** A page of the stands with one outcome, by number of the case. */
  stands(
    actor: Actor,
    campaignCode: string,
    outcome: StandOutcome,
    question: PageQuestion,
  ): Promise<Page<StandView>> {
    return this.storage.reading(async (sql) => {
      const { id } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const { rows, total } = await standsPage(sql, actor.scope, id, outcome, question);
      const persons = seesPersons(actor);
      return { rows: rows.map((row) => standView(row, persons)), total };
    });
  }

  /** Starts to confirm everything that awaits, all of it in one unit; refused as `OpeningConfirming.confirmIn` says. */
  async confirm(actor: Actor, campaignCode: string): Promise<JobView> {
    const { id, counts } = await this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      return { id: campaign.id, counts: await standCounts(sql, actor.scope, campaign.id) };
    });
    const total = counts.find(({ outcome }) => outcome === 'awaiting')?.cases ?? 0;
    return this.jobs.start(actor, 'opening.confirm', async (watch) => {
      await this.storage.unitOfWork.run(
        'opening.confirm',
        (unit) =>
          this.confirming.confirmIn(unit, actor, campaignCode, (done) => {
            watch.signal.throwIfAborted();
            watch.progress('applying', done, total);
          }),
        WAIT_MS,
      );
      return id;
    });
  }
}
