import { readFileSync, statSync } from 'node:fs';
import { NumberCells } from './cell-value.js';
import { refuseDisguisedText, sniffFile, type TextEncoding } from './file-kind.js';
import { SharedStrings } from './shared-strings.js';
import { readSheetOutline } from './sheet-outline.js';
import { FilledCounter, SheetRows, type CellSources } from './sheet-rows.js';
import { decodeText, eachRecord } from './text-table.js';
import { WORKBOOK_LIMITS, WorkbookRefusal, type SheetInfo, type WorkbookVisitor } from './workbook.js';
import { readNumberShapes, readOutline, type SheetPart } from './xlsx-parts.js';
import { XmlScanner } from './xml-scanner.js';
import { TokenTooLong } from './xml-token.js';
import { ZipPackage } from './zip-package.js';

/** What a file turned out to be, and how many rows were given out. */
export interface WorkbookSummary {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: number;
  readonly rows: number;
}

/** A sheet up to this size stays in memory between the two looks at it, instead of being inflated twice. */
const KEPT_BYTES = 12 * 1024 * 1024;

/**
 * Reads a workbook or a delimited text file from beginning to end and gives it to the visitor as it goes; what the
 * bytes are decides, not the name. Throws `WorkbookRefusal`, possibly after rows were given out. It trusts nothing,
 * but it holds the processor as long as it takes: run it in a child process (`runInChild`).
 */
export async function readWorkbook(path: string, visitor: WorkbookVisitor): Promise<WorkbookSummary> {
  const { size } = statSync(path);
  if (size > WORKBOOK_LIMITS.uploadBytes) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    throw new WorkbookRefusal('file-too-large', {
      megabytes,
      limit: WORKBOOK_LIMITS.uploadBytes / 1024 / 1024,
    });
  }
  const file = readFileSync(path);
  const kind = sniffFile(file);
  return kind === 'zip' ? readXlsx(file, visitor) : readText(file, kind, visitor);
}

async function readText(
  file: Buffer,
  encoding: TextEncoding,
  visitor: WorkbookVisitor,
): Promise<WorkbookSummary> {
  const text = await decodeText(file, encoding);
  refuseDisguisedText(text);
  const info: SheetInfo = { name: '', index: 0, hidden: false, merges: [], columnWidths: new Map() };
  if (!visitor.sheet(info)) return { format: 'csv', sheets: 1, rows: 0 };
  const rows = eachRecord(text, (row) => visitor.row(row));
  visitor.sheetEnd(info);
  return { format: 'csv', sheets: 1, rows };
}

async function readXlsx(file: Buffer, visitor: WorkbookVisitor): Promise<WorkbookSummary> {
  const zip = new ZipPackage(file);
  const outline = await readOutline(zip);
  const sources: CellSources = {
    strings: await SharedStrings.read(zip, outline.stringsPart),
    shapes: await readNumberShapes(zip, outline.stylesPart),
    numbers: new NumberCells(outline.date1904),
  };
  const counter = new FilledCounter();
  for (const [index, sheet] of outline.sheets.entries()) {
    await readSheet(zip, sheet, index, sources, counter, visitor);
  }
  return { format: 'xlsx', sheets: outline.sheets.length, rows: counter.rows };
}

async function readSheet(
  zip: ZipPackage,
  sheet: SheetPart,
  index: number,
  sources: CellSources,
  counter: FilledCounter,
  visitor: WorkbookVisitor,
): Promise<void> {
  const kept: Buffer[] | undefined = zip.inflatedBytesOf(sheet.part) <= KEPT_BYTES ? [] : undefined;
  const outline = await readSheetOutline(sheet.part, keeping(zip.pieces(sheet.part), kept));
  const info: SheetInfo = { name: sheet.name, index, hidden: sheet.hidden, ...outline };
  if (!visitor.sheet(info)) return;
  const rows = new SheetRows(sheet.name, sources, counter, (row) => visitor.row(row));
  const scanner = new XmlScanner(sheet.part);
  try {
    for await (const piece of kept ?? zip.pieces(sheet.part)) {
      scanner.push(piece);
      if (rows.take(scanner)) break;
    }
  } catch (error) {
    if (!(error instanceof TokenTooLong)) throw error;
    throw rows.tooLong();
  }
  visitor.sheetEnd(info);
}

async function* keeping(pieces: AsyncIterable<Buffer>, kept: Buffer[] | undefined): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    kept?.push(piece);
    yield piece;
  }
}
