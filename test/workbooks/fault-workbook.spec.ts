import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { writeFaultWorkbook } from '../../src/workbooks/fault-workbook.js';
import type { CellFault } from '../../src/workbooks/fault-layout.js';
import { FAULT_COLUMN_HEADING } from '../../src/workbooks/workbook.js';
import { fileOf, rawWorkbook, readAll, shown, type ReadSheet } from './raw-workbook.js';

const CREATED = new Date('2026-01-02T03:04:05Z');
const office = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/office/${name}`, import.meta.url));

async function faultWorkbook(source: string, faults: readonly CellFault[]): Promise<string> {
  const target = fileOf('');
  await writeFaultWorkbook(source, target, faults, CREATED);
  return target;
}

const table = (sheet: ReadSheet | undefined): Map<number, string[]> =>
  new Map([...(sheet?.rows ?? [])].map(([row, cells]) => [row, Array.from(cells, shown)]));

async function withExceljs(path: string, name: string): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const FAULTS: readonly CellFault[] = [
  { sheet: '问题清单', row: 4, column: 3, message: '问题类别“集体土地”不在清单中' },
  { sheet: '问题清单', row: 15, column: null, message: '与第 3 行重复' },
  { sheet: '问题清单', row: 16, column: 2, message: '没有填村名' },
  { sheet: '问题清单', row: 20, column: 2, message: '不认识的村' },
  { sheet: '问题清单', row: 20, column: 8, message: '金额不能为负' },
];

describe('the workbook that goes back with its faults', () => {
  it.each([
    'cases-with-faults.xlsx',
    'cases-office.xlsx',
    'claims-debts.xlsx',
    'assets-count.xlsx',
    'villages.xlsx',
  ])('has every cell of %s at its place with what it shows, merges and widths', async (name) => {
    const before = (await readAll(office(name))).sheets;
    const after = (await readAll(await faultWorkbook(office(name), []))).sheets;
    expect(after.map(({ info }) => [info.name, info.hidden, info.merges])).toEqual(
      before.map(({ info }) => [info.name, info.hidden, info.merges]),
    );
    expect(after.map(table)).toEqual(before.map(table));
    for (const [i, { info }] of before.entries()) {
      for (const [column, width] of info.columnWidths) {
        expect(after[i]?.info.columnWidths.get(column) ?? width).toBeCloseTo(width, 4);
      }
    }
  });

  it('paints and comments faulty cells, also empty ones, and says why at the right of the used columns', async () => {
    const path = await faultWorkbook(office('cases-with-faults.xlsx'), FAULTS);
    const sheet = await withExceljs(path, '问题清单');
    const painted: string[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.fill?.type === 'pattern' && cell.fill.fgColor?.argb === 'FFFFC7CE')
          painted.push(cell.address);
      }),
    );
    expect(painted).toEqual(['C4', 'B16', 'B20', 'H20']);
    expect(JSON.stringify(sheet.getCell('B20').note)).toContain('不认识的村');
    expect(JSON.stringify(sheet.getCell('H20').note)).toContain('金额不能为负');
    expect(sheet.getCell('O2').value).toBe(FAULT_COLUMN_HEADING);
    const reasons = [3, 4, 15, 16, 20].map((row) => sheet.getCell(row, 15).value);
    expect(reasons).toEqual([
      null,
      '问题类别“集体土地”不在清单中',
      '与第 3 行重复',
      '没有填村名',
      '不认识的村\n金额不能为负',
    ]);
  });

  it('changes nothing in the file that was handed in', async () => {
    const bytes = readFileSync(office('cases-with-faults.xlsx'));
    await faultWorkbook(office('cases-with-faults.xlsx'), FAULTS);
    expect(readFileSync(office('cases-with-faults.xlsx')).equals(bytes)).toBe(true);
  });

  it('replaces the reasons of an earlier one instead of adding a second column', async () => {
    const first = await faultWorkbook(office('cases-with-faults.xlsx'), FAULTS);
    const second = await faultWorkbook(first, FAULTS.slice(2, 3));
    const sheet = await withExceljs(second, '问题清单');
    expect(sheet.getCell('O2').value).toBe(FAULT_COLUMN_HEADING);
    expect([4, 16, 20].map((row) => sheet.getCell(row, 15).value)).toEqual([null, '没有填村名', null]);
    expect(sheet.getCell('P2').value).toBeNull();
  });

  it('makes a workbook of a text file, whose values stay text', async () => {
    const path = await faultWorkbook(office('fund-entries.csv'), [
      { sheet: '', row: 11, column: 7, message: '余额不对' },
    ]);
    const before = (await readAll(office('fund-entries.csv'))).sheets[0];
    const [sheet] = (await readAll(path)).sheets;
    expect(sheet?.info.name).toBe('Sheet1');
    expect(table(sheet).get(7)).toEqual(table(before).get(7));
    expect(shown(sheet?.rows.get(2)?.[9])).toBe(`text:${FAULT_COLUMN_HEADING}`);
    expect(shown(sheet?.rows.get(11)?.[9])).toBe('text:余额不对');
  });

  it('keeps hidden sheets, long codes, shares, moments, truth values and errors', async () => {
    const rows =
      '<row r="1"><c s="0"><v>141128103903</v></c><c s="1"><v>0.05</v></c><c s="2"><v>42188.5</v></c><c t="b"><v>1</v></c>' +
      '<c t="e"><v>#REF!</v></c><c t="str"><v>=1+1</v></c><c s="3"><v>39508</v></c></row>';
    const source = rawWorkbook(
      [
        { name: '台账', rows },
        { name: '藏', rows: '<row><c><v>1</v></c></row>', state: 'veryHidden' },
      ],
      { formats: [0, 10, 22, 'yyyy"年"m"月"'] },
    );
    const { sheets } = await readAll(
      await faultWorkbook(source, [{ sheet: '台账', row: 1, column: 1, message: '代码' }]),
    );
    expect(table(sheets[0]).get(1)?.slice(0, 7)).toEqual([
      'number:141128103903',
      'number%:0.05',
      'day:2015-07-03 12:00:00',
      'boolean:TRUE',
      'text:#REF!',
      'text:=1+1',
      'text:2008年3月',
    ]);
    expect(sheets.map(({ info }) => info.hidden)).toEqual([false, true]);
  });

  it('ends a title merged over all of Excel where the reasons begin', async () => {
    const rows =
      '<row r="1"><c t="str"><v>标题</v></c></row><row r="2"><c t="str"><v>村名</v></c><c t="str"><v>金额</v></c></row><row r="3"><c t="str"><v>甲</v></c></row>';
    const source = rawWorkbook([
      { name: '台账', rows, after: '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>' },
    ]);
    const { sheets } = await readAll(
      await faultWorkbook(source, [{ sheet: '台账', row: 3, column: 2, message: '没有填' }]),
    );
    expect(sheets[0]?.info.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(table(sheets[0]).get(3)).toEqual(['text:甲', '', 'text:没有填']);
  });

  it('copies a lone cell in the last corner, beside which there is no room for reasons', async () => {
    const source = rawWorkbook([
      {
        name: '台账',
        rows: '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      },
    ]);
    const { sheets } = await readAll(
      await faultWorkbook(source, [{ sheet: '台账', row: 1, column: 1, message: '不对' }]),
    );
    expect(shown(sheets[0]?.rows.get(1_048_576)?.[16_383])).toBe('number:2');
  });

  it('leaves no file behind when the source cannot be read', async () => {
    const target = `${fileOf('')}.out.xlsx`;
    await expect(writeFaultWorkbook(fileOf('<html></html>'), target, [], CREATED)).rejects.toMatchObject({
      fault: 'file-html',
    });
    expect(existsSync(target)).toBe(false);
  });
});
