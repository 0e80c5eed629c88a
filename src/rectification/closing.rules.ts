import type { ClosingRule } from '../campaigns/closing-rule.js';
import type { ClosingFacts } from './closing.js';

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
