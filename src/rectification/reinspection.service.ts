import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { CaseStandings } from '../cases/case-standing.js';
import { missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { ReinspectionRow } from './reinspection.entity.js';
import {
  progressOfSamples,
  recurrencesOf,
  reinspectionById,
  reinspectionsOf,
  repeatedCases,
  samplesOf,
} from './reinspection.store.js';
import { populationOf, reinspectionView, repeatViews, sampleView } from './reinspection.view.js';
import type {
  DrawPopulation,
  RecurrencesView,
  ReinspectionDetailView,
  ReinspectionView,
  RepeatView,
} from './reinspection.js';

/** What was drawn to be looked at again (回头看), and what came back all the same. */
@Injectable()
export class ReinspectionService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly standings: CaseStandings,
  ) {}

  /** The draws of a campaign, newest first. */
  list(actor: Actor, campaignCode: string): Promise<ReinspectionView[]> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const rows = await reinspectionsOf(sql, actor.scope, campaign.id);
      const counts = await progressOfSamples(sql, campaign.id);
      return rows.map((row) =>
        reinspectionView(
          row,
          counts.filter(({ reinspectionId }) => reinspectionId === row.id),
        ),
      );
    });
  }

  /** One draw with its sample; missing `reinspection.missing`. */
  one(actor: Actor, id: Id): Promise<ReinspectionDetailView> {
    return this.storage.reading(async (sql) => {
      const row = await there(sql, actor, id);
      const campaign = await this.campaigns.findById(sql, actor.scope, row.campaignId);
      const samples = await samplesOf(sql, id);
      const persons = actor.permissions.has('cases:read-persons');
      return {
        ...reinspectionView(
          row,
          samples.map(({ result }) => ({ result, samples: 1 })),
        ),
        samples: samples.map((sample) => sampleView(sample, campaign.numberPrefix, persons)),
      };
    });
  }

  /** What a draw was made from; missing `reinspection.missing`. */
  async population(actor: Actor, id: Id): Promise<DrawPopulation> {
    return populationOf(await there(this.storage.read, actor, id));
  }

  /** Villages and items that have problems in this campaign and in another one. */
  repeats(actor: Actor, campaignCode: string): Promise<RepeatView[]> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      return repeatViews(await repeatedCases(sql, actor.scope, campaign), campaign.id);
    });
  }

  /** Of which case a case is a recurrence, and which came back from it; missing `case.missing`. */
  recurrences(actor: Actor, caseId: Id): Promise<RecurrencesView> {
    return this.storage.reading(async (sql) => {
      const { campaign } = await this.standings.now(sql, actor, caseId);
      const found = await recurrencesOf(sql, caseId);
      const named = found.map(({ otherId, otherNo, isNew }) => ({
        isNew: isNew === 1,
        other: { id: otherId, number: caseNumber(campaign.numberPrefix, otherNo) },
      }));
      return {
        of: named.find(({ isNew }) => isNew)?.other ?? null,
        back: named.filter(({ isNew }) => !isNew).map(({ other }) => other),
      };
    });
  }
}

async function there(sql: SqlReader, actor: Actor, id: Id): Promise<ReinspectionRow> {
  const row = await reinspectionById(sql, actor.scope, id);
  if (row === undefined) throw missing('reinspection.missing', { id }, '没有这次回头看');
  return row;
}
