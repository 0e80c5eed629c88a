import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { checkReport } from '../../src/report-check/report-check.rules.js';
import { readReportFile } from '../../src/report-check/report-text.js';
import { docxOf, paragraph, tableRow } from './docx.js';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function textOf(content: Uint8Array): Promise<string> {
  const path = join(folder, 'report');
  writeFileSync(path, content);
  return readReportFile(path);
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const NUMBERING = `<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;

describe('the text of a report', () => {
  it('is a line for each paragraph of Word, with the number that Word puts in front of it', async () => {
    const first = { id: 3, level: 0 };
    const second = { id: 3, level: 1 };
    const body = [
      paragraph('青石镇汇报'),
      paragraph('发现问题30件', first),
      paragraph('资金类20件', second),
      paragraph('资产类10件', second),
      paragraph('下一步', first),
      paragraph('再排查', second),
      paragraph('不编号', { id: 3, level: 2 }),
    ].join('');
    expect(await textOf(await docxOf(body, NUMBERING))).toBe(
      '青石镇汇报\n一、发现问题30件\n1.资金类20件\n2.资产类10件\n二、下一步\n1.再排查\n不编号',
    );
  });

  it('has the rows of tables as lines, and nothing that was struck out or is a field code', async () => {
    const body = [
      '<w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:t>九十件</w:t></w:r></w:del>',
      '<w:r><w:instrText>PAGE</w:instrText><w:t>8件</w:t></w:r></w:p>',
      `<w:tbl>${tableRow(['村名', '问题'])}${tableRow(['上村', '5'])}${tableRow(['下村', '3'])}${tableRow(['合计', '8'])}</w:tbl>`,
    ].join('');
    const text = await textOf(await docxOf(body));
    expect(text).toBe('共8件\n村名\t问题\n上村\t5\n下村\t3\n合计\t8');
    expect(
      checkReport({ name: '', text }).relations.map(({ kind, verdict }) => `${kind} ${verdict}`),
    ).toEqual(['table holds']);
  });

  it.each([
    ['UTF-8', Buffer.from('全镇问题共5件。')],
    ['UTF-8 with a mark', Buffer.from('\ufeff全镇问题共5件。')],
    ['GB18030', iconv.encode('全镇问题共5件。', 'gb18030')],
    ['UTF-16', Buffer.from('\ufeff全镇问题共5件。', 'utf16le')],
  ])('is read from %s', async (_, content) => {
    expect((await textOf(content)).replace('\ufeff', '')).toBe('全镇问题共5件。');
  });

  it('is the visible sheets of a workbook, cells between tabs', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('汇总');
    sheet.addRows([
      ['村名', '问题'],
      ['上村', 5],
      ['下村', 3],
      ['合计', 8],
    ]);
    book.addWorksheet('草稿', { state: 'hidden' }).addRow(['旧数', 99]);
    const content = Buffer.from(await book.xlsx.writeBuffer());
    expect((await textOf(content)).trim()).toBe('村名\t问题\n上村\t5\n下村\t3\n合计\t8');
  });

  it.each([
    [
      'an old Word file',
      Buffer.concat([OLE, Buffer.from('WordDocument', 'utf16le')]),
      'report-check.old-word',
    ],
    [
      'a file with a password',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
      'report-check.encrypted',
    ],
    ['an old workbook', Buffer.concat([OLE, Buffer.from('Workbook', 'utf16le')]), 'file-old-xls'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'report-check.file-unknown'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>共5件</p>'), 'report-check.file-unknown'],
    ['a file of blanks', Buffer.from('  \n '), 'report-check.empty'],
    ['a torn zip', Buffer.from('PK\u0003\u0004…'), 'file-damaged'],
    ['a text without end', Buffer.from('件'.repeat(300_001)), 'report-check.text-too-long'],
  ])('is refused of %s, with what to do', async (_, content, code) => {
    await expect(textOf(content)).rejects.toMatchObject({ code });
  });

  it('is refused of a zip that is no document', async () => {
    const zip = (await docxOf('')).toString('latin1').replaceAll('word/document', 'note/document');
    await expect(textOf(Buffer.from(zip, 'latin1'))).rejects.toMatchObject({
      code: 'report-check.file-unknown',
    });
  });
});
