import { caseNumber } from '../campaigns/campaign.js';
import { missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { UrgeableCase } from './urging-issue.store.js';
import type { DecidedIssue } from './urging.rules.js';
import { URGEABLE_STATES, urgingNumber } from './urging.js';

/** Cases of one village, or those of none. */
export interface OfVillage {
  readonly villageId: Id | null;
  readonly villageName: string | null;
  readonly cases: readonly UrgeableCase[];
}

/**
 * Missing `case.missing` for one that was not found; refused `urging.not-open` naming those that do not wait for their
 * village, `urging.urged-already` naming those of an unanswered letter where that is not meant.
 */
export function refuseUnurgeable(
  found: readonly UrgeableCase[],
  { caseIds, again }: Pick<DecidedIssue, 'caseIds' | 'again'>,
  prefix: string,
): void {
  const there = new Set(found.map(({ id }) => id));
  const lost = caseIds.find((id) => !there.has(id));
  if (lost !== undefined) throw missing('case.missing', { id: lost }, '没有这件问题');
  const numbersOf = (cases: readonly UrgeableCase[]): string[] =>
    cases.map(({ no }) => caseNumber(prefix, no));
  const closed = numbersOf(found.filter(({ state }) => !URGEABLE_STATES.includes(state)));
  if (closed.length > 0) {
    throw refused('urging.not-open', { numbers: closed }, `不在等村里整改,不能督办:${closed.join('、')}`);
  }
  const urged = again ? [] : numbersOf(found.filter((one) => urgedBy(one) !== null));
  if (urged.length > 0) {
    throw refused('urging.urged-already', { numbers: urged }, `已经督办还没有回复:${urged.join('、')}`);
  }
}

/** The number of the unanswered letter that names a case. */
export const urgedBy = ({ urgedWord, urgedYear, urgedNo }: UrgeableCase): string | null =>
  urgedWord === null || urgedYear === null || urgedNo === null
    ? null
    : urgingNumber(urgedWord, urgedYear, urgedNo);

/** Cases that come by village, put together; those of no village last. */
export function byVillage(found: readonly UrgeableCase[]): OfVillage[] {
  const villages = new Map<Id | null, UrgeableCase[]>();
  for (const one of found) villages.set(one.villageId, [...(villages.get(one.villageId) ?? []), one]);
  return [...villages].map(([villageId, cases]) => ({
    villageId,
    villageName: cases[0]?.villageName ?? null,
    cases,
  }));
}
