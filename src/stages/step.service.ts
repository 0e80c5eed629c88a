import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { VillageService } from '../villages/village.service.js';
import type { VillageStepRow } from './step.entity.js';
import { VILLAGE_STEPS, type StepsInput, type StepTable, type StepView, type VillageStep } from './step.js';
import { decideSteps, isStepLate, plannedDays } from './step.rules.js';
import { insertSteps, stepsOf, updateStep } from './step.store.js';

/** The nine steps of every village: a table of ticks and days. */
@Injectable()
export class VillageStepService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly villages: VillageService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The table of the villages that the actor sees and that are valid today; missing `campaign.unknown`. */
  async table(actor: Actor, campaignCode: string): Promise<StepTable> {
    const today = todayOf(this.clock);
    const campaign = await this.campaigns.one(actor, campaignCode);
    const towns = await this.villages.towns(actor);
    const all = await this.villages.all(actor, campaign.townCode);
    const rows = await stepsOf(this.storage.read, actor.scope, campaign.id);
    const ticked = new Map(rows.map((row) => [`${row.villageId} ${row.step}`, row]));
    const planned = plannedDays(campaign.stages);
    const villages = all
      .filter(({ validToDay }) => validToDay === null || validToDay >= today)
      .map(({ id, name }) => ({
        villageId: id,
        villageName: name,
        steps: VILLAGE_STEPS.map((step) => stepView(step, ticked.get(`${id} ${step}`))),
      }));
    const plan = VILLAGE_STEPS.map((step, at) => {
      const endsDay = planned.get(step) ?? null;
      const days = villages.map(({ steps }) => steps[at]?.doneDay ?? null);
      return {
        step,
        endsDay,
        done: days.filter((day) => day !== null).length,
        late: days.filter((day) => isStepLate(day, endsDay, today)).length,
      };
    });
    const townName = towns.find(({ code }) => code === campaign.townCode)?.name ?? '';
    return { townName, campaignName: campaign.name, today, plan, villages };
  }

  /**
   * Ticks a step of villages, or takes the ticks back, on one day for all. Refused like `decideSteps`; missing
   * `village.unknown`; conflict `stage-step.changed` where somebody ticked one meanwhile.
   */
  async tick(actor: Actor, campaignCode: string, input: StepsInput): Promise<StepTable> {
    const decided = decideSteps(input, todayOf(this.clock));
    const campaign = await this.campaigns.one(actor, campaignCode);
    const known = new Set((await this.villages.all(actor, campaign.townCode)).map(({ id }) => id));
    const unknown = input.villages.find(({ villageId }) => !known.has(villageId));
    if (unknown !== undefined) throw missing('village.unknown', { id: unknown.villageId }, '没有这个行政村');
    await this.storage.unitOfWork.run('stage-step.tick', async (unit) => {
      const rows = await stepsOf(unit.sql, actor.scope, campaign.id);
      for (const { villageId, version } of input.villages) {
        const before = rows.find((row) => row.villageId === villageId && row.step === input.step);
        if ((before?.version ?? 0) !== version) throw changed(villageId);
        const base = { townCode: campaign.townCode, campaignId: campaign.id, villageId, step: input.step };
        await this.write(unit, actor, base, before, decided);
      }
    });
    return this.table(actor, campaignCode);
  }

  private async write(
    unit: Unit,
    actor: Actor,
    base: Pick<VillageStepRow, 'townCode' | 'campaignId' | 'villageId' | 'step'>,
    before: VillageStepRow | undefined,
    decided: Pick<VillageStepRow, 'doneDay' | 'note'>,
  ): Promise<void> {
    const recorded = { recordedBy: actor.name, recordedAt: instantOf(this.clock) };
    const id = before?.id ?? newId();
    if (before === undefined) {
      await insertSteps(unit.sql, [{ id, ...base, ...decided, ...recorded, version: 1 }]);
    } else if (!(await updateStep(unit.sql, { id, version: before.version }, { ...decided, ...recorded }))) {
      throw changed(base.villageId);
    }
    const { townCode, villageId, step } = base;
    this.history.record(unit, actor, {
      chain: townCode,
      what: decided.doneDay === null ? 'stage-step.unticked' : 'stage-step.ticked',
      subjectKind: 'stage-step',
      subjectId: id,
      before: before === undefined ? null : { doneDay: before.doneDay, note: before.note },
      after: { villageId, villageStep: step, ...decided },
      personal: ['note'],
    });
  }
}

const changed = (villageId: Id) =>
  conflict('stage-step.changed', { villageId }, '刚刚被别人改过,请看过新内容再改');

const stepView = (step: VillageStep, row: VillageStepRow | undefined): StepView => ({
  step,
  doneDay: row?.doneDay ?? null,
  note: row?.note ?? null,
  recordedBy: row?.recordedBy ?? null,
  version: row?.version ?? 0,
});
