import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFaultWorkbook } from '../../src/workbooks/fault-workbook.js';
import type { PaperColumn } from '../../src/workbooks/sheet-paper.js';
import { WorkbookWriter } from '../../src/workbooks/workbook-writer.js';
import { fileOf, readAll, shown, type ReadSheet } from './raw-workbook.js';
import { newFolder } from '../support/folders.js';

const present = spawnSync('soffice', ['--version']).status === 0;
const wanted = present || process.env['LEDGER_TEST'] === 'all';
if (!wanted)
  console.info('LibreOffice (soffice) is not installed: what it makes of our workbooks was not tried.');

/** What LibreOffice saves after opening the file and working out all formulas anew. */
function throughLibreOffice(path: string): string {
  const folder = newFolder('soffice');
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const output = execFileSync(
    'soffice',
    [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      path,
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  expect(output).toContain('convert');
  expect(readdirSync(join(folder, 'out'))).toEqual([basename(path)]);
  return join(folder, 'out', basename(path));
}

const table = (sheet: ReadSheet): (number | string[])[][] =>
  [...sheet.rows].map(([row, cells]) => [row, Array.from(cells, shown)]);

(wanted ? describe : describe.skip)('our workbooks in LibreOffice', () => {
  it('a paper opens, its formulas give the stored results, and every cell is there', async () => {
    const columns: PaperColumn[] = [
      {
        headings: ['村名'],
        format: 'text',
        choices: { values: Array.from({ length: 80 }, (_, i) => `选项名称${i}`) },
      },
      {
        headings: ['金额', '涉及金额(万元)'],
        format: { money: 'wan-yuan', decimals: 6 },
        summed: true,
        note: '自查数',
      },
      { headings: ['金额', '已收回(元)'], format: { money: 'yuan', decimals: 2 }, summed: true },
      { headings: ['发现时间'], format: 'day' },
      { headings: ['备注'], format: 'text' },
    ];
    const path = fileOf('');
    const workbook = new WorkbookWriter(path, new Date(0));
    const sheet = workbook.sheet({
      name: '汇总',
      title: '大武镇问题汇总表',
      lines: [{ text: '单位:万元', align: 'right' }],
      columns,
    });
    for (const part of ['(一)集体资金', '(二)集体资产']) {
      sheet.section(part);
      for (let i = 1; i < 40; i++) sheet.row([`示例村${i}`, i * 1_003, i * 7, '2015-07-03', '=1+1']);
      sheet.row(['红罗沟', { value: 1, comment: '核对', fault: true }, '未核定', '2015年', '两行\n文字']);
      sheet.subtotal('小计');
    }
    sheet.total('合计');
    await workbook.end();
    const before = (await readAll(path)).sheets;
    const after = (await readAll(throughLibreOffice(path))).sheets;
    expect(after.map(table)).toEqual(before.map(table));
    expect(after.map(({ info }) => [info.name, info.hidden])).toEqual([
      ['汇总', false],
      ['下拉选项', true],
    ]);
    expect(new Set(after[0]?.info.merges.map((merge) => JSON.stringify(merge)))).toEqual(
      new Set(before[0]?.info.merges.map((merge) => JSON.stringify(merge))),
    );
  });

  it('a fault workbook opens with every cell', async () => {
    const source = fileURLToPath(new URL('../fixtures/office/cases-with-faults.xlsx', import.meta.url));
    const path = fileOf('');
    await writeFaultWorkbook(
      source,
      path,
      [{ sheet: '问题清单', row: 7, column: 8, message: '金额不能为负' }],
      new Date(0),
    );
    const before = (await readAll(path)).sheets;
    expect((await readAll(throughLibreOffice(path))).sheets.map(table)).toEqual(before.map(table));
  });
});
