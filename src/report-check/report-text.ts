import { readFileSync, statSync } from 'node:fs';
import { refused } from '../kernel/errors.js';
import { refuseDisguisedText, sniffFile } from '../workbooks/file-kind.js';
import { decodeText } from '../workbooks/text-table.js';
import { WorkbookRefusal, type Row, type WorkbookVisitor } from '../workbooks/workbook.js';
import { readWorkbook } from '../workbooks/workbook-reader.js';
import { ZipPackage } from '../workbooks/zip-package.js';
import { DOCX_PART, readDocx } from './docx-text.js';
import { REPORT_LIMITS } from './report-check.js';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const WORKBOOK = Buffer.from('Workbook', 'utf16le');
const MEGABYTE = 1024 * 1024;

/**
 * The text of a report's file; what the bytes are decides, not the name. Refused `report-check.old-word`,
 * `report-check.encrypted`, `report-check.file-unknown`, `report-check.text-too-long`, `report-check.empty`; damaged or
 * hostile files as workbooks refuse them. Holds the processor as long as it takes: for a child process.
 */
export async function readReportFile(path: string): Promise<string> {
  const { size } = statSync(path);
  if (size > REPORT_LIMITS.uploadBytes) throw fileTooLarge(size);
  const file = readFileSync(path);
  if (file.subarray(0, OLE.length).equals(OLE)) throw oldFormat(file);
  const text = await textIn(file, path);
  if (text.trim() === '') throw refused('report-check.empty', {}, '文件里没有文字');
  if (text.length > REPORT_LIMITS.textCharacters) throw textTooLong();
  return text;
}

/** What a file of more bytes than are read is refused with. */
export const fileTooLarge = (bytes: number): WorkbookRefusal =>
  new WorkbookRefusal('file-too-large', {
    megabytes: Math.ceil(bytes / MEGABYTE),
    limit: REPORT_LIMITS.uploadBytes / MEGABYTE,
  });

/** What a text of more characters than are checked is refused with. */
export const textTooLong = (): Error =>
  refused('report-check.text-too-long', { limit: REPORT_LIMITS.textCharacters }, '文字太长');

function oldFormat(file: Buffer): Error {
  if (file.includes(ENCRYPTED)) return refused('report-check.encrypted', {}, '文件设有打开密码');
  if (file.includes(WORKBOOK)) return new WorkbookRefusal('file-old-xls');
  return refused('report-check.old-word', {}, '这是旧格式的 .doc 或 .wps 文件,请另存为 .docx');
}

async function textIn(file: Buffer, path: string): Promise<string> {
  const kind = kindOf(file);
  if (kind !== 'zip') {
    const text = await decodeText(file, kind);
    if (text.trim() !== '') refuseOther(() => refuseDisguisedText(text));
    return text;
  }
  const zip = new ZipPackage(file);
  if (zip.has(DOCX_PART)) return readDocx(zip, REPORT_LIMITS.textCharacters);
  if (!zip.has('xl/workbook.xml')) throw unknownFile();
  const sheets = new SheetLines();
  await readWorkbook(path, sheets);
  return sheets.lines.join('\n');
}

const kindOf = (file: Buffer): ReturnType<typeof sniffFile> => refuseOther(() => sniffFile(file));

/** What a workbook's reader says of files that are no workbooks would send the user to Excel. */
function refuseOther<Answer>(look: () => Answer): Answer {
  try {
    return look();
  } catch (error) {
    if (error instanceof WorkbookRefusal && ['file-html', 'file-not-a-workbook'].includes(error.fault))
      throw unknownFile();
    throw error;
  }
}

const unknownFile = (): Error =>
  refused('report-check.file-unknown', {}, '读不出文字,请用 Word 或 WPS 打开后另存为 .docx');

/** The rows of visible sheets as lines with tabs. */
class SheetLines implements WorkbookVisitor {
  readonly lines: string[] = [];
  private characters = 0;

  sheet({ hidden }: { readonly hidden: boolean }): boolean {
    return !hidden;
  }

  row({ cells }: Row): void {
    if (this.characters > REPORT_LIMITS.textCharacters) throw textTooLong();
    const line = Array.from(cells, (cell) => (cell?.text ?? '').replace(/[\t\n\r]/g, ' ')).join('\t');
    this.lines.push(line.trimEnd());
    this.characters += line.length;
  }

  sheetEnd(): void {
    this.lines.push('');
  }
}
