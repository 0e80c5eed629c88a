import type { CaseChanges, CaseStep } from '../cases/case-change.js';
import { TAKEN_BACK, type CaseState } from '../cases/case-state.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { BackState } from './bulk-batch.js';
import { WAYS_BACK, type BulkDeed } from './bulk.js';

/** What was done to one case, as far as taking it back needs it. */
export interface DoneFacts {
  /** States from the one before to the one after, every step between them among them. */
  readonly path: readonly CaseState[];
  /** The day of the steps; null where there was none. */
  readonly day: string | null;
  /** The fields that it changed, as they were before. */
  readonly fields: CaseChanges;
  readonly progressId: Id | null;
  readonly extensionId: Id | null;
  readonly linkIds: readonly Id[];
}

/** A case of a batch as it was kept and as it stands now. */
export interface BackFacts {
  readonly versionAfter: number | null;
  readonly versionNow: number;
  readonly stateNow: CaseState;
  readonly takenBack: number;
}

const OVER: readonly CaseState[] = ['closed', 'voided'];

/**
 * Whether what a batch did on a case can still be taken back: any change of the case since means that somebody built on it.
 * Files leave the case as it is, and stay to be struck until it is over.
 */
export function backStateOf(
  batch: { readonly deed: BulkDeed; readonly takesBack: Id | null },
  { versionAfter, versionNow, stateNow, takenBack }: BackFacts,
): BackState {
  if (!WAYS_BACK[batch.deed].open || batch.takesBack !== null) return 'never';
  if (takenBack === 1) return 'taken-back';
  const built = batch.deed === 'evidence' ? OVER.includes(stateNow) : versionNow !== versionAfter;
  return built ? 'built-on' : 'open';
}

/** Refuses `bulk.built-on`, `bulk.taken-back-already`, `bulk.no-way-back` where a case cannot be taken back. */
export function refuseNotOpen(state: BackState): void {
  switch (state) {
    case 'open':
      return;
    case 'built-on':
      throw refused('bulk.built-on', {}, '之后已有变动,不能撤回');
    case 'taken-back':
      throw refused('bulk.taken-back-already', {}, '已经撤回');
    case 'never':
      throw refused('bulk.no-way-back', {}, '这种办理不能撤回');
  }
}

/** The steps that lead back over the same path, with the fields as they were. */
export function decideBack(
  { path, fields }: Pick<DoneFacts, 'path' | 'fields'>,
  reason: string,
): { readonly steps: readonly CaseStep[]; readonly changes: CaseChanges } {
  const steps = path
    .slice(0, -1)
    .reverse()
    .map((to): CaseStep => ({ to, reasonCode: TAKEN_BACK, reason }));
  return { steps, changes: fields };
}
