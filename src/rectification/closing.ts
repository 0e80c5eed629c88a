import { tidyText } from '../kernel/text.js';
import { PERSON_HANDLINGS, REST_FATES, type Lack, type MoveFacts } from './move.js';

/** What a closure needs to know of a case. */
export type ClosingFacts = Pick<
  MoveFacts,
  | 'amountKind'
  | 'amountFen'
  | 'settledFen'
  | 'rest'
  | 'personHandling'
  | 'checklist'
  | 'evidence'
  | 'countingLinks'
>;

/** Entries of the item's checklist that no file proves that still counts. */
export const missingEvidence = ({ checklist, evidence, countingLinks }: ClosingFacts): string[] =>
  checklist.filter(
    (entry) => !evidence.some((tick) => tick.entry === entry && countingLinks.includes(tick.linkId)),
  );

/**
 * What a case lacks to be closed: the item's evidence; money put right or the fate of the rest, with basis and approver;
 * and whether people were dealt with. Empty where it may be closed.
 */
export function lacksOf(facts: ClosingFacts): Lack[] {
  const lacks: Lack[] = [];
  if (missingEvidence(facts).length > 0) lacks.push('evidence');
  const { rest, personHandling } = facts;
  if (rest === null) {
    if (facts.amountKind === 'undetermined') lacks.push('amount');
    if (facts.amountFen - facts.settledFen > 0) lacks.push('money');
  } else if (
    !REST_FATES.includes(rest.fate) ||
    tidyText(rest.basis) === '' ||
    tidyText(rest.approver) === ''
  ) {
    lacks.push('rest');
  }
  if (personHandling === null || !PERSON_HANDLINGS.includes(personHandling)) lacks.push('person');
  return lacks;
}
