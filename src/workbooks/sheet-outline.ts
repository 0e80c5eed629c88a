import { columnNumber, LAST_COLUMN, LAST_ROW } from './cell-reference.js';
import { WORKBOOK_LIMITS, WorkbookRefusal, type MergeRange } from './workbook.js';
import { XmlScanner } from './xml-scanner.js';
import { NEED_MORE, OPEN, TokenTooLong } from './xml-token.js';

/** What a sheet says around its rows: widths stand before them, merges behind. */
export interface SheetOutline {
  readonly merges: readonly MergeRange[];
  readonly columnWidths: ReadonlyMap<number, number>;
}

/** `col` may say "1 to 16384"; only so many columns from the left get an entry. */
const WIDTH_COLUMNS = WORKBOOK_LIMITS.columns;

/**
 * Reads what surrounds the rows and only searches through the rows themselves, so that merges are known before the
 * first row is given out. It costs one more inflation of the sheet, and finds out at the same time whether the sheet
 * is whole. Ranges are kept as ranges: a merge over the whole sheet is one entry.
 */
export async function readSheetOutline(part: string, pieces: AsyncIterable<Buffer>): Promise<SheetOutline> {
  const reader = new OutlineReader(part);
  try {
    for await (const piece of pieces) reader.take(piece);
  } catch (error) {
    if (!(error instanceof TokenTooLong)) throw error;
    throw new WorkbookRefusal('file-damaged', { detail: part });
  }
  return reader.end();
}

class OutlineReader {
  private readonly merges: MergeRange[] = [];
  private readonly columnWidths = new Map<number, number>();
  private readonly scanner: XmlScanner;
  /** The end tag of the rows, prefix included, while it is looked for. */
  private ending: Buffer | undefined;
  /** The last bytes of the piece before, in which that tag may begin. */
  private tail: Buffer = Buffer.alloc(0);

  constructor(private readonly part: string) {
    this.scanner = new XmlScanner(part);
  }

  take(piece: Buffer): void {
    if (this.ending === undefined) {
      this.scanner.push(piece);
      this.readTags();
      if (this.ending !== undefined) this.seek(this.scanner.takeRest());
    } else {
      this.seek(piece);
    }
  }

  end(): SheetOutline {
    if (this.ending !== undefined) throw new WorkbookRefusal('file-damaged', { detail: this.part });
    this.scanner.end();
    return { merges: this.merges, columnWidths: this.columnWidths };
  }

  private seek(piece: Buffer): void {
    const { ending } = this;
    if (ending === undefined) return;
    const bytes = this.tail.length === 0 ? piece : Buffer.concat([this.tail, piece]);
    const found = bytes.indexOf(ending);
    if (found < 0) {
      this.tail = bytes.subarray(Math.max(0, bytes.length - ending.length + 1));
      return;
    }
    this.scanner.push(bytes.subarray(found));
    this.ending = undefined;
    this.readTags();
  }

  private readTags(): void {
    const { scanner } = this;
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token !== OPEN) continue;
      if (scanner.named('mergeCell')) this.readMerge(scanner.attributes().get('ref') ?? '');
      else if (scanner.named('col')) this.readWidth(scanner.attributes());
      else if (scanner.named('sheetData') && !scanner.selfClosing) {
        const tag = scanner.bytes.toString('latin1', scanner.tagStart + 1, scanner.nameEnd);
        this.ending = Buffer.from(`</${tag}`, 'latin1');
        return;
      }
    }
  }

  private readMerge(ref: string): void {
    if (this.merges.length === WORKBOOK_LIMITS.mergesKept) return;
    const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(ref);
    if (found === null) return;
    const columns = [columnNumber(found[1] ?? ''), columnNumber(found[3] ?? '')];
    const rows = [Number(found[2]), Number(found[4])];
    const range = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    if (range.top >= 1 && range.bottom <= LAST_ROW && range.right <= LAST_COLUMN) this.merges.push(range);
  }

  private readWidth(attributes: Map<string, string>): void {
    const width = Number(attributes.get('width'));
    const first = Number(attributes.get('min'));
    const last = Math.min(Number(attributes.get('max')), WIDTH_COLUMNS);
    if (!(width > 0) || !(first >= 1)) return;
    for (let column = first; column <= last; column++) this.columnWidths.set(column, width);
  }
}
