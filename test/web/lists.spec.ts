import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { ZipPackage } from '../../src/workbooks/zip-package.js';
import { describeWithBrowser } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

/** The text that paper shows at the end of a page, and what is hidden there. */
const footOf = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  const feet = page.locator('.paper-foot').filter({ visible: true });
  await feet.first().waitFor();
  const text = (await feet.allInnerTexts()).join('\n');
  await page.emulateMedia({ media: null });
  return text;
};

const pagesOf = async (page: Page): Promise<{ pages: number; text: string }> => {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return { pages: text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0, text };
};

describeWithBrowser('lists, returns and everything that is printed', () => {
  let office: Office;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = await office.desk('lead');
  });
  afterAll(() => office.close());

  it('show a list by the address, narrow it, and hand out the workbook', async () => {
    const { page } = desk;
    await desk.open('/papers?kind=problems&categoryCode=claims-debts');
    await page.getByRole('heading', { name: /问题清单$/, level: 3 }).waitFor();
    const rows = page.locator('.list-paper tbody tr');
    expect(await rows.count()).toBe(46);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载表格' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^大武镇-问题清单-\d{8}\.xlsx$/);
    expect(new ZipPackage(await readFile(await file.path()))).toBeInstanceOf(ZipPackage);
    expect(await footOf(page)).toMatch(
      /账本 大武镇.*筛选 问题类别: 集体债权债务.*打印人 lead.*141128103:\d+:/s,
    );
    await page.getByRole('link', { name: '村级整改排名' }).click();
    await page.getByRole('columnheader', { name: '名次' }).waitFor();
    expect(await rows.count()).toBe(31);
  });

  it('lead from what is overdue to letters with numbers, reply day and receipt, each with a foot of its own', async () => {
    const { page } = desk;
    await desk.open('/overdue');
    await page.getByRole('link', { name: '发督办单' }).click();
    const dialog = page.getByRole('dialog', { name: '发督办单' });
    await dialog.getByLabel('机关代字').fill('方三资督');
    await dialog.getByLabel('第一张的序号').fill('7');
    await dialog.getByLabel('回复期限').fill('2026-12-01');
    await dialog.getByText(/将发出 \d+ 张督办单/).waitFor();
    await dialog.getByRole('button', { name: /^发 ?出$/ }).click();
    const letters = page.locator('.list-letter');
    await letters.first().waitFor();
    const count = await letters.count();
    expect(count).toBeGreaterThan(1);
    const first = await letters.first().innerText();
    expect(first).toContain('方三资督〔2026〕7号');
    expect(first).toContain('2026年12月1日');
    expect(await letters.nth(1).innerText()).toContain('方三资督〔2026〕8号');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper-foot').filter({ visible: true }).count()).toBe(count);
    await page.emulateMedia({ media: null });
    const { pages, text } = await pagesOf(page);
    expect(pages).toBe(count);
    expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
  });

  it('carry one foot on every page that can be printed', async () => {
    const { page } = desk;
    for (const path of [
      '/cases?state=rectifying',
      '/overdue',
      '/figures',
      '/claims-debts',
      '/task-sheets/print',
      '/returns',
    ]) {
      await desk.open(path);
      await page.locator('.paper-foot').first().waitFor({ state: 'attached' });
      await page
        .locator('.paper-foot')
        .getByText(/141128103:\d+:/)
        .first()
        .waitFor({ state: 'attached' });
      const foot = await footOf(page);
      for (const said of [
        /账本 大武镇\(141128103\)/,
        /专项 /,
        /截至 \d{4}-\d\d-\d\d/,
        /金额单位/,
        /筛选/,
        /打印人/,
      ])
        expect([path, foot]).toEqual([path, expect.stringMatching(said)]);
    }
  });

  it('close a month with a check before, and show what was handed up', async () => {
    const { page } = desk;
    await desk.open('/returns');
    await page.getByText('还没有关账的报表').waitFor();
    await page.getByRole('button', { name: '关账…' }).click();
    const dialog = page.getByRole('dialog', { name: '关账' });
    await dialog.getByText('上报总数与上报各项之和').waitFor();
    await dialog.getByLabel('问题清单').check();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '关账并存档' }).click();
    const row = page.locator('.returns-table tbody tr');
    await row.first().waitFor();
    expect(await row.first().innerText()).toContain('147');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: /下载原件/ }).click(),
    ]);
    const original = await readFile(await file.path());
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: '各村合计' }).waitFor();
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载原件' }).click(),
    ]);
    expect((await readFile(await again.path())).equals(original)).toBe(true);
    await page.getByRole('button', { name: '与现在比较' }).click();
    await page.getByText('关账以后没有变化。').waitFor();
  });

  it.each(['zh', 'en'] as const)('fit the window and can be used by everybody, in %s', async (language) => {
    const { page } = desk;
    for (const path of ['/papers?kind=results', '/papers?kind=claim-slips', '/returns']) {
      await desk.open(path, language);
      await page
        .locator('.list-paper, .list-slip, .ant-empty, .empty-note, .returns-table')
        .first()
        .waitFor();
      expect(await beyondWindow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFindings(page)).toEqual([]);
    }
    expect(desk.faults).toEqual([]);
  });
});
