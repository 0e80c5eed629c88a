import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import exceljs from 'exceljs';

/** The date of every file within the zip, which begins to count with it. */
const ENTRY_DATE = new Date('1980-01-01T00:00:00Z');

/** An .xlsx file being written, and how it ends. Whatever is in it, only its maker and `createdAt` decide the bytes. */
export class StreamWorkbook {
  readonly book: exceljs.stream.xlsx.WorkbookWriter;
  private readonly output: WriteStream;
  /** Resolves when the file is whole on disk; rejects when it cannot be written, as on a full disk. */
  readonly written: Promise<void>;

  constructor(
    private readonly path: string,
    createdAt: Date,
  ) {
    this.output = createWriteStream(path);
    this.written = finished(this.output);
    // A full disk is reported by `end`; until then nobody waits for it.
    this.written.catch(() => undefined);
    this.book = new DatedWorkbookWriter({ stream: this.output, useStyles: true });
    this.book.created = createdAt;
    this.book.modified = createdAt;
    this.book.creator = '';
    this.book.lastModifiedBy = '';
  }

  /** Ends the file; it is whole on disk when the promise resolves. Gives its size in bytes. */
  async end(): Promise<number> {
    await Promise.race([this.book.commit(), this.written]);
    await this.written;
    return this.output.bytesWritten;
  }

  /** Gives up: what was written so far is removed. */
  async discard(): Promise<void> {
    this.output.destroy();
    await rm(this.path, { force: true });
  }
}

/** exceljs dates the files in its zip by the clock and has no option for it. */
class DatedWorkbookWriter extends exceljs.stream.xlsx.WorkbookWriter {
  /** The constructor calls this before anything is put into the zip. */
  override addThemes(): Promise<void> {
    const zip: unknown = Reflect.get(this, 'zip');
    const append: unknown = typeof zip === 'object' && zip !== null ? Reflect.get(zip, 'append') : undefined;
    if (typeof zip !== 'object' || zip === null || typeof append !== 'function') {
      throw new Error('exceljs keeps its zip elsewhere than in version 4.4');
    }
    const dated = (source: unknown, entry: object): unknown =>
      Reflect.apply(append, zip, [source, { ...entry, date: ENTRY_DATE }]);
    Reflect.set(zip, 'append', dated);
    return super.addThemes();
  }
}
