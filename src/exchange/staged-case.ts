import type { CaseSurroundings } from '../cases/case.rules.js';
import { prepareCase, type PreparedCase } from '../cases/prepared-case.js';
import type { Id } from '../kernel/ids.js';
import { decideNew, type PlanFault } from './case-plan.rules.js';
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
  importId: Id,
): string {
  const { no, matchKey, recoveredFen, ...input } = draft;
  const decided = decideNew(input, recoveredFen ?? 0, known);
  const made = decided.action === 'create' ? decided : null;
  const head: Head = {
    ...place,
    ...(no === undefined ? {} : { no }),
    matchKey,
    itemCode: made?.fields.itemCode ?? null,
    statesUndetermined: draft.amountKind === 'undetermined',
    counted: made === null ? null : countedAs(made.fields, made.recoveredFen),
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
