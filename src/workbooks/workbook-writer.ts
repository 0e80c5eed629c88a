import type { AddWorksheetOptions } from 'exceljs';
import { ChoiceLists } from './choice-lists.js';
import { validationOf } from './column-rules.js';
import { validateRange } from './sheet-access.js';
import { headingRanges, widthOf, type SheetPaper } from './sheet-paper.js';
import { SheetWriter } from './sheet-writer.js';
import { StreamWorkbook } from './stream-workbook.js';

const A4 = 9;
const CHOICE_ROWS = 2_000;
const SHEET_NAME_CHARACTERS = 31;
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/**
 * Writes an .xlsx file sheet by sheet and row by row, without keeping rows in memory. The same calls with the same
 * `createdAt` give the same bytes.
 */
export class WorkbookWriter {
  private readonly file: StreamWorkbook;
  private readonly choices = new ChoiceLists();
  private readonly names = new Set<string>();
  private current: SheetWriter | undefined;

  /** @param createdAt Stands in the file as the time of its making. */
  constructor(path: string, createdAt: Date) {
    this.file = new StreamWorkbook(path, createdAt);
  }

  /** Begins the next sheet and ends the one before. */
  sheet(paper: SheetPaper): SheetWriter {
    this.current?.end();
    const name = this.freeName(paper.name);
    const sheet = this.file.book.addWorksheet(name, sheetOptions(paper));
    sheet.columns = paper.columns.map((column) => ({
      width: widthOf(column),
      hidden: column.hidden === true,
    }));
    // Without a password this only sets marks, and is done when it returns.
    if (paper.protected === true) void sheet.protect('', { formatColumns: true, formatRows: true });
    this.current = new SheetWriter(sheet, paper, this.file.written);
    const top = this.current.nextRow;
    const bottom = top + (paper.choiceRows ?? CHOICE_ROWS) - 1;
    for (const [i, { choices, rule }] of paper.columns.entries()) {
      const range = { top, left: i + 1, bottom, right: i + 1 };
      if (choices !== undefined) validateRange(sheet, range, this.choices.ruleFor(choices));
      else if (rule !== undefined) validateRange(sheet, range, validationOf(rule));
    }
    return this.current;
  }

  /** Ends the file; it is whole on disk when the promise resolves. Gives its size in bytes. */
  async end(): Promise<number> {
    this.current?.end();
    this.choices.write(this.file.book);
    return this.file.end();
  }

  /** Gives up: what was written so far is removed. */
  async discard(): Promise<void> {
    await this.file.discard();
  }

  private freeName(wanted: string): string {
    const base =
      wanted
        .replace(/[\\/*?:[\]]/g, ' ')
        .replaceAll("'", '’')
        .trim() || 'Sheet';
    let name = base.slice(0, SHEET_NAME_CHARACTERS);
    for (let i = 2; this.names.has(name.toLowerCase()); i++) {
      const suffix = ` (${i})`;
      name = base.slice(0, SHEET_NAME_CHARACTERS - suffix.length) + suffix;
    }
    this.names.add(name.toLowerCase());
    return name;
  }
}

function sheetOptions(paper: SheetPaper): Partial<AddWorksheetOptions> {
  const depth = Math.max(...headingRanges(paper.columns).map((range) => range.bottom));
  const above = (paper.title === undefined ? 0 : 1) + (paper.lines?.length ?? 0);
  const { left = '', center = '' } = paper.footer ?? {};
  return {
    state: paper.hidden === true ? 'hidden' : 'visible',
    views: [{ state: 'frozen', xSplit: paper.frozenColumns ?? 0, ySplit: above + depth }],
    pageSetup: {
      paperSize: A4,
      orientation: paper.portrait === true ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: `${above + 1}:${above + depth}`,
    },
    headerFooter: {
      ...(paper.header === undefined ? {} : { oddHeader: `&C${printText(paper.header)}` }),
      oddFooter: `&L${printText(left)}&C${printText(center)}&R第 &P 页,共 &N 页`,
    },
  };
}

/** In headers and footers an ampersand begins a command. */
const printText = (text: string): string => text.replaceAll('&', '&&');
