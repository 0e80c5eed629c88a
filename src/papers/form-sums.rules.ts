import { columnNumber } from '../workbooks/cell-reference.js';
import type { FormPlace } from './form-sheet.rules.js';

/** What a formula adds: a number, or the cells of a range, once or taken off. */
export type SumTerm =
  | { readonly sign: 1 | -1; readonly number: string }
  | { readonly sign: 1 | -1; readonly from: FormPlace; readonly to: FormPlace };

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const RANGE = `${CELL}(?::${CELL})?`;
const NUMBER = String.raw`\d+(?:\.\d+)?`;
const ARGUMENTS = `(?:${RANGE}|${NUMBER})(?:,(?:${RANGE}|${NUMBER}))*`;
const TERM = `(?:SUM\\((${ARGUMENTS})\\)|SUBTOTAL\\((?:9|109),(${ARGUMENTS})\\)|(${CELL})|(${NUMBER}))`;
const FORMULA = new RegExp(`^[+-]?${TERM}(?:[+-]${TERM})*$`, 'i');
const TERMS = new RegExp(`([+-]?)${TERM}`, 'gi');

const plain = (formula: string): string => formula.replace(/^=/, '').replace(/\s+/g, '');

/** Does a formula only add up cells of its own sheet and numbers? */
export const isSum = (formula: string): boolean => FORMULA.test(plain(formula));

/** What a formula adds up; undefined where it does anything else. */
export function sumTerms(formula: string): readonly SumTerm[] | undefined {
  const text = plain(formula);
  if (!FORMULA.test(text)) return undefined;
  return [...text.matchAll(TERMS)].flatMap(([, written, sum, subtotal, cell, number]) => {
    const sign = written === '-' ? -1 : 1;
    return (sum ?? subtotal ?? cell ?? number ?? '').split(',').map((part) => termOf(sign, part));
  });
}

function termOf(sign: 1 | -1, part: string): SumTerm {
  if (/^\d/.test(part)) return { sign, number: part };
  const [first = '', last = first] = part.split(':');
  const [a, b] = [placeOf(first), placeOf(last)];
  return {
    sign,
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

function placeOf(reference: string): FormPlace {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/i.exec(reference.replaceAll('$', '')) ?? [];
  return { row: Number(digits), column: columnNumber(letters.toUpperCase()) };
}

/** Decimals that sums are worked out with. */
const DECIMALS = 9;

/** A number as it stands in a cell, exact, in units of 10^-9; undefined for what is no such number. */
export function exactOf(text: string): bigint | undefined {
  const found = /^(-?)(\d{1,18})(?:\.(\d{1,9}))?$/.exec(text.replaceAll(',', '').trim());
  if (found === null) return undefined;
  const [, minus = '', whole = '', part = ''] = found;
  const units = BigInt(whole + part.padEnd(DECIMALS, '0'));
  return minus === '-' ? -units : units;
}

/** An exact number in plain digits. */
export function exactText(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(DECIMALS + 1, '0');
  const part = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -DECIMALS)}${part === '' ? '' : `.${part}`}`;
}
