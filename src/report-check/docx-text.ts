import { CLOSE, NEED_MORE, OPEN, TEXT } from '../workbooks/xml-token.js';
import { XmlScanner } from '../workbooks/xml-scanner.js';
import type { ZipPackage } from '../workbooks/zip-package.js';
import { DocxNumbering, type NumberedAs } from './docx-numbering.js';

/** Where Word and WPS keep the text. */
export const DOCX_PART = 'word/document.xml';

/** What is in the file and not on the paper: what was struck in review, field codes, a second copy of text boxes. */
const UNSEEN: readonly string[] = ['del', 'moveFrom', 'instrText', 'Fallback'];

interface Paragraph {
  text: string;
  numbered: NumberedAs | undefined;
}

/**
 * The text of a Word document as it is seen: a line for each paragraph with the number that Word puts in front of it, a
 * line for each row of a table with tabs between its cells. Throws `WorkbookRefusal` for a damaged or hostile file.
 */
export async function readDocx(zip: ZipPackage, charactersMax: number): Promise<string> {
  const reading = new DocxReading(await DocxNumbering.read(zip), charactersMax);
  const scanner = new XmlScanner(DOCX_PART);
  for await (const piece of zip.pieces(DOCX_PART)) {
    scanner.push(piece);
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === OPEN) reading.open(scanner);
      else if (token === CLOSE) reading.close(scanner);
      else if (token === TEXT) reading.text(scanner);
      if (reading.full) return reading.result();
    }
  }
  scanner.end();
  return reading.result();
}

class DocxReading {
  private readonly lines: string[] = [];
  private characters = 0;
  private readonly paragraphs: Paragraph[] = [];
  /** Cells of the rows that are open, the innermost table last. */
  private readonly rows: string[][] = [];
  private readonly cells: string[][] = [];
  private unseen = 0;
  private inText = false;
  private inProperties = false;
  private level = 0;

  constructor(
    private readonly numbering: DocxNumbering,
    private readonly charactersMax: number,
  ) {}

  /** There is more text than anybody will check. */
  get full(): boolean {
    return this.characters > this.charactersMax;
  }

  result(): string {
    return this.lines.join('\n');
  }

  open(scanner: XmlScanner): void {
    if (UNSEEN.some((name) => scanner.named(name))) {
      if (!scanner.selfClosing) this.unseen += 1;
      return;
    }
    if (this.unseen > 0) return;
    if (scanner.named('t')) this.inText = !scanner.selfClosing;
    else if (scanner.named('p')) this.openParagraph(scanner.selfClosing);
    else if (scanner.named('pPr')) this.inProperties = !scanner.selfClosing;
    else if (scanner.named('tab') && !this.inProperties) this.add(' ');
    else if (scanner.named('br') || scanner.named('cr')) this.add('\n');
    else if (scanner.named('tr')) this.rows.push([]);
    else if (scanner.named('tc')) this.cells.push([]);
    else if (this.inProperties) this.property(scanner);
  }

  close(scanner: XmlScanner): void {
    if (UNSEEN.some((name) => scanner.named(name))) {
      this.unseen -= 1;
      return;
    }
    if (this.unseen > 0) return;
    if (scanner.named('t')) this.inText = false;
    else if (scanner.named('pPr')) this.inProperties = false;
    else if (scanner.named('p')) this.closeParagraph();
    else if (scanner.named('tc')) this.rows.at(-1)?.push((this.cells.pop() ?? []).join(' '));
    else if (scanner.named('tr')) this.line((this.rows.pop() ?? []).join('\t'));
  }

  text(scanner: XmlScanner): void {
    if (this.inText && this.unseen === 0) this.add(scanner.text());
  }

  private openParagraph(empty: boolean): void {
    this.level = 0;
    if (!empty) this.paragraphs.push({ text: '', numbered: undefined });
    else if (this.cells.length === 0) this.line('');
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const { text, numbered } = paragraph;
    const line =
      numbered === undefined || text.trim() === '' ? text : `${this.numbering.next(numbered)}${text}`;
    const cell = this.cells.at(-1);
    if (cell === undefined) this.line(line);
    else if (line.trim() !== '') cell.push(line.replaceAll('\n', ' '));
  }

  private property(scanner: XmlScanner): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (scanner.named('pStyle'))
      paragraph.numbered = this.numbering.ofStyle(scanner.attributes().get('val') ?? '');
    else if (scanner.named('ilvl')) this.level = Number(scanner.attributes().get('val') ?? 0);
    else if (scanner.named('numId')) {
      paragraph.numbered = { list: scanner.attributes().get('val') ?? '', level: this.level };
    }
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
    this.characters += text.length;
  }

  /** Rows within a cell of another table belong to that cell. */
  private line(line: string): void {
    const cell = this.cells.at(-1);
    if (cell === undefined) this.lines.push(line);
    else cell.push(line.replaceAll('\t', ' '));
  }
}
