import iconv from 'iconv-lite';
import { detectDelimiter } from '../../src/workbooks/text-table.js';
import { fileOf, readAll, shown } from './raw-workbook.js';

async function records(content: Buffer | string): Promise<[number, ...string[]][]> {
  const { sheets, summary } = await readAll(fileOf(content, 'table.csv'));
  expect(summary.format).toBe('csv');
  return [...(sheets[0]?.rows ?? [])].map(([row, cells]) => [
    row,
    ...Array.from(cells, (cell) => shown(cell).replace('text:', '')),
  ]);
}

describe('delimited text', () => {
  it('counts records, not lines: a quoted line break starts no row, an empty line is one', async () => {
    expect(
      await records('村名,摘要\r\n红罗沟,"付水泵修理费\r\n(附发票2张)"\r\n\r\n白家咀,"说""明"""\r\n'),
    ).toEqual([
      [1, '村名', '摘要'],
      [2, '红罗沟', '付水泵修理费\n(附发票2张)'],
      [4, '白家咀', '说"明"'],
    ]);
  });

  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons beside decimal commas', 'a;b;c\n1,5;2,5;3,5\n', ';'],
    ['tabs beside thousands separators', 'a\tb\n1,240.00\t2,000,000.00\n', '\t'],
    ['commas inside quotes beside semicolons', '"a,b,c";d\n"1,2";3\n', ';'],
    ['one column', '村名\n红罗沟\n', ','],
  ])('tells the delimiter by %s', (_, text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('obeys a line that states the delimiter', async () => {
    expect(await records('sep=;\r\na;b,c\r\n')).toEqual([[1, 'a', 'b,c']]);
  });

  it('reads rows pasted from a spreadsheet, with line breaks in cells and quotes that are text', async () => {
    expect(await records('红罗沟\t"第一行\n第二行"\t"过节"接待\t"一半\n白家咀\t\t3\n')).toEqual([
      [1, '红罗沟', '第一行\n第二行', '"过节"接待', '"一半'],
      [2, '白家咀', '', '3'],
    ]);
  });

  it('leaves zeros, exponents and formulas as the text they are', async () => {
    const { sheets } = await readAll(fileOf('001,1e5,=1+1,-3\n', 'a.csv'));
    expect(sheets[0]?.rows.get(1)).toEqual(
      ['001', '1e5', '=1+1', '-3'].map((text) => ({ kind: 'text', text })),
    );
  });

  it.each([
    ['UTF-8', Buffer.from('村名,张㛃\n')],
    ['UTF-8 with mark', Buffer.from('\ufeff村名,张㛃\n')],
    ['UTF-16LE', Buffer.from('\ufeff村名,张㛃\n', 'utf16le')],
    ['UTF-16BE', Buffer.from('\ufeff村名,张㛃\n', 'utf16le').swap16()],
    ['GB18030', iconv.encode('村名,张㛃\n', 'gb18030')],
  ])('reads %s', async (_, bytes) => {
    expect(await records(bytes)).toEqual([[1, '村名', '张㛃']]);
  });

  it('refuses a comma-separated file that ends within quotes: it is cut off', async () => {
    await expect(records('a,"b\nc')).rejects.toMatchObject({ fault: 'file-damaged' });
  });

  it('refuses text in no encoding it knows', async () => {
    await expect(records(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x80, 0x31, 0xff]))).rejects.toMatchObject({
      fault: 'file-encoding-unknown',
    });
  });
});
