import { DISPOSITION_KIND_LABELS, SETTLEMENT_KIND_LABELS } from '../cases/case.js';
import type { CaseChanges, CaseStep } from '../cases/case-change.js';
import { CASE_STATE_LABELS } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import { formatYuan, sumFen } from '../kernel/money.js';
import type { PaperLine, PaperStand, StandFacts, StandFault, StandState } from './opening.js';

/** States that came about on a day which somebody put down; of the others a sheet seldom knows since when. */
const WITH_DAY: readonly StandState[] = [
  'continuing',
  'suspended',
  'closure-requested',
  'verified',
  'closed',
];
/** States for which everything had to be there that a closure asks for. */
const ASKED_TO_CLOSE: readonly StandState[] = ['closure-requested', 'verified', 'closed'];

/** What all lines of a stand come to, in 分. */
export const settledOf = ({ settlements }: Pick<PaperStand, 'settlements'>): number =>
  sumFen(settlements.map(({ amountFen }) => amountFen));
/** What was recovered, in 分. */
export const recoveredOf = ({ settlements }: Pick<PaperStand, 'settlements'>): number =>
  sumFen(settlements.filter(({ kind }) => kind === 'recovered').map(({ amountFen }) => amountFen));
/** What recovered money went somewhere, in 分. */
export const disposedOf = ({ dispositions }: Pick<PaperStand, 'dispositions'>): number =>
  sumFen(dispositions.map(({ amountFen }) => amountFen));

/**
 * Everything that a stand lacks for its state, and every law that it breaks; empty where it may be taken over. The laws
 * of money are those of every other case, and a closed one needs what a closure needs, with the paper in place of files.
 */
export function standFaults(stand: PaperStand, facts: StandFacts, today: Day): StandFault[] {
  const faults = [...stateFaults(stand, facts, today), ...moneyFaults(stand, facts, today)];
  return ASKED_TO_CLOSE.includes(stand.state) ? [...faults, ...closingFaults(stand, facts)] : faults;
}

const dayField = ({ state }: PaperStand): string => (state === 'closed' ? 'closedDay' : 'stateDay');

function stateFaults(stand: PaperStand, { hasVillage, foundDay }: StandFacts, today: Day): StandFault[] {
  const { state, day } = stand;
  const value = CASE_STATE_LABELS[state].zh;
  const faults: StandFault[] = [];
  if (state !== 'registered' && !hasVillage)
    faults.push({ field: 'state', code: 'state-without-village', value });
  if (day === null) {
    if (WITH_DAY.includes(state)) faults.push({ field: dayField(stand), code: 'state-day-missing', value });
  } else faults.push(...dayFaults(dayField(stand), day, foundDay, today));
  if (state === 'continuing' && stand.continuingKind === null)
    faults.push({ field: 'state', code: 'continuing-kind-missing', value });
  if (state === 'suspended' && stand.reasonCode === null)
    faults.push({ field: 'state', code: 'suspend-reason-missing', value });
  return faults;
}

function dayFaults(field: string, day: Day, foundDay: Day | null, today: Day): StandFault[] {
  if (day > today) return [{ field, code: 'day-ahead', value: day }];
  return foundDay !== null && day < foundDay ? [{ field, code: 'day-before-found', value: day }] : [];
}

function moneyFaults(stand: PaperStand, facts: StandFacts, today: Day): StandFault[] {
  const { settlements, dispositions } = stand;
  const faults = [
    ...linesFaults('settlementLines', settlements, facts, today),
    ...linesFaults('dispositionLines', dispositions, facts, today),
  ];
  for (const line of settlements) {
    if ((line.kind === 'written-off' || line.kind === 'not-pursued') && line.voucher === null) {
      const value = SETTLEMENT_KIND_LABELS[line.kind].zh;
      faults.push({ field: 'settlementLines', code: 'line-paper-missing', value });
    }
  }
  const settledFen = settledOf(stand);
  const [recoveredFen, disposedFen] = [recoveredOf(stand), disposedOf(stand)];
  if (settledFen > 0 && facts.amountKind !== 'known') {
    faults.push({ field: 'settlementLines', code: 'money-without-amount', value: formatYuan(settledFen) });
  } else if (settledFen > facts.amountFen) {
    faults.push({ field: 'settlementLines', code: 'settled-exceeds-amount', value: formatYuan(settledFen) });
  }
  if (disposedFen > recoveredFen) {
    const value = formatYuan(disposedFen);
    faults.push({ field: 'dispositionLines', code: 'disposed-exceeds-recovered', value });
  }
  return faults;
}

const linesFaults = (
  field: string,
  lines: readonly PaperLine<string>[],
  { foundDay }: StandFacts,
  today: Day,
): StandFault[] => lines.flatMap(({ day }) => dayFaults(field, day, foundDay, today));

function closingFaults(stand: PaperStand, { amountKind, amountFen }: StandFacts): StandFault[] {
  const value = CASE_STATE_LABELS[stand.state].zh;
  const faults: StandFault[] = [];
  const lacks = (field: string, code: StandFault['code'], missing: boolean): void => {
    if (missing) faults.push({ field, code, value });
  };
  const isClosed = stand.state === 'closed';
  lacks('closingPaper', 'closing-paper-missing', isClosed && stand.closingPaper === null);
  lacks('closedBy', 'closed-by-missing', isClosed && stand.closedBy === null);
  lacks('personHandling', 'person-handling-missing', stand.personHandling === null);
  const isOut = amountKind === 'undetermined' || amountFen > settledOf(stand);
  lacks('restFate', 'rest-fate-missing', isOut && stand.restFate === null);
  lacks('restBasis', 'rest-basis-missing', stand.restFate !== null && stand.restBasis === null);
  lacks('restApprover', 'rest-approver-missing', stand.restFate !== null && stand.restApprover === null);
  return faults;
}

/**
 * What a stand comes to in the ledger: one step from registered to where the paper has it, since the steps between are
 * not known and none is invented; or no step. `dueDay` decides whether a closure was in time.
 */
export function standSteps(
  stand: PaperStand,
  dueDay: Day | null,
): { readonly steps: readonly CaseStep[]; readonly changes: CaseChanges } {
  const { state, reasonCode, closingPaper: reason } = stand;
  if (state === 'registered') return { steps: [], changes: {} };
  const steps = [{ to: state, reasonCode, reason }];
  if (state === 'continuing') return { steps, changes: { continuingKind: stand.continuingKind } };
  if (state === 'suspended') return { steps, changes: { stateBefore: 'rectifying' } };
  if (!ASKED_TO_CLOSE.includes(state)) return { steps, changes: {} };
  const { personHandling, restFate, restBasis, restApprover, day } = stand;
  const closing = { personHandling, restFate, restBasis, restApprover };
  if (state !== 'closed') return { steps, changes: { ...closing, stateBefore: 'rectifying' } };
  const inTime = dueDay === null || day === null ? null : day <= dueDay ? 1 : 0;
  return { steps, changes: { ...closing, closedDay: day, inTime } };
}

/** Lines of money in the words of the office: `收回 1,200.00元;调账补账 300.00元`; empty where there are none. */
export function linesInWords(lines: readonly Pick<PaperLine<string>, 'kind' | 'amountFen'>[]): string {
  const labels = { ...SETTLEMENT_KIND_LABELS, ...DISPOSITION_KIND_LABELS };
  return Object.entries(labels)
    .map(([kind, label]) => {
      const fen = sumFen(lines.filter((line) => line.kind === kind).map(({ amountFen }) => amountFen));
      return fen === 0 ? '' : `${label.zh} ${formatYuan(fen)}元`;
    })
    .filter((part) => part !== '')
    .join(';');
}
