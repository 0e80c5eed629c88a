import type { Instant } from '../kernel/clock.js';
import { columnLetters } from '../kernel/column-letters.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { CountingFigure } from '../rollups/counting-figures.js';
import type { MergeRange } from '../workbooks/workbook.js';

/** Bounds of a form: what a department sends around is far below them. */
export const FORM_LIMITS = {
  /** Bytes of one sheet's XML when inflated. */
  sheetBytes: 20 * 1024 * 1024,
  sheets: 30,
  /** Rows and columns of a sheet that are shown and can be pointed at. */
  rows: 1_500,
  columns: 100,
  filledCells: 30_000,
  /** Of a formula that is read. */
  sumCharacters: 2_000,
  nameCharacters: 60,
  blocks: 20,
  cells: 300,
  spellings: 1_000,
} as const;

/** A cell of the empty form as a person sees it. */
export interface FormCellView {
  readonly row: number;
  readonly column: number;
  /** Empty for a formula without a result. */
  readonly text: string;
  /** A formula stands here or reaches here: never filled. */
  readonly formula?: true;
  /** The formula where it only adds up cells of its sheet. */
  readonly sum?: string;
}

/** A sheet of the form: what is shown of it, and what keeps cells from being filled. Rows and columns from 1. */
export interface FormSheetView {
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Width in characters by column, where the file states one. */
  readonly widths: Readonly<Record<number, number>>;
  readonly merges: readonly MergeRange[];
  readonly cells: readonly FormCellView[];
}

/** An empty workbook that was handed in as a form, not yet kept as one. */
export interface FormWorkbookView {
  /** Of the file among the attachments. */
  readonly id: Id;
  readonly name: string;
  readonly sheets: readonly FormSheetView[];
}

/** Which time a figure speaks of. */
export const FORM_PERIODS = ['current', 'previous', 'cumulative', 'before', 'year'] as const;
/** One of FORM_PERIODS. */
export type FormPeriod = (typeof FORM_PERIODS)[number];

/** What each is called; how things stand has only the ends of periods. */
export const FORM_PERIOD_LABELS: Readonly<Record<FormPeriod, Label>> = {
  current: { zh: '本期', en: 'This period' },
  previous: { zh: '上期', en: 'The period before' },
  cumulative: { zh: '累计', en: 'Cumulative' },
  before: { zh: '上期末累计', en: 'Cumulative until the period before' },
  year: { zh: '本年累计', en: 'This year so far' },
};

/** In which unit a figure is written; money in the one that its heading names, everything else in its own. */
export const FORM_UNITS = ['own', 'yuan', 'wan-yuan'] as const;
/** One of FORM_UNITS. */
export type FormUnit = (typeof FORM_UNITS)[number];

/** What the units of money are called. */
export const FORM_UNIT_LABELS: Readonly<Record<Exclude<FormUnit, 'own'>, Label>> = {
  yuan: { zh: '元', en: 'yuan' },
  'wan-yuan': { zh: '万元', en: '10,000 yuan' },
};

/** A figure of the counting. */
export interface FormFigure {
  readonly kind: 'figure';
  readonly figure: CountingFigure;
  readonly period: FormPeriod;
  /** A category (`funds`) or an item (`funds/2`) of which alone it speaks; null for everything. */
  readonly only: string | null;
  readonly unit: FormUnit;
}

/** What a village's own page says of it. */
export const VILLAGE_FACTS = ['number', 'name', 'code', 'groups', 'households', 'population'] as const;
/** One of VILLAGE_FACTS. */
export type VillageFact = (typeof VILLAGE_FACTS)[number];

/** What each is called. */
export const VILLAGE_FACT_LABELS: Readonly<Record<VillageFact, Label>> = {
  number: { zh: '序号', en: 'Running number' },
  name: { zh: '村名', en: 'Name' },
  code: { zh: '村代码', en: 'Code' },
  groups: { zh: '村民小组数', en: 'Groups' },
  households: { zh: '户数', en: 'Households' },
  population: { zh: '人口', en: 'Population' },
};

/** A fact of the village of the row. */
export interface FormFact {
  readonly kind: 'fact';
  readonly fact: VillageFact;
}

/** Words that a form wants in its head and foot. */
export const FORM_WORDS = ['town', 'county', 'campaign', 'period', 'day', 'filler', 'source'] as const;
/** One of FORM_WORDS. */
export type FormWord = (typeof FORM_WORDS)[number];

/** What each is called; `source` names ledger, campaign, day and the heads of its history. */
export const FORM_WORD_LABELS: Readonly<Record<FormWord, Label>> = {
  town: { zh: '乡镇名称', en: 'Name of the town' },
  county: { zh: '县(市、区)名称', en: 'Name of the county' },
  campaign: { zh: '专项名称', en: 'Name of the campaign' },
  period: { zh: '本期起止', en: 'The period' },
  day: { zh: '截止日期', en: 'The day as of which it speaks' },
  filler: { zh: '填报人', en: 'Who fills it' },
  source: { zh: '数据来源(含链头)', en: 'Source, with the heads' },
};

/** Words for one cell. */
export interface FormText {
  readonly kind: 'words';
  readonly words: FormWord;
}

/** What the rows of a block are. */
export const FORM_BYS = ['village', 'category', 'item'] as const;
/** One of FORM_BYS. */
export type FormBy = (typeof FORM_BYS)[number];

/** What each is called. */
export const FORM_BY_LABELS: Readonly<Record<FormBy, Label>> = {
  village: { zh: '村', en: 'Villages' },
  category: { zh: '类别', en: 'Categories' },
  item: { zh: '小类', en: 'Items' },
};

/** A column of a block and what goes into it. */
export interface FormColumn {
  readonly column: number;
  readonly content: FormFigure | FormFact;
}

/**
 * Rows of a sheet that begin with a name, and the columns that are filled beside it. Where the names stand `across` in one
 * row, everything is turned: what is said of rows means columns, and of columns rows.
 */
export interface FormBlock {
  readonly sheet: string;
  readonly by: FormBy;
  readonly across?: boolean | undefined;
  readonly keyColumn: number;
  /** A second name in each row: a category, an item, or a period (本期, 上期, 累计); null where there is none. */
  readonly secondColumn: number | null;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows without a name get the villages that the form does not name, in printing order. */
  readonly writesNames: boolean;
  readonly columns: readonly FormColumn[];
}

/** Whether the names of a block stand across. */
export type FormTurn = Pick<FormBlock, 'across'>;

/** The place of a block's line (its row) and of what lies on it (its column), turned where its names stand across. */
export const placeOn = ({ across }: FormTurn, line: number, at: number): { row: number; column: number } =>
  across === true ? { row: at, column: line } : { row: line, column: at };

/** On which line of a block a place lies, and where on it. */
export const lineOf = (
  { across }: FormTurn,
  { row, column }: { readonly row: number; readonly column: number },
): { readonly line: number; readonly at: number } =>
  across === true ? { line: column, at: row } : { line: row, at: column };

/** A line of a block as people name it: 5, or C where names stand across. */
export const lineName = ({ across }: FormTurn, line: number): string =>
  across === true ? columnLetters(line) : String(line);

/** What lies on lines as people name it: C, or 5 where names stand across. */
export const sideName = ({ across }: FormTurn, at: number): string =>
  across === true ? String(at) : columnLetters(at);

/** One cell that does not belong to a row of names. */
export interface FormSingle {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: FormFigure | FormText;
}

/** A spelling of the form that a person has explained. */
export interface FormSpelling {
  /** As compared: NFKC, without blanks, quotation marks and leading numbering. */
  readonly written: string;
  /** `line:CODE` of a village, category or item, `period:PERIOD`, `whole`, or `skip`. */
  readonly target: string;
}

/** What goes where. */
export interface FormMapping {
  /** How nothing is written. */
  readonly zeros: 'zero' | 'blank';
  readonly blocks: readonly FormBlock[];
  readonly cells: readonly FormSingle[];
  readonly spellings: readonly FormSpelling[];
}

/** One form in the list. */
export interface FormRowView {
  readonly id: Id;
  readonly townCode: string;
  readonly name: string;
  readonly version: number;
  readonly retired: boolean;
  readonly fileName: string;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** A form with everything that it says. */
export interface FormView extends FormRowView {
  readonly workbook: FormWorkbookView;
  readonly mapping: FormMapping;
}
