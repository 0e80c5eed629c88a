import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { refuseWithout } from '../access/may.js';
import type { HistoryValues } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import type { Day } from '../kernel/calendar.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { CollectionVillageRow } from './collection.entity.js';
import { decideState, type DecidedState } from './collection.rules.js';
import {
  collectionById,
  owedByVillage,
  updateCollectionVillage,
  villagesOfCollection,
} from './collection.store.js';
import type { CollectionStateInput } from './collection.js';

/** How villages stand with what they were asked for: set by hand, or by a task sheet that came back. */
@Injectable()
export class CollectionStateService {
  constructor(
    private readonly storage: Storage,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sets how a village stands. A village says of itself that it has handed in or has nothing; forbidden
   * `access.forbidden` for it to return, or to take back. Missing `collection.missing`; refused as `decideState` says;
   * conflict `collection.changed`.
   */
  async set(
    actor: Actor,
    collectionId: Id,
    villageId: Id,
    version: number,
    input: CollectionStateInput,
  ): Promise<void> {
    const takes = input.state === 'returned' || input.state === 'waiting';
    if (takes) refuseWithout(actor, 'collections:write');
    await this.storage.unitOfWork.run('collection.set', async (unit) => {
      const collection = await collectionById(unit.sql, actor.scope, collectionId);
      const rows = collection && (await villagesOfCollection(unit.sql, actor.scope, collectionId));
      const row = rows?.find((one) => one.villageId === villageId);
      if (collection === undefined || row === undefined) {
        throw missing('collection.missing', { id: collectionId }, '没有这次催报');
      }
      const facts = { ended: collection.endedDay !== null, today: todayOf(this.clock) };
      await this.write(unit, actor, { ...row, version }, decideState(facts, input), 0);
    });
  }

  /** Answers what a village owes with a task sheet that it handed in, inside the caller's unit; tells the names. */
  async answerIn(
    unit: Unit,
    actor: Actor,
    sheet: {
      readonly campaignId: Id;
      readonly villageId: Id;
      readonly day: Day;
      readonly providedBy: string;
      readonly filled: number;
    },
  ): Promise<string[]> {
    const owed = await owedByVillage(unit.sql, actor.scope, sheet.campaignId, sheet.villageId);
    for (const row of owed) {
      const state = sheet.filled === 0 ? 'nil' : 'handed-in';
      const { day: stateDay, providedBy } = sheet;
      await this.write(unit, actor, row, { state, stateDay, note: null, providedBy }, 1);
    }
    return owed.map(({ name }) => name);
  }

  private async write(
    unit: Unit,
    actor: Actor,
    row: CollectionVillageRow,
    decided: DecidedState,
    bySheet: 0 | 1,
  ): Promise<void> {
    const { id, version, villageId, collectionId } = row;
    const recorded = { recordedBy: actor.name, recordedAt: instantOf(this.clock), bySheet };
    if (!(await updateCollectionVillage(unit.sql, { id, version }, { ...decided, ...recorded }))) {
      throw conflict('collection.changed', { id: collectionId }, '刚刚被别人改过,请看过新内容再改');
    }
    const { state, stateDay, note, providedBy } = row;
    this.history.record(unit, actor, {
      chain: row.townCode,
      what: 'collection.answered',
      subjectKind: 'collection',
      subjectId: collectionId,
      before: { villageId, state, day: stateDay, note, providedBy },
      after: told(villageId, decided, bySheet),
      personal: ['note', 'providedBy'],
    });
  }
}

const told = (
  villageId: Id,
  { state, stateDay: day, note, providedBy }: DecidedState,
  bySheet: 0 | 1,
): HistoryValues => ({ villageId, state, day, note, providedBy, byTaskSheet: bySheet === 1 });
