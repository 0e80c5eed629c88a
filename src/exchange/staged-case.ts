import type { CaseSurroundings } from '../cases/case.rules.js';
import { prepareCase, type PreparedCase } from '../cases/prepared-case.js';
import { CASE_STATE_LABELS } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { linesInWords, recoveredOf, standFaults } from '../rectification/opening.rules.js';
import { decideNew, standFactsOf, type NewDecision, type PlanFault } from './case-plan.rules.js';
import type { CaseDraft, StagedPlace } from './import.js';
import type { CountedCase } from './plan-book.js';

/** What planning must know of a row; most rows are planned by this alone. */
interface Head extends StagedPlace {
  /** The ledger's own number, where the sheet carries numbers. */
  readonly no?: number;
  readonly matchKey: string;
  readonly itemCode: string | null;
  /** The row says itself that its amount is undetermined. */
  readonly statesUndetermined: boolean;
  /** Its figures as a new case; null where it cannot be one. */
  readonly counted: CountedCase | null;
  /** What was recovered on paper, in 分: of an opening import only. */
  readonly paperRecoveredFen?: number;
  /** What the row says of a state that no new case has; told, and not taken over. */
  readonly claimed?: string;
}

/** Stands between the parts of a line; JSON spells it otherwise, and the pairs of the search have no such sign. */
const BETWEEN = '\t';

/** A good row of a case sheet, as it was staged; the parts behind its head are read only when needed. */
export interface StagedCase extends Head {
  /** The row as it was read: for a case that is there already. */
  readonly draft: () => CaseDraft;
  /** The case that it becomes when there is none; only where `counted` is there. */
  readonly prepared: () => PreparedCase;
  /** Why it cannot be a new case; only where `counted` is null. */
  readonly faults: () => readonly PlanFault[];
}

/** The line of a row: decided and prepared as a new case, which is what most rows are. */
export function stageCase(
  place: StagedPlace,
  draft: CaseDraft,
  known: CaseSurroundings,
  { importId, today }: { readonly importId: Id; readonly today: Day },
): string {
  const { no, matchKey, recoveredFen, claims: _claims, stand, ...input } = draft;
  const decided = standing(draft, decideNew(input, recoveredFen ?? 0, known), today);
  const claimed = claimedOf(draft);
  const made = decided.action === 'create' ? decided : null;
  const head: Head = {
    ...place,
    ...(no === undefined ? {} : { no }),
    matchKey,
    itemCode: made?.fields.itemCode ?? null,
    statesUndetermined: draft.amountKind === 'undetermined',
    counted: made === null ? null : countedAs(made.fields, made.recoveredFen),
    ...(stand === undefined ? {} : { paperRecoveredFen: recoveredOf(stand) }),
    ...(claimed === null ? {} : { claimed }),
  };
  const parts = [JSON.stringify(head), JSON.stringify(draft)];
  if (decided.action === 'refuse') parts.push(JSON.stringify(decided.faults));
  else {
    const { told, grams, ...rest } = prepareCase(
      { ...decided, matchKey, details: draft.details ?? [] },
      importId,
    );
    // What is spelt already need not be spelt again.
    parts.push(JSON.stringify(rest), ...told, grams);
  }
  return parts.join(BETWEEN);
}

/** A new case that stood on paper must have what its state asks for. */
function standing({ stand }: CaseDraft, decided: NewDecision, today: Day): NewDecision {
  if (stand === undefined || decided.action === 'refuse') return decided;
  const faults = standFaults(stand, standFactsOf(decided.fields), today);
  return faults.length === 0 ? decided : { action: 'refuse', faults };
}

/** A state, a closure or settlements that an ordinary import does not bring. */
function claimedOf({ claims }: CaseDraft): string | null {
  if (claims === undefined) return null;
  const { stateWord, states, closedDay, settlements } = claims;
  if (states !== null && !states.includes('registered')) return stateWord;
  if (closedDay !== null) return `${CASE_STATE_LABELS.closed.zh} ${closedDay}`;
  return settlements === null || settlements.length === 0 ? null : linesInWords(settlements);
}

/** Figures of a case with these fields. */
export const countedAs = (
  fields: Pick<CountedCase, 'villageId' | 'categoryCode' | 'amountFen'> & { readonly amountKind: string },
  recoveredFen: number,
): CountedCase => ({
  villageId: fields.villageId,
  categoryCode: fields.categoryCode,
  amountFen: fields.amountFen,
  undetermined: fields.amountKind === 'undetermined',
  recoveredFen,
});

/** Reads a staged line. */
export function readStagedCase(line: string): StagedCase {
  const behindHead = line.indexOf(BETWEEN);
  const part = (place: number): string => line.split(BETWEEN)[place] ?? '';
  return {
    ...(JSON.parse(line.slice(0, behindHead)) as Head),
    draft: () => JSON.parse(part(1)) as CaseDraft,
    faults: () => JSON.parse(part(2)) as PlanFault[],
    prepared: () => {
      const [, , rest = '', before = '', behind = '', grams = ''] = line.split(BETWEEN);
      return { ...(JSON.parse(rest) as Omit<PreparedCase, 'told' | 'grams'>), told: [before, behind], grams };
    },
  };
}
