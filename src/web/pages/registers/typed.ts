import { parseArea } from '../../../kernel/area.js';
import { parseAmount } from '../../../kernel/amount-text.js';
import type { PartialDay } from '../../../kernel/calendar.js';
import { parsePartialDay } from '../../../kernel/day-text.js';
import { moneyText, type ShownUnit } from '../../format/money-text.js';

/** What was typed of a text; null where nothing was. */
export const textTyped = (typed: string | undefined): string | null => typed?.trim() || null;

/** The amount in 分 that was typed; null for nothing, `'fault'` for what is no amount. A minus passes where signed. */
export function amountRead(
  typed: string | undefined,
  unit: ShownUnit,
  isSigned = false,
): number | null | 'fault' {
  const text = typed?.trim() ?? '';
  if (text === '') return null;
  const minus = isSigned && /^[-−负]/.test(text);
  const reading = parseAmount(minus ? text.slice(1) : text, unit);
  if (reading.kind !== 'known') return 'fault';
  return minus ? -reading.amountFen : reading.amountFen;
}

/** The amount in 分 that was typed; null for nothing. What is no amount has been refused by the rule of its field. */
export function amountTyped(typed: string | undefined, unit: ShownUnit, isSigned = false): number | null {
  const read = amountRead(typed, unit, isSigned);
  return read === 'fault' ? null : read;
}

/** An amount as a field shows it; zero is left empty where it says nothing. */
export const amountShown = (fen: number | null, unit: ShownUnit, isZeroShown = false): string =>
  fen === null || (fen === 0 && !isZeroShown) ? '' : moneyText(fen, unit);

/** Is this a year, a month or a day as people write them, or nothing? */
export const isPartialDayOrEmpty = (typed: string): boolean =>
  typed.trim() === '' || partialDayTyped(typed) !== null;

/** The year, month or day that was typed, or null; what is none has been refused before. */
export function partialDayTyped(typed: string | undefined): PartialDay | null {
  const reading = parsePartialDay(typed ?? '');
  return reading.kind === 'known' && reading.to === null ? reading.from : null;
}

/** The area in hundredths of 亩 that was typed; null for nothing, `'fault'` for what is no area. */
export function areaRead(typed: string | undefined): number | null | 'fault' {
  const reading = parseArea(typed ?? '', true);
  if (reading.kind === 'fault') return 'fault';
  return reading.kind === 'known' ? reading.areaCentiMu : null;
}

/** The quantity in thousandths that was typed; null for nothing, `'fault'` for what is none. */
export function quantityRead(typed: string | undefined): number | null | 'fault' {
  const text = (typed ?? '').normalize('NFKC').trim();
  if (text === '') return null;
  const found = /^(\d{1,12})(?:\.(\d{1,3}))?$/.exec(text);
  return found ? Number(`${found[1] ?? ''}${(found[2] ?? '').padEnd(3, '0')}`) : 'fault';
}

/** What was read; what is a fault has been refused by the rule of its field. */
export const passed = (read: number | null | 'fault'): number | null => (read === 'fault' ? null : read);
