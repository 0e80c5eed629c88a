import type { Label } from './label.js';

/**
 * What the cells of a column hold. `long-text` may have several lines; `day-or-word` is a deadline that may be 长期;
 * `span` is one time or two with 至 between; `names` is a list with 、 between.
 */
export type ColumnKind =
  | 'text'
  | 'long-text'
  | 'names'
  | 'choice'
  | 'money'
  | 'area'
  | 'quantity'
  | 'whole-number'
  | 'day'
  | 'day-or-word'
  | 'partial-day'
  | 'span';

/**
 * `both` goes in and out; `in` is a form that offices use and the ledger never writes; `out` is written by the ledger,
 * known when it comes back and never imported.
 */
export type ColumnUse = 'both' | 'in' | 'out';

/** One of the values of a `choice` column, with the other words that offices have for it. */
export interface ColumnChoice {
  readonly code: string;
  readonly label: Label;
  readonly otherWords: readonly string[];
}

/** A heading that means the column only if a column of one of these keys is in the sheet, or stands right before it. */
export interface ConditionalHeading {
  readonly heading: string;
  readonly beside?: readonly string[];
  readonly after?: readonly string[];
}

/** One column of a kind of sheet: the one thing that template, import, export and fault workbook read. */
export interface SheetColumn<Key extends string = string> {
  readonly key: Key;
  /** As exported; money and area carry their unit in brackets. */
  readonly heading: string;
  /** What else offices call it, without units. */
  readonly otherHeadings: readonly string[];
  /** Words that mean it only where no other column of the sheet says so better. */
  readonly looseHeadings: readonly (string | ConditionalHeading)[];
  readonly kind: ColumnKind;
  readonly use: ColumnUse;
  /** A sheet without this column is not of the kind. */
  readonly needed: boolean;
  readonly widthCharacters: number;
  readonly charactersMax: number;
  readonly choices: readonly ColumnChoice[];
  /** A value as it may stand in a cell; empty where the example of the template leaves the cell empty. */
  readonly example: string;
}

/** The parts of a column that have a usual value. */
export interface ColumnOptions {
  /** Separated by blanks. */
  readonly also?: string;
  readonly loosely?: readonly (string | ConditionalHeading)[];
  readonly use?: ColumnUse;
  readonly needed?: boolean;
  readonly charactersMax?: number;
  readonly choices?: readonly ColumnChoice[];
  readonly example?: string;
}

/** Characters that a cell of a column may have unless the column says otherwise. */
const COLUMN_CHARACTERS_MAX = 2_000;

/** A column from its key, its heading, its kind and its width; all else has a usual value. */
export function sheetColumn<Key extends string>(
  key: Key,
  heading: string,
  kind: ColumnKind,
  widthCharacters: number,
  options: ColumnOptions = {},
): SheetColumn<Key> {
  return {
    key,
    heading,
    otherHeadings: options.also === undefined ? [] : options.also.split(' '),
    looseHeadings: options.loosely ?? [],
    kind,
    use: options.use ?? 'both',
    needed: options.needed ?? false,
    widthCharacters,
    charactersMax: options.charactersMax ?? COLUMN_CHARACTERS_MAX,
    choices: options.choices ?? [],
    example: options.example ?? '',
  };
}

/** The choices of a labelled list of codes; `otherWords` are separated by blanks. */
export function columnChoices<Code extends string>(
  labels: Readonly<Record<Code, Label>>,
  otherWords?: { readonly [C in Code]?: string },
): readonly ColumnChoice[] {
  const codes = Object.keys(labels) as Code[];
  return codes.map((code) => ({
    code,
    label: labels[code],
    otherWords: otherWords?.[code]?.split(' ') ?? [],
  }));
}

/**
 * In the first cell of a row: the filled example of a template. Such a row is not imported. A village's name may
 * begin with the same word; only a cell that holds nothing else counts.
 */
export const EXAMPLE_ROW_MARK = '示例';

/** In a line above the headings: this sheet repeats rows of another one and is not imported. */
export const REPEATING_SHEET_MARK = '(本表内容与总表重复,导入时略过)';
