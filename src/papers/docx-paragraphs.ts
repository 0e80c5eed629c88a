import { WorkbookRefusal } from '../workbooks/workbook.js';
import { XmlScanner } from '../workbooks/xml-scanner.js';
import { CLOSE, NEED_MORE, OPEN, TEXT } from '../workbooks/xml-token.js';

/** One `w:t`: where the element stands, what it says, and the run around it. */
export interface TextPlace {
  readonly start: number;
  end: number;
  text: string;
  /** The start tag of the run, and its properties, as they are written. */
  readonly run: string;
  readonly runProperties: string;
}

/** One paragraph of a part. Offsets in bytes. */
export interface ParagraphPlace {
  readonly start: number;
  end: number;
  /** `w:pPr` as it is written; empty where there is none. */
  properties: string;
  readonly texts: TextPlace[];
  /** It is not directly in the body, so that its surroundings may need a paragraph here. */
  readonly enclosed: boolean;
  readonly boxed: boolean;
  /** A second copy of a text box, for old programs. */
  readonly unseen: boolean;
  /** It holds a picture, a break, a field or the like besides text. */
  holdsMore: boolean;
}

/** A part of a Word document with its paragraphs. */
export interface PartMap {
  readonly bytes: Buffer;
  /** `w:`, or what the part has in its place. */
  readonly prefix: string;
  /** In the order in which they begin. */
  readonly paragraphs: readonly ParagraphPlace[];
  /** Where a last paragraph of the body would go. */
  readonly bodyEnd: number;
}

/** Besides text in a paragraph; what Word puts in by itself while typing is not among them. */
const MORE = ['drawing', 'pict', 'object', 'fldChar', 'fldSimple', 'br', 'tab', 'sym', 'footnoteReference'];
const NOT_TEXT = ['del', 'moveFrom'];

/** Maps a part that is held whole in memory. Throws `file-damaged` for what is cut off, has a DTD, or is not UTF-8. */
export function mapParagraphs(part: string, bytes: Buffer): PartMap {
  const declared = /^<\?xml[^>]*encoding=["']([^"']+)/.exec(bytes.toString('latin1', 0, 120))?.[1];
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') {
    throw new WorkbookRefusal('file-damaged', { detail: part });
  }
  return new Mapper(part, bytes).map();
}

interface Run {
  readonly tag: string;
  properties: string;
  propertiesStart: number;
}

class Mapper {
  private readonly scanner: XmlScanner;
  private readonly paragraphs: ParagraphPlace[] = [];
  private readonly open: ParagraphPlace[] = [];
  private readonly runs: Run[] = [];
  /** Names of the elements that are open, with their prefixes. */
  private readonly stack: string[] = [];
  private prefix = '';
  private text: TextPlace | undefined;
  private propertiesStart = -1;
  private bodyEnd = -1;
  private boxes = 0;
  private copies = 0;
  private struck = 0;

  constructor(
    part: string,
    private readonly bytes: Buffer,
  ) {
    this.scanner = new XmlScanner(part);
  }

  map(): PartMap {
    const { scanner, bytes } = this;
    scanner.push(bytes);
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === OPEN) this.opened();
      else if (token === CLOSE) this.closed();
      else if (token === TEXT && this.text !== undefined) this.text.text += scanner.text();
    }
    scanner.end();
    const { prefix, paragraphs, bodyEnd } = this;
    return { bytes, prefix, paragraphs, bodyEnd };
  }

  private opened(): void {
    const { scanner, stack } = this;
    const name = scanner.bytes.toString('utf8', scanner.tagStart + 1, scanner.nameEnd);
    if (stack.length === 0) this.prefix = name.slice(0, scanner.nameStart - scanner.tagStart - 1);
    const own = name.startsWith(this.prefix) ? name.slice(this.prefix.length) : '';
    if (MORE.includes(own)) for (const paragraph of this.open) paragraph.holdsMore = true;
    const parent = stack.at(-1);
    if (own === 'sectPr' && parent === `${this.prefix}body`) this.bodyEnd = scanner.tagStart;
    if (scanner.selfClosing) return;
    if (own === 'p') this.openParagraph(parent);
    else if (own === 'pPr' && parent === `${this.prefix}p`) this.propertiesStart = scanner.tagStart;
    else if (own === 'r')
      this.runs.push({
        tag: this.slice(scanner.tagStart),
        properties: '',
        propertiesStart: -1,
      });
    else if (own === 'rPr' && parent === `${this.prefix}r`) this.setRun(scanner.tagStart);
    else if (own === 't' && this.struck === 0) this.openText();
    this.count(name, own, 1);
    stack.push(name);
  }

  private closed(): void {
    const { scanner, stack } = this;
    const name = stack.pop() ?? '';
    const own = name.startsWith(this.prefix) ? name.slice(this.prefix.length) : '';
    this.count(name, own, -1);
    const parent = stack.at(-1);
    const paragraph = this.open.at(-1);
    if (own === 't' && this.text !== undefined) {
      this.text.end = scanner.at;
      paragraph?.texts.push(this.text);
      this.text = undefined;
    } else if (own === 'p') {
      if (paragraph !== undefined) paragraph.end = scanner.at;
      this.open.pop();
    } else if (own === 'pPr' && parent === `${this.prefix}p` && paragraph !== undefined) {
      paragraph.properties = this.slice(this.propertiesStart);
    } else if (own === 'rPr' && parent === `${this.prefix}r`) {
      const run = this.runs.at(-1);
      if (run !== undefined) run.properties = this.slice(run.propertiesStart);
    } else if (own === 'r') this.runs.pop();
    else if (own === 'body' && this.bodyEnd < 0) this.bodyEnd = scanner.tagStart;
  }

  private openParagraph(parent: string | undefined): void {
    const place: ParagraphPlace = {
      start: this.scanner.tagStart,
      end: -1,
      properties: '',
      texts: [],
      enclosed: parent !== `${this.prefix}body`,
      boxed: this.boxes > 0,
      unseen: this.copies > 0,
      holdsMore: false,
    };
    this.paragraphs.push(place);
    this.open.push(place);
  }

  private openText(): void {
    const run = this.runs.at(-1);
    if (run === undefined || this.open.length === 0) return;
    const { tag, properties } = run;
    this.text = {
      start: this.scanner.tagStart,
      end: -1,
      text: '',
      run: tag,
      runProperties: properties,
    };
  }

  private setRun(start: number): void {
    const run = this.runs.at(-1);
    if (run !== undefined) run.propertiesStart = start;
  }

  private count(name: string, own: string, by: 1 | -1): void {
    if (own === 'txbxContent') this.boxes += by;
    else if (name.endsWith(':Fallback')) this.copies += by;
    else if (NOT_TEXT.includes(own)) this.struck += by;
  }

  private slice(start: number): string {
    return this.bytes.toString('utf8', start, this.scanner.at);
  }
}
