import { STEP_LACKS, STEP_OF_LACK, type StepLack, type StepLackCode } from './step-lacks.js';

/** What is counted of a village; counts of rows. */
export interface VillageCounts {
  readonly villageId: string;
  readonly assets: number;
  readonly notCounted: number;
  readonly unexplained: number;
  readonly accounts: number;
  readonly unconfirmed: number;
  readonly notices: number;
  readonly notPosted: number;
  readonly noPhoto: number;
  readonly unanswered: number;
  readonly notConfirmed: number;
  readonly notAssigned: number;
  readonly openCases: number;
  readonly outstanding: number;
}

/** What a village lacks: only what the ledger can count; what it cannot is for the office to tick. */
export function lacksOf(counts: VillageCounts): StepLack[] {
  const of: Readonly<Record<StepLackCode, number>> = {
    'no-assets': counts.assets === 0 ? 1 : 0,
    'not-counted': counts.notCounted,
    'no-accounts': counts.accounts === 0 ? 1 : 0,
    unexplained: counts.unexplained,
    unconfirmed: counts.unconfirmed,
    'no-notice': counts.notices === 0 ? 1 : 0,
    'not-posted': counts.notPosted,
    'no-photo': counts.noPhoto,
    unanswered: counts.unanswered,
    'not-confirmed': counts.notConfirmed,
    'not-assigned': counts.notAssigned,
    'open-cases': counts.openCases,
    outstanding: counts.outstanding,
  };
  return STEP_LACKS.flatMap((code) => {
    const count = of[code];
    return count === 0 ? [] : [{ code, step: STEP_OF_LACK[code], count }];
  });
}
