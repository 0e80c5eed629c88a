import { WorkbookRefusal } from './workbook.js';
import {
  AMPERSAND,
  CARRIAGE_RETURN,
  CDATA_END,
  COLON,
  COMMENT_END,
  DOUBLE_QUOTE,
  EQUALS,
  EXCLAMATION,
  GT,
  INSTRUCTION_END,
  LT,
  QUESTION,
  SINGLE_QUOTE,
  SLASH,
  SPACE,
} from './xml-bytes.js';
import { undoEntities } from './xml-text.js';
import { CLOSE, NEED_MORE, OPEN, TEXT, TokenTooLong } from './xml-token.js';

/** Longest single tag or text run, in bytes: a cell of 32,767 characters all written as `&#x1F600;` fits. */
const TOKEN_BYTES_MAX = 512 * 1024;

const NOTHING = Buffer.alloc(0);
/**
 * Pulls tags and texts out of UTF-8 XML that arrives in pieces, without building strings: names, attributes and
 * texts are offsets into `bytes`, valid until the next `next` or `push`. Namespace prefixes are cut off. A DTD is
 * refused, so no entity but the five of XML exists. Nesting is counted, names of end tags are not compared.
 */
export class XmlScanner {
  bytes: Buffer = NOTHING;
  nameStart = 0;
  nameEnd = 0;
  selfClosing = false;
  textStart = 0;
  textEnd = 0;
  attributeNameStart = 0;
  attributeNameEnd = 0;
  attributeStart = 0;
  attributeEnd = 0;
  /** Where the tag's own `<` stands; with `nameStart` this gives the prefix. */
  tagStart = 0;
  at = 0;
  private attributeAt = 0;
  private attributesEnd = 0;
  private textSpecial = false;
  private textLiteral = false;
  private textAscii = true;
  private depth = 0;
  private rooted = false;

  /** @param part Name of the part, for the sentence of a refusal. */
  constructor(private readonly part: string) {}

  /** Hands in the next piece; the rest of the last one is kept in front of it. */
  push(piece: Buffer): void {
    const rest = this.bytes.length - this.at;
    if (rest > TOKEN_BYTES_MAX) {
      if (this.bytes[this.at] === LT) throw this.damaged();
      throw new TokenTooLong();
    }
    this.bytes = rest === 0 ? piece : Buffer.concat([this.bytes.subarray(this.at), piece]);
    this.at = 0;
  }

  /** What was not scanned yet, for a reader who knows a quicker way; the scanner goes on with the next `push`. */
  takeRest(): Buffer {
    const rest = this.bytes.subarray(this.at);
    this.bytes = NOTHING;
    this.at = 0;
    return rest;
  }

  /** Says that nothing follows. Throws `file-damaged` when the document is cut off. */
  end(): void {
    for (let i = this.at; i < this.bytes.length; i++) if ((this.bytes[i] ?? 0) > SPACE) throw this.damaged();
    if (this.depth !== 0 || !this.rooted) throw this.damaged();
  }

  /** The next token, or NEED_MORE. */
  next(): number {
    for (;;) {
      const { bytes } = this;
      const start = this.at;
      if (start >= bytes.length) return NEED_MORE;
      if (bytes[start] !== LT) return this.scanText(start);
      const second = bytes[start + 1];
      if (second === undefined) return NEED_MORE;
      if (second === EXCLAMATION || second === QUESTION) {
        const token = this.scanDeclaration(start, second);
        if (token !== OPEN) return token;
        continue;
      }
      return this.scanTag(start, second);
    }
  }

  private scanText(start: number): number {
    const { bytes } = this;
    const end = bytes.length;
    let special = false;
    let ascii = true;
    let i = start;
    for (; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte === LT) break;
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) special = true;
      else if (byte > 127) ascii = false;
    }
    if (i === end) return NEED_MORE;
    this.textStart = start;
    this.textEnd = i;
    this.textSpecial = special;
    this.textAscii = ascii;
    this.textLiteral = false;
    this.at = i;
    return TEXT;
  }

  private scanTag(start: number, second: number): number {
    const { bytes } = this;
    const end = bytes.length;
    const closing = second === SLASH;
    let i = closing ? start + 2 : start + 1;
    let name = i;
    let byte = 0;
    for (; i < end; i++) {
      byte = bytes[i] ?? 0;
      if (byte === GT || byte === SLASH || byte <= SPACE) break;
      if (byte === COLON) name = i + 1;
    }
    const nameEnd = i;
    for (; i < end; i++) {
      byte = bytes[i] ?? 0;
      if (byte === GT) break;
      if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
        const quote = byte;
        for (i++; i < end && bytes[i] !== quote; i++);
      } else if (byte === LT) throw this.damaged();
    }
    if (i >= end) return NEED_MORE;
    if (nameEnd === name) throw this.damaged();
    this.tagStart = start;
    this.nameStart = name;
    this.nameEnd = nameEnd;
    this.at = i + 1;
    if (closing) {
      if (--this.depth < 0) throw this.damaged();
      return CLOSE;
    }
    this.selfClosing = bytes[i - 1] === SLASH;
    this.attributeAt = nameEnd;
    this.attributesEnd = this.selfClosing ? i - 1 : i;
    if (this.depth === 0 && this.rooted) throw this.damaged();
    this.rooted = true;
    if (!this.selfClosing) this.depth++;
    return OPEN;
  }

  /** TEXT for CDATA, OPEN for something that was skipped. */
  private scanDeclaration(start: number, second: number): number {
    const { bytes } = this;
    if (second === QUESTION) return this.skipTo(INSTRUCTION_END, start + 2);
    if (bytes.length < start + 9) return NEED_MORE;
    const opening = bytes.toString('latin1', start + 2, start + 9);
    if (opening.startsWith('--')) return this.skipTo(COMMENT_END, start + 4);
    if (opening !== '[CDATA[') throw this.damaged();
    const end = bytes.indexOf(CDATA_END, start + 9);
    if (end < 0) return NEED_MORE;
    this.textStart = start + 9;
    this.textEnd = end;
    this.textSpecial = false;
    this.textAscii = false;
    this.textLiteral = true;
    this.at = end + 3;
    return TEXT;
  }

  private skipTo(ending: Buffer, from: number): number {
    const end = this.bytes.indexOf(ending, from);
    if (end < 0) return NEED_MORE;
    this.at = end + ending.length;
    return OPEN;
  }

  /** Whether the tag's local name is this one. */
  named(name: string): boolean {
    const length = this.nameEnd - this.nameStart;
    if (length !== name.length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[this.nameStart + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** Steps to the next attribute of the open tag; false when there is none. */
  nextAttribute(): boolean {
    const { bytes, attributesEnd } = this;
    let i = this.attributeAt;
    while (i < attributesEnd && (bytes[i] ?? 0) <= SPACE) i++;
    if (i >= attributesEnd) return false;
    let name = i;
    for (let byte = 0; i < attributesEnd; i++) {
      byte = bytes[i] ?? 0;
      if (byte === EQUALS || byte <= SPACE) break;
      if (byte === COLON) name = i + 1;
    }
    this.attributeNameStart = name;
    this.attributeNameEnd = i;
    while (i < attributesEnd && bytes[i] !== DOUBLE_QUOTE && bytes[i] !== SINGLE_QUOTE) i++;
    const quote = bytes[i];
    const value = ++i;
    while (i < attributesEnd && bytes[i] !== quote) i++;
    if (i >= attributesEnd) throw this.damaged();
    this.attributeStart = value;
    this.attributeEnd = i;
    this.attributeAt = i + 1;
    return true;
  }

  /** All attributes of the open tag by local name, decoded. For parts in which speed does not matter. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    while (this.nextAttribute()) {
      const name = this.bytes.toString('utf8', this.attributeNameStart, this.attributeNameEnd);
      found.set(
        name,
        undoEntities(this.part, this.bytes.toString('utf8', this.attributeStart, this.attributeEnd)),
      );
    }
    return found;
  }

  /** The text just found, entities undone and line ends made `\n`. */
  text(): string {
    if (this.textAscii && !this.textSpecial)
      return this.bytes.toString('latin1', this.textStart, this.textEnd);
    const raw = this.bytes.toString('utf8', this.textStart, this.textEnd);
    if (this.textLiteral) return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    return this.textSpecial ? undoEntities(this.part, raw) : raw;
  }

  /** Whether the bytes of the text are the text, so that they may be copied as they are. */
  textIsPlain(): boolean {
    return !this.textSpecial && !this.textLiteral;
  }

  private damaged(): WorkbookRefusal {
    return new WorkbookRefusal('file-damaged', { detail: this.part });
  }
}
