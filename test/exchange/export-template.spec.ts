import exceljs from 'exceljs';
import type { TaxonomyView } from '../../src/campaigns/campaign.js';
import { importThrough } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { bytesOf, exportLedger, rowWith, sheetsOf, type ExportLedger } from './export-ledger.js';

describe.each(ENGINES)('an import template on %s', (engine) => {
  let served: ExportLedger;
  beforeAll(async () => {
    served = await exportLedger(engine);
  });
  afterAll(() => served.close());

  const template = async (kind: string): Promise<string> =>
    (await served.download(`templates/${kind}.xlsx?campaign=${served.campaign}`)).path;

  /** Fills in rows as a person does: below the example. */
  async function filledIn(path: string, sheetName: string, rows: readonly Record<string, string | number>[]) {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet(sheetName);
    if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
    let headingRow = 1;
    while (sheet.getRow(headingRow).getCell(1).text !== '序号') headingRow += 1;
    rows.forEach((row, place) => {
      for (const [heading, value] of Object.entries(row)) {
        const columnNo = Array.from({ length: sheet.columnCount }, (_, i) => i + 1).find(
          (no) => sheet.getRow(headingRow).getCell(no).text.replace('*', '') === heading,
        );
        if (columnNo === undefined) throw new Error(`no column ${heading}`);
        sheet.getRow(headingRow + 2 + place).getCell(columnNo).value = value;
      }
    });
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('brings in what was filled in, and leaves its example out', async () => {
    const path = await template('cases');
    const content = await filledIn(path, '问题清单', [
      {
        村名: '红罗沟',
        问题类别: '集体资金',
        问题小类: '违规出借资金',
        问题描述: '2009年出借给2户,未收回',
        '涉及金额(元)': 3500.5,
        发生时间: '2009年',
        整改时限: '长期',
      },
      { 村名: '待核', 问题类别: '待归类', 问题描述: '还不知道是哪个村的问题' },
    ]);
    const report = await importThrough(served, 'cases', content, { dryRun: true });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ rows: 2, created: 2, refused: 0 });
    expect(report.accepted).toMatchObject({ cases: 2, amountFen: 350_050, undetermined: 1 });
    expect(report.sheets[0]?.unrecognised).toEqual([]);
    expect(report.notices.map(({ code }) => code)).toContain('example-left-out');
  });

  it('of villages brings in what was filled in', async () => {
    const content = await filledIn(await template('villages'), '行政村名册', [
      { 村名: '新设的村', 村代码: '141128103999', 户数: 80, 支书: '王某' },
    ]);
    const report = await importThrough(served, 'villages', content, { dryRun: true });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ rows: 1, created: 1, refused: 0 });
  });

  it('lets nothing be brought in while it is empty', async () => {
    const report = await importThrough(served, 'cases', await bytesOf(await template('cases')), {
      dryRun: true,
    });
    expect(report).toMatchObject({ rows: 0, created: 0, refused: 0 });
  });

  it('offers the villages, categories and items of the ledger to choose from', async () => {
    const taxonomy = await served.ask<TaxonomyView>('GET', `/api/campaigns/${served.campaign}/taxonomy`);
    const items = taxonomy.body.categories.flatMap((category) => category.items.map(({ name }) => name));
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(await template('cases'));
    const sheet = book.getWorksheet('问题清单');
    const rules = ['B', 'C', 'D', 'E', 'F'].map((letters) => sheet?.getCell(`${letters}10`).dataValidation);
    expect(rules[0]?.formulae[0]).toBe('"红罗沟,白家咀,丙/丁[一]:*?,没有问题的村,待核"');
    expect(rules[1]?.formulae[0]).toContain('集体资金');
    expect(rules[2]?.formulae[0]).toBe(`"${items.join(',')}"`);
    expect(rules[3]?.formulae[0]).toBe('"管理不规范,违规,涉嫌违纪,涉嫌违法"');
    expect(rules[4]?.formulae[0]).toContain('审计移交');
  });

  it('says of every column how it is read', async () => {
    const guide = (await sheetsOf(await template('cases'))).get('填写说明');
    expect(rowWith(guide, 0, '问题描述')[1]).toBe('是');
    expect(rowWith(guide, 0, '涉及金额(元)')[2]).toContain('未核定');
    expect(rowWith(guide, 0, '整改时限')[2]).toContain('长期');
  });
});
