import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { readWorkbook, type WorkbookSummary } from '../../src/workbooks/workbook-reader.js';
import type { Cell, SheetInfo } from '../../src/workbooks/workbook.js';
import { newFolder } from '../support/folders.js';

/** A file inside a zip; sizes and packed bytes can be made to lie. */
export interface RawEntry {
  readonly name: string;
  readonly data?: string | Buffer;
  readonly stored?: boolean;
  /** Packed bytes, when they are not those of `data`. */
  readonly packed?: Buffer;
  readonly claimedBytes?: number;
  readonly claimedCrc?: number;
}

/** A zip of these files, written by hand, so that it can be wrong in any way. */
export function zipOf(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '');
    const packed = entry.packed ?? (entry.stored === true ? data : deflateRawSync(data));
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.stored === true ? 0 : 8, 4);
    fields.writeUInt32LE(entry.claimedCrc ?? crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.claimedBytes ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    fields.copy(central, 6);
    central.writeUInt32LE(at, 42);
    parts.push(local, packed);
    directory.push(central, name);
    at += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

/** Packs `block` so that any number of copies, one behind the other, are one stream; `ending` comes last. */
export function packedRepeats(start: string, block: string, times: number, ending: string): Buffer {
  const open = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const repeated = open(block);
  return Buffer.concat([open(start), ...Array<Buffer>(times).fill(repeated), deflateRawSync(ending)]);
}

/** One sheet of a raw workbook: the rows, and what stands before and behind them. */
export interface RawSheet {
  readonly name: string;
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  /** The whole part instead, possibly not in UTF-8. */
  readonly part?: string | Buffer;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a raw workbook has besides its sheets. */
export interface RawParts {
  readonly strings?: string;
  /** Number formats in order of their cell style; a number is a built-in one. */
  readonly formats?: readonly (string | number)[];
  readonly workbookPr?: string;
  readonly extra?: readonly RawEntry[];
  readonly definedNames?: string;
  /** Relationships of the workbook besides those of the sheets, and tabs that use them. */
  readonly relations?: string;
  readonly tabs?: string;
}

/** The files of a workbook, from bare XML. Sheets are stored in the reverse order of their tabs. */
export function workbookEntries(sheets: readonly RawSheet[], parts: RawParts = {}): RawEntry[] {
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${i}"/>`,
  );
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="s${i}" Type="${DOCUMENT_RELATIONS}/worksheet" Target="worksheets/sheet${sheets.length - i}.xml"/>`,
  );
  if (parts.strings !== undefined) {
    relations.push(
      `<Relationship Id="t" Type="${DOCUMENT_RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    );
  }
  if (parts.formats !== undefined) {
    relations.push(`<Relationship Id="y" Type="${DOCUMENT_RELATIONS}/styles" Target="styles.xml"/>`);
  }
  const entries: RawEntry[] = [
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="w" Type="${DOCUMENT_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT_RELATIONS}">${parts.workbookPr ?? ''}<sheets>${parts.tabs ?? ''}${tabs.join('')}</sheets>${parts.definedNames ?? ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE_RELATIONS}">${parts.relations ?? ''}${relations.join('')}</Relationships>`,
    },
    ...sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${sheets.length - i}.xml`,
      data: sheetPart(sheet),
    })),
  ];
  if (parts.strings !== undefined) {
    entries.push({ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${parts.strings}</sst>` });
  }
  if (parts.formats !== undefined) entries.push({ name: 'xl/styles.xml', data: stylesPart(parts.formats) });
  return [...entries, ...(parts.extra ?? [])];
}

const sheetPart = ({ rows = '', before = '', after = '', part }: RawSheet): string | Buffer =>
  part ?? `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

function stylesPart(formats: readonly (string | number)[]): string {
  const codes = formats.flatMap((format, i) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  );
  const xfs = formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`);
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs>${xfs.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="0.00"/></dxf></dxfs></styleSheet>`
  );
}

/** A new file in a temporary folder. */
export function fileOf(bytes: Buffer | string, name = 'book.xlsx'): string {
  const path = join(newFolder('workbooks'), name);
  writeFileSync(path, bytes);
  return path;
}

/** A workbook file of bare XML. */
export const rawWorkbook = (sheets: readonly RawSheet[], parts?: RawParts): string =>
  fileOf(zipOf(workbookEntries(sheets, parts)));

/** A sheet as it was given out. */
export interface ReadSheet {
  readonly info: SheetInfo;
  readonly rows: Map<number, readonly (Cell | undefined)[]>;
}

/** Reads everything that a file gives out. */
export async function readAll(path: string): Promise<{ sheets: ReadSheet[]; summary: WorkbookSummary }> {
  const sheets: ReadSheet[] = [];
  const summary = await readWorkbook(path, {
    sheet: (info) => sheets.push({ info, rows: new Map() }) > 0,
    row: ({ row, cells }) => sheets.at(-1)?.rows.set(row, cells),
    sheetEnd: () => undefined,
  });
  return { sheets, summary };
}

/** The cells of a row of a one-sheet workbook, written as `kind:text`, missing ones as empty text. */
export async function readRow(path: string, row: number): Promise<string[]> {
  const { sheets } = await readAll(path);
  return Array.from(sheets[0]?.rows.get(row) ?? [], shown);
}

/** A cell as `kind:text`. */
export const shown = (cell: Cell | undefined): string =>
  cell === undefined ? '' : `${cell.kind}${cell.percent === true ? '%' : ''}:${cell.text}`;
