import { setImmediate as otherRequests } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { instantOf, type Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { FlagMarkRow, FlagRow } from './flag.entity.js';
import { flagKey, type ComputedFlag, type FlagChanges } from './flag.rules.js';
import {
  changeComputed,
  insertFlags,
  lockFlags,
  moveMark,
  presentAmong,
  removeFlags,
} from './flag-run.store.js';
import type { FlaggedCampaign } from './look-context.js';

/** What a run wrote; counts of flags. */
export interface FlagsWritten {
  added: number;
  changed: number;
  removed: number;
  standing: number;
}

/** Where a run ended. */
export type FlagMark = Pick<FlagMarkRow, 'seq' | 'day' | 'rules' | 'medians'>;

/** Flags that one unit writes at most: others wait that long and no longer. */
export const WRITTEN_AT_ONCE = 500;

/** Writes computed flags, a bounded portion in each unit of work; nothing is computed inside one. */
@Injectable()
export class FlagWriting {
  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes what differs, and adds to `written` what it did; with a mark, it is moved with the last portion. */
  async write(
    campaign: FlaggedCampaign,
    all: readonly FlagChanges[],
    written: FlagsWritten,
    mark?: FlagMark,
  ): Promise<void> {
    for (const { standing } of all) written.standing += standing;
    const portions = portionsOf(all);
    // A mark is moved even where nothing else is to be written.
    if (portions.length === 0 && mark !== undefined) portions.push([]);
    for (const [at, portion] of portions.entries()) {
      await this.writePortion(campaign, portion, written, at === portions.length - 1 ? mark : undefined);
      await otherRequests();
    }
  }

  private async writePortion(
    campaign: FlaggedCampaign,
    portion: readonly FlagChanges[],
    written: FlagsWritten,
    mark: FlagMark | undefined,
  ): Promise<void> {
    const { campaignId, townCode } = campaign;
    const at = instantOf(this.clock);
    await this.storage.unitOfWork.run('flags.compute', async (unit) => {
      await lockFlags(unit.sql, campaignId, townCode);
      // All villages together: statements of few lengths are prepared once.
      const added = portion.flatMap((one) =>
        one.added.map((flag) => ({ ...flag, villageId: one.villageId })),
      );
      const changed = portion.flatMap((one) =>
        one.changed.map((flag) => ({ ...flag, villageId: one.villageId })),
      );
      // Two looks may have noticed the same one, and another program may have added it since.
      const missing = new Map(added.map((one) => [flagKey(one), one]));
      for (const one of await presentAmong(unit.sql, campaignId, added)) missing.delete(flagKey(one));
      await insertFlags(
        unit.sql,
        [...missing.values()].map((one) => newFlag(campaign, one, at)),
      );
      written.added += missing.size;
      written.changed += await changeComputed(unit.sql, changed, at);
      written.removed += await removeFlags(
        unit.sql,
        portion.flatMap(({ gone }) => gone),
        at,
      );
      if (mark !== undefined) await moveMark(unit.sql, { campaignId, townCode, ...mark, computedAt: at });
    });
  }
}

/** How many flags these changes write. */
export const sizeOf = ({ added, changed, gone }: FlagChanges): number =>
  added.length + changed.length + gone.length;

/** Changes cut and put together so that each portion writes about as much. */
function portionsOf(all: readonly FlagChanges[]): FlagChanges[][] {
  const portions: FlagChanges[][] = [];
  let room = 0;
  for (const changes of all.flatMap(piecesOf)) {
    const size = sizeOf(changes);
    const last = portions.at(-1);
    if (last !== undefined && size <= room) last.push(changes);
    else {
      portions.push([changes]);
      room = WRITTEN_AT_ONCE;
    }
    room -= size;
  }
  return portions;
}

function piecesOf(changes: FlagChanges): FlagChanges[] {
  const { added, changed, gone } = changes;
  const pieces: FlagChanges[] = [];
  const longest = Math.max(added.length, changed.length, gone.length);
  for (let from = 0; from < longest; from += WRITTEN_AT_ONCE) {
    const until = from + WRITTEN_AT_ONCE;
    pieces.push({
      ...changes,
      added: added.slice(from, until),
      changed: changed.slice(from, until),
      gone: gone.slice(from, until),
    });
  }
  return pieces;
}

const newFlag = (
  { townCode, campaignId }: FlaggedCampaign,
  computed: ComputedFlag & Pick<FlagRow, 'villageId'>,
  at: string,
): FlagRow => ({
  id: newId(),
  townCode,
  campaignId,
  villageId: computed.villageId,
  ruleCode: computed.ruleCode,
  ruleVersion: computed.ruleVersion,
  subjectKind: computed.subjectKind,
  subjectId: computed.subjectId,
  amountFen: computed.amountFen,
  inputs: computed.inputs,
  sources: computed.sources,
  gone: 0,
  verdict: null,
  verdictReason: null,
  judgedBy: null,
  judgedAt: null,
  changedSince: 0,
  caseId: null,
  noticedAt: at,
  updatedAt: at,
  version: 1,
});
