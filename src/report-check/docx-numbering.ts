import { NEED_MORE, OPEN, CLOSE } from '../workbooks/xml-token.js';
import { XmlScanner } from '../workbooks/xml-scanner.js';
import type { ZipPackage } from '../workbooks/zip-package.js';

interface Level {
  readonly format: string;
  /** `%1、`. */
  readonly pattern: string;
  readonly start: number;
}

/** How a paragraph is numbered: its list and its level in it, from 0. */
export interface NumberedAs {
  readonly list: string;
  readonly level: number;
}

const LEVELS_MAX = 9;
const CHINESE = '〇一二三四五六七八九';
const BULLETS: ReadonlySet<string> = new Set(['bullet', 'none']);

/** The numbers that Word shows in front of paragraphs and does not keep in their text. */
export class DocxNumbering {
  private readonly counts = new Map<string, number[]>();

  private constructor(
    private readonly levels: ReadonlyMap<string, readonly (Level | undefined)[]>,
    private readonly abstractOf: ReadonlyMap<string, string>,
    private readonly styles: ReadonlyMap<string, NumberedAs>,
  ) {}

  /** Reads numbering and the styles that number; a document without them numbers nothing. */
  static async read(zip: ZipPackage): Promise<DocxNumbering> {
    const levels = new Map<string, (Level | undefined)[]>();
    const abstractOf = new Map<string, string>();
    await readLevels(zip, levels, abstractOf);
    return new DocxNumbering(levels, abstractOf, await readStyles(zip));
  }

  /** How paragraphs of a style are numbered. */
  ofStyle(style: string): NumberedAs | undefined {
    return this.styles.get(style);
  }

  /** The number to show in front of the next paragraph of a list; empty for bullets and unknown lists. */
  next({ list, level }: NumberedAs): string {
    const abstract = this.abstractOf.get(list) ?? '';
    const levels = this.levels.get(abstract);
    const own = levels?.[level];
    if (levels === undefined || own === undefined || BULLETS.has(own.format)) return '';
    const counts = this.counts.get(abstract) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.counts.set(abstract, counts);
    return own.pattern.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return shown(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
  }
}

/** A number in the format of a list; formats that Chinese papers do not use are shown as digits. */
function shown(number: number, format: string): string {
  if (/chinese|japanese|ideograph|taiwanese/i.test(format) && number < 100) return chinese(number);
  if (/EnclosedCircle/i.test(format) && number <= 20) return String.fromCharCode(0x245f + number);
  return String(number);
}

function chinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = CHINESE[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十${number % 10 === 0 ? '' : ones}`;
}

async function readLevels(
  zip: ZipPackage,
  levels: Map<string, (Level | undefined)[]>,
  abstractOf: Map<string, string>,
): Promise<void> {
  let abstract: (Level | undefined)[] | undefined;
  let list = '';
  let at = -1;
  let level = { format: 'decimal', pattern: '', start: 1 };
  const value = (scanner: XmlScanner): string => scanner.attributes().get('val') ?? '';
  await eachTag(
    zip,
    'word/numbering.xml',
    (scanner) => {
      if (scanner.named('abstractNum')) {
        abstract = [];
        levels.set(scanner.attributes().get('abstractNumId') ?? '', abstract);
      } else if (scanner.named('num')) list = scanner.attributes().get('numId') ?? '';
      else if (scanner.named('abstractNumId')) abstractOf.set(list, value(scanner));
      else if (scanner.named('lvl')) {
        at = Number(scanner.attributes().get('ilvl') ?? -1);
        level = { format: 'decimal', pattern: '', start: 1 };
      } else if (scanner.named('numFmt')) level.format = value(scanner);
      else if (scanner.named('lvlText')) level.pattern = value(scanner);
      else if (scanner.named('start')) level.start = Number(value(scanner)) || 1;
    },
    (scanner) => {
      if (scanner.named('lvl') && abstract !== undefined && at >= 0 && at < LEVELS_MAX) abstract[at] = level;
      else if (scanner.named('abstractNum')) abstract = undefined;
    },
  );
}

async function readStyles(zip: ZipPackage): Promise<Map<string, NumberedAs>> {
  const styles = new Map<string, NumberedAs>();
  let style = '';
  let level = 0;
  await eachTag(zip, 'word/styles.xml', (scanner) => {
    if (scanner.named('style')) {
      style = scanner.attributes().get('styleId') ?? '';
      level = 0;
    } else if (scanner.named('ilvl')) level = Number(scanner.attributes().get('val') ?? 0);
    else if (scanner.named('numId'))
      styles.set(style, { list: scanner.attributes().get('val') ?? '', level });
  });
  return styles;
}

async function eachTag(
  zip: ZipPackage,
  part: string,
  onOpen: (scanner: XmlScanner) => void,
  onClose?: (scanner: XmlScanner) => void,
): Promise<void> {
  if (!zip.has(part)) return;
  const scanner = new XmlScanner(part);
  for await (const piece of zip.pieces(part)) {
    scanner.push(piece);
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === OPEN) onOpen(scanner);
      else if (token === CLOSE) onClose?.(scanner);
    }
  }
  scanner.end();
}
