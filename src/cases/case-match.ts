import { hash } from 'node:crypto';
import { comparisonKey } from '../kernel/text.js';

/** What tells one case of a campaign from another when its number is not known. */
export interface CaseSubject {
  readonly villageId: string | null;
  readonly categoryCode: string;
  readonly itemCode: string | null;
  readonly description: string;
}

/**
 * The key by which an imported row finds its case (DESIGN §5): village, item (or category where there is none) and
 * description after NFKC without blanks; 32 hexadecimal digits of a SHA-256.
 */
export function caseMatchKey(subject: CaseSubject): string {
  const kind = subject.itemCode ?? subject.categoryCode;
  return hash(
    'sha256',
    `${subject.villageId ?? ''}|${kind}|${comparisonKey(subject.description)}`,
    'hex',
  ).slice(0, 32);
}
