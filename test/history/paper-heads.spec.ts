import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headsOfPaper } from '../../src/history/paper-heads.js';
import { zipOf } from '../workbooks/raw-workbook.js';

const HEAD = '141128103:57:ab12 cd34 ef56 7890';
const OTHER = '141128104:3:0000 1111 2222 3333';

describe('a file that carries heads', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-paper-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const zipped = (parts: Readonly<Record<string, string>>): string => {
    const path = join(folder, 'paper');
    writeFileSync(path, zipOf(Object.entries(parts).map(([name, data]) => ({ name, data }))));
    return path;
  };

  it('is a workbook with them in its cells and in the foot of its pages, each told once', async () => {
    const path = zipped({
      'xl/sharedStrings.xml': `<sst><si><t>留痕链头</t></si><si><t>${HEAD}</t></si><si><t>12</t></si></sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c><v>3</v></c></row></sheetData><headerFooter><oddFooter>&amp;L链头 ${HEAD}  ${OTHER}&amp;R第 &amp;P 页</oddFooter></headerFooter></worksheet>`,
    });
    expect(await headsOfPaper(path)).toEqual([HEAD, OTHER]);
  });

  it('is a Word document that cut a head into runs, as Word does when it checks the spelling', async () => {
    const run = (text: string): string => `<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const path = zipped({
      'word/document.xml': '<w:document xmlns:w="w"><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:document>',
      'word/footer2.xml': `<w:ftr xmlns:w="w"><w:p>${run('链头 1411')}${run('28103:5')}${run('7:ab12 cd34 ef')}${run('56 7890')}</w:p><w:p>${run('1')}</w:p></w:ftr>`,
    });
    expect(await headsOfPaper(path)).toEqual([HEAD]);
  });

  it('is a text, in whatever encoding an office saved it', async () => {
    const path = join(folder, 'paper.txt');
    writeFileSync(path, Buffer.from(`\uFEFF链头 ${HEAD}`, 'utf16le'));
    expect(await headsOfPaper(path)).toEqual([HEAD]);
  });

  it('is none where a head was cut off, or stands in a part that nobody sees', async () => {
    expect(
      await headsOfPaper(
        zipped({ 'xl/sharedStrings.xml': `<sst><si><t>${HEAD.slice(0, -1)}</t></si></sst>` }),
      ),
    ).toEqual([]);
    expect(await headsOfPaper(zipped({ 'docProps/custom.xml': `<p>${HEAD}</p>` }))).toEqual([]);
  });

  it('is refused where its bytes are damaged', async () => {
    const path = join(folder, 'paper');
    writeFileSync(path, Buffer.from('PK\u0003\u0004 and nothing behind it'));
    await expect(headsOfPaper(path)).rejects.toMatchObject({ fault: 'file-damaged' });
  });
});
