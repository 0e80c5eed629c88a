import { readFileSync } from 'node:fs';
import { invalid } from '../kernel/errors.js';
import { sniffFile } from '../workbooks/file-kind.js';
import { holdsFormula, mapSheet, type CellPlace, type SheetMap } from '../workbooks/sheet-map.js';
import { readWorkbook } from '../workbooks/workbook-reader.js';
import type { MergeRange, Row, SheetInfo } from '../workbooks/workbook.js';
import { readOutline, type SheetPart } from '../workbooks/xlsx-parts.js';
import { undoEntities } from '../workbooks/xml-text.js';
import { ZipPackage } from '../workbooks/zip-package.js';
import { isSum } from './form-sums.rules.js';
import { FORM_LIMITS, type FormCellView, type FormSheetView } from './form.js';

/** Cells that are merely formatted are shown so far beyond what has content: rows to be filled, a column or two. */
const ROWS_BEYOND = 200;
const COLUMNS_BEYOND = 6;

interface Shown {
  readonly info: SheetInfo;
  readonly rows: Row[];
}

/**
 * Reads an empty form: what each sheet shows, its merges, and where formulas stand. It trusts nothing, but holds the
 * processor as long as it takes: run it in a child process. Throws what reading a workbook throws, and
 * `form.not-xlsx`, `form.too-large`.
 */
export async function lookAtForm(path: string): Promise<FormSheetView[]> {
  const file = readFileSync(path);
  if (sniffFile(file) !== 'zip') throw invalid('form.not-xlsx', {}, '表样应是 .xlsx 工作簿');
  const shown = await shownSheets(path);
  const zip = new ZipPackage(file);
  const { sheets } = await readOutline(zip);
  if (sheets.length > FORM_LIMITS.sheets) throw tooLarge();
  const views: FormSheetView[] = [];
  for (const [index, sheet] of sheets.entries()) views.push(await look(zip, sheet, shown[index]));
  return views;
}

async function shownSheets(path: string): Promise<Shown[]> {
  const shown: Shown[] = [];
  let filled = 0;
  await readWorkbook(path, {
    sheet: (info) => {
      shown.push({ info, rows: [] });
      return true;
    },
    row: (row) => {
      filled += row.cells.length;
      if (filled > FORM_LIMITS.filledCells * 4) throw tooLarge();
      shown.at(-1)?.rows.push(row);
    },
    sheetEnd: () => undefined,
  });
  return shown;
}

async function look(zip: ZipPackage, sheet: SheetPart, shown: Shown | undefined): Promise<FormSheetView> {
  if (zip.inflatedBytesOf(sheet.part) > FORM_LIMITS.sheetBytes) throw tooLarge();
  const map = mapSheet(sheet.part, await zip.whole(sheet.part));
  const info = shown?.info;
  const texts = textsOf(shown?.rows ?? []);
  const { lastRow, lastColumn } = extentOf(map, texts, info);
  const cells = cellsOf(map, texts, lastRow, lastColumn);
  if (cells.length > FORM_LIMITS.filledCells) throw tooLarge();
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    isProtected: map.isProtected,
    lastRow,
    lastColumn,
    hiddenRows: map.rows.filter(({ row, hidden }) => hidden && row <= lastRow).map(({ row }) => row),
    hiddenColumns: map.columns
      .filter(({ hidden }) => hidden)
      .flatMap(({ first, last }) => upTo(first, Math.min(last, lastColumn))),
    widths: Object.fromEntries([...(info?.columnWidths ?? [])].filter(([column]) => column <= lastColumn)),
    merges: mergesWithin(info?.merges ?? [], lastRow, lastColumn),
    cells,
  };
}

const tooLarge = () =>
  invalid('form.too-large', { ...FORM_LIMITS }, '这个工作簿太大,不像一张空表;请只保留要填的工作表');

/** Merges of what is shown; so many that no person made them are refused. */
function mergesWithin(merges: readonly MergeRange[], lastRow: number, lastColumn: number): MergeRange[] {
  const within = merges.filter(({ top, left }) => top <= lastRow && left <= lastColumn);
  const covered = within.reduce(
    (sum, { top, left, bottom, right }) =>
      sum + (Math.min(bottom, lastRow) - top + 1) * (Math.min(right, lastColumn) - left + 1),
    0,
  );
  if (covered > lastRow * lastColumn) throw tooLarge();
  return within;
}

const upTo = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** Texts of the cells by row and column; of a formula without a result none. */
function textsOf(rows: readonly Row[]): Map<number, Map<number, string>> {
  const texts = new Map<number, Map<number, string>>();
  for (const { row, cells } of rows) {
    const columns = new Map<number, string>();
    for (const [at, cell] of cells.entries()) {
      if (cell !== undefined) columns.set(at + 1, cell.kind === 'no-result' ? '' : shownText(cell));
    }
    texts.set(row, columns);
  }
  return texts;
}

const shownText = ({ text, percent }: { readonly text: string; readonly percent?: true }): string =>
  percent === true && Number.isFinite(Number(text)) ? `${Number((Number(text) * 100).toFixed(6))}%` : text;

/** So much is shown: everything with content, and formatted or merged cells within reach of it. */
function extentOf(
  map: SheetMap,
  texts: ReadonlyMap<number, ReadonlyMap<number, string>>,
  info: SheetInfo | undefined,
): { readonly lastRow: number; readonly lastColumn: number } {
  let [filledRow, filledColumn] = [1, 1];
  for (const [row, columns] of texts) {
    filledRow = Math.max(filledRow, row);
    for (const column of columns.keys()) filledColumn = Math.max(filledColumn, column);
  }
  let [lastRow, lastColumn] = [filledRow, filledColumn];
  const reach = (row: number, column: number): void => {
    if (row <= filledRow + ROWS_BEYOND) lastRow = Math.max(lastRow, row);
    if (column <= filledColumn + COLUMNS_BEYOND) lastColumn = Math.max(lastColumn, column);
  };
  for (const { row, cells } of map.rows) {
    reach(row, 1);
    for (const { column } of cells) reach(1, column);
  }
  for (const { bottom, right } of info?.merges ?? []) reach(bottom, right);
  return {
    lastRow: Math.min(FORM_LIMITS.rows, lastRow),
    lastColumn: Math.min(FORM_LIMITS.columns, lastColumn),
  };
}

function cellsOf(
  map: SheetMap,
  texts: ReadonlyMap<number, ReadonlyMap<number, string>>,
  lastRow: number,
  lastColumn: number,
): FormCellView[] {
  return map.rows
    .filter(({ row }) => row <= lastRow)
    .flatMap((place) =>
      place.cells
        .filter(({ column }) => column <= lastColumn)
        .flatMap((cell): FormCellView[] => {
          const text = texts.get(place.row)?.get(cell.column) ?? '';
          const common = { row: place.row, column: cell.column, text };
          if (holdsFormula(map, cell, place.row)) {
            const sum = sumText(map, cell);
            return [{ ...common, formula: true, ...(sum === undefined ? {} : { sum }) }];
          }
          return text === '' ? [] : [common];
        }),
    );
}

/** The formula of a cell where it only adds up; undefined where it does anything else. */
function sumText({ bytes }: SheetMap, { formulaText }: CellPlace): string | undefined {
  if (formulaText === null || formulaText.end - formulaText.start > FORM_LIMITS.sumCharacters)
    return undefined;
  const text = undoEntities('formula', bytes.toString('utf8', formulaText.start, formulaText.end));
  return isSum(text) ? text : undefined;
}
