import { escaped } from '../workbooks/xml-text.js';
import type { ZipPackage } from '../workbooks/zip-package.js';

const PART = 'word/footnotes.xml';
const TYPES_PART = '[Content_Types].xml';
const RELATIONS_PART = 'word/_rels/document.xml.rels';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LINES =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/** The raised number of a footnote, as a run of its own; it needs no style that a template might lack. */
export const footnoteMark = (w: string, id: number): string =>
  `<${w}r><${w}rPr><${w}vertAlign ${w}val="superscript"/></${w}rPr><${w}footnoteReference ${w}id="${id}"/></${w}r>`;

/** The footnotes of a report beside those that its template has already. */
export class FootnotePart {
  private constructor(
    /** Where the report's own begin to count. */
    readonly firstId: number,
    readonly changed: readonly (readonly [part: string, bytes: Buffer])[],
    readonly added: readonly [part: string, bytes: Buffer][],
  ) {}

  /** Adds footnotes to a package; without any, nothing of it changes. */
  static async of(zip: ZipPackage, footnotes: readonly string[]): Promise<FootnotePart> {
    if (footnotes.length === 0) return new FootnotePart(1, [], []);
    if (!zip.has(PART)) {
      const part = Buffer.from(
        `${HEAD}<w:footnotes xmlns:w="${W}">${LINES}${notesXml('w:', 1, footnotes)}</w:footnotes>`,
      );
      const type = `<Override PartName="/${PART}" ContentType="${TYPE}"/>`;
      const relation = `<Relationship Id="ledgerFootnotes" Type="${RELATION}" Target="footnotes.xml"/>`;
      const changed = [
        [TYPES_PART, beforeEnd(await zip.whole(TYPES_PART), type)],
        [RELATIONS_PART, beforeEnd(await zip.whole(RELATIONS_PART), relation)],
      ] as const;
      return new FootnotePart(1, changed, [[PART, part]]);
    }
    const bytes = await zip.whole(PART);
    const text = bytes.toString('utf8');
    const w = /<([\w-]+:)footnotes[\s>]/.exec(text)?.[1] ?? 'w:';
    const ids = [...text.matchAll(new RegExp(`<${w}footnote\\s[^>]*${w}id="(-?\\d+)"`, 'g'))];
    const firstId = Math.max(0, ...ids.map(([, id]) => Number(id))) + 1;
    return new FootnotePart(firstId, [[PART, beforeEnd(bytes, notesXml(w, firstId, footnotes))]], []);
  }
}

const notesXml = (w: string, firstId: number, footnotes: readonly string[]): string =>
  footnotes
    .map(
      (text, at) =>
        `<${w}footnote ${w}id="${firstId + at}"><${w}p><${w}r><${w}rPr><${w}sz ${w}val="18"/><${w}vertAlign ${w}val="superscript"/></${w}rPr><${w}footnoteRef/></${w}r><${w}r><${w}rPr><${w}sz ${w}val="18"/></${w}rPr><${w}t xml:space="preserve"> ${escaped(text)}</${w}t></${w}r></${w}p></${w}footnote>`,
    )
    .join('');

/** A part with something put before the end of its root. */
function beforeEnd(bytes: Buffer, xml: string): Buffer {
  const end = bytes.lastIndexOf('</');
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(xml), bytes.subarray(end)]);
}
