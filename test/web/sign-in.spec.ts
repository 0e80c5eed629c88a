import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { TOTP } from 'otpauth';
import { temporaryPlace, type TemporaryPlace } from '../support/ledger.js';
import { shellWithInput, startProgram, variablesOf, type RunningProgram } from '../support/program.js';
import { describeWithBrowser, launch } from './browser.js';
import { seriousFindings } from './serious-findings.js';

describeWithBrowser('signing in', () => {
  let temporary: TemporaryPlace;
  let program: RunningProgram;
  let browser: Browser;
  let page: Page;
  let passwords: Record<string, string>;

  beforeAll(async () => {
    temporary = await temporaryPlace('sqlite');
    program = await startProgram(variablesOf(temporary.place));
    const file = readFileSync(join(temporary.place.dataDir, 'first-passwords.json'), 'utf8');
    passwords = JSON.parse(file) as Record<string, string>;
    browser = await launch();
  });

  beforeEach(async () => {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
  });

  afterEach(() => page.context().close());

  afterAll(async () => {
    await browser.close();
    await program.end('SIGTERM');
    await temporary.remove();
  });

  const open = (path: string): Promise<unknown> => page.goto(`${program.url}${path}`);
  const signIn = async (name: string, password = passwords[name] ?? '', code = ''): Promise<void> => {
    await page.getByLabel('账号', { exact: true }).fill(name);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('验证码').fill(code);
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.keyboard.press('Enter');
    await answered;
  };
  const chooseInMenu = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: /·/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  it('refuses alike whatever was wrong, and then leads to where one wanted to go', async () => {
    await open('/cases?categoryCode=funds');
    await signIn('officer', 'not-the-password');
    await page.getByText('账号、密码或验证码不对,或者暂时不能登录。').waitFor();
    await signIn('nobody', 'not-the-password');
    await page.getByText('账号、密码或验证码不对,或者暂时不能登录。').waitFor();
    await signIn('officer');
    await page.getByText(/^共 59 件/).waitFor();
    expect(page.url()).toBe(`${program.url}/cases?categoryCode=funds`);
  });

  it('has nothing serious against it, in either language', async () => {
    await open('/');
    for (const button of ['登录', 'Sign in']) {
      await page.getByRole('button', { name: button }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      if (button === '登录') await page.getByRole('button', { name: 'English' }).click();
    }
  });

  it('over a page whose session has ended keeps what was typed there', async () => {
    await open('/cases');
    await signIn('officer');
    await page.getByText(/^共 \d+ 件/).waitFor();
    await page.keyboard.press('n');
    await page.locator('input#villageId:focus').waitFor();
    await page.keyboard.type('bjj');
    await page.keyboard.press('Enter');
    await page.getByLabel('问题描述').fill('写到一半的描述');
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    await page.getByText('请重新登录', { exact: true }).waitFor();
    const again = page.getByRole('dialog', { name: '请重新登录' });
    await again.getByLabel('密码', { exact: true }).fill(passwords['officer'] ?? '');
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('问题描述').inputValue()).toBe('写到一半的描述');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/已登记为 DAWU-2015-0148/).waitFor();
  });

  it('ends where one signs out, and the way back does not show what was there', async () => {
    await open('/');
    await signIn('lead');
    await page.getByRole('navigation').getByRole('link', { name: '行政村' }).click();
    await page.getByText('白家咀').first().waitFor();
    await chooseInMenu('退出登录');
    await page.getByRole('button', { name: '登录' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '登录' }).waitFor();
  });

  it('shows an administrator the pages of an administrator, and no cases', async () => {
    await open('/');
    await signIn('admin');
    await page.getByRole('button', { name: /·/ }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '行政村' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: '问题台账' }).count()).toBe(0);
    await page.getByRole('heading', { name: '系统管理' }).waitFor();
    expect(await page.getByRole('heading', { name: '要盯紧' }).count()).toBe(0);
  });

  it('asks for a new password before anything else where somebody else has set it', async () => {
    const first = 'first-given-1234';
    await shellWithInput(temporary.place, `${first}\n`, 'user', 'add', 'new-officer', '--role', 'officer');
    await open('/');
    await signIn('new-officer', first);
    await page.getByText('请先更改密码').waitFor();
    await page.getByLabel('现在的密码').fill(first);
    await page.getByLabel('新密码', { exact: true }).fill('password123');
    await page.getByLabel('再填一遍新密码').fill('password123');
    await page.keyboard.press('Enter');
    await page.getByText('这个密码太常见,容易被猜中,请换一个。').waitFor();
    await page.getByLabel('新密码', { exact: true }).fill('七月的麦子黄了一片');
    await page.getByLabel('再填一遍新密码').fill('七月的麦子红了一片');
    await page.keyboard.press('Enter');
    await page.getByText('两次填写的新密码不一致。').waitFor();
    await page.getByLabel('新密码', { exact: true }).fill('七月的麦子黄了一大片');
    await page.getByLabel('再填一遍新密码').fill('七月的麦子黄了一大片');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByRole('link', { name: '问题台账' }).waitFor();
  });

  it('asks for the second factor once it was switched on', async () => {
    await open('/account');
    await signIn('inspector');
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
    await page
      .getByLabel('本人密码')
      .first()
      .fill(passwords['inspector'] ?? '');
    await page.getByRole('button', { name: '开始设置' }).click();
    const secret = (await page.locator('code').first().innerText()).trim();
    const code = (): string => new TOTP({ secret }).generate();
    await page.getByLabel('验证码').fill(code());
    await page.getByRole('button', { name: '启用' }).click();
    const kept = await page.locator('.recovery-codes li').allInnerTexts();
    expect(new Set(kept).size).toBeGreaterThanOrEqual(8);
    await page.getByRole('button', { name: '已经保存好' }).click();
    await page.getByText('两步验证已启用。').waitFor();
    await chooseInMenu('退出登录');
    await signIn('inspector');
    await page.getByText('账号、密码或验证码不对,或者暂时不能登录。').waitFor();
    await signIn('inspector', passwords['inspector'], kept[0]);
    await page.getByRole('navigation').getByRole('link', { name: '问题台账' }).waitFor();
  });
});
