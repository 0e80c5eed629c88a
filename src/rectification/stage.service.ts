import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings } from '../cases/case-standing.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { newId, type Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { checkedDay } from './money.rules.js';
import { MoveContext } from './move-context.js';
import { decidePlan, decideStageDone } from './stage.rules.js';
import { markStage, replaceStages, stagesOf } from './stage.store.js';
import type { StageDoneInput, StagePlanInput } from './stage.js';

/** Cases that are put right in stages: the plan, and what of it was done. */
@Injectable()
export class StageService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
    private readonly context: MoveContext,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Plans a case that still has this version; refused as `decidePlan` says, conflict `case.changed`. */
  async plan(actor: Actor, id: Id, version: number, input: StagePlanInput): Promise<void> {
    await this.storage.unitOfWork.run('case.stages', async (unit) => {
      const { row } = await this.standings.of(unit.sql, actor, id, version, input);
      const there = await stagesOf(unit.sql, id);
      const decided = decidePlan({ ...row, stages: there }, input);
      const day = checkedDay(row.countsFromDay, input.day ?? this.context.today, this.context.today);
      await this.mover.move(unit, actor, row, { day, steps: [], changes: {} });
      const known = new Map(there.map((stage) => [stage.id, stage]));
      const recorded = { recordedBy: actor.name, recordedAt: instantOf(this.clock) };
      const stages = decided.map(({ id: stageId, name, dueDay }, at) => {
        const before = stageId === null ? undefined : known.get(stageId);
        const fresh = { id: newId(), doneDay: null, doneNote: null, ...recorded };
        return { ...(before ?? fresh), townCode: row.townCode, caseId: id, place: at + 1, name, dueDay };
      });
      await replaceStages(unit.sql, id, stages);
      const told = (list: readonly { name: string; dueDay: string }[]) =>
        list.map(({ name, dueDay }) => ({ name, dueDay }));
      this.mover.tell(unit, actor, row, 'case.stages-planned', {
        before: { stages: told(there) },
        after: { day, stages: told(stages) },
      });
    });
  }

  /**
   * Notes that a stage was done, or was not after all; the first that is done begins the rectification like progress.
   * Refused as `decideStageDone` says, and like the move `progress`; conflict `case.changed`.
   */
  async mark(actor: Actor, id: Id, version: number, input: StageDoneInput): Promise<void> {
    await this.storage.unitOfWork.run('case.stage-done', async (unit) => {
      const standing = await this.standings.of(unit.sql, actor, id, version, input);
      const { row } = standing;
      const stages = await stagesOf(unit.sql, id);
      const { doneDay, doneNote } = decideStageDone({ ...row, stages }, input, this.context.today);
      const begins = row.state === 'assigned' && doneDay !== null;
      const decision = begins
        ? await this.context.decided(unit.sql, actor, standing, 'progress', { day: doneDay })
        : { day: doneDay ?? this.context.today, steps: [] };
      await this.mover.move(unit, actor, row, { day: decision.day, steps: decision.steps, changes: {} });
      await markStage(unit.sql, input.stageId, { doneDay, doneNote });
      const before = stages.find((stage) => stage.id === input.stageId);
      this.mover.tell(unit, actor, row, 'case.stage-done', {
        before: { doneDay: before?.doneDay ?? null, doneNote: before?.doneNote ?? null },
        after: { name: before?.name ?? '', doneDay, doneNote },
      });
    });
  }
}
