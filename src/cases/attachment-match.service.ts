import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { VillageImportService } from '../villages/village-import.service.js';
import { VillageService } from '../villages/village.service.js';
import { AttachmentNameReader, type NameReading } from './attachment-name.rules.js';
import type { MatchedCase, NameMatch, NameMatches } from './case-attachment.js';
import type { CaseRow } from './case.entity.js';
import { casesByNo, openCasesOfVillages } from './case.store.js';

/** Says to which cases files belong by their names; it links nothing. */
@Injectable()
export class AttachmentMatchService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly villageNames: VillageImportService,
  ) {}

  /** What the names of files, with their folders, mean in a campaign; missing `campaign.unknown`. */
  async match(actor: Actor, campaignCode: string, paths: readonly string[]): Promise<NameMatches> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const villages = await this.villageNames.names(sql, actor, campaign.townCode);
      const towns = await this.villages.towns(actor, sql);
      const townName = towns.find(({ code }) => code === campaign.townCode)?.name ?? '';
      const reader = new AttachmentNameReader(campaign.numberPrefix, townName, villages);
      const read = paths.map((name) => ({ name, reading: reader.read(name) }));
      const nos = read.flatMap(({ reading }) => reading.no ?? []);
      const ids = read.flatMap(({ reading }) => reading.villageId ?? []);
      const byNo = await casesByNo(sql, actor.scope, campaign, [...new Set(nos)]);
      const open = await openCasesOfVillages(sql, actor.scope, campaign, [...new Set(ids)]);
      const names = new Map(villages.map((village) => [village.id, village.name]));
      const cases = new Map([...byNo, ...open].map((row) => [row.id, row]));
      return {
        names: read.map(({ name, reading }) => matchOf(name, reading, byNo, open, names)),
        cases: [...cases.values()].map((row) => matchedCase(row, campaign.numberPrefix, names)),
      };
    });
  }
}

function matchOf(
  name: string,
  reading: NameReading,
  byNo: readonly CaseRow[],
  open: readonly CaseRow[],
  villageNames: ReadonlyMap<Id, string>,
): NameMatch {
  const numbered = byNo.find((row) => row.no === reading.no && row.state !== 'voided');
  if (numbered !== undefined) {
    const villageName = villageNames.get(numbered.villageId ?? '') ?? null;
    return { name, by: 'number', villageName, caseIds: [numbered.id] };
  }
  if (reading.villageId === null) return { name, by: 'nothing', villageName: null, caseIds: [] };
  const caseIds = open.filter((row) => row.villageId === reading.villageId).map((row) => row.id);
  return { name, by: 'village', villageName: villageNames.get(reading.villageId) ?? null, caseIds };
}

const matchedCase = (row: CaseRow, prefix: string, villageNames: ReadonlyMap<Id, string>): MatchedCase => ({
  id: row.id,
  number: caseNumber(prefix, row.no),
  villageName: villageNames.get(row.villageId ?? '') ?? null,
  description: row.description,
  state: row.state,
});
