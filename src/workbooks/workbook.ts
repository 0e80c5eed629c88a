/**
 * What this room tells others about a workbook: cells as a person sees them, in the order of the sheet.
 * It knows no domain. Pure vocabulary, without exceljs and without Node.
 */

import { Refusal, type RefusalParams } from '../kernel/errors.js';
import type { Label } from '../kernel/label.js';

/** `no-result` is a formula that was saved without its value; `error` is #REF! and its kin. */
export type CellKind = 'text' | 'number' | 'day' | 'boolean' | 'error' | 'no-result';

/** One filled cell. */
export interface Cell {
  readonly kind: CellKind;
  /**
   * Text as it stands (rich text joined, escapes undone); a number in plain decimal digits with at most 15
   * significant ones, never in exponent form; a day as `YYYY-MM-DD` (with ` HH:MM:SS` behind it when the cell has
   * a time of day); `TRUE`/`FALSE`; the error's name; the formula of a `no-result`.
   */
  readonly text: string;
  /** The number is shown as a percentage. */
  readonly percent?: true;
}

/** Rows and columns from 1, as Excel shows them; both ends are inside. */
export interface MergeRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is known of a sheet before its first row is given out. */
export interface SheetInfo {
  readonly name: string;
  /** Place in the workbook, from 0. */
  readonly index: number;
  readonly hidden: boolean;
  readonly merges: readonly MergeRange[];
  /** Width in characters by column, from 1, where the file states one. */
  readonly columnWidths: ReadonlyMap<number, number>;
}

/** One row that has at least one filled cell. `cells[0]` is column A. A merged value stands in its first cell only. */
export interface Row {
  /** As Excel shows it, from 1. In a text file the records count. */
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** Receives a workbook in document order, rows by ascending number. Return false from `sheet` to skip its rows. */
export interface WorkbookVisitor {
  sheet(info: SheetInfo): boolean;
  row(row: Row): void;
  sheetEnd(info: SheetInfo): void;
}

/** Heads the column of reasons in a fault workbook; when the mended file comes back, that column is no data. */
export const FAULT_COLUMN_HEADING = '导入问题(改后重新导入)';

/** Hidden sheet that holds long drop-down lists in what the ledger writes; when it comes back, it is no data. */
export const CHOICE_SHEET = '下拉选项';

/** Bounds of what is read. A workbook over one of them is refused with its name and number. */
export const WORKBOOK_LIMITS = {
  uploadBytes: 20 * 1024 * 1024,
  inflatedBytes: 300 * 1024 * 1024,
  filledRows: 200_000,
  columns: 200,
  cellCharacters: 32_767,
  sheets: 200,
  zipEntries: 5_000,
  mergesKept: 100_000,
  seconds: 120,
} as const;

/** Why a file cannot be read as a workbook; each has a sentence that says what to do. */
export type WorkbookFault =
  | 'file-empty'
  | 'file-too-large'
  | 'file-damaged'
  | 'file-old-xls'
  | 'file-html'
  | 'file-encrypted'
  | 'file-not-a-workbook'
  | 'file-encoding-unknown'
  | 'file-inflates-too-much'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-sheets'
  | 'cell-too-long'
  | 'reading-took-too-long'
  | 'reading-took-too-much-memory';

/** What is wrong with the file and what to do about it; `{…}` stands for a parameter of the refusal. */
export const WORKBOOK_FAULTS: Readonly<Record<WorkbookFault, Label>> = {
  'file-empty': {
    zh: '文件是空的,里面没有任何内容。请检查是否选错了文件。',
    en: 'The file is empty. Check whether it is the right one.',
  },
  'file-too-large': {
    zh: '文件有 {megabytes} MB,超过 {limit} MB 的上限。请删去图片和不用的工作表,或分成几个文件。',
    en: 'The file has {megabytes} MB, more than {limit} MB. Remove pictures and unused sheets, or split it.',
  },
  'file-damaged': {
    zh: '文件已损坏或没有传完整({detail})。请用 Excel 或 WPS 打开原文件,另存为 .xlsx 后再导入。',
    en: 'The file is damaged or incomplete ({detail}). Open the original in Excel or WPS, save it as .xlsx, import that.',
  },
  'file-old-xls': {
    zh: '这是旧格式的 .xls(或 .et)工作簿,改扩展名不起作用。请用 Excel 或 WPS 打开,另存为 .xlsx 后再导入。',
    en: 'This is a workbook of the old .xls kind; renaming does not change it. Open it in Excel or WPS and save it as .xlsx.',
  },
  'file-html': {
    zh: '这是网页或 XML 格式的表格,不是真正的工作簿。请用 Excel 或 WPS 打开,另存为 .xlsx 后再导入。',
    en: 'This is a web page or an XML table, not a workbook. Open it in Excel or WPS and save it as .xlsx.',
  },
  'file-encrypted': {
    zh: '工作簿设有打开密码,无法读取。请打开后取消密码,另存为 .xlsx 后再导入。',
    en: 'The workbook has a password. Open it, remove the password, save it as .xlsx and import that.',
  },
  'file-not-a-workbook': {
    zh: '这不是 Excel 工作簿,也不是文本表格。请在 Excel 或 WPS 中打开原表,另存为 .xlsx 后再导入。',
    en: 'This is neither an Excel workbook nor a text table. Open the table in Excel or WPS and save it as .xlsx.',
  },
  'file-encoding-unknown': {
    zh: '文本文件的编码认不出来(不是 UTF-8,也不是 GB18030)。请用 Excel 或 WPS 打开,另存为 .xlsx 后再导入。',
    en: 'The text is neither UTF-8 nor GB18030. Open it in Excel or WPS and save it as .xlsx.',
  },
  'file-inflates-too-much': {
    zh: '文件解压后超过 {limit} MB,不像正常的登记表。请把需要的内容复制到新的工作簿,另存为 .xlsx 后再导入。',
    en: 'Unpacked, the file is larger than {limit} MB. Copy what is needed to a new workbook and save it as .xlsx.',
  },
  'too-many-rows': {
    zh: '有内容的行超过 {limit} 行。请分成几个文件导入。',
    en: 'More than {limit} rows have content. Split the workbook.',
  },
  'too-many-columns': {
    zh: '工作表“{sheet}”有内容的列超过 {limit} 列。请删去无关的列后再导入。',
    en: 'In the sheet “{sheet}” more than {limit} columns have content. Remove those that are not needed.',
  },
  'too-many-sheets': {
    zh: '工作表超过 {limit} 张。请分成几个文件导入。',
    en: 'There are more than {limit} sheets. Split the workbook.',
  },
  'cell-too-long': {
    zh: '工作表“{sheet}”的单元格 {cell} 超过 {limit} 个字符。请缩短后再导入。',
    en: 'In the sheet “{sheet}” cell {cell} has more than {limit} characters. Shorten it.',
  },
  'reading-took-too-long': {
    zh: '读取超过 {seconds} 秒,已停止,没有写入任何内容。请删去不用的工作表或分成几个文件后再导入。',
    en: 'Reading took more than {seconds} seconds and was stopped; nothing was written. Remove unused sheets or split the file.',
  },
  'reading-took-too-much-memory': {
    zh: '读取占用内存过多,已停止,没有写入任何内容。请删去不用的工作表或分成几个文件后再导入。',
    en: 'Reading took too much memory and was stopped; nothing was written. Remove unused sheets or split the file.',
  },
};

/**
 * A file that cannot be read (400). The code is the fault, the message its sentence in both languages; a client
 * that wants one language fills `WORKBOOK_FAULTS[code]` from `params` itself.
 */
export class WorkbookRefusal extends Refusal {
  constructor(
    readonly fault: WorkbookFault,
    params: RefusalParams = {},
  ) {
    const { zh, en } = WORKBOOK_FAULTS[fault];
    super('invalid', fault, params, `${fillBlanks(zh, params)} ${fillBlanks(en, params)}`);
    this.name = 'WorkbookRefusal';
  }
}

const fillBlanks = (sentence: string, params: RefusalParams): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'));
