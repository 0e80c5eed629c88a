import { WorkbookRefusal } from './workbook.js';

const NAMED_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Replaces the five entities of XML and character references, and makes line ends `\n` as XML 1.0 §2.11 says.
 * Any other entity would need a DTD, which is never read: `file-damaged` naming the part.
 */
export function undoEntities(part: string, raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (all, name: string) => {
    const character = all.endsWith(';') ? characterOf(name) : undefined;
    if (character === undefined) throw new WorkbookRefusal('file-damaged', { detail: part });
    return character;
  });
}

function characterOf(name: string): string | undefined {
  const numeric = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (numeric === null) return NAMED_CHARACTERS.get(name);
  const code = numeric[1] === undefined ? Number(numeric[2]) : parseInt(numeric[1], 16);
  return code >= 1 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/**
 * Undoes `_xHHHH_`, by which workbooks write characters that XML cannot hold (ECMA-376 ST_Xstring; `_x005F_` is the
 * underscore itself), and makes the line breaks within a cell `\n`.
 */
export function undoEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
}

/** Signs that XML 1.0 does not know; a text that was pasted may hold them. */
const NO_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML carries it. */
export const escaped = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
