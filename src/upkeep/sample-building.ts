import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { DeclarationService } from '../campaigns/declaration.service.js';
import { declarationFromReport } from '../campaigns/declaration.rules.js';
import type { CampaignView } from '../campaigns/campaign.js';
import type { Id } from '../kernel/ids.js';
import type { StageTexts } from '../papers/stage-report.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { SamplePlace } from '../users/first-accounts.js';
import { VillageImportService } from '../villages/village-import.service.js';
import { BeginningService } from './beginning.service.js';
import { sampleData } from './sample-data.js';
import { SampleCases } from './sample-cases.js';
import { SampleRegisters } from './sample-registers.js';

/** Code of the sample's campaign and of its taxonomy. */
const SAMPLE_CODE = 'dawu-2015';

/** One of the three villages with registers: it sold things, so there is something to publish. */
const NOTICED_VILLAGE = '示例村07';

/** Writes the sample ledger without its accounts. */
@Injectable()
export class SampleBuilding {
  constructor(
    private readonly beginning: BeginningService,
    private readonly villages: VillageImportService,
    private readonly declarations: DeclarationService,
    private readonly cases: SampleCases,
    private readonly registers: SampleRegisters,
  ) {}

  /** Builds the sample in an empty ledger, inside the caller's unit; refused `ledger.not-empty`. */
  async buildIn(
    unit: Unit,
    actor: Actor,
  ): Promise<{
    readonly campaign: CampaignView;
    readonly place: SamplePlace;
    readonly texts: StageTexts;
    /** The village that has an illustrative notice. */
    readonly noticedVillageId: Id;
  }> {
    const data = sampleData();
    const { town, campaign, report, villages, registers, stageTexts } = data;
    const declaration = declarationFromReport(report);
    const opened = await this.beginning.beginIn(unit, actor, town, {
      code: SAMPLE_CODE,
      taxonomy: SAMPLE_CODE,
      name: campaign.name,
      basisDocuments: campaign.basisDocuments,
      sample: true,
    });
    const drafts = villages.map((draft) => ({ draft }));
    const saved = await this.villages.saveImported(unit, actor, null, town.code, drafts);
    const ids = new Map(villages.map(({ name }, place) => [name, saved[place]?.id]));
    await this.declarations.declareIn(unit, actor, opened.code, declaration);
    const villageIdOf = (village: string): Id => idOf(village, ids);
    await this.cases.recordIn(unit, actor, opened, data, villageIdOf);
    await this.registers.recordIn({ unit, actor, townCode: town.code, villageIdOf }, registers);
    const place = { townCode: town.code, villageId: saved[0]?.id ?? '' };
    return { campaign: opened, place, texts: stageTexts, noticedVillageId: villageIdOf(NOTICED_VILLAGE) };
  }
}

function idOf(village: string, ids: ReadonlyMap<string, Id | undefined>): Id {
  const id = ids.get(village);
  if (id === undefined) throw new Error(`the sample has no village ${village}`);
  return id;
}
