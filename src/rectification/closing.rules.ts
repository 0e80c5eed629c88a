import type { ClosingRule } from '../campaigns/closing-rule.js';
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

const FRACTIONS = 10_000;

/**
 * Where a case stands in the draw, from 0 to 9,999: drawn again from campaign and number, always the same, and not to be
 * guessed from neighbouring numbers. FNV-1a with the finish of MurmurHash3, so that consecutive numbers spread.
 */
export function drawOf(campaignCode: string, no: number): number {
  let hash = 0x811c9dc5;
  for (const sign of `${campaignCode}#${no}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % FRACTIONS;
}

/** Who closes one case by the campaign's rule; an undetermined amount counts as large. */
export function closerOf(
  rule: ClosingRule,
  one: { readonly campaignCode: string; readonly no: number } & Pick<
    ClosingFacts,
    'amountKind' | 'amountFen'
  >,
): 'inspector' | 'lead' {
  if (rule.closer === 'inspector') return 'inspector';
  const limit = rule.inspectorFromFen;
  if (limit !== null && (one.amountKind === 'undetermined' || one.amountFen >= limit)) return 'inspector';
  return drawOf(one.campaignCode, one.no) < (rule.samplePercent * FRACTIONS) / 100 ? 'inspector' : 'lead';
}
