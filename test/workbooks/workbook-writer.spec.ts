import { existsSync, readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import type { PaperColumn, SheetPaper } from '../../src/workbooks/sheet-paper.js';
import { WorkbookWriter } from '../../src/workbooks/workbook-writer.js';
import type { SheetWriter } from '../../src/workbooks/sheet-writer.js';
import { fileOf, readAll, shown, type ReadSheet } from './raw-workbook.js';

const CREATED = new Date('2026-01-02T03:04:05Z');

const PAPER: SheetPaper = {
  name: '汇总',
  title: '大武镇问题汇总表',
  lines: [{ text: '单位:万元', align: 'right' }],
  frozenColumns: 1,
  footer: { left: '大武镇 & 三资办', center: '留痕' },
  columns: [
    { headings: ['村名'], format: 'text', choices: { values: ['红罗沟', '白家咀'] } },
    {
      headings: ['金额', '涉及金额'],
      format: { money: 'wan-yuan', decimals: 4 },
      summed: true,
      note: '自查数',
    },
    { headings: ['金额', '已收回'], format: { money: 'yuan', decimals: 2 }, summed: true },
    { headings: ['发现时间'], format: 'day' },
    { headings: ['占比'], format: 'share' },
    { headings: ['面积'], format: 'area' },
    { headings: ['件数'], format: 'whole', summed: true },
    { headings: ['备注'], format: 'text' },
  ],
};

async function written(fill: (sheet: SheetWriter) => void, paper = PAPER): Promise<string> {
  const path = fileOf('');
  const workbook = new WorkbookWriter(path, CREATED);
  fill(workbook.sheet(paper));
  const bytes = await workbook.end();
  expect(readFileSync(path)).toHaveLength(bytes);
  return path;
}

async function firstSheet(path: string): Promise<ReadSheet> {
  const [sheet] = (await readAll(path)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const cellsOf = (sheet: ReadSheet, row: number): string[] => Array.from(sheet.rows.get(row) ?? [], shown);

async function withExceljs(path: string): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('a paper that leaves the office', () => {
  it('has its title, unit line and headings on top, merged as the headings say', async () => {
    const sheet = await firstSheet(await written((s) => s.row(['红罗沟'])));
    expect(cellsOf(sheet, 1)).toEqual(['text:大武镇问题汇总表']);
    expect(cellsOf(sheet, 2)).toEqual(['text:单位:万元']);
    expect(cellsOf(sheet, 3).slice(0, 4)).toEqual(['text:村名', 'text:金额', '', 'text:发现时间']);
    expect(cellsOf(sheet, 4)).toEqual(['', 'text:涉及金额', 'text:已收回']);
    expect(sheet.info.merges).toEqual(
      expect.arrayContaining([
        { top: 1, left: 1, bottom: 1, right: 8 },
        { top: 3, left: 1, bottom: 4, right: 1 },
        { top: 3, left: 2, bottom: 3, right: 3 },
      ]),
    );
    expect(cellsOf(sheet, 5)).toEqual(['text:红罗沟']);
  });

  it('shows money given in 分, area in hundredths, days and shares as what they are', async () => {
    const sheet = await firstSheet(
      await written((s) => s.row(['红罗沟', 8_659_900_00, 123_45, '2015-07-03', 0.125, 1_234, 3, null])),
    );
    expect(cellsOf(sheet, 5)).toEqual([
      'text:红罗沟',
      'number:865.99',
      'number:123.45',
      'day:2015-07-03',
      'number%:0.125',
      'number:12.34',
      'number:3',
    ]);
  });

  it('keeps text that is none of that: what is undetermined, a year, what looks like a formula or an escape', async () => {
    const texts = ['=1+1', '未核定', '—', '2015年', '+86', '@x', '-3', '_x000D_ & <a>\n第二行'];
    const sheet = await firstSheet(await written((s) => s.row(texts)));
    expect(cellsOf(sheet, 5)).toEqual(texts.map((text) => `text:${text}`));
    const seen = await withExceljs(await written((s) => s.row(texts)));
    expect(seen.getCell('A5').type).toBe(exceljs.ValueType.String);
  });

  it('adds up parts and the whole by formulas whose stored results are exact', async () => {
    const path = await written((s) => {
      s.section('(一)集体资金');
      s.row(['红罗沟', 10, 10, null, null, null, 1]);
      s.row(['白家咀', 20, '未核定', null, null, null, 1]);
      s.subtotal('小计');
      s.section('(二)集体资产');
      s.row(['武家庄', 30, 7, null, null, null, 1]);
      s.subtotal('小计');
      s.row(['东相王', 1_000_000, 0, null, null, null, 1]);
      s.total('合计');
      s.note('注:本表一式三份。');
    });
    const sheet = await firstSheet(path);
    // 10 + 20 = 30 分 are 0.00003 万元; 10 + 20 + 30 + 1,000,000 分 are 1.00006 万元.
    expect(cellsOf(sheet, 8)).toEqual(['text:小计', 'number:0.00003', 'number:0.1', '', '', '', 'number:2']);
    expect(cellsOf(sheet, 13)).toEqual([
      'text:合计',
      'number:1.00006',
      'number:0.17',
      '',
      '',
      '',
      'number:4',
    ]);
    const seen = await withExceljs(path);
    expect(seen.getCell('B8').formula).toBe('SUM(B6:B7)');
    expect(seen.getCell('B13').formula).toBe('B8+B11+SUM(B12:B12)');
    expect(cellsOf(sheet, 14)).toEqual(['text:注:本表一式三份。']);
  });

  it('states zero as the total of no rows, without a formula over nothing', async () => {
    const sheet = await firstSheet(await written((s) => s.total('合计')));
    expect(cellsOf(sheet, 5)).toEqual(['text:合计', 'number:0', 'number:0', '', '', '', 'number:0']);
  });

  it('writes a formula of its own with the result that it is given', async () => {
    const path = await written((s) => s.row(['红罗沟', 500, { value: 250, formula: 'B5/2' }]));
    expect((await withExceljs(path)).getCell('C5').value).toEqual({ formula: 'B5/2', result: 2.5 });
  });

  it('prints on A4 across, repeats its headings, freezes them, and numbers its pages', async () => {
    const sheet = await withExceljs(await written((s) => s.row(['红罗沟'])));
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:4',
    });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
    expect(sheet.headerFooter.oddFooter).toBe('&L大武镇 && 三资办&C留痕&R第 &P 页,共 &N 页');
  });

  it('marks faulty cells, and comments cells and headings', async () => {
    const sheet = await withExceljs(
      await written((s) => s.row(['红罗沟', { value: -1, comment: '金额不能为负', fault: true }])),
    );
    expect(sheet.getCell('B5').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(sheet.getCell('A5').fill).toMatchObject({ pattern: 'none' });
    expect(JSON.stringify(sheet.getCell('B5').note)).toContain('金额不能为负');
    expect(JSON.stringify(sheet.getCell('B4').note)).toContain('自查数');
  });

  it('offers short lists in the rule itself and long ones from a hidden sheet', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `第${i}个很长的选项`);
    const columns: PaperColumn[] = [
      { headings: ['村名'], format: 'text', choices: { values: ['红罗沟', '白家咀'] } },
      { headings: ['小类'], format: 'text', choices: { values: long } },
      { headings: ['来源'], format: 'text', choices: { values: ['自查,抽查'], open: true } },
    ];
    const path = await written((s) => s.row([]), { name: '模板', columns, choiceRows: 9 });
    const xml = JSON.stringify(Reflect.get(await withExceljs(path), 'dataValidations'));
    expect(xml).toContain('\\"红罗沟,白家咀\\"');
    expect(xml).toContain("'下拉选项'!$A$1:$A$60");
    expect(xml).toContain("'下拉选项'!$B$1:$B$1");
    const { sheets } = await readAll(path);
    expect(sheets.map(({ info }) => [info.name, info.hidden])).toEqual([
      ['模板', false],
      ['下拉选项', true],
    ]);
    expect(shown(sheets[1]?.rows.get(60)?.[0])).toBe('text:第59个很长的选项');
  });

  it('leaves only unlocked cells open in a protected sheet', async () => {
    const columns: PaperColumn[] = [
      { headings: ['编号'], format: 'text', locked: true, hidden: true },
      { headings: ['村名'], format: 'text' },
    ];
    const sheet = await withExceljs(
      await written((s) => s.row(['1', '红罗沟']), { name: '任务单', columns, protected: true }),
    );
    expect(Reflect.get(sheet, 'sheetProtection')).toMatchObject({ sheet: true });
    // Locked is what a cell is in a protected sheet unless it says otherwise.
    expect(sheet.getCell('A2').protection?.locked ?? true).toBe(true);
    expect(sheet.getCell('B2').protection).toMatchObject({ locked: false });
    expect(sheet.getColumn(1).hidden).toBe(true);
  });

  it('has the same bytes for the same content, at whatever time it is made', async () => {
    const fill = (s: SheetWriter): void => s.row(['红罗沟', { value: 5, comment: '核对' }, 7]);
    const first = readFileSync(await written(fill));
    // A zip keeps times to two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(readFileSync(await written(fill)).equals(first)).toBe(true);
  });

  it('shows a sum that is wider than its column smaller, never as a row of #', async () => {
    const huge = 1_000_000_000_000;
    const sheet = await withExceljs(
      await written((s) => {
        s.row(['红罗沟', huge, huge, '2015-07-03', 0.5, 1, 1, '备注']);
        s.total('合计');
      }),
    );
    for (const row of [sheet.rowCount - 1, sheet.rowCount]) {
      expect(sheet.getRow(row).getCell(2).alignment).toMatchObject({ shrinkToFit: true });
      expect(sheet.getRow(row).getCell(1).alignment).not.toHaveProperty('shrinkToFit', true);
    }
  });

  it('refuses to cut a text that no cell can hold', async () => {
    const workbook = new WorkbookWriter(fileOf(''), CREATED);
    expect(() => workbook.sheet(PAPER).row(['长'.repeat(32_768)])).toThrow(RangeError);
    await workbook.discard();
  });

  it('writes 5,000 rows that are all there', async () => {
    const path = fileOf('');
    const workbook = new WorkbookWriter(path, CREATED);
    const sheet = workbook.sheet(PAPER);
    await sheet.rows(
      Array.from({ length: 5_000 }, (_, i) => [`村${i}`, i, i, '2015-07-03', 0.5, i, 1, '备注']),
    );
    sheet.total('合计');
    await workbook.end();
    const read = await firstSheet(path);
    expect(cellsOf(read, 5_004).slice(0, 2)).toEqual(['text:村4999', 'number:0.004999']);
    // 0 + 1 + … + 4999 分 are 12,497,500 分.
    expect(cellsOf(read, 5_005)).toEqual([
      'text:合计',
      'number:12.4975',
      'number:124975',
      '',
      '',
      '',
      'number:5000',
    ]);
  });

  const whereThereIsAFullDisk = existsSync('/dev/full') ? it : it.skip;
  whereThereIsAFullDisk('says so when the disk is full, and does not wait for ever', async () => {
    const workbook = new WorkbookWriter('/dev/full', CREATED);
    const sheet = workbook.sheet(PAPER);
    const words = (i: number): string =>
      Array.from({ length: 60 }, (_, k) => String(i * 7919 * (k + 1))).join();
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      `村${i}`,
      i,
      i,
      '2015-07-03',
      0.5,
      i,
      1,
      words(i),
    ]);
    await expect(sheet.rows(rows)).rejects.toMatchObject({ code: 'ENOSPC' });
    await expect(workbook.end()).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
