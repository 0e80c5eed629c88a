import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CampaignView } from '../campaigns/campaign.js';
import type { CaseInput } from '../cases/case.js';
import { CaseService } from '../cases/case.service.js';
import { ReportedSanctions } from '../discipline/reported-sanctions.service.js';
import type { Id } from '../kernel/ids.js';
import { bareStand, type PaperStand } from '../rectification/opening.js';
import { OpeningConfirming } from '../rectification/opening-confirming.service.js';
import { OpeningStands, type TakenStand } from '../rectification/opening-stands.service.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { SampleCase, SampleData } from './sample-data.js';

/**
 * Writes the cases of the sample, what the report says of their rectification as the opening of its campaign, and the
 * sanctions that it names.
 */
@Injectable()
export class SampleCases {
  constructor(
    private readonly cases: CaseService,
    private readonly stands: OpeningStands,
    private readonly confirming: OpeningConfirming,
    private readonly sanctions: ReportedSanctions,
  ) {}

  /** Writes them inside the caller's unit; `villageIdOf` knows the villages by their names. */
  async recordIn(
    unit: Unit,
    actor: Actor,
    campaign: CampaignView,
    { cases, sanctions, rectification }: SampleData,
    villageIdOf: (village: string) => Id,
  ): Promise<void> {
    const inputs = cases.map(({ village, ...input }): CaseInput => {
      return { ...input, villageId: village === null ? null : villageIdOf(village) };
    });
    const ids = await this.cases.registerMany(unit, actor, campaign.code, inputs);
    const stands = cases.flatMap((one, place): TakenStand[] => {
      const [stand, caseId] = [standOf(one, rectification), ids[place]];
      return stand === null || caseId === undefined ? [] : [{ caseId, stand, sheet: null, row: null }];
    });
    await this.stands.take(unit, actor, campaign, null, stands);
    await this.confirming.confirmIn(unit, actor, campaign.code);
    const reported = sanctions.map(({ village, ...entry }) => ({
      ...entry,
      villageId: villageIdOf(village),
    }));
    await this.sanctions.recordIn(unit, actor, campaign, reported);
  }
}

/** How a case of the sample stood when the report was written; null for the one that the report does not itemise. */
function standOf(one: SampleCase, { day, classes }: SampleData['rectification']): PaperStand | null {
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
