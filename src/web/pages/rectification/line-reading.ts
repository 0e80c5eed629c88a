import { parseAmount } from '../../../kernel/amount-text.js';
import { parseArea } from '../../../kernel/area.js';
import type { Day } from '../../../kernel/calendar.js';
import { goodsUnitOf } from '../../../rectification/money.js';
import type { LineInput } from '../../api/rectification.js';
import type { ShownUnit } from '../../format/money-text.js';
import { dayRead } from './deed-reading.js';
import type { Line, Reversed } from './line.js';

/** What stands in the fields of a form of money; texts as they are typed. */
export interface LineValues {
  readonly day: string;
  readonly kind: string | null;
  /** How a discipline organ got money that came back. */
  readonly disciplineMoney: string | null;
  readonly amount: string;
  readonly voucher: string;
  readonly attachmentId: string | null;
  readonly resolutionNumber: string;
  readonly resolutionDay: string;
  readonly asId: string | null;
  readonly granted: 'yes' | 'no' | null;
  readonly words: string;
}

/** Why a form of money cannot be sent; a key of the words `work.lineFaults`. */
export type LineFaultWord =
  | 'day'
  | 'kind'
  | 'amount'
  | 'quantity'
  | 'resolution'
  | 'resolutionDay'
  | 'target'
  | 'decision'
  | 'words'
  | 'basis';

export interface LineFault {
  readonly at: keyof LineValues;
  readonly word: LineFaultWord;
}

/** An empty form of today. */
export const emptyLine = (today: Day): LineValues => ({
  day: today,
  kind: null,
  disciplineMoney: null,
  amount: '',
  voucher: '',
  attachmentId: null,
  resolutionNumber: '',
  resolutionDay: '',
  asId: null,
  granted: null,
  words: '',
});

/** Money in 分 as typed, or null; a unit that is written goes before that of the page. */
function fenTyped(text: string, unit: ShownUnit): number | null {
  const reading = parseAmount(text, unit);
  return reading.kind === 'known' ? reading.amountFen : null;
}

/** A quantity in the unit of its kind as typed; null where nothing can be read. */
function quantityTyped(text: string, kind: string | null, unit: ShownUnit): number | null {
  const counted = goodsUnitOf(kind);
  if (counted === 'fen') return fenTyped(text, unit);
  if (counted === 'places' || counted === 'systems') {
    const plain = text
      .normalize('NFKC')
      .trim()
      .replace(/[处个项]$/u, '');
    return /^\d{1,6}$/u.test(plain) ? Number(plain) : null;
  }
  const reading = parseArea(text, true);
  return reading.kind === 'known' ? reading.areaCentiMu : null;
}

/** Needs words: what is taken back, what is not pursued, what is verified, asked for, or not granted. */
const needsWords = (line: Line, values: LineValues, reverses: Reversed | null): boolean =>
  reverses !== null ||
  line === 'verify-amount' ||
  line === 'ask-write-off' ||
  values.kind === 'not-pursued' ||
  (line === 'write-off' && values.granted === 'no');

/** Reads a form of money: what it says, and everything at once that is missing or cannot be read. */
export function readLine(
  line: Line,
  values: LineValues,
  { unit, reverses }: { readonly unit: ShownUnit; readonly reverses: Reversed | null },
): { readonly input: LineInput; readonly faults: readonly LineFault[] } {
  const faults: LineFault[] = [];
  const note = (at: keyof LineValues, word: LineFaultWord): void => void faults.push({ at, word });
  const day = dayRead(values.day);
  if (day === null) note('day', 'day');
  const words = values.words.trim() || null;
  if (words === null && needsWords(line, values, reverses)) {
    note('words', line === 'verify-amount' ? 'basis' : 'words');
  }
  const said = { ...SAYING[line](values, { unit, reverses, words, note }), ...(day === null ? {} : { day }) };
  const reversal = reverses === null ? {} : { reverses: reverses.id, kind: reverses.kind };
  return { input: { ...said, ...reversal } as LineInput, faults };
}

interface Said {
  readonly unit: ShownUnit;
  readonly reverses: Reversed | null;
  readonly words: string | null;
  readonly note: (at: keyof LineValues, word: LineFaultWord) => void;
}

const orNull = (text: string): string | null => text.trim() || null;

function kindSaid({ kind }: LineValues, { reverses, note }: Said): { readonly kind: string | null } {
  if (kind === null && reverses === null) note('kind', 'kind');
  return { kind };
}

function amountSaid({ amount }: LineValues, { unit, reverses, note }: Said, zero = false): number {
  if (reverses?.whole) return reverses.left;
  const amountFen = fenTyped(amount, unit);
  if (amountFen === null || (amountFen === 0 && !zero)) note('amount', 'amount');
  return amountFen ?? 0;
}

const moneyLine = (values: LineValues, said: Said): object => ({
  ...kindSaid(values, said),
  amountFen: amountSaid(values, said),
  voucher: orNull(values.voucher),
  note: said.words,
});

const SAYING: Readonly<Record<Line, (values: LineValues, said: Said) => object>> = {
  settlements: (values, said) => ({
    ...moneyLine(values, said),
    attachmentId: values.attachmentId,
    // The mark stays in the form while another kind is looked at.
    disciplineMoney: values.kind === 'recovered' ? values.disciplineMoney : null,
  }),
  dispositions: (values, said) => ({ ...moneyLine(values, said), attachmentId: values.attachmentId }),
  incomes: (values, said) => moneyLine(values, said),
  goods: (values, said) => {
    const quantity = said.reverses?.left ?? quantityTyped(values.amount, values.kind, said.unit) ?? 0;
    if (quantity === 0) said.note('amount', 'quantity');
    return { ...kindSaid(values, said), quantity, note: said.words };
  },
  'verify-amount': (values, said) => ({ amountFen: amountSaid(values, said, true), basis: said.words ?? '' }),
  'same-money': ({ asId }, { note }) => {
    if (asId === null) note('asId', 'target');
    return { asId };
  },
  'ask-write-off': (values, said) => {
    const resolutionDay = dayRead(values.resolutionDay);
    const resolutionNumber = values.resolutionNumber.trim();
    if (resolutionNumber === '') said.note('resolutionNumber', 'resolution');
    if (resolutionDay === null) said.note('resolutionDay', 'resolutionDay');
    return {
      amountFen: amountSaid(values, said),
      resolutionNumber,
      resolutionDay,
      reason: said.words ?? '',
    };
  },
  'write-off': ({ granted }, { words, note }) => {
    if (granted === null) note('granted', 'decision');
    return { granted: granted === 'yes', note: words };
  },
};
