import { isUtf8 } from 'node:buffer';
import { WorkbookRefusal } from './workbook.js';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const WORKBOOK_STREAM = Buffer.from('Workbook', 'utf16le');
const BOOK_STREAM = Buffer.from('Book', 'utf16le');
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** How a text file is written; `utf-16` is told by its byte order mark or by the zeros between its letters. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * What the bytes are, whatever the name says. Everything that is neither a zip nor text is refused with what to do:
 * `file-empty`, `file-old-xls`, `file-encrypted`, `file-not-a-workbook`.
 */
export function sniffFile(file: Buffer): 'zip' | TextEncoding {
  if (file.length === 0) throw new WorkbookRefusal('file-empty');
  if (startsWith(file, ZIP)) return 'zip';
  if (startsWith(file, OLE)) throw new WorkbookRefusal(oleFault(file));
  if (startsWith(file, UTF8_MARK)) return 'utf-8';
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  const zeros = zeroParity(file.subarray(0, 4096));
  if (zeros !== undefined) return zeros;
  return isUtf8(file) ? 'utf-8' : 'gb18030';
}

/** Refuses text that is no table: web pages and XML in disguise, PDF, RTF, and what holds control characters. */
export function refuseDisguisedText(text: string): void {
  const start = text.slice(0, 4096).trimStart();
  if (start === '' && text.trim() === '') throw new WorkbookRefusal('file-empty');
  if (/^<(?:[!?]|\/?[a-z][\w:.-]*[\s/>])/i.test(start) || /^MIME-Version:/i.test(start)) {
    throw new WorkbookRefusal('file-html');
  }
  if (/^(?:%PDF|\{\\rtf)/.test(start) || /[^\P{Cc}\t\n\v\f\r]/u.test(text)) {
    throw new WorkbookRefusal('file-not-a-workbook');
  }
}

const startsWith = (file: Buffer, mark: Buffer): boolean => file.subarray(0, mark.length).equals(mark);

function oleFault(file: Buffer): 'file-encrypted' | 'file-old-xls' | 'file-not-a-workbook' {
  if (file.includes(ENCRYPTED_PACKAGE)) return 'file-encrypted';
  return file.includes(WORKBOOK_STREAM) || file.includes(BOOK_STREAM)
    ? 'file-old-xls'
    : 'file-not-a-workbook';
}

/** Zeros on one side of every second byte are UTF-16 without a mark; zeros on both are no text at all. */
function zeroParity(start: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < start.length; i++) {
    if (start[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return undefined;
  if (even === 0) return 'utf-16le';
  if (odd === 0) return 'utf-16be';
  throw new WorkbookRefusal('file-not-a-workbook');
}
