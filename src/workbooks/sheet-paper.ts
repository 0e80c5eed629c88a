/**
 * How a sheet is to look that leaves the office: its title, its columns, what stands around them. Pure vocabulary;
 * `workbook-writer.ts` makes a file of it.
 */

/**
 * How the values of a column are given and shown. Money is given in 分, area in hundredths of 亩, a day as
 * `YYYY-MM-DD`, a share as a fraction of one; text may stand in any column (未核定).
 */
export type ColumnFormat =
  | 'text'
  | 'whole'
  | 'day'
  | 'share'
  | 'area'
  | { readonly money: 'yuan' | 'wan-yuan'; readonly decimals: number };

/** A drop-down list. Values beyond the list are refused by Excel unless `open`. */
export interface ColumnChoices {
  readonly values: readonly string[];
  readonly open?: boolean;
}

/** What may be typed into a column: money above zero, a day up to a last one, a text up to a length. Excel refuses the rest. */
export type ColumnRule =
  | { readonly kind: 'money' }
  | { readonly kind: 'day'; readonly last: string }
  | { readonly kind: 'text'; readonly charactersMax: number };

/** One column. */
export interface PaperColumn {
  /**
   * One to three headings from the top down. Equal ones side by side are merged, and a shorter list is merged down:
   * `['金额', '涉及金额']` beside `['金额', '已收回']` gives 金额 over both.
   */
  readonly headings: readonly string[];
  readonly format: ColumnFormat;
  /** In characters, a Chinese one counting two; without it, what the headings and the format need. */
  readonly width?: number;
  /** The column is added up by `subtotal` and `total`. */
  readonly summed?: boolean;
  readonly hidden?: boolean;
  /** Cannot be typed into when the sheet is protected. */
  readonly locked?: boolean;
  readonly choices?: ColumnChoices;
  readonly rule?: ColumnRule;
  /** Comment on the lowest heading. */
  readonly note?: string;
}

/** Texts at the foot of each printed page; page numbers stand at the right. */
export interface PaperFooter {
  readonly left?: string;
  readonly center?: string;
}

/** A line above the headings, such as 单位:万元 at the right. */
export interface PaperLine {
  readonly text: string;
  readonly align: 'left' | 'right';
}

/** One sheet. */
export interface SheetPaper {
  /** Characters that Excel forbids are replaced, more than 31 are cut, a name already taken gets a number. */
  readonly name: string;
  readonly title?: string;
  readonly lines?: readonly PaperLine[];
  readonly columns: readonly PaperColumn[];
  /** Columns that stay in sight when scrolling sideways; the headings always do. */
  readonly frozenColumns?: number;
  readonly hidden?: boolean;
  /** Only unlocked cells can be typed into. There is no password: it guards against slips, not against people. */
  readonly protected?: boolean;
  readonly portrait?: boolean;
  readonly header?: string;
  readonly footer?: PaperFooter;
  /** So many rows below the headings get the drop-down lists and rules; 2,000 if not said. */
  readonly choiceRows?: number;
}

/** Empty, a text, or a number in the unit of the column's format. */
export type PaperValue = string | number | null | undefined;

/** A cell that is more than its value. */
export interface PaperCell {
  readonly value: PaperValue;
  /** Without `=`; `value` is its result, in the column's unit. */
  readonly formula?: string;
  readonly comment?: string;
  readonly fault?: boolean;
}

/** `section` spans the columns, `total` is bold on grey. */
export type PaperRowKind = 'plain' | 'section' | 'total';

/** Widest a column is made unless it says so itself. */
const WIDTH_MAX = 50;
const WIDTH_MIN = 6;
const FORMAT_WIDTHS = { text: 10, whole: 8, day: 12, share: 9, area: 12, money: 15 } as const;

/** How many columns of a fixed-width font a text takes: Chinese characters and full-width forms take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

const LINE_POINTS = 15;
/** Excel knows no higher row. */
const ROW_POINTS_MAX = 405;

/**
 * The height in points that a wrapped text needs in a column of this width; undefined where one line does. Excel works
 * heights out when it opens a file, other programs do not.
 */
export function wrappedHeight(text: string, width: number): number | undefined {
  if (text.length * 2 < width && !text.includes('\n')) return undefined;
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil((displayWidth(line) + 1) / width));
  return lines === 1 ? undefined : Math.min(lines * LINE_POINTS, ROW_POINTS_MAX);
}

/** A width in which all these texts stand on one line, within reason. */
export function fittingWidth(texts: Iterable<string>): number {
  let width = WIDTH_MIN;
  for (const text of texts)
    for (const line of text.split('\n')) width = Math.max(width, displayWidth(line) + 2);
  return Math.min(width, WIDTH_MAX);
}

/** The width of a column: its own, or what its lowest heading and its format need. */
export function widthOf(column: PaperColumn): number {
  if (column.width !== undefined) return column.width;
  const byFormat = FORMAT_WIDTHS[typeof column.format === 'string' ? column.format : 'money'];
  return Math.max(byFormat, fittingWidth(column.headings.slice(-1)));
}

/** By what a given number is divided before Excel sees it. */
export function unitsPerShown(format: ColumnFormat): number {
  if (format === 'area') return 100;
  if (typeof format === 'string') return 1;
  return format.money === 'yuan' ? 100 : 1_000_000;
}

/** A cell range to be merged, with the text that it shows. */
export interface HeadingRange {
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The heading block of some columns, rows and columns from 1: equal headings side by side under one parent become one
 * range, and the last heading of a shorter list reaches down to the lowest row.
 */
export function headingRanges(columns: readonly PaperColumn[]): HeadingRange[] {
  const depth = Math.max(...columns.map((column) => column.headings.length));
  const ranges: HeadingRange[] = [];
  for (let level = 0; level < depth; level++) {
    for (let first = 0; first < columns.length;) {
      const headings = columns[first]?.headings ?? [];
      const text = headings[level];
      let last = first;
      if (text !== undefined && level < headings.length - 1) {
        while (startsAlike(headings, columns[last + 1]?.headings, level)) last++;
      }
      if (text !== undefined) {
        const bottom = level === headings.length - 1 ? depth : level + 1;
        ranges.push({ text, top: level + 1, left: first + 1, bottom, right: last + 1 });
      }
      first = last + 1;
    }
  }
  return ranges;
}

/** Both have something below this level, and are the same down to it. */
function startsAlike(a: readonly string[], b: readonly string[] | undefined, level: number): boolean {
  return b !== undefined && b.length > level + 1 && a.slice(0, level + 1).every((text, i) => b[i] === text);
}
