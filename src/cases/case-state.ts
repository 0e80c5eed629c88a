import type { Label } from '../kernel/label.js';

/** States of a case in the order in which they are printed; DESIGN §4. */
export const CASE_STATES = [
  'registered',
  'assigned',
  'rectifying',
  'continuing',
  'suspended',
  'closure-requested',
  'verified',
  'closed',
  'voided',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What each state is called. */
export const CASE_STATE_LABELS: Readonly<Record<CaseState, Label>> = {
  registered: { zh: '已登记', en: 'Registered' },
  assigned: { zh: '已交办', en: 'Assigned' },
  rectifying: { zh: '整改中', en: 'Being put right' },
  continuing: { zh: '持续整改', en: 'Continuing' },
  suspended: { zh: '中止', en: 'Suspended' },
  'closure-requested': { zh: '申请销号', en: 'Closure requested' },
  verified: { zh: '已初审', en: 'Verified' },
  closed: { zh: '已销号', en: 'Closed' },
  voided: { zh: '已作废', en: 'Voided' },
};

/**
 * Where each state may lead. A suspended case, and one whose closure is returned, goes back to where it came from:
 * those targets are listed here, and the move compares them with the remembered state.
 */
export const CASE_MOVES: Readonly<Record<CaseState, readonly CaseState[]>> = {
  registered: ['assigned', 'voided'],
  assigned: ['rectifying', 'continuing', 'suspended', 'voided'],
  rectifying: ['closure-requested', 'continuing', 'suspended', 'voided'],
  continuing: ['rectifying', 'closure-requested', 'voided'],
  suspended: ['assigned', 'rectifying'],
  'closure-requested': ['verified', 'closed', 'rectifying', 'continuing'],
  verified: ['closed', 'rectifying', 'continuing'],
  closed: ['rectifying'],
  voided: [],
};

/** States whose problem still waits to be put right by a day; a suspended clock stands, a continuing one has no day. */
export const STATES_WITH_CLOCK: readonly CaseState[] = [
  'registered',
  'assigned',
  'rectifying',
  'closure-requested',
  'verified',
];

/** States that count as a case; a voided number stays used and counts nowhere. */
export const COUNTED_STATES: readonly CaseState[] = CASE_STATES.filter((state) => state !== 'voided');

/** May a case in `from` be moved to `to`? Whether it may be moved now, and by whom, is for the rules of the move. */
export const mayMove = (from: CaseState, to: CaseState): boolean => CASE_MOVES[from].includes(to);

/** The reason of a step that takes another back, as if that had not been; both stay to be seen. */
export const TAKEN_BACK = 'taken-back';

/**
 * Where a slip of many cases at once leads back, step by step, beside the moves above and only while nothing was built on
 * it. What somebody decided (verified, returned, closed) is never taken back this way.
 */
export const STEPS_BACK: Partial<Readonly<Record<CaseState, readonly CaseState[]>>> = {
  assigned: ['registered'],
  rectifying: ['assigned'],
  continuing: ['assigned'],
};

/** The moves that stand, oldest first: without those that were taken back, and without the taking back. */
export function movesThatStand<Move extends { readonly reasonCode: string | null }>(
  moves: readonly Move[],
): Move[] {
  const standing: Move[] = [];
  for (const move of moves) {
    if (move.reasonCode === TAKEN_BACK) standing.pop();
    else standing.push(move);
  }
  return standing;
}
