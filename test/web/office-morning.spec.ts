import { basename, dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import {
  officeFile,
  shellJson,
  shellWithInput,
  signInFirst,
  startProgram,
  variablesOf,
  type RunningProgram,
} from '../support/program.js';
import { temporaryPlace, type TemporaryPlace } from '../support/ledger.js';
import { describeWithBrowser, launch, openPage, saved } from './browser.js';

const PASSWORD = 'Huangyuan-31-cunzhuang';

describeWithBrowser("the office's morning", () => {
  let temporary: TemporaryPlace;
  let program: RunningProgram;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    temporary = await temporaryPlace('sqlite');
    const init = await shellJson(
      temporary.place,
      ...['init', '--town', '141128103', '大武镇', '--taxonomy', 'dawu-2015'],
    );
    expect(init.code).toBe(0);
    const added = await shellWithInput(temporary.place, PASSWORD, 'user', 'add', 'wang', '--role', 'lead');
    expect(added.code).toBe(0);
    program = await startProgram(variablesOf(temporary.place));
    browser = await launch();
    ({ page, faults } = await openPage(
      browser,
      program.url,
      await signInFirst(program.url, 'wang', PASSWORD),
    ));
  });

  afterAll(async () => {
    await browser.close();
    await program.end('SIGTERM');
    await temporary.remove();
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const figure = (name: string) =>
    page.locator('.figures > div', { has: page.getByText(name, { exact: true }) }).locator('dd');

  const readWorkbook = async (file: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page
      .getByRole('row', { name: basename(file) })
      .getByRole('link', { name: '查看' })
      .first()
      .click();
    await heading(`导入:${basename(file)}`).waitFor();
  };

  it('begins with an empty ledger whose first page says what to do next', async () => {
    await page.getByText('这是一本空白台账').waitFor();
    await page.getByRole('link', { name: '导入行政村名单' }).first().click();
    await heading('导入').waitFor();
    expect(page.url()).toContain('kind=villages');
  });

  it('takes in the list of villages', async () => {
    await readWorkbook(officeFile('villages.xlsx'));
    expect(await figure('新增').innerText()).toBe('31');
    await page.getByRole('button', { name: /写入台账/ }).click();
    await page.getByText('已写入台账').first().waitFor();
    await page.getByRole('link', { name: '行政村' }).last().click();
    await page.getByText('共 31 个村').waitFor();
  });

  it('shows what a register would change, with the notices of its own totals, and writes it when told', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await readWorkbook(officeFile('cases-office.xlsx'));
    expect(await figure('新增').innerText()).toBe('18');
    expect(await figure('有错误').innerText()).toBe('0');
    // 小计 and 合计 of the sheet skip amounts typed as text.
    await page.getByText('表上是 3.74万元').waitFor();
    await page.getByText('表上是 55.4321万元').waitFor();
    await page.getByRole('button', { name: /写入台账/ }).click();
    await page.getByText('已写入台账:新增 18').waitFor();
  });

  it('names every fault of a sheet, takes a spelling that a person explains, and gives the sheet back marked', async () => {
    await page.getByRole('link', { name: '导入', exact: true }).first().click();
    await readWorkbook(officeFile('cases-with-faults.xlsx'));
    expect(await figure('有错误').innerText()).toBe('13');
    await page
      .getByText('什么都没有写入', { exact: false })
      .or(page.getByText('没有写入任何内容'))
      .first()
      .waitFor();

    await page.getByRole('combobox', { name: '问题小类 公款旅游' }).fill('wgzfzdf');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '按指定重新读取' }).click();
    await figure('有错误').getByText('12').waitFor();

    const { path } = await saved(page, () => page.getByRole('button', { name: '下载错误标注表' }).click());
    const mended = await mend(path);
    await page.getByRole('link', { name: '导入', exact: true }).first().click();
    await readWorkbook(mended);
    // Row 3 stands in the office's own register already, with another day.
    expect([await figure('新增').innerText(), await figure('修改').innerText()]).toEqual(['19', '1']);
    expect(await figure('有错误').innerText()).toBe('0');
    await page.getByRole('button', { name: /写入台账/ }).click();
    await page.getByText('已写入台账').first().waitFor();
  });

  it('shows totals that tie with the rows that they open', async () => {
    await page.getByRole('link', { name: '总览' }).first().click();
    await page.getByRole('heading', { name: '现在要做什么' }).waitFor();
    expect(await figure('问题(件)').innerText()).toBe(String(CASES));
    expect(await figure('涉及金额(元)').innerText()).toBe(AMOUNT);
    await page.getByText('万元', { exact: true }).click();
    expect(await figure('涉及金额(万元)').innerText()).toBe('131.327617');
    await page.getByText('元', { exact: true }).click();
    await figure('问题(件)').getByRole('link').click();
    await page.getByText(`共 ${CASES} 件 · 涉及金额合计 ${AMOUNT} 元`).waitFor();
    expect(faults).toEqual([]);
  });

  it('exports the village summary, which opens and says the same', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    const { path, name } = await saved(page, () =>
      page.getByRole('button', { name: '下载 村级汇总表' }).click(),
    );
    expect(name).toMatch(/\.xlsx$/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const [summary] = workbook.worksheets;
    const rows: ExcelJS.CellValue[][] = [];
    summary?.eachRow((row) => rows.push(Array.isArray(row.values) ? row.values.map(plain) : []));
    const total = rows.filter((row) => row.includes('合计')).at(-1) ?? [];
    expect(total).toContain(CASES);
    // Amounts stand in 万元 with as many decimals as they need.
    expect(total).toContain(131.327617);
    expect(rows.some((row) => row.includes('红罗沟'))).toBe(true);
  });
});

/** 18 of the office's register with 739,350.00 yuan, and 19 new ones of the mended one with 573,926.17. */
const CASES = 37;
const AMOUNT = '1,313,276.17';

/** A cell's value; a formula's stored result. */
const plain = (value: ExcelJS.CellValue): ExcelJS.CellValue =>
  typeof value === 'object' && value !== null && 'result' in value ? (value.result ?? null) : value;

/** What a person types over the faulty cells, by row and column as Excel counts them. */
const MENDED: readonly (readonly [number, number, string | number])[] = [
  [4, 3, '集体资金'],
  [6, 2, '示例村19'],
  [7, 8, 1.2],
  [9, 8, 0.5],
  [10, 8, 1.2346],
  [12, 6, '2015-07-12'],
  [13, 11, '2015年9月1日'],
  [15, 7, '2007年将集体资金出借给3户,另一笔,未收回'],
  [16, 2, '示例村12村'],
  [17, 13, 2.5],
  [18, 3, '集体资金'],
  [20, 2, '红罗沟'],
  [20, 8, 0.4],
];

/** Mends the marked workbook as a person would, leaving colours and reasons as they are. */
async function mend(path: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  for (const [row, column, value] of MENDED) {
    const cell = sheet?.getCell(row, column);
    if (cell) cell.value = value;
  }
  const mended = join(dirname(path), 'mended.xlsx');
  await workbook.xlsx.writeFile(mended);
  return mended;
}
