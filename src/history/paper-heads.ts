import { readFileSync } from 'node:fs';
import { sniffFile } from '../workbooks/file-kind.js';
import { decodeText } from '../workbooks/text-table.js';
import { XmlScanner } from '../workbooks/xml-scanner.js';
import { CLOSE, NEED_MORE, OPEN, TEXT } from '../workbooks/xml-token.js';
import { readZipDirectory } from '../workbooks/zip-directory.js';
import { ZipPackage } from '../workbooks/zip-package.js';
import { headsIn } from './history-head.js';

/** Parts of a workbook or a Word document in which a head may stand: cells, and the feet of pages. */
const PARTS =
  /^(?:xl\/sharedstrings\.xml|xl\/worksheets\/[^/]+\.xml|word\/(?:document|header\d*|footer\d*|footnotes)\.xml)$/;

/** Elements at whose end a text ends; what is between them may be cut into runs anywhere, also inside a head. */
const TEXT_ENDS = ['si', 'is', 'v', 'p', 'oddFooter', 'evenFooter', 'firstFooter', 'oddHeader'] as const;

/**
 * The heads that a file carries, in the order of its parts: an .xlsx or .docx as the ledger writes them and offices save
 * them again, or text. What the bytes are decides, not the name. Throws `WorkbookRefusal` for what cannot be read. It
 * holds the processor as long as it takes: run it in a child process.
 */
export async function headsOfPaper(path: string): Promise<string[]> {
  const file = readFileSync(path);
  const kind = sniffFile(file);
  if (kind !== 'zip') return headsIn(await decodeText(file, kind));
  const zip = new ZipPackage(file);
  const found = new Set<string>();
  for (const part of readZipDirectory(file).keys()) {
    if (PARTS.test(part))
      for await (const text of textsOf(zip, part)) headsIn(text).forEach((head) => found.add(head));
  }
  return [...found];
}

/** The texts of a part, each put together from its runs; only those in which a head could stand. */
async function* textsOf(zip: ZipPackage, part: string): AsyncGenerator<string> {
  const scanner = new XmlScanner(part);
  let text = '';
  for await (const piece of zip.pieces(part)) {
    scanner.push(piece);
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (token === TEXT) text += scanner.text();
      else if (token === OPEN && (scanner.named('br') || scanner.named('tab'))) text += ' ';
      else if (token === CLOSE && TEXT_ENDS.some((name) => scanner.named(name))) {
        if (text.includes(':') || text.includes(':')) yield text;
        text = '';
      }
    }
  }
}
