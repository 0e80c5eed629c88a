import { runInChild } from '../../src/workbooks/child.js';
import { compileProgram, READING_TASK } from './compiled-program.js';
import {
  fileOf,
  packedRepeats,
  rawWorkbook,
  readAll,
  shown,
  workbookEntries,
  zipOf,
  type RawEntry,
} from './raw-workbook.js';

const programRoot = compileProgram({ reading: READING_TASK });
const LIMIT_MS = 5_000;
const ONE_ROW = '<row r="1"><c r="A1" t="str"><v>红罗沟</v></c></row>';
const GIGABYTE = 1024 * 1024 * 1024;

/** Looks at a file again that took too long: the machine may have been busy with something else. */
const TRIES = 3;

/** Reads in a child of 256 MB, as an upload is read, and holds it to 5 seconds. */
async function read(path: string, triesLeft = TRIES): Promise<unknown> {
  const started = Date.now();
  const reading = runInChild({ module: 'workbooks/reading.js' }, { path }, { memoryMb: 256, programRoot });
  await reading.catch(() => undefined);
  const tookMs = Date.now() - started;
  if (tookMs >= LIMIT_MS && triesLeft > 1) return read(path, triesLeft - 1);
  expect(tookMs).toBeLessThan(LIMIT_MS);
  return reading;
}

const replaced = (entries: readonly RawEntry[], name: string, entry: Omit<RawEntry, 'name'>): RawEntry[] =>
  entries.map((old) => (old.name === name ? { name, ...entry } : old));

const PLAIN = workbookEntries([{ name: '台账', rows: ONE_ROW }], { strings: '<si><t>甲</t></si>' });
const SHEET = 'xl/worksheets/sheet1.xml';
const EMPTY_SHEET = '<worksheet><sheetData/></worksheet>';

describe('odd but honest workbooks are read right', () => {
  it.each([
    [
      'a validation over the whole sheet',
      {
        after:
          '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
      },
    ],
    [
      'a merge over the whole sheet',
      { after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
    ],
    [
      'columns up to two thousand million',
      { before: '<cols><col min="1" max="2000000000" width="9"/></cols>' },
    ],
  ])('%s', async (_, around) => {
    const path = rawWorkbook([{ name: '台账', rows: ONE_ROW, ...around }]);
    expect(await read(path)).toEqual({ format: 'xlsx', sheets: 1, rows: 1 });
    const { sheets } = await readAll(path);
    expect(shown(sheets[0]?.rows.get(1)?.[0])).toBe('text:红罗沟');
  });

  it('a defined name over the whole sheet', async () => {
    const definedNames =
      '<definedNames><definedName name="全部">台账!$A$1:$XFD$1048576</definedName></definedNames>';
    expect(await read(rawWorkbook([{ name: '台账', rows: ONE_ROW }], { definedNames }))).toMatchObject({
      rows: 1,
    });
  });

  it('a lone cell in the last row', async () => {
    const rows = `${ONE_ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(await read(rawWorkbook([{ name: '台账', rows }]))).toMatchObject({ rows: 2 });
  });

  it('a million empty rows with a format, in which only one has content', async () => {
    const row = (i: number): string =>
      `<row r="${i}" s="1" customFormat="1"><c r="A${i}" s="1"/><c r="B${i}" s="1"/></row>`;
    const rows = Array.from({ length: 1_000_000 }, (_, i) => row(i + 2)).join('');
    expect(await read(rawWorkbook([{ name: '台账', rows: ONE_ROW + rows }]))).toMatchObject({ rows: 1 });
  });

  it('a hyperlink, a picture and an external link, none of which is followed', async () => {
    const extra = [
      { name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' },
      { name: 'xl/media/image1.png', data: Buffer.alloc(100_000, 7) },
    ];
    const after = '<hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks>';
    expect(await read(rawWorkbook([{ name: '台账', rows: ONE_ROW, after }], { extra }))).toMatchObject({
      rows: 1,
    });
  });
});

describe('damaged, disguised and hostile files are refused with what to do', () => {
  const damagedSheets: readonly [string, string][] = [
    [
      'a row number beyond the last',
      '<worksheet><sheetData><row r="99999999999"><c><v>1</v></c></row></sheetData></worksheet>',
    ],
    [
      'a column beyond the last',
      '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
    ],
    [
      'a billion laughs',
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
    ],
    [
      'an external entity',
      '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>',
    ],
    [
      'an unknown entity',
      '<worksheet><sheetData><row><c t="str"><v>&nbsp;</v></c></row></sheetData></worksheet>',
    ],
    ['XML that breaks off', '<worksheet><sheetData><row><c t="str"><v>甲</v></c></row>'],
    ['XML that breaks off behind the rows', '<worksheet><sheetData></sheetData><mergeCells>'],
    ['no XML', '红罗沟'],
  ];
  it.each(damagedSheets)('%s', async (_, part) => {
    await expect(read(rawWorkbook([{ name: '台账', part }]))).rejects.toMatchObject({
      fault: 'file-damaged',
    });
  });

  const zips: readonly [string, Buffer, string][] = [
    ['a zip that is cut off', zipOf(PLAIN).subarray(0, 700), 'file-damaged'],
    [
      'a sheet whose bytes were changed',
      zipOf(replaced(PLAIN, SHEET, { data: EMPTY_SHEET, claimedCrc: 1 })),
      'file-damaged',
    ],
    [
      'packed bytes that are none',
      zipOf(replaced(PLAIN, SHEET, { packed: Buffer.alloc(50, 0xff), claimedBytes: 90 })),
      'file-damaged',
    ],
    ['a sheet that is missing', zipOf(PLAIN.filter(({ name }) => name !== SHEET)), 'file-damaged'],
    ['another kind of zip', zipOf([{ name: 'word/document.xml', data: '<w/>' }]), 'file-not-a-workbook'],
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['blanks only', Buffer.from(' \r\n\r\n'), 'file-empty'],
    ['an .xls renamed', oleFile('Workbook'), 'file-old-xls'],
    ['a workbook with a password', oleFile('EncryptedPackage'), 'file-encrypted'],
    ['another OLE document', oleFile('WordDocument'), 'file-not-a-workbook'],
    [
      'a web page',
      Buffer.from('\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'),
      'file-html',
    ],
    ['a table without a page', Buffer.from('<table border=1><tr><td>红罗沟</td></tr></table>'), 'file-html'],
    [
      'an XML spreadsheet',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'file-html',
    ],
    ['a web archive', Buffer.from('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n'), 'file-html'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'file-not-a-workbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-not-a-workbook'],
    ['a file too large', Buffer.alloc(20 * 1024 * 1024 + 1, 0x20), 'file-too-large'],
  ];
  it.each(zips)('%s', async (_, bytes, fault) => {
    const error: unknown = await read(fileOf(bytes)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'invalid', fault });
    expect(String(error)).toMatch(/[一-龥].*[a-z]/s);
  });

  it('a gigabyte of text in one cell', async () => {
    const packed = packedRepeats(
      '<worksheet><sheetData><row><c t="str"><v>',
      'A'.repeat(1024 * 1024),
      1024,
      '</v></c></row></sheetData></worksheet>',
    );
    const path = fileOf(zipOf(replaced(PLAIN, SHEET, { packed, claimedBytes: GIGABYTE + 90 })));
    await expect(read(path)).rejects.toMatchObject({ fault: 'file-inflates-too-much' });
  });

  it('a gigabyte that claims to be a kilobyte', async () => {
    const packed = packedRepeats(
      '<worksheet><sheetData><row><c t="str"><v>',
      'A'.repeat(1024 * 1024),
      1024,
      '</v></c></row></sheetData></worksheet>',
    );
    for (const part of [SHEET, 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
      const path = fileOf(zipOf(replaced(PLAIN, part, { packed, claimedBytes: 1024 })));
      await expect(read(path)).rejects.toMatchObject({ fault: 'file-damaged' });
    }
  });

  it('twelve gigabytes that claim to be two megabytes', async () => {
    const packed = packedRepeats(
      '<worksheet><sheetData><row>',
      '<c/>'.repeat(256 * 1024),
      12 * 1024,
      '</row></sheetData></worksheet>',
    );
    const path = fileOf(zipOf(replaced(PLAIN, SHEET, { packed, claimedBytes: 2 * 1024 * 1024 })));
    await expect(read(path)).rejects.toMatchObject({ fault: 'file-damaged' });
  });

  it('an unused entry of a gigabyte', async () => {
    const packed = packedRepeats('', '\0'.repeat(1024 * 1024), 1024, '');
    const path = fileOf(zipOf([...PLAIN, { name: 'xl/media/image1.bin', packed, claimedBytes: GIGABYTE }]));
    await expect(read(path)).rejects.toMatchObject({ fault: 'file-inflates-too-much' });
  });

  it('a text within all limits of the zip that is longer than a cell may be, and names the cell', async () => {
    const rows = (text: string): string => `<row r="3"><c r="B3" t="str"><v>${text}</v></c></row>`;
    for (const text of ['A'.repeat(32_768), 'A'.repeat(3_000_000)]) {
      await expect(read(rawWorkbook([{ name: '台账', rows: rows(text) }]))).rejects.toMatchObject({
        fault: 'cell-too-long',
        params: { sheet: '台账', cell: 'B3' },
      });
    }
    expect(await read(rawWorkbook([{ name: '台账', rows: rows('&#x5F20;'.repeat(32_767)) }]))).toMatchObject({
      rows: 1,
    });
  });

  it('more rows with content than the limit, while empty ones do not count', async () => {
    const rows = (count: number): string => '<row/><row><c><v>1</v></c></row>'.repeat(count);
    expect(await read(rawWorkbook([{ name: '台账', rows: rows(200_000) }]))).toMatchObject({ rows: 200_000 });
    await expect(read(rawWorkbook([{ name: '台账', rows: rows(200_001) }]))).rejects.toMatchObject({
      fault: 'too-many-rows',
    });
  });

  it('more columns with content than the limit', async () => {
    const rows = (count: number): string =>
      `<row>${'<c><v>1</v></c>'.repeat(count)}${'<c s="1"/>'.repeat(50)}</row>`;
    expect(await read(rawWorkbook([{ name: '台账', rows: rows(200) }]))).toMatchObject({ rows: 1 });
    await expect(read(rawWorkbook([{ name: '台账', rows: rows(201) }]))).rejects.toMatchObject({
      fault: 'too-many-columns',
    });
  });

  it('more sheets or more files inside than the limit', async () => {
    const sheets = Array.from({ length: 201 }, (_, i) => ({ name: `表${i}` }));
    await expect(read(rawWorkbook(sheets))).rejects.toMatchObject({ fault: 'too-many-sheets' });
    const extra = Array.from({ length: 5_000 }, (_, i) => ({ name: `x/${i}`, data: '' }));
    await expect(read(rawWorkbook([{ name: '台账' }], { extra }))).rejects.toMatchObject({
      fault: 'file-damaged',
    });
  });
});

function oleFile(stream: string): Buffer {
  const file = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2040)]);
  file.write(stream, 1024, 'utf16le');
  return file;
}
