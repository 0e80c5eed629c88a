import type { Label } from '../../../kernel/label.js';

/** Forms of the money of a case; the route of each is its name. */
export const LINES = [
  'settlements',
  'dispositions',
  'incomes',
  'goods',
  'verify-amount',
  'same-money',
  'ask-write-off',
  'write-off',
] as const;
export type Line = (typeof LINES)[number];

/** What each is called. */
export const LINE_LABELS: Readonly<Record<Line, Label>> = {
  settlements: { zh: '记处理', en: 'Money put right' },
  dispositions: { zh: '记去向', en: 'Where it went' },
  incomes: { zh: '记孳息等收入', en: 'Income beside' },
  goods: { zh: '记土地、资产、制度等成果', en: 'Land, places, systems' },
  'verify-amount': { zh: '核实金额', en: 'Verify the amount' },
  'same-money': { zh: '同一笔钱', en: 'The same money' },
  'ask-write-off': { zh: '申请核销', en: 'Ask for a write-off' },
  'write-off': { zh: '办理核销', en: 'Decide the write-off' },
};

/** What each form asks for besides the day. */
const LINE_PARTS = [
  'kind',
  'mark',
  'amount',
  'voucher',
  'file',
  'resolution',
  'target',
  'decision',
  'words',
] as const;
export type LinePart = (typeof LINE_PARTS)[number];

/** The parts of each form, in their order. */
export const PARTS_OF_LINE: Readonly<Record<Line, readonly LinePart[]>> = {
  settlements: ['kind', 'mark', 'amount', 'voucher', 'file', 'words'],
  dispositions: ['kind', 'amount', 'voucher', 'file', 'words'],
  incomes: ['kind', 'amount', 'voucher', 'words'],
  goods: ['kind', 'amount', 'words'],
  'verify-amount': ['amount', 'words'],
  'same-money': ['target'],
  'ask-write-off': ['amount', 'resolution', 'words'],
  'write-off': ['decision', 'words'],
};

/** The parts of a form that takes a line back. */
export const PARTS_OF_REVERSAL: readonly LinePart[] = ['amount', 'words'];

/** A line that is to be taken back: what of it is left, in 分 or in the unit of its kind. */
export interface Reversed {
  readonly id: string;
  readonly kind: string;
  readonly left: number;
  /** Income, and what came beside money, are taken back as a whole. */
  readonly whole: boolean;
}
