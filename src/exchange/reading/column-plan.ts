import { moneyUnitIn, type MoneyUnit } from '../../kernel/amount-text.js';
import type { SheetColumn } from '../../kernel/sheet-column.js';
import { comparisonKey, tidyText } from '../../kernel/text.js';
import { GENERAL_HEADINGS, type HeadingWords, type LooseMeaning } from './heading-words.js';

/** The texts of one column's heading from top to bottom, each once; a merged parent stands over all its columns. */
export interface HeadingColumn {
  readonly columnNo: number;
  readonly parts: readonly string[];
}

/** A column of a sheet that was understood. */
export interface PlanColumn<Key extends string = string> {
  readonly columnNo: number;
  /** The heading next to the data, as it stands in the file. */
  readonly heading: string;
  readonly key: Key;
  readonly column: SheetColumn<Key>;
  /** The unit of money that the heading names, `unclear` where it names one that cannot be used. */
  readonly moneyUnit: MoneyUnit | 'unclear' | null;
  readonly inMu: boolean;
}

/** What was understood of a sheet's headings. */
export interface ColumnPlan<Key extends string = string> {
  /** The first row of the heading. */
  readonly headingRow: number;
  readonly columns: readonly PlanColumn<Key>[];
  readonly byKey: ReadonlyMap<Key, readonly PlanColumn<Key>[]>;
  readonly unrecognised: readonly string[];
  /** Keys of the cells of the heading rows by column, to know them when they are printed again. */
  readonly headingCells: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Where a second column of the same meaning goes if nothing else is there: 备注 twice, 整改状态 beside 整改情况. */
const NEXT_PLACE: Readonly<Record<string, string>> = {
  note1: 'note2',
  note2: 'note3',
  resultText: 'progressText',
};

/** The meaning of a column's heading, its parents included. */
function strongMeaning<Key extends string>(
  words: HeadingWords<Key>,
  parts: readonly string[],
): Key | undefined {
  const child = parts.at(-1) ?? '';
  const parents = parts.slice(0, -1);
  for (let from = 0; from < parents.length; from++) {
    const joined = words.meaning(parents.slice(from).join('') + child).strong;
    if (joined !== undefined) return joined;
  }
  const own = words.meaning(child).strong;
  if (
    own !== undefined &&
    !(GENERAL_HEADINGS.has(comparisonKey(child)) && speaksOfOther(words, parents, own))
  )
    return own;
  const parent = parents.at(-1);
  return parent === undefined ? undefined : words.meaning(child + parent).strong;
}

/** Does a parent heading have a meaning of its own that is not the child's? */
const speaksOfOther = <Key extends string>(
  words: HeadingWords<Key>,
  parents: readonly string[],
  key: Key,
): boolean =>
  parents.some((parent) => {
    const { strong, loose } = words.meaning(parent);
    return strong !== undefined
      ? strong !== key
      : loose.length > 0 && loose.every((meaning) => meaning.key !== key);
  });

function looseMeanings<Key extends string>(
  words: HeadingWords<Key>,
  parts: readonly string[],
): readonly LooseMeaning<Key>[] {
  const child = parts.at(-1) ?? '';
  return words
    .meaning(child)
    .loose.filter((meaning) => !speaksOfOther(words, parts.slice(0, -1), meaning.key));
}

/** Decides which column of the sheet is which: sure meanings first, then loose ones for keys that nothing else claims. */
export function planColumns<Key extends string>(
  words: HeadingWords<Key>,
  columns: readonly SheetColumn<Key>[],
  headings: readonly HeadingColumn[],
  headingRow: number,
): ColumnPlan<Key> {
  const byKeyOfColumn = new Map(columns.map((column) => [column.key, column]));
  const keys = new Map<number, Key>();
  const claimed = new Set<string>();
  const claim = (columnNo: number, key: Key): void => {
    keys.set(columnNo, key);
    claimed.add(key);
  };
  for (const heading of headings) {
    const key = strongMeaning(words, heading.parts);
    if (key !== undefined) claim(heading.columnNo, key);
  }
  moveSecondColumns(headings, keys, claimed, byKeyOfColumn);
  for (const heading of headings) {
    if (keys.has(heading.columnNo)) continue;
    const found = looseMeanings(words, heading.parts).find(
      (meaning) => !claimed.has(meaning.key) && holds(meaning, claimed, keys.get(heading.columnNo - 1)),
    );
    if (found) claim(heading.columnNo, found.key);
  }
  return { headingRow, ...madePlan(headings, keys, byKeyOfColumn) };
}

const holds = (
  meaning: Pick<LooseMeaning<string>, 'after' | 'beside'>,
  claimed: ReadonlySet<string>,
  before: string | undefined,
): boolean =>
  meaning.after !== undefined
    ? before !== undefined && meaning.after.includes(before)
    : meaning.beside === undefined || meaning.beside.some((key) => claimed.has(key));

function moveSecondColumns<Key extends string>(
  headings: readonly HeadingColumn[],
  keys: Map<number, Key>,
  claimed: Set<string>,
  columns: ReadonlyMap<Key, SheetColumn<Key>>,
): void {
  const met = new Set<Key>();
  for (const { columnNo } of headings) {
    const key = keys.get(columnNo);
    if (key === undefined) continue;
    const next = [...columns.keys()].find((other) => other === NEXT_PLACE[key]);
    if (met.has(key) && next !== undefined && !claimed.has(next)) {
      keys.set(columnNo, next);
      claimed.add(next);
      met.add(next);
    }
    met.add(key);
  }
}

function madePlan<Key extends string>(
  headings: readonly HeadingColumn[],
  keys: ReadonlyMap<number, Key>,
  columns: ReadonlyMap<Key, SheetColumn<Key>>,
): Omit<ColumnPlan<Key>, 'headingRow'> {
  const planned: PlanColumn<Key>[] = [];
  const unrecognised: string[] = [];
  for (const { columnNo, parts } of headings) {
    const heading = tidyText(parts.at(-1) ?? '');
    const key = keys.get(columnNo);
    const column = key === undefined ? undefined : columns.get(key);
    if (key === undefined || column === undefined) unrecognised.push(parts.map(tidyText).join('/'));
    else planned.push({ columnNo, heading, key, column, ...unitsOf(parts) });
  }
  const byKey = new Map<Key, PlanColumn<Key>[]>();
  for (const column of planned) byKey.set(column.key, [...(byKey.get(column.key) ?? []), column]);
  const headingCells = new Map(
    headings.map(({ columnNo, parts }) => [columnNo, new Set(parts.map(comparisonKey))]),
  );
  return { columns: planned, byKey, unrecognised, headingCells };
}

/** The unit nearest to the data wins: 金额(万元) over 涉及金额(元) is 元. */
function unitsOf(parts: readonly string[]): Pick<PlanColumn, 'moneyUnit' | 'inMu'> {
  const units = parts.map(moneyUnitIn).filter((unit) => unit !== null);
  return { moneyUnit: units.at(-1) ?? null, inMu: parts.some((part) => part.includes('亩')) };
}
