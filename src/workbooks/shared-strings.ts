import { WORKBOOK_LIMITS, WorkbookRefusal, type Cell } from './workbook.js';
import { XmlScanner } from './xml-scanner.js';
import { CLOSE, NEED_MORE, OPEN, TEXT, TokenTooLong } from './xml-token.js';
import { undoEscapes } from './xml-text.js';
import type { ZipPackage } from './zip-package.js';

/** So many cells are kept once made. Strings are numbered as they first occur, so the frequent ones come early. */
const KEPT_CELLS = 20_000;

/**
 * The texts that cells refer to by number. They stay UTF-8 in one piece of memory and become strings when asked for:
 * a register of 100,000 rows has up to a million of them, and as strings they would take three times the room.
 */
export class SharedStrings {
  private readonly ends: number[] = [];
  private readonly kept: (Cell | undefined)[] = [];
  private used = 0;

  private constructor(private readonly bytes: Buffer) {}

  /** Reads the part; without one the table is empty. Rich text is joined, phonetic guides are left out. */
  static async read(zip: ZipPackage, part: string | undefined): Promise<SharedStrings> {
    if (part === undefined) return new SharedStrings(Buffer.alloc(0));
    // Text is never longer than the XML that it is written in.
    const strings = new SharedStrings(Buffer.allocUnsafeSlow(zip.inflatedBytesOf(part)));
    const scanner = new XmlScanner(part);
    const state = { inText: false, phonetic: false };
    try {
      for await (const piece of zip.pieces(part)) {
        scanner.push(piece);
        strings.take(scanner, state);
      }
    } catch (error) {
      if (!(error instanceof TokenTooLong)) throw error;
      throw new WorkbookRefusal('cell-too-long', {
        sheet: '',
        cell: '',
        limit: WORKBOOK_LIMITS.cellCharacters,
      });
    }
    scanner.end();
    return strings;
  }

  /** The cell that shows string `index`; undefined when the text is empty. Throws `file-damaged` beyond the table. */
  cell(index: number): Cell | undefined {
    const kept = this.kept[index];
    if (kept !== undefined) return kept;
    const end = this.ends[index];
    if (end === undefined) throw new WorkbookRefusal('file-damaged', { detail: 'sharedStrings' });
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    if (start === end) return undefined;
    const cell: Cell = { kind: 'text', text: undoEscapes(this.bytes.toString('utf8', start, end)) };
    if (index < KEPT_CELLS) this.kept[index] = cell;
    return cell;
  }

  private take(scanner: XmlScanner, state: { inText: boolean; phonetic: boolean }): void {
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === TEXT) {
        if (state.inText) this.append(scanner);
      } else if (scanner.named('t')) {
        state.inText = token === OPEN && !scanner.selfClosing && !state.phonetic;
      } else if (scanner.named('rPh')) {
        state.phonetic = token === OPEN && !scanner.selfClosing;
      } else if (scanner.named('si') && (token === CLOSE || scanner.selfClosing)) {
        this.ends.push(this.used);
      }
    }
  }

  private append(scanner: XmlScanner): void {
    const { bytes, textStart, textEnd } = scanner;
    if (scanner.textIsPlain()) this.used += bytes.copy(this.bytes, this.used, textStart, textEnd);
    else this.used += this.bytes.write(scanner.text(), this.used);
  }
}
