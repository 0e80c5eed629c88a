import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { temporaryPlace, type TemporaryPlace } from '../support/ledger.js';
import { signIn, startProgram, variablesOf, type RunningProgram } from '../support/program.js';
import { describeWithBrowser, launch, openPage, saved } from './browser.js';

/** A person reads and reacts between two keys; the program may take as long to close a list of choices. */
const BETWEEN_KEYS_MS = 60;

describeWithBrowser('a desk with the sample ledger', () => {
  let temporary: TemporaryPlace;
  let program: RunningProgram;
  let browser: Browser;
  let cookie: string;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    temporary = await temporaryPlace('sqlite');
    program = await startProgram(variablesOf(temporary.place));
    browser = await launch();
    cookie = await signIn(program.url, temporary.place, 'lead');
    ({ page, faults } = await openPage(browser, program.url, cookie));
  });

  afterAll(async () => {
    await browser.close();
    await program.end('SIGTERM');
    await temporary.remove();
  });

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
  };
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text);
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  };
  const goto = (path: string): Promise<unknown> => page.goto(`${program.url}${path}`);
  const count = (cases: number) => page.getByText(new RegExp(`^共 ${cases} 件`));

  it('says that it is the sample, and that stated figures and their lines differ by one', async () => {
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await page.getByRole('link', { name: '总览', exact: true }).click();
    await page.getByText('这是示例台账').waitFor();
    const warning = page.getByRole('link', { name: /上报 147 件,分项合计 146 件,台账 147 件/ });
    await warning.click();
    await page.getByText('上报数与台账不一致').waitFor();
  });

  it('registers one case after another by the keyboard alone', async () => {
    await goto('/cases');
    await count(147).waitFor();
    await press('n');
    await page.locator('input#villageId:focus').waitFor();
    await type('bjj');
    // Tab alone chooses and moves on, as Enter and Tab do.
    await press('Tab');
    await type('wgcjzj');
    await press('Enter', 'Tab');
    await type('出借给外村企业,未收回');
    await press('Tab');
    await type('3.92万元');
    await press('Tab', 'Tab');
    await type('2015.7.3');
    await press('Alt+n');
    await page.getByText('已登记为 DAWU-2015-0148').waitFor();
    // The village and the day follow; the cursor stands at the item.
    await page.locator('input#place:focus').waitFor();
    await type('srbrz');
    await press('Enter', 'Tab');
    await type('承包费未入账');
    // Also out of a list of choices.
    await page.locator('#source').focus();
    await press('Control+Enter');
    await page.getByText('已登记为 DAWU-2015-0149').waitFor();
    await count(149).waitFor();
  });

  it('names what cannot be saved, and keeps what was typed', async () => {
    await goto('/cases?new=1');
    await page.locator('#description').fill('金额写错的问题');
    await page.locator('#selfAmount').fill('约3万');
    await press('Control+Enter');
    await page.getByText('请选择行政村', { exact: false }).or(page.getByText('金额看不懂')).first().waitFor();
    expect(await page.locator('#description').inputValue()).toBe('金额写错的问题');
    await press('Escape');
    await page.getByText('有内容尚未保存').waitFor();
    await page.getByRole('button', { name: '不保存,离开' }).click();
    await count(149).waitFor();
  });

  it('finds by search and filters in the address, and exports what it shows', async () => {
    await goto('/cases');
    await count(149).waitFor();
    await press('/');
    await type('外村企业');
    await count(1).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('外村企业');
    const { name } = await saved(page, () => page.getByRole('button', { name: '导出当前列表' }).click());
    expect(name).toMatch(/\.xlsx$/);
    await page.reload();
    await count(1).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('外村企业');
  });

  it('shows both versions to the second of two people who change one case', async () => {
    const other = await openPage(browser, `${program.url}/cases?q=外村企业`, cookie);
    for (const one of [page, other.page]) {
      await one.getByRole('link', { name: 'DAWU-2015-0148' }).click();
      await one.getByRole('button', { name: '修改' }).click();
      await one.locator('#responsiblePerson').waitFor();
    }
    await other.page.locator('#responsiblePerson').fill('张某');
    await other.page.keyboard.press('Control+Enter');
    await other.page.getByRole('button', { name: '修改' }).waitFor();
    await page.locator('#responsiblePerson').fill('李某');
    await press('Control+Enter');
    await page.getByText('DAWU-2015-0148 已被他人修改').waitFor();
    const row = page.getByRole('row', { name: /责任人/ });
    await row.getByText('张某').waitFor();
    await row.getByText('李某').waitFor();
    await page.getByRole('button', { name: '按所选保存' }).click();
    await page.getByRole('button', { name: '修改' }).waitFor();
    await page.getByText('李某').first().waitFor();
    await other.page.close();
    expect(other.faults).toEqual([]);
  });

  it('tells who did what, and lets a slip be withdrawn with its reason', async () => {
    await page.getByRole('tab', { name: '时间线' }).click();
    const told = page.getByRole('tabpanel');
    await told.getByText('登记问题', { exact: true }).waitFor();
    expect(await told.getByText('修改问题', { exact: true }).count()).toBe(2);
    await page.getByRole('tab', { name: '内容' }).click();
    await page.getByRole('button', { name: '撤回' }).click();
    await page.locator('#deed_reason').fill('两张表各登记了一次');
    await press('Control+Enter');
    await page.getByText('DAWU-2015-0148 已办理:撤回').waitFor();
    await page.locator('.ant-drawer-title').getByText('已作废').waitFor();
    await press('Escape');
    await page.getByText('没有符合条件的问题').waitFor();
  });

  it('takes pasted rows', async () => {
    await goto('/imports');
    await page.getByRole('tab', { name: '粘贴表格' }).click();
    await page
      .getByRole('textbox', { name: '粘贴的内容' })
      .fill('村名\t问题小类\t问题描述\t涉及金额(元)\n白家咀\t收入不入账\t粘贴来的一件\t1,200.50\n');
    await page.getByRole('button', { name: '读取粘贴的内容' }).click();
    await page
      .getByRole('row', { name: /粘贴的内容/ })
      .getByRole('link', { name: '查看' })
      .first()
      .click();
    await page.getByRole('button', { name: /写入台账/ }).click();
    await page.getByText('已写入台账:新增 1').waitFor();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page
      .getByRole('button', { name: '撤 销' })
      .or(page.getByRole('button', { name: '撤销', exact: true }))
      .click();
    await page.getByText('这次导入已撤销').waitFor();
  });

  it('speaks English throughout when asked, and says so to the browser', async () => {
    await goto('/overview?lang=en');
    await page.getByRole('heading', { name: 'What to do now' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await press('?');
    await page.getByText('Save and register the next case').waitFor();
    await press('Escape');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '现在要做什么' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('opens a second campaign, whose list names it in the address', async () => {
    await goto('/campaign');
    await page.getByRole('button', { name: '建立新专项' }).click();
    await page.locator('#name').last().fill('2026年专项清理整治');
    await page.locator('#code').fill('qingli-2026');
    await page.getByRole('button', { name: '建立', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '2026年专项清理整治' }).waitFor();
    await press('g', 'c');
    await page.getByText('台账里还没有问题').waitFor();
    await page.waitForURL(/campaign=qingli-2026/);
    await goto('/cases?campaign=dawu-2015&q=DAWU-2015-0001');
    await page.getByRole('link', { name: 'DAWU-2015-0001' }).waitFor();
  });

  it('explains an address that leads nowhere, and a case that is not there', async () => {
    await goto('/nowhere');
    await page.getByRole('heading', { name: '没有这一页' }).waitFor();
    await goto('/cases?case=01a2022a-76e0-7000-b5c5-da60fd14ef98');
    await page.getByText('没有找到所要的内容').waitFor();
  });

  it('begins an own empty ledger, and sets the sample aside', async () => {
    await goto('/');
    await page.getByRole('button', { name: '建立本镇空白台账' }).click();
    await page.locator('#townCode').fill('14112');
    await page.locator('#townName').fill('试验镇');
    await page.getByRole('button', { name: '建立', exact: true }).click();
    await page.getByText('乡镇代码应为 9 位数字').waitFor();
    await page.locator('#townCode').fill('141128104');
    await page.getByRole('button', { name: '建立', exact: true }).click();
    await page.getByRole('dialog', { name: '空白台账已建立' }).waitFor();
    const passwordsFile = join(temporary.place.dataDir, 'first-passwords.json');
    await page.getByText(passwordsFile).waitFor();
    await page.getByRole('button', { name: '登录' }).click();
    const { admin } = JSON.parse(readFileSync(passwordsFile, 'utf8')) as { admin: string };
    await page.getByLabel('账号', { exact: true }).fill('admin');
    await page.getByLabel('密码', { exact: true }).fill(admin);
    await page.keyboard.press('Enter');
    await page.getByLabel('现在的密码').fill(admin);
    await page.getByLabel('新密码', { exact: true }).fill('试验镇的新台账二〇二六');
    await page.getByLabel('再填一遍新密码').fill('试验镇的新台账二〇二六');
    await page.keyboard.press('Enter');
    await page.getByText('试验镇').first().waitFor();
    expect(await page.getByText('这是示例台账').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
