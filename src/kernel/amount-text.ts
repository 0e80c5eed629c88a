import { fen, type Fen } from './money.js';
import { halfWidth } from './text.js';

/** Units of money that a sheet may use, with the decimal places that each has down to 分. */
const MONEY_UNIT_DECIMALS = { 元: 2, 万元: 6, 亿元: 10 } as const;
export type MoneyUnit = keyof typeof MONEY_UNIT_DECIMALS;

/** Why a text is no amount. */
export type AmountFault =
  | 'amount-not-a-number'
  | 'amount-negative'
  | 'amount-below-fen'
  | 'amount-ambiguous'
  | 'amount-unit-unknown'
  | 'amount-too-large';

/** What an amount cell says: a sum, 未核定, 不涉及, or something that cannot be read with certainty. */
export type AmountReading =
  | { readonly kind: 'known'; readonly amountFen: Fen; readonly unit: MoneyUnit }
  | { readonly kind: 'undetermined' }
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly fault: AmountFault };

const UNDETERMINED: AmountReading = { kind: 'undetermined' };
const NONE: AmountReading = { kind: 'none' };
const fault = (code: AmountFault): AmountReading => ({ kind: 'fault', fault: code });

const UNDETERMINED_WORDS = new Set(
  '未核定 待核定 未核实 待核实 待核 核实中 正在核实 未确定 待确定 未定 待定 暂未核定 不详'.split(' '),
);
const NONE_WORDS = new Set(
  '不涉及 不涉及资金 不涉及金额 未涉及 未涉及资金 不涉及资金问题 无 无金额 无涉及金额 / // - -- — —— ― ―― – ––'.split(
    ' ',
  ),
);

/** No amount needs more; the patterns below never see a text that could keep them busy. */
const AMOUNT_CHARACTERS_MAX = 60;

const NUMBER = /^(-|−|负)?(\d[\d,]*)(?:\.(\d+))?$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const WITH_UNIT = /^(.*?)\s*((?:[十百千万亿美港日欧澳台]*元|[十百千万亿]+|[角分]))$/s;

/** The known unit that a word names, or undefined: 千元 and 美元 are words for money, but not known ones. */
export const moneyUnit = (word: string): MoneyUnit | undefined =>
  word === '元' || word === '万元' || word === '亿元' ? word : undefined;

/** Digits shifted to 分 without ever being a floating-point number. */
function toFen(whole: string, decimals: string, unit: MoneyUnit): AmountReading {
  const places = MONEY_UNIT_DECIMALS[unit];
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > places) return fault('amount-below-fen');
  const digits = (whole.replaceAll(',', '') + kept.padEnd(places, '0')).replace(/^0+(?=\d)/, '');
  // 16 digits may still exceed the safe integers; the comparison is exact because both have the same length.
  if (digits.length > 16 || (digits.length === 16 && digits > String(Number.MAX_SAFE_INTEGER))) {
    return fault('amount-too-large');
  }
  return { kind: 'known', amountFen: fen(Number(digits)), unit };
}

function readNumber(text: string, unit: MoneyUnit | null): AmountReading {
  const found = NUMBER.exec(text);
  if (!found) return fault(looksLikeTwoReadings(text) ? 'amount-ambiguous' : 'amount-not-a-number');
  const [, sign, whole = '', decimals = ''] = found;
  if (whole.includes(',') && !GROUPED.test(whole)) return fault('amount-ambiguous');
  if (sign !== undefined) return fault('amount-negative');
  return unit === null ? fault('amount-unit-unknown') : toFen(whole, decimals, unit);
}

/** Digits grouped with blanks or in an unknown way, a decimal comma, an accountant's negative in brackets. */
const looksLikeTwoReadings = (text: string): boolean =>
  /^-?\d[\d,. ]*$/.test(text) || /^\(\d[\d,.]*\)$/.test(text);

/**
 * Reads an amount digit by digit. The unit written behind the number wins; otherwise `unit` holds, which comes from
 * the row, the heading or a line above it. `rowUnit` is the unit column's own: a cell that contradicts it is ambiguous.
 * Full-width forms and thousands separators in groups of three are read; nothing is rounded, nothing is guessed.
 */
export function parseAmount(
  text: string,
  unit: MoneyUnit | null,
  rowUnit: MoneyUnit | null = null,
): AmountReading {
  const plain = halfWidth(text);
  if (plain === '') return UNDETERMINED;
  if (plain.length > AMOUNT_CHARACTERS_MAX) return fault('amount-not-a-number');
  const first = plain.charCodeAt(0);
  if ((first < 48 || first > 57) && !plain.startsWith('.')) {
    const word = plain.replace(/\s+/g, '');
    if (UNDETERMINED_WORDS.has(word)) return UNDETERMINED;
    if (NONE_WORDS.has(word)) return NONE;
  }
  const last = plain.charCodeAt(plain.length - 1);
  if (last >= 48 && last <= 57) return readNumber(plain, rowUnit ?? unit);
  const split = WITH_UNIT.exec(plain);
  const [, number = '', unitWord = ''] = split ?? [];
  if (!split || !/\d/.test(number)) return readNumber(plain, rowUnit ?? unit);
  const own = moneyUnit(unitWord);
  const reading = readNumber(number, own ?? '元');
  if (reading.kind !== 'known') return reading;
  if (own === undefined) return fault('amount-unit-unknown');
  return rowUnit !== null && rowUnit !== own ? fault('amount-ambiguous') : reading;
}

const MONEY_WORD = /[十百千万亿美港日欧澳台]*元/g;

/**
 * The unit that a heading or a piece of a line names: a unit, `'unclear'` when it names several or one that is not
 * known (then no other unit may stand in for it), or null when it names none.
 */
export function moneyUnitIn(text: string): MoneyUnit | 'unclear' | null {
  const words = new Set(halfWidth(text).replace(/\s+/g, '').match(MONEY_WORD) ?? []);
  if (words.size === 0) return null;
  const [only = ''] = words;
  return words.size > 1 ? 'unclear' : (moneyUnit(only) ?? 'unclear');
}

/** The unit that a line above the heading states: 单位:万元, 金额单位:元、亩, or a cell that holds nothing but (万元). */
export function moneyUnitOfLine(text: string): MoneyUnit | 'unclear' | null {
  const plain = halfWidth(text);
  const bare = /^[([]?(?:单位)?[:]?\s*([十百千万亿]*元)[)\]]?$/.exec(plain);
  if (bare) return moneyUnitIn(plain);
  const stated = [...plain.matchAll(/单\s*位\s*[:(]\s*([^\s]+)/g)].map((found) =>
    moneyUnitIn(found[1] ?? ''),
  );
  const named = new Set(stated.filter((unit) => unit !== null));
  if (named.size === 0) return null;
  const [only = null] = named;
  return named.size > 1 ? 'unclear' : only;
}
