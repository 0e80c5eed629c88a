import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { seesPersons } from '../cases/case-persons.js';
import { daysBetween } from '../kernel/calendar.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { PageQuestion } from '../kernel/paging.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { overdueByVillage, overdueCases, townPosts } from './overdue.store.js';
import type { OverduePage, OverdueVillageView, OverdueView } from './overdue.js';

type Sums = Pick<OverdueView, 'cases' | 'extensions' | 'outstandingFen' | 'undetermined'>;
const NOTHING: Sums = { cases: 0, extensions: 0, outstandingFen: 0, undetermined: 0 };

/** What is late, whose village it is of, and who looks after that village. */
@Injectable()
export class OverdueService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Overdue cases of a campaign by village; missing `campaign.unknown`. */
  villages(actor: Actor, campaignCode: string): Promise<OverdueView> {
    const today = todayOf(this.clock);
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const posts = await townPosts(sql, campaign.townCode);
      const holders = (villageId: Id | null, post: string): string[] =>
        posts.filter((one) => one.villageId === villageId && one.post === post).map(({ person }) => person);
      const rows = await overdueByVillage(sql, { scope: actor.scope, campaign }, today);
      const villages = rows.map((row): OverdueVillageView => ({
        ...row,
        leaders: holders(row.villageId, 'town-leader'),
        cadres: holders(row.villageId, 'town-cadre'),
        daysLate: daysBetween(row.oldestDueDay, today),
      }));
      return { today, ...villages.reduce<Sums>(added, NOTHING), villages };
    });
  }

  /** A page of the overdue cases, of one village where it is named; missing `campaign.unknown`. */
  cases(
    actor: Actor,
    campaignCode: string,
    question: PageQuestion & { readonly villageId?: Id | undefined },
  ): Promise<OverduePage> {
    const today = todayOf(this.clock);
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const asked = { scope: actor.scope, campaign };
      const { villageId } = question;
      const counts = (await overdueByVillage(sql, asked, today)).filter(
        (row) => villageId === undefined || row.villageId === villageId,
      );
      const persons = seesPersons(actor);
      const rows = (await overdueCases(sql, asked, today, question)).map(({ no, ...row }) => ({
        ...row,
        number: caseNumber(campaign.numberPrefix, no),
        daysLate: daysBetween(row.dueDay, today),
        rectifier: persons ? row.rectifier : null,
      }));
      return { rows, total: counts.reduce((total, { cases }) => total + cases, 0) };
    });
  }
}

const added = (sums: Sums, of: Sums): Sums => ({
  cases: sums.cases + of.cases,
  extensions: sums.extensions + of.extensions,
  outstandingFen: sums.outstandingFen + of.outstandingFen,
  undetermined: sums.undetermined + of.undetermined,
});
