import { parseArea, type AreaReading } from '../../kernel/area.js';
import type { Day, PartialDay } from '../../kernel/calendar.js';
import {
  parseDay,
  parsePartialDay,
  parseSpan,
  type DayReading,
  type SpanReading,
} from '../../kernel/day-text.js';
import type { ColumnChoice } from '../../kernel/sheet-column.js';
import { comparisonKey, halfWidth, nameKey, remembering, tidyText } from '../../kernel/text.js';
import type { Cell } from '../../workbooks/workbook.js';
import type { PlanColumn } from './column-plan.js';
import type { RowFaults } from './row-faults.js';

/**
 * Readers of one cell each. All answer null for an empty cell and undefined for one that cannot be read; then the
 * fault is already in the row's list.
 */
export type CellReader<T> = (
  cell: Cell | undefined,
  column: PlanColumn,
  faults: RowFaults,
) => T | null | undefined;

/** The text of a cell, whatever it holds. */
export const readAnything: CellReader<string> = (cell, column, faults) => {
  if (cell === undefined) return null;
  if (cell.kind === 'error') faults.add('cell-error', column, cell.text);
  else if (cell.kind === 'no-result') faults.add('formula-without-result', column, cell.text);
  else return cell.text;
  return undefined;
};

const SHOWN_CHARACTERS = 30;

/** Text as it is stored, within the bounds of its column. */
export const readText: CellReader<string> = (cell, column, faults) => {
  const text = readAnything(cell, column, faults);
  if (text === null || text === undefined) return text;
  const tidy = tidyText(text);
  if (tidy.length <= column.column.charactersMax) return tidy === '' ? null : tidy;
  faults.add('text-too-long', column, `${tidy.slice(0, SHOWN_CHARACTERS)}…`);
  return undefined;
};

// A register names few different days: each spelling is read once.
const dayOf = remembering<DayReading>(5_000, parseDay);
const spanOf = remembering<SpanReading>(5_000, (text) => parseSpan(text));
const spanOfNumber = remembering<SpanReading>(5_000, (text) => parseSpan(text, true));

/** A business day. */
export const readDay: CellReader<Day> = (cell, column, faults) => {
  const text = readAnything(cell, column, faults);
  if (text === null || text === undefined) return text;
  const reading = dayOf(text);
  if (reading.kind === 'known') return reading.day;
  faults.add(reading.fault, column, text);
  return undefined;
};

/** A year, month or day. */
export const readPartialDay: CellReader<PartialDay> = (cell, column, faults) => {
  const text = readAnything(cell, column, faults);
  if (text === null || text === undefined) return text;
  const reading = parsePartialDay(text, cell?.kind === 'number');
  if (reading.kind === 'known') return reading.from;
  faults.add(reading.fault, column, text);
  return undefined;
};

/** One time or two with 至 between. */
export const readSpan: CellReader<{ readonly from: PartialDay; readonly to: PartialDay | null }> = (
  cell,
  column,
  faults,
) => {
  const text = readAnything(cell, column, faults);
  if (text === null || text === undefined) return text;
  const reading = cell?.kind === 'number' ? spanOfNumber(text) : spanOf(text);
  if (reading.kind === 'known') return reading;
  faults.add(reading.fault, column, text);
  return undefined;
};

/** Hundredths of 亩. */
export const readArea: CellReader<number> = (cell, column, faults) => {
  const text = readAnything(cell, column, faults);
  if (text === null || text === undefined) return text;
  const reading: AreaReading = parseArea(text, column.inMu);
  if (reading.kind === 'fault') faults.add(reading.fault, column, text);
  return reading.kind === 'known' ? reading.areaCentiMu : reading.kind === 'none' ? null : undefined;
};

const COUNT = /^(\d{1,9}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.0+)?(?:个|户|人|口|组)?$/;

/** A whole number that is not negative; 户, 人, 个 behind it may be there. */
export const readCount: CellReader<number> = (cell, column, faults) => {
  const text = readAnything(cell, column, faults);
  if (text === null || text === undefined) return text;
  const found = COUNT.exec(halfWidth(text).replace(/\s/g, ''));
  if (found) return Number(found[1]?.replaceAll(',', ''));
  faults.add('count-not-a-number', column, text);
  return undefined;
};

/** A quantity in thousandths, with the unit that is written behind the number. */
export interface Quantity {
  readonly quantityMilli: number;
  readonly unit: string | null;
}

const QUANTITY = /^(\d{1,10}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?\s*([^\d\s.,()%-]{1,10})?$/;

/** A number with at most three decimals and perhaps a unit: `3间`. */
export const readQuantity: CellReader<Quantity> = (cell, column, faults) => {
  const text = readAnything(cell, column, faults);
  if (text === null || text === undefined) return text;
  const found = cell?.percent ? undefined : parseQuantity(text);
  if (found === undefined) faults.add('quantity-not-a-number', column, text);
  return found;
};

/** Reads a quantity; undefined where it is none. */
export function parseQuantity(text: string): Quantity | undefined {
  const found = QUANTITY.exec(halfWidth(text));
  const decimals = found?.[2]?.replace(/0+$/, '') ?? '';
  if (!found || decimals.length > 3) return undefined;
  const digits = `${found[1]?.replaceAll(',', '')}${decimals.padEnd(3, '0')}`;
  return { quantityMilli: Number(digits), unit: found[3] ?? null };
}

/** Finds the code of a choice by its label in either language, its code, or another word for it. */
export function choiceFinder(choices: readonly ColumnChoice[]): (text: string) => string | undefined {
  const codes = new Map<string, string>();
  for (const { code, label, otherWords } of choices) {
    for (const word of [code, label.zh, label.en, ...otherWords]) codes.set(nameKey(word), code);
  }
  return remembering(2_000, (text) => codes.get(nameKey(text)));
}

/** A list of names with 、 , ; or line breaks between, each once. */
export const readNames: CellReader<readonly string[]> = (cell, column, faults) => {
  const text = readText(cell, column, faults);
  if (text === null || text === undefined) return text;
  const names = text.split(/[、,,;;\n]+/).map((name) => tidyText(name));
  const keys = names.map(comparisonKey);
  return names.filter((name, at) => name !== '' && keys.indexOf(keys[at] ?? '') === at);
};
