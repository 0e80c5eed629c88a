import { EventEmitter, once } from 'node:events';
import type { DataValidation, Row, Worksheet } from 'exceljs';
import { columnLetters } from '../kernel/column-letters.js';
import type { MergeRange } from './workbook.js';

/**
 * Four things that exceljs' stream writer can do but does not offer: it makes a cell object for every cell of a merge
 * or of a validated range, a million for a whole column, keeps a place for every row that is left out, and writes on
 * while the zip cannot take more. What it keeps is set directly instead; should a later version keep them elsewhere, this says so at once.
 */
export function mergeWithoutCells(sheet: Worksheet, range: MergeRange): void {
  const merges: unknown = Reflect.get(sheet, '_merges');
  if (!Array.isArray(merges)) throw new Error('exceljs keeps merges elsewhere than in version 4.4');
  merges.push(rangeText(range));
}

/** Puts a rule on a whole range. See `mergeWithoutCells`. */
export function validateRange(sheet: Worksheet, range: MergeRange, rule: DataValidation): void {
  const validations: unknown = Reflect.get(sheet, 'dataValidations');
  const model: unknown =
    typeof validations === 'object' && validations !== null ? Reflect.get(validations, 'model') : undefined;
  if (typeof model !== 'object' || model === null) {
    throw new Error('exceljs keeps validations elsewhere than in version 4.4');
  }
  Reflect.set(model, rangeText(range), rule);
}

/** The row that is written next; those between stay empty. See `mergeWithoutCells`. */
export function rowWithoutGap(sheet: Worksheet, row: number): Row {
  if (typeof Reflect.get(sheet, '_rowZero') !== 'number') {
    throw new Error('exceljs counts rows elsewhere than in version 4.4');
  }
  Reflect.set(sheet, '_rowZero', row);
  return sheet.getRow(row);
}

/** Waits until the zip has taken what was written; otherwise a large sheet would stand in memory. See `mergeWithoutCells`. */
export async function takenByZip(sheet: Worksheet): Promise<void> {
  const stream: unknown = Reflect.get(sheet, 'stream');
  const pipes: unknown =
    typeof stream === 'object' && stream !== null ? Reflect.get(stream, 'pipes') : undefined;
  if (!Array.isArray(pipes)) throw new Error('exceljs hands sheets to its zip otherwise than in version 4.4');
  for (const zip of pipes) {
    const state: unknown = zip instanceof EventEmitter ? Reflect.get(zip, '_writableState') : undefined;
    if (!(zip instanceof EventEmitter) || typeof state !== 'object' || state === null)
      throw new Error('exceljs hands sheets to its zip otherwise than in version 4.4');
    if (Reflect.get(state, 'needDrain') === true) await once(zip, 'drain');
  }
}

const rangeText = ({ top, left, bottom, right }: MergeRange): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
