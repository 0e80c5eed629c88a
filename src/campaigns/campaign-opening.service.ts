import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { VillageService } from '../villages/village.service.js';
import type { CampaignRow } from './campaign.entity.js';
import { checkCampaign, checkCampaignCode, prefixOf, type CampaignFields } from './campaign.rules.js';
import { DEFAULT_CLOSING_RULE } from './closing-rule.js';
import { campaignByCode, insertCampaign, lastOrdinal } from './campaign.store.js';
import {
  campaignView,
  historyValues,
  itemRow,
  shippedItems,
  shippedNames,
  toldOf,
  typedColumns,
} from './campaign.view.js';
import { shippedTaxonomy } from './shipped-taxonomy.js';
import type { CampaignInput, CampaignView, TaxonomyCode } from './campaign.js';

/** What a campaign begins with; what is left out comes from its taxonomy. */
export interface NewCampaign {
  readonly townCode: string;
  readonly code: string;
  readonly taxonomy: TaxonomyCode;
  readonly name?: string;
  readonly basisDocuments?: readonly string[];
  readonly sample?: boolean;
}

/** Opens campaigns: code, numbers and items are settled here once. */
@Injectable()
export class CampaignOpeningService {
  constructor(
    private readonly storage: Storage,
    private readonly villages: VillageService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a campaign of the one town in scope with a shipped taxonomy. Refused `campaign.not-valid`,
   * `campaign.code-taken`, `campaign.town-unclear`.
   */
  async open(actor: Actor, input: CampaignInput): Promise<CampaignView> {
    return this.storage.unitOfWork.run('campaign.open', async (unit) => {
      const [town, ...others] = await this.villages.towns(actor);
      if (town === undefined || others.length > 0) {
        throw refused('campaign.town-unclear', { towns: others.length }, '请先确定专项所在的乡镇');
      }
      return this.openIn(unit, actor, { ...input, townCode: town.code });
    });
  }

  /** Opens a campaign inside the caller's unit; the town must be there. Refused as `open`. */
  async openIn(unit: Unit, actor: Actor, campaign: NewCampaign): Promise<CampaignView> {
    const taxonomy = shippedTaxonomy(campaign.taxonomy);
    checkCampaignCode(campaign.code);
    if ((await campaignByCode(unit.sql, actor.scope, campaign.code)) !== undefined) {
      throw refused('campaign.code-taken', { code: campaign.code }, `已有代码为 ${campaign.code} 的专项`);
    }
    const fields: CampaignFields = {
      name: campaign.name?.trim() ?? taxonomy.campaignName,
      basisDocuments: campaign.basisDocuments ?? [],
      stages: taxonomy.stages.map((name) => ({ name, beginsDay: null, endsDay: null })),
      beginsDay: null,
      endsDay: null,
      counting: 'by-problem',
      closingRule: DEFAULT_CLOSING_RULE,
      dayCounting: 'natural-days',
    };
    checkCampaign(fields);
    const row: CampaignRow = {
      id: newId(),
      townCode: campaign.townCode,
      code: campaign.code,
      ordinal: (await lastOrdinal(unit.sql)) + 1,
      ...typedColumns(fields),
      categoryNames: JSON.stringify(shippedNames(taxonomy)),
      numberPrefix: prefixOf(campaign.code),
      nextNo: 1,
      sample: campaign.sample === true ? 1 : 0,
      version: 1,
      recordedAt: instantOf(this.clock),
    };
    const items = shippedItems(taxonomy).map((item) => itemRow(item, campaign.townCode, row.id));
    await insertCampaign(unit.sql, row, items);
    const { code, numberPrefix } = row;
    const opened = { code, numberPrefix, taxonomy: taxonomy.code, sample: row.sample === 1 };
    const after = { ...opened, ...historyValues(fields, ['name', 'basisDocuments', 'stages', 'counting']) };
    this.history.record(unit, actor, { ...toldOf(row, 'campaign.opened'), before: null, after });
    return campaignView(row);
  }
}
