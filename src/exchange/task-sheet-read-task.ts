import { comparisonKey } from '../kernel/text.js';
import { refused } from '../kernel/errors.js';
import { readWorkbook } from '../workbooks/workbook-reader.js';
import type { Cell, Row, SheetInfo, WorkbookVisitor } from '../workbooks/workbook.js';
import { TASK_HEADINGS, TASK_SHEET_BOUNDS } from './task-sheet.js';
import type { WrittenRow } from './task-sheet.rules.js';

/** One task sheet as it came back. */
export interface ReadSheet {
  readonly sheet: string;
  readonly token: string;
  readonly rows: readonly WrittenRow[];
}

type Column = keyof typeof TASK_HEADINGS;

const TOKEN = /任务单号[::]\s*([0-9A-F]{4})\s*[-－—]\s*([0-9A-F]{4})\s*[-－—]\s*([0-9A-F]{4})/i;
const KEYS = new Map(
  (Object.keys(TASK_HEADINGS) as Column[]).map((column) => [comparisonKey(TASK_HEADINGS[column]), column]),
);

/**
 * Reads task sheets in the child process, each visible sheet of the workbook one. Throws `WorkbookRefusal` for a file
 * that is none, refused `task-sheet.not-one` where no sheet has token and headings, `task-sheet.rows-too-many`.
 */
export async function run({ path }: { readonly path: string }): Promise<readonly ReadSheet[]> {
  const reader = new TaskSheetReader();
  await readWorkbook(path, reader);
  if (reader.sheets.length === 0) throw refused('task-sheet.not-one', {}, '这不是本账本打印的村级任务单');
  return reader.sheets;
}

class TaskSheetReader implements WorkbookVisitor {
  readonly sheets: ReadSheet[] = [];
  private name = '';
  private token: string | undefined;
  private places: ReadonlyMap<Column, number> | undefined;
  private rows: WrittenRow[] = [];

  sheet(info: SheetInfo): boolean {
    this.name = info.name;
    this.token = undefined;
    this.places = undefined;
    this.rows = [];
    return !info.hidden;
  }

  row({ row, cells }: Row): void {
    const { places } = this;
    if (places === undefined) {
      this.token ??= tokenIn(cells);
      this.places = headingsIn(cells);
      return;
    }
    const at = (column: Column): string | null => {
      const cell = cells[places.get(column) ?? -1];
      return cell === undefined ? null : cell.text;
    };
    const number = at('number');
    const check = at('check');
    const blanks = { text: at('text'), amount: at('amount'), day: at('day'), voucher: at('voucher') };
    // Notes and signatures below the table stand in the first column alone.
    if (check === null && Object.values(blanks).every((cell) => cell === null)) return;
    if (this.rows.length >= TASK_SHEET_BOUNDS.rows) {
      throw refused('task-sheet.rows-too-many', { limit: TASK_SHEET_BOUNDS.rows }, '行数太多,不是任务单');
    }
    this.rows.push({ row, number, check, ...blanks });
  }

  sheetEnd(): void {
    const { name: sheet, token, rows, places } = this;
    if (token !== undefined && places !== undefined) this.sheets.push({ sheet, token, rows });
  }
}

type Cells = readonly (Cell | undefined)[];

function tokenIn(cells: Cells): string | undefined {
  for (const cell of cells) {
    const found = TOKEN.exec(cell?.text.normalize('NFKC') ?? '');
    if (found !== null) return found.slice(1).join('-').toUpperCase();
  }
  return undefined;
}

/** Where the columns stand, by their headings; undefined unless all of them are there. */
function headingsIn(cells: Cells): ReadonlyMap<Column, number> | undefined {
  const places = new Map<Column, number>();
  for (const [place, cell] of cells.entries()) {
    const column = KEYS.get(comparisonKey(cell?.text ?? ''));
    if (column !== undefined && !places.has(column)) places.set(column, place);
  }
  return places.size === KEYS.size ? places : undefined;
}
