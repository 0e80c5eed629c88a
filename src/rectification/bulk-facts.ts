import type { CaseChanges } from '../cases/case-change.js';
import type { CaseStanding } from '../cases/case-standing.js';
import type { BulkChange } from './bulk.js';
import type { DoneFacts } from './bulk-back.rules.js';
import type { LeftBehind } from './bulk-deeds.service.js';

/** Fields that a deed may change and a preview tells; dates of the ledger's own and sums are left out. */
const TOLD_FIELDS = [
  'dueDay',
  'dueAsWritten',
  'measures',
  'leader',
  'responsibleUnit',
  'rectifier',
  'progressText',
  'resultText',
  'continuingKind',
  'reportMonths',
  'personHandling',
  'extensionCount',
  'inTime',
  'closedDay',
  'restFate',
  'restBasis',
  'restApprover',
] as const satisfies readonly (keyof CaseChanges)[];

/** Fields that taking back puts as they were. */
const BACK_FIELDS = [
  ...TOLD_FIELDS,
  'stateBefore',
  'evidenceTicks',
] as const satisfies readonly (keyof CaseChanges)[];

/** What a deed changed of a case, for a person to read. */
export const changesOf = (before: CaseStanding['row'], after: CaseStanding['row']): BulkChange[] =>
  TOLD_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));

/** What taking a deed back will need. */
export function factsOf(before: CaseStanding, after: CaseStanding, left: LeftBehind): DoneFacts {
  const made = after.moves.slice(before.moves.length);
  const changed = BACK_FIELDS.filter((field) => before.row[field] !== after.row[field]);
  return {
    ...left,
    path: [before.row.state, ...made.map(({ toState }) => toState)],
    day: made.at(-1)?.day ?? null,
    fields: Object.fromEntries(changed.map((field) => [field, before.row[field]])),
  };
}
