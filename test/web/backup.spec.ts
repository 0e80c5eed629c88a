import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/kernel/label.js';
import { describeWithBrowser, saved } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describeWithBrowser('the page of backup', () => {
  let office: Office;
  let desk: Desk;
  let page: Page;
  let stick: string;

  beforeAll(async () => {
    stick = mkdtempSync(join(tmpdir(), 'ledger-stick-'));
    office = await openOffice();
    desk = await office.desk('admin');
    ({ page } = desk);
  });

  afterAll(async () => {
    await office.close();
    rmSync(stick, { recursive: true, force: true });
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const makeOne = async (): Promise<void> => {
    await button(/立即备份/).click();
    await page.getByText('备份完成,已通过核对').waitFor({ timeout: 40_000 });
  };

  it.each(LANGUAGES)('can be used by everybody and fits an office screen, in %s', async (language) => {
    await desk.open('/backup', language);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await beyondWindow(page)).toBe(0);
  });

  it('makes a copy at once, and says how old it is, there and on the overview', async () => {
    await desk.open('/backup');
    await makeOne();
    await page.getByRole('row', { name: /最近一份完好的备份 刚刚 · 正常/ }).waitFor();
    const { name } = await saved(page, () =>
      button(/^下载 /)
        .first()
        .click(),
    );
    expect(name).toMatch(/^ledger-.*\.backup\.zip$/);
    const officer = await office.desk('officer');
    await officer.open('/');
    await officer.page.getByText('最近一份完好的备份:').waitFor();
    await officer.page.getByRole('link', { name: '查看备份' }).click();
    await officer.page.getByRole('heading', { level: 1, name: '备份' }).waitFor();
    expect(await officer.page.getByRole('button', { name: /立即备份|下载|保存/ }).count()).toBe(0);
    await officer.page.close();
    expect(officer.faults).toEqual([]);
  });

  it('keeps copies in a second folder, says what saving does, and tells when that folder is gone', async () => {
    await desk.open('/backup');
    await page.getByText('只存在本机,电脑损坏时备份会一起丢失').waitFor();
    await page.locator('#folder').fill('usb');
    await page.locator('#hourly').fill('401');
    await button('保存').click();
    await page.getByText('请写完整路径').waitFor();
    await page.getByText('请填写 0 到 400 之间的整数').waitFor();
    await page.locator('#folder').fill(stick);
    await page.locator('#hourly').fill('6');
    await page.getByText(`保留 29 份左右;每次同时存到 ${stick}`).waitFor();
    await button('保存').click();
    await page.getByText('设置已保存').waitFor();
    await makeOne();
    expect(readdirSync(stick).filter((file) => file.endsWith('.backup.zip'))).toHaveLength(1);
    rmSync(stick, { recursive: true });
    await page.getByText('备份完成,已通过核对').waitFor({ state: 'detached' });
    await makeOne();
    await page.getByText(`没有写成:第二个备份文件夹不在:${stick}`).waitFor();
    await page.getByText('第二个文件夹没有写成').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('shows what somebody else decided meanwhile as a conflict, and keeps what was typed', async () => {
    const other = await office.desk('admin');
    await desk.open('/backup');
    await other.open('/backup');
    await other.page.locator('#daily').fill('3');
    await other.page.getByRole('button', { name: '保存', exact: true }).click();
    await other.page.getByText('设置已保存').waitFor();
    await page.locator('#daily').fill('5');
    await button('保存').click();
    await page.getByText('设置已被他人修改').waitFor();
    expect(await page.locator('#daily').inputValue()).toBe('5');
    await other.page.close();
  });

  it('says how a copy is brought back', async () => {
    const viewer = await office.desk('lead');
    await viewer.open('/backup');
    await viewer.page.getByText(/npm run -s ledger -- restore ".*\.backup\.zip"/).waitFor();
    await viewer.page.getByText('原有的账本不会被覆盖').waitFor();
    await viewer.page.close();
  });

  it('draws without a word in the console', () => {
    expect(desk.faults).toEqual([]);
  });
});
