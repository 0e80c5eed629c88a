import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { SqlReader } from '../storage/sql.js';
import { VillageImportService } from '../villages/village-import.service.js';
import type { CaseFields } from './case-fields.js';
import type { CaseSurroundings } from './case.rules.js';
import type { CampaignOfCases } from './new-case.js';

/** Reads what the rules must know of villages and items. */
@Injectable()
export class CaseSurroundingsReader {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly villages: VillageImportService,
  ) {}

  /** For many cases: everything once, one question each. */
  async of(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<CaseSurroundings> {
    const villages = await this.villages.names(sql, actor, campaign.townCode);
    const items = await this.campaigns.items(sql, campaign.id);
    const villageIds = new Set(villages.map((village) => village.id));
    const groups = new Map(
      villages.flatMap((village) => village.groups.map((group) => [group.id, village.id] as const)),
    );
    const byCode = new Map(items.map((item) => [item.code, item]));
    return {
      itemOf: (code) => byCode.get(code),
      hasVillage: (id) => villageIds.has(id),
      villageOfGroup: (id) => groups.get(id),
    };
  }

  /** For one case: only the village and the item that it names. */
  async ofOne(
    sql: SqlReader,
    actor: Actor,
    campaign: CampaignOfCases,
    { villageId, itemCode }: Pick<CaseFields, 'villageId' | 'itemCode'>,
  ): Promise<CaseSurroundings> {
    const village =
      villageId === null
        ? undefined
        : await this.villages.namesOfOne(sql, actor, campaign.townCode, villageId);
    const item = itemCode === null ? undefined : await this.campaigns.item(sql, campaign, itemCode);
    return {
      itemOf: (code) => (code === item?.code ? item : undefined),
      hasVillage: (id) => id === village?.id,
      villageOfGroup: (id) => (village?.groups.some((group) => group.id === id) ? village.id : undefined),
    };
  }

  /** For an edit: the village and the item only where it names others; those that stay were known when they were written. */
  async ofEdit(
    sql: SqlReader,
    actor: Actor,
    campaign: CampaignOfCases,
    there: CaseFields,
    typed: CaseFields,
  ): Promise<CaseSurroundings> {
    if (PLACE.some((name) => there[name] !== typed[name])) return this.ofOne(sql, actor, campaign, typed);
    const { villageId, groupId, itemCode, categoryCode } = there;
    return {
      itemOf: (code) => (code === itemCode ? { categoryCode, moneyNone: false } : undefined),
      hasVillage: (id) => id === villageId,
      villageOfGroup: (id) => (id === groupId ? (villageId ?? undefined) : undefined),
    };
  }
}

/** Fields that say where a case belongs. */
const PLACE = [
  'villageId',
  'groupId',
  'categoryCode',
  'itemCode',
] as const satisfies readonly (keyof CaseFields)[];
