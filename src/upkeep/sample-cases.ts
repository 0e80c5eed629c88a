import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CampaignView } from '../campaigns/campaign.js';
import type { CaseInput } from '../cases/case.js';
import { CaseService } from '../cases/case.service.js';
import type { Id } from '../kernel/ids.js';
import { bareStand, type PaperStand } from '../rectification/opening.js';
import { OpeningConfirming } from '../rectification/opening-confirming.service.js';
import { OpeningStands, type TakenStand } from '../rectification/opening-stands.service.js';
import type { Unit } from '../storage/unit-of-work.js';
import { sampleData, type SampleCase } from './sample-data.js';

/** Writes the cases of the sample, and what the report says of their rectification as the opening of its campaign. */
@Injectable()
export class SampleCases {
  constructor(
    private readonly cases: CaseService,
    private readonly stands: OpeningStands,
    private readonly confirming: OpeningConfirming,
  ) {}

  /** Writes them inside the caller's unit; `villageIdOf` knows the villages by their names. */
  async recordIn(
    unit: Unit,
    actor: Actor,
    campaign: CampaignView,
    cases: readonly SampleCase[],
    villageIdOf: (village: string) => Id,
  ): Promise<void> {
    const inputs = cases.map(({ village, ...input }): CaseInput => {
      return { ...input, villageId: village === null ? null : villageIdOf(village) };
    });
    const ids = await this.cases.registerMany(unit, actor, campaign.code, inputs);
    const stands = cases.flatMap((one, place): TakenStand[] => {
      const [stand, caseId] = [standOf(one), ids[place]];
      return stand === null || caseId === undefined ? [] : [{ caseId, stand, sheet: null, row: null }];
    });
    await this.stands.take(unit, actor, campaign, null, stands);
    await this.confirming.confirmIn(unit, actor, campaign.code);
  }
}

/** How a case of the sample stood when the report was written; null for the one that the report does not itemise. */
function standOf(one: SampleCase): PaperStand | null {
  const { day, classes } = sampleData().rectification;
  const { itemCode, village } = one;
  const found = classes.find(
    ({ items, villages }) =>
      items.some((item) => item === itemCode) && (villages ?? [village]).includes(village ?? ''),
  );
  if (found === undefined) return null;
  const { state, continuingKind = null, settlement, disposition } = found;
  const amountFen = one.verifiedAmountFen ?? one.selfAmountFen ?? 0;
  const line = { amountFen, day, voucher: null };
  return {
    ...bareStand(state),
    day,
    continuingKind,
    settlements: settlement === undefined || amountFen === 0 ? [] : [{ kind: settlement, ...line }],
    dispositions: disposition === undefined || amountFen === 0 ? [] : [{ kind: disposition, ...line }],
  };
}
