import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { CaseStandings } from '../cases/case-standing.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { HistoryService } from '../history/history.service.js';
import { refused } from '../kernel/errors.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { Standing } from '../users/person.js';
import { PersonService } from '../users/person.service.js';
import type { OpeningStandRow } from './opening.entity.js';
import type { ConfirmationView } from './opening.js';
import { openingOf, standsAwaiting } from './opening.store.js';
import { OpeningTakeOver, type StandFate } from './opening-take-over.service.js';

/** Stands that are taken over between two breaths, so that others are answered meanwhile. */
const STANDS_AT_ONCE = 100;

/** What is called after so many stands. */
export type ConfirmProgress = (done: number) => void;

/** Takes over how cases stood on paper: the one act of the inspector by which an opening begins to count. */
@Injectable()
export class OpeningConfirming {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly standings: CaseStandings,
    private readonly persons: PersonService,
    private readonly takingOver: OpeningTakeOver,
    private readonly history: HistoryService,
  ) {}

  /**
   * Confirms everything of a campaign that awaits, inside the caller's unit. What somebody has worked on since stays as
   * the ledger has it; what this inspector is too near to close waits on for another. Refused `opening.none` where
   * nothing awaits, `opening.own` for who brought it in.
   */
  async confirmIn(
    unit: Unit,
    actor: Actor,
    campaignCode: string,
    progress: ConfirmProgress = () => undefined,
  ): Promise<ConfirmationView> {
    const campaign = await this.campaigns.find(unit.sql, actor.scope, campaignCode);
    const stands = await this.persons.standing(unit.sql, actor);
    const fates: Record<StandFate, number> = { confirmed: 0, tooNear: 0, moved: 0, 'not-fitting': 0 };
    let behind = '';
    let done = 0;
    for (;;) {
      const some = await standsAwaiting(unit.sql, campaign.id, behind, STANDS_AT_ONCE);
      if (some.length === 0) break;
      refuseOwn(some, stands);
      const rows = await this.standings.rows(
        unit.sql,
        actor,
        some.map(({ caseId }) => caseId),
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const stand of some) {
        const row = byId.get(stand.caseId);
        // Out of scope: another inspector's to confirm.
        if (row === undefined) continue;
        const fate = await this.takingOver.one(unit, actor, stands, stand, row);
        fates[fate] += 1;
      }
      behind = some.at(-1)?.caseId ?? behind;
      done += some.length;
      progress(done);
      await new Promise(setImmediate);
    }
    const { confirmed, tooNear, moved, 'not-fitting': notFitting } = fates;
    const view = { confirmed, left: moved + notFitting, tooNear };
    if (confirmed + view.left + tooNear === 0) throw refused('opening.none', {}, '没有待确认的期初导入');
    await this.finish(unit, actor, campaign, view);
    return view;
  }

  /** From now on nothing more comes in; where some wait for another inspector, that was so before. */
  private async finish(
    unit: Unit,
    actor: Actor,
    campaign: CampaignOfCases,
    view: ConfirmationView,
  ): Promise<void> {
    const { confirmed, left, tooNear } = view;
    if (confirmed + left === 0)
      throw refused('opening.too-near', { cases: tooNear }, '待确认的各件都须由其他人确认');
    if ((await openingOf(unit.sql, campaign.id)) === undefined)
      await this.takingOver.end(unit, actor, campaign);
    this.history.record(unit, actor, {
      chain: campaign.townCode,
      what: 'opening.confirmed',
      subjectKind: 'campaign',
      subjectId: campaign.id,
      before: null,
      after: { confirmed, left, tooNear },
    });
  }
}

/** Who brought it in does not confirm it; persons are compared, not accounts. */
function refuseOwn(stands: readonly OpeningStandRow[], { personIds }: Standing): void {
  const own = stands.some(({ takenByPerson, takenForPerson }) =>
    [takenByPerson, takenForPerson].some((id) => id !== null && personIds.has(id)),
  );
  if (own) throw refused('opening.own', {}, '自己导入的期初须由他人确认');
}
