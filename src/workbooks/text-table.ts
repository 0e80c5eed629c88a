import type { TextEncoding } from './file-kind.js';
import { WORKBOOK_LIMITS, WorkbookRefusal, type Cell, type Row } from './workbook.js';

/** Lines from which the delimiter is told. */
const SAMPLE_LINES = 50;
const DELIMITERS = ['\t', ';', ','] as const;

/**
 * Decodes a text file. Throws `file-encoding-unknown` where bytes make no sense. GB18030 goes through iconv-lite,
 * since not every build of Node knows that encoding; it is loaded only for such a file.
 */
export async function decodeText(file: Buffer, encoding: TextEncoding): Promise<string> {
  const decoded = (await decode(file, encoding)).trimEnd();
  // Some programs of the nineties end a text with Ctrl-Z.
  const text = decoded.endsWith('\u001a') ? decoded.slice(0, -1) : decoded;
  if (text.includes('\ufffd')) throw new WorkbookRefusal('file-encoding-unknown');
  return text;
}

async function decode(file: Buffer, encoding: TextEncoding): Promise<string> {
  if (encoding !== 'gb18030') return new TextDecoder(encoding).decode(file);
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(file, 'gb18030');
}

/** Tab, semicolon or comma: the one that most lines have; tabs win, since text between commas hardly has any. */
export function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const counts = DELIMITERS.map((delimiter) => {
    const found = lines.map((line) => line.split(delimiter).length - 1);
    return { delimiter, lines: found.filter((n) => n > 0).length, total: found.reduce((a, b) => a + b, 0) };
  });
  const [tab, semicolon, comma] = counts;
  if (tab !== undefined && tab.lines * 2 >= lines.length && tab.lines > 0) return tab.delimiter;
  if (semicolon === undefined || comma === undefined) return ',';
  if (semicolon.lines !== comma.lines) return semicolon.lines > comma.lines ? ';' : ',';
  return semicolon.total > comma.total ? ';' : ',';
}

/**
 * Gives out the records of delimited text, also of rows copied from Excel or WPS. Records are numbered from 1 as a
 * spreadsheet would show them: a quoted line break starts no new row, an empty line is a row without content and is
 * not given out. A field that begins with a quote but goes on behind the closing one is taken as it stands, which is
 * how spreadsheets copy such text. All cells are text. Throws `too-many-rows`, `too-many-columns`, `cell-too-long`,
 * and `file-damaged` when a comma-separated file ends within quotes.
 */
export function eachRecord(text: string, onRow: (row: Row) => void): number {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const records = new RecordReader(text, stated?.[1] ?? detectDelimiter(text), stated?.[0].length ?? 0);
  const filledColumns = new Set<number>();
  let rows = 0;
  for (let row = 1; !records.atEnd(); row++) {
    const cells = records.next(row);
    if (cells.length === 0) continue;
    if (++rows > WORKBOOK_LIMITS.filledRows) {
      throw new WorkbookRefusal('too-many-rows', { limit: WORKBOOK_LIMITS.filledRows });
    }
    cells.forEach((_, column) => filledColumns.add(column));
    if (filledColumns.size > WORKBOOK_LIMITS.columns) {
      throw new WorkbookRefusal('too-many-columns', { sheet: '', limit: WORKBOOK_LIMITS.columns });
    }
    onRow({ row, cells });
  }
  return rows;
}

class RecordReader {
  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    private at: number,
  ) {}

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The cells of the next record, empty where it has no content. */
  next(row: number): (Cell | undefined)[] {
    const cells: (Cell | undefined)[] = [];
    for (let column = 0; ; column++) {
      const field = this.field(row);
      if (field.length > WORKBOOK_LIMITS.cellCharacters) {
        throw new WorkbookRefusal('cell-too-long', {
          sheet: '',
          cell: `${row}/${column + 1}`,
          limit: WORKBOOK_LIMITS.cellCharacters,
        });
      }
      // A million delimiters in one line must not make a million holes.
      if (field !== '') cells[column] = { kind: 'text', text: field };
      const next = this.text[this.at];
      this.at++;
      if (next === this.delimiter) continue;
      if (next === '\r' && this.text[this.at] === '\n') this.at++;
      return cells;
    }
  }

  private field(row: number): string {
    if (this.text[this.at] === '"') {
      const quoted = this.quotedField(row);
      if (quoted !== undefined) return quoted;
    }
    const start = this.at;
    const { text, delimiter } = this;
    let end = start;
    for (; end < text.length; end++) {
      const character = text[end];
      if (character === delimiter || character === '\n' || character === '\r') break;
    }
    this.at = end;
    return text.slice(start, end);
  }

  /** Undefined when the quotes do not enclose the whole field. */
  private quotedField(row: number): string | undefined {
    const { text } = this;
    let end = text.indexOf('"', this.at + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) {
      if (this.delimiter === '\t') return undefined;
      throw new WorkbookRefusal('file-damaged', { detail: `"… ${row}` });
    }
    const next = text[end + 1];
    if (next !== undefined && next !== this.delimiter && next !== '\n' && next !== '\r') return undefined;
    const field = text.slice(this.at + 1, end).replaceAll('""', '"');
    this.at = end + 1;
    return field.replace(/\r\n?/g, '\n');
  }
}
