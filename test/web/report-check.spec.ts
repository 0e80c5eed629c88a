import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from './browser.js';
import { openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

const report = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/reports/${name}`, import.meta.url));

describeWithBrowser('the check of reports', () => {
  let office: Office;
  let desk: Desk;
  let stranger: Page;

  beforeAll(async () => {
    office = await openOffice();
    desk = await office.desk('lead');
    const browser = desk.page.context().browser();
    if (browser === null) throw new Error('a page without a browser');
    stranger = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
  });
  afterAll(() => office.close());

  const pressed = async (page: Page, key: string): Promise<void> => {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  };

  it('is open before signing in, with an example, and marks in the text what a finding speaks of', async () => {
    await stranger.goto(`${office.url}/?lang=zh`);
    await stranger.getByRole('link', { name: /先核对一份汇报/ }).click();
    await stranger.getByText('还没有汇报').waitFor();
    expect(await seriousFindings(stranger)).toEqual([]);
    await stranger.getByRole('button', { name: '看一个示例' }).click();
    await stranger.getByText(/有 \d 处不符/).waitFor();
    await pressed(stranger, 'j');
    expect(await stranger.locator('.report-text .marked').allTextContents()).toEqual([
      '58件',
      '27件',
      '18件',
      '12件',
    ]);
    await pressed(stranger, 'j');
    expect(await stranger.locator('.report-text .marked').allTextContents()).toEqual(['58件', '43件', '75%']);
    expect(await seriousFindings(stranger)).toEqual([]);
  });

  it('sets several files beside one another, and says which could not be read', async () => {
    await stranger.getByRole('button', { name: '清空重来' }).click();
    await stranger.locator('input[type=file][multiple]').setInputFiles([
      ...['01-flat-list.txt', '29-long-report.txt', 'dawu-2015.txt'].map((name) => ({
        name,
        mimeType: 'text/plain',
        buffer: readFileSync(report(name)),
      })),
      { name: '旧.doc', mimeType: 'application/msword', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    ]);
    await stranger.getByText('各份汇报对照').waitFor();
    await stranger.getByText('这是旧格式的 .doc 或 .wps 文件').waitFor();
    const rows = await stranger.locator('.report-section tbody tr').allTextContents();
    expect(rows.find((row) => row.startsWith('dawu-2015.txt'))).toContain('1 处不符');
    expect(rows.find((row) => row.startsWith('29-long-report.txt'))).toContain('相符');
    await stranger.getByRole('button', { name: 'dawu-2015.txt' }).click();
    await stranger.getByText('清单里 146 件中有 29 件再未提及').waitFor();
    expect(await seriousFindings(stranger)).toEqual([]);
  });

  it('is read in English as well', async () => {
    await stranger.goto(`${office.url}/check-report?lang=en`);
    await stranger.getByRole('button', { name: 'See an example' }).click();
    await stranger.getByText(/States 58件; the parts add up to 57件/).waitFor();
  });

  it('keeps what a pasted report states as the declaration of the campaign', async () => {
    await desk.open('/check-report');
    await desk.page
      .getByLabel('或者把全文粘贴到这里')
      .fill(readFileSync(report('02-dawu-style.txt'), 'utf8'));
    await pressed(desk.page, 'Control+Enter');
    await desk.page.getByText('数字都对得上').waitFor();
    await desk.page.getByRole('button', { name: '作为上报数保存' }).click();
    await desk.page.getByText(/将替换现有的上报数/).waitFor();
    await desk.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await desk.page.getByText('已保存为上报数').waitFor();
    await desk.page.getByRole('link', { name: '查看勾稽核对' }).click();
    await desk.page.getByRole('cell', { name: '41', exact: true }).first().waitFor();
    expect(desk.faults).toEqual([]);
  });
});
