import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { Language } from '../../src/kernel/label.js';
import { describeWithBrowser } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describeWithBrowser('the administrator at the page of users', () => {
  let office: Office;
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    desk = await office.desk('admin');
    ({ page } = desk);
  });

  afterAll(() => office.close());

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const row = (name: string | RegExp) => page.getByRole('row', { name });
  /** Answers with the password that the page shows this once, and closes it. */
  const takePassword = async (): Promise<string> => {
    const password = await page.locator('.password-text').innerText();
    // A dialog grows out of the button that opened it: what is still moving is missed by a click.
    await page.locator('.ant-zoom-enter, .ant-zoom-appear').waitFor({ state: 'detached' });
    await button('已交给本人,关闭').click();
    await page.locator('.password-text').waitFor({ state: 'detached' });
    return password;
  };
  const signsIn = async (name: string, password: string): Promise<number> => {
    const answer = await fetch(`${office.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    });
    return answer.status;
  };

  /** The list moves along when a complaint above it goes: the option is chosen wherever it is. */
  const chooseRole = async (one: Page, role: string): Promise<void> => {
    await one.locator('#role').focus();
    await one.keyboard.press('Enter');
    await one
      .locator('.ant-select-item-option')
      .getByText(role, { exact: true })
      .last()
      .dispatchEvent('click');
  };

  it.each(LANGUAGES)(
    'has pages that everybody can use and that fit an office screen, in %s',
    async (language) => {
      for (const path of ['/users', '/users?new=1', '/users?tab=persons', '/users?tab=deputies']) {
        await desk.open(path, language);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await beyondWindow(page)).toBe(0);
      }
    },
  );

  it('has villages without figures and cases, which are nothing of theirs', async () => {
    await desk.open('/villages');
    await row(/红罗沟/).waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).not.toContain('问题(件)');
    await page.getByRole('link', { name: '红罗沟' }).click();
    await page.getByRole('heading', { name: '基本情况' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('当前用户没有这项权限').count()).toBe(0);
  });

  it('keeps filters in the address, and says what to do where nothing matches', async () => {
    await desk.open('/users?role=clerk,lead');
    await row(/clerk/).waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
    await page.getByRole('searchbox').fill('sljjgy');
    await page.getByText('没有符合条件的账号').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('sljjgy');
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    await row(/supervisor/).waitFor();
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(['lang']);
  });

  it('adds a clerk of two villages by the keyboard, and shows the password once', async () => {
    await desk.open('/users');
    await button(/新建账号/).click();
    await page.locator('#name').fill('wangwu');
    await page.locator('#personName').fill('王五');
    await chooseRole(page, '村报账员');
    await page.locator('#villageIds').focus();
    for (const initials of ['bjj', 'hlg']) {
      await page.keyboard.type(initials);
      await page.keyboard.press('Enter');
    }
    await page.getByText('可以看到的范围:红罗沟、白家咀。').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    const password = await takePassword();
    expect(await signsIn('wangwu', password)).toBe(200);
    await row(/wangwu.*王五.*村报账员.*红罗沟、白家咀.*首次登录须改密码/).waitFor();
    expect(await page.content()).not.toContain(password);
  });

  it('names what is missing, and keeps what was typed', async () => {
    await desk.open('/users?new=1');
    await page.locator('#name').fill('a b');
    await page.keyboard.press('Control+Enter');
    await page.getByText('账号名须以字母、数字或汉字开头').last().waitFor();
    await page.getByText('请选择角色').waitFor();
    await page.locator('#name').fill('wangwu');
    await page.locator('#personName').fill('王五');
    await chooseRole(page, '县级主管');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已有账号 wangwu').waitFor();
    expect(await page.locator('#personName').inputValue()).toBe('王五');
    await button('取消').click();
    await button('不保存,离开').click();
  });

  it('says what a change of role does before it is saved', async () => {
    await desk.open('/users');
    await button('角色和范围 wangwu').click();
    await page.getByText('没有改动').waitFor();
    await chooseRole(page, '经管员');
    await page.getByText('角色由“村报账员”改为“经管员”').waitFor();
    await page.getByText('范围由“红罗沟、白家咀”改为“大武镇”').waitFor();
    await page.getByText('该账号已登录的窗口立即退出').waitFor();
    await page.keyboard.press('Control+Enter');
    await row(/wangwu.*经管员.*大武镇/).waitFor();
  });

  it('shows both versions to the second of two administrators who change one account', async () => {
    const other = await office.desk('admin');
    for (const { page: one, open } of [desk, other]) {
      await open('/users');
      await one.getByRole('button', { name: '角色和范围 wangwu' }).click();
      await one.locator('#role').waitFor();
    }
    const choose = async (one: Page, role: string): Promise<void> => {
      await chooseRole(one, role);
      await one.keyboard.press('Control+Enter');
    };
    await choose(other.page, '三资办负责人');
    await other.page.getByRole('row', { name: /wangwu.*三资办负责人/ }).waitFor();
    await choose(page, '纪检监督');
    await page.getByText('wangwu 已被他人修改').waitFor();
    await page.getByRole('row', { name: /角色 纪检监督 三资办负责人/ }).waitFor();
    await button('按所选保存').click();
    await row(/wangwu.*纪检监督/).waitFor();
    await other.page.close();
    expect(other.faults).toEqual([]);
  });

  it('resets a password, disables and enables, each after saying what it does', async () => {
    await desk.open('/users');
    await button('重置密码 wangwu').click();
    await page.getByText('原密码立即失效').waitFor();
    await button('生成新密码').click();
    const password = await takePassword();
    expect(await signsIn('wangwu', password)).toBe(200);
    await button('停用 wangwu').click();
    await page.getByText('该账号立即退出,不能再登录').waitFor();
    await button('停用').click();
    await row(/wangwu.*已停用/).waitFor();
    expect(await signsIn('wangwu', password)).toBe(401);
    await button('启用 wangwu').click();
    await button('启用').click();
    await row(/wangwu.*首次登录须改密码/).waitFor();
    expect(await button('重置密码 admin').count()).toBe(0);
  });

  it('takes a lost second factor away together with the password', async () => {
    const cookie = await office.cookie('officer');
    const ask = async (method: string, body: object): Promise<unknown> => {
      const headers = { cookie, 'content-type': 'application/json' };
      const address = `${office.url}/api/session/second-factor`;
      const answer = await fetch(address, { method, headers, body: JSON.stringify(body) });
      expect(answer.ok).toBe(true);
      return answer.json();
    };
    const { secret } = (await ask('POST', { password: office.password('officer') })) as { secret: string };
    await ask('PUT', { code: new TOTP({ secret }).generate() });
    await desk.open('/users');
    await row(/officer.*已设/).waitFor();
    await button('重置密码 officer').click();
    await page.getByLabel('同时取消两步验证').check();
    await button('生成新密码').click();
    const password = await takePassword();
    await row(/officer.*未设/).waitFor();
    expect(await signsIn('officer', password)).toBe(200);
  });

  it('does not let the last administrator shut the door', async () => {
    await button('停用 admin').click();
    await button('停用').click();
    await page.getByText('至少要留一个可用的管理员账号').waitFor();
    await page.getByText('台账内容没有改动').waitFor();
    await button('取消').click();
  });

  it('keeps who looks after which village and who is kin to whom, on both sides', async () => {
    await desk.open('/users?tab=persons');
    await button('修改 王五').click();
    await page.locator('#villageIds').focus();
    await page.keyboard.type('wjz');
    await page.keyboard.press('Enter');
    await page.locator('#kinIds').focus();
    await page.keyboard.type('jjjd');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await row(/王五.*武家庄.*示例纪检监督.*wangwu/).waitFor();
    await row(/示例纪检监督.*王五.*inspector/).waitFor();
  });

  it('appoints a deputy for a span of days, says what that means, and ends it', async () => {
    await desk.open('/users?tab=deputies');
    await page.getByText('没有代理').waitFor();
    await button(/指定代理/).click();
    const pick = async (field: string, name: string): Promise<void> => {
      await page.locator(field).focus();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    };
    await pick('#personId', '王五');
    await pick('#deputyId', '王五');
    await page.locator('#toDay').fill('2099-12-31');
    await button('指定').click();
    await page.getByText('请选择两个不同的人').waitFor();
    await pick('#deputyId', '示例经管员');
    await page.getByText('示例经管员 可以代 王五 办理').waitFor();
    await button('指定').click();
    await row(/王五.*示例经管员.*2099-12-31.*代理中/).waitFor();
    await button('提前结束').click();
    await page.getByText('示例经管员 立即不能再代为办理').waitFor();
    await page.locator('.ant-modal').getByRole('button', { name: '提前结束' }).click();
    await row(/已提前结束/).waitFor();
  });

  it('draws without a word in the console', () => {
    expect(desk.faults).toEqual([]);
  });
});

describeWithBrowser('somebody who is no administrator', () => {
  it('is offered no users, and told so at their address', async () => {
    const office = await openOffice();
    try {
      const { page, open } = await office.desk('officer');
      await open('/');
      expect(await page.getByRole('link', { name: '用户', exact: true }).count()).toBe(0);
      await open('/users');
      await page.getByText('没有这项权限').first().waitFor();
    } finally {
      await office.close();
    }
  });
});
