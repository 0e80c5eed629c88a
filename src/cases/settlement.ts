import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { DispositionKind, SettlementKind } from './case.js';
import type { LineOrigin } from './case-outcome.js';

/**
 * What discipline organs do with money, which their register counts in five columns that are never one. A line of a case
 * may name one as the way by which money came back; what is taken from a person is the discipline register's own.
 */
export const DISCIPLINE_MONEY = {
  collected: { zh: '收缴', en: 'Collected' },
  confiscated: { zh: '没收', en: 'Confiscated' },
  repaid: { zh: '责令退赔', en: 'Repaid by order' },
  'handed-in': { zh: '登记上交', en: 'Handed in' },
  'loss-recovered': { zh: '追缴失职渎职造成的损失', en: 'Loss recovered' },
} as const satisfies Readonly<Record<string, Label>>;
export type DisciplineMoney = keyof typeof DISCIPLINE_MONEY;

/** Their codes, in the order of the register. */
export const DISCIPLINE_MONEY_CODES = [
  'collected',
  'confiscated',
  'repaid',
  'handed-in',
  'loss-recovered',
] as const satisfies readonly DisciplineMoney[];

/** A line of money put right; append-only, a slip is corrected by a line with the opposite sign. */
export interface SettlementView extends LineOrigin {
  readonly id: Id;
  readonly kind: SettlementKind;
  readonly amountFen: number;
  readonly day: Day;
  readonly voucher: string | null;
  readonly note: string | null;
  /** Of money that came back: how a discipline organ got it; null where it did not. */
  readonly disciplineMoney: DisciplineMoney | null;
}

/** A line of where recovered money went; append-only like a settlement. */
export interface DispositionView extends Omit<SettlementView, 'kind' | 'disciplineMoney'> {
  readonly kind: DispositionKind;
}
