import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CATEGORY_LABELS } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { TaxonomyService } from '../campaigns/taxonomy.service.js';
import type { Day } from '../kernel/calendar.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { missing, refused } from '../kernel/errors.js';
import { CLOCK } from '../storage/storage.module.js';
import type { TownView, VillageDetailView } from '../villages/village.js';
import { VillageService } from '../villages/village.service.js';
import type { FormMatchView } from './form-fill.js';
import type { FormKeys } from './form-keys.rules.js';
import { checkMapping } from './form-mapping.rules.js';
import { planForm, type FormPlan } from './form-plan.rules.js';
import type { FormMapping, FormSheetView } from './form.js';

/** What a form is laid beside: the lines of a campaign, and what is known of its villages. */
export interface FormSurroundings {
  readonly town: TownView;
  readonly campaign: { readonly code: string; readonly name: string; readonly sample: boolean };
  readonly villages: readonly VillageDetailView[];
  readonly keys: FormKeys;
}

/** Lays a form beside a campaign: which row means which line. */
@Injectable()
export class FormMatching {
  constructor(
    private readonly villages: VillageService,
    private readonly campaigns: CampaignService,
    private readonly taxonomies: TaxonomyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What a mapping finds on sheets, and what it leaves; cells that must not be filled are told by what keeping the
   * mapping refuses. Missing `campaign.unknown`; refused like `checkMapping`.
   */
  async match(
    actor: Actor,
    campaignCode: string,
    sheets: readonly FormSheetView[],
    mapping: FormMapping,
  ): Promise<FormMatchView & Pick<FormPlan, 'formulas' | 'twice' | 'ofNoCategory'>> {
    checkMapping(mapping, sheets);
    const { keys } = await this.surroundings(actor, campaignCode);
    const { blocks, overwrites, formulas, twice, ofNoCategory } = planForm(sheets, mapping, keys);
    return {
      blocks: blocks.map(({ matched, unknown, skipped, left }) => ({
        matched,
        unknown,
        skipped,
        left: left.map((line) => ({ ...line, figures: [] })),
      })),
      overwrites,
      formulas,
      twice,
      ofNoCategory,
    };
  }

  /**
   * The lines of a campaign on a day, today where none is given. Missing `campaign.unknown`, `town.missing`; refused
   * `form.other-town` where the campaign is not of the town that is asked for.
   */
  async surroundings(
    actor: Actor,
    campaignCode: string,
    { day = todayOf(this.clock), townCode }: { readonly day?: Day; readonly townCode?: string } = {},
  ): Promise<FormSurroundings> {
    const campaign = await this.campaigns.one(actor, campaignCode);
    if (townCode !== undefined && campaign.townCode !== townCode) {
      throw refused('form.other-town', {}, '这张表样属于另一个乡镇');
    }
    const town = (await this.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
    if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
    const villages = await this.villages.all(actor, town.code);
    const { categories } = await this.taxonomies.one(actor, campaignCode);
    return {
      town,
      campaign,
      villages,
      keys: {
        townName: town.name,
        villages: villages.map(({ id, name, code, shortName, formerNames, validFromDay, validToDay }) => ({
          id,
          name,
          code,
          otherNames: [...(shortName === null ? [] : [shortName]), ...formerNames],
          valid: (validFromDay ?? day) <= day && (validToDay ?? day) >= day,
        })),
        categories: categories.map(({ code, name }) => ({
          code,
          names: [...new Set([name, CATEGORY_LABELS[code].zh])],
        })),
        items: categories.flatMap(({ items }) => items.map(({ code, name }) => ({ code, name }))),
      },
    };
  }
}
