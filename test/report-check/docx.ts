import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document as programs write it: the body's XML, and that of its numbering where it has any. */
export function docxOf(body: string, numbering?: string): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, xml: string): void =>
    zip.addReadStreamLazy(name, {}, (done) => done(null, Readable.from([Buffer.from(xml)])));
  add('[Content_Types].xml', '<Types/>');
  add('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  if (numbering !== undefined) add('word/numbering.xml', `<w:numbering ${W}>${numbering}</w:numbering>`);
  zip.end();
  return buffer(zip.outputStream);
}

/** A paragraph; `list` numbers it. */
export const paragraph = (text: string, list?: { readonly id: number; readonly level: number }): string => {
  const numbered =
    list === undefined
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr></w:pPr>`;
  return `<w:p>${numbered}<w:r><w:t>${text}</w:t></w:r></w:p>`;
};

/** A row of a table. */
export const tableRow = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
