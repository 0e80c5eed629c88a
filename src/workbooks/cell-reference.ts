import type { MergeRange } from './workbook.js';
import type { XmlScanner } from './xml-scanner.js';

/** Last column of a sheet, XFD. */
export const LAST_COLUMN = 16_384;
/** Last row of a sheet. */
export const LAST_ROW = 1_048_576;

const LETTERS = 26;
const BEFORE_A = 64;
const LOWER_CASE = 32;
const NINE = 57;
const ZERO = 48;

/** Column number, from 1, of letters as `XFD`. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - BEFORE_A;
  return column;
}

/** Column of the reference (`AB12`) in the attribute at hand; NaN for what is none. */
export function columnOfReference({ bytes, attributeStart, attributeEnd }: XmlScanner): number {
  let column = 0;
  for (let i = attributeStart; i < attributeEnd; i++) {
    const byte = bytes[i] ?? 0;
    if (byte <= NINE) break;
    column = column * LETTERS + (byte > BEFORE_A + LOWER_CASE ? byte - LOWER_CASE : byte) - BEFORE_A;
  }
  return column;
}

/** The whole number in the attribute at hand; NaN for what is none. */
export function attributeNumber({ bytes, attributeStart, attributeEnd }: XmlScanner): number {
  let value = attributeEnd > attributeStart ? 0 : NaN;
  for (let i = attributeStart; i < attributeEnd; i++) {
    const digit = (bytes[i] ?? 0) - ZERO;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}

/** The cell type in the attribute at hand; empty for a number, which is also what a missing type means. */
export function typeOfCell({ bytes, attributeStart, attributeEnd }: XmlScanner): string {
  if (attributeEnd - attributeStart === 1) {
    const letter = String.fromCharCode(bytes[attributeStart] ?? 0);
    return letter === 'n' ? '' : letter;
  }
  return bytes.toString('latin1', attributeStart, attributeEnd);
}

/** `A1:C5` or `A1`, with or without `$`; undefined for anything else. */
export function rangeOf(ref: string): MergeRange | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref);
  if (found === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}
