import type { AccountView, EntryView } from '../../src/funds/fund.js';
import type { ClaimView } from '../../src/claims-debts/claim.js';
import type { Language } from '../../src/kernel/label.js';
import type { VillageView } from '../../src/villages/village.js';
import { describeWithBrowser } from './browser.js';
import { openOffice, type Desk, type Office } from './open-office.js';
import { hindrances } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describeWithBrowser('funds, claims and debts in a browser', () => {
  let office: Office;
  let desk: Desk;
  let cookie: string;
  let villageId: string;
  let account: AccountView;
  let loan: EntryView;
  let claim: ClaimView;

  const ask = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${office.url}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };

  beforeAll(async () => {
    office = await openOffice();
    cookie = await office.cookie('officer');
    const villages = await ask<{ rows: VillageView[] }>('GET', '/villages?size=200&sort=printOrder');
    villageId = villages.rows.at(-1)?.id ?? '';
    account = await ask('POST', '/funds/accounts', {
      villageId,
      name: '基本户(尾号0007)',
      openingFen: 1_000_000,
      openingDay: '2013-01-01',
    });
    const entry = { accountId: account.id, voucher: '记-1' };
    await ask('POST', '/funds/entries', {
      ...entry,
      day: '2013-01-08',
      summary: '收承包费',
      incomeFen: 250_000,
    });
    loan = await ask('POST', '/funds/entries', {
      ...entry,
      day: '2013-03-11',
      summary: '出借给王某',
      counterparty: '王某',
      expenseFen: 500_000,
      loan: 'lent',
    });
    const row = { villageId, side: 'debt', principalFen: 120_000 };
    claim = await ask('POST', '/claims-debts', { ...row, counterparty: '某工程队', originDay: '2017' });
    await ask('POST', '/claims-debts', { ...row, counterparty: '某信用社', originDay: '2017-06-30' });
    await ask('POST', '/claims-debts', { ...row, counterparty: '某个人', originDay: '2017-07-01' });
    desk = await office.desk('officer');
  });
  afterAll(() => office.close());
  afterEach(() => expect(desk.faults).toEqual([]));

  it.each(LANGUAGES)('can be used by everybody and fit an office screen, in %s', async (language) => {
    const places = [
      '/funds',
      `/funds?tab=entries&accountId=${account.id}`,
      '/funds?tab=loans',
      '/claims-debts?tab=debts',
      '/funds?tab=cash-flow',
      `/funds?tab=entries&row=${loan.id}`,
      '/claims-debts?new=1',
      '/claims-debts?tab=ageing',
      '/claims-debts?tab=setting',
    ];
    // The words differ, the pages do not.
    for (const path of language === 'zh' ? places : places.slice(0, 4)) {
      await desk.open(path, language);
      expect([path, await hindrances(desk.page)]).toEqual([path, []]);
    }
  });

  it('show what an account held after each entry, and say when that cannot be told', async () => {
    await desk.open(`/funds?tab=entries&accountId=${account.id}`);
    const balances = desk.page.locator('tbody tr.ant-table-row td:nth-child(7)');
    expect(await balances.allInnerTexts()).toEqual(['12,500.00', '7,500.00']);
    await desk.page.locator('input[type="search"]').fill('承包费');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('逐笔余额只在按日期从先到后').waitFor();
    expect(desk.page.url()).toContain('accountId=');
  });

  it('type one entry after another by the keyboard, and money back for its loan', async () => {
    const { page } = desk;
    await desk.open(`/funds?tab=entries&accountId=${account.id}`);
    await page.keyboard.press('n');
    await page.locator('#day').fill('2013.5.6');
    await page.keyboard.press('Control+Enter');
    await page.getByText('请填写摘要。').waitFor();
    await page.locator('#summary').fill('通讯补贴');
    await page.locator('#expense').fill('48');
    await page.keyboard.press('Alt+n');
    await page.getByText('已保存:2013-05-06 通讯补贴').waitFor();
    // The next one begins on the same day, with nothing else.
    expect(await page.locator('#day').inputValue()).toBe('2013.5.6');
    expect(await page.locator('#summary').inputValue()).toBe('');

    await desk.open(`/funds?tab=entries&new=1&returns=${loan.id}`);
    await page.locator('#day').fill('2014-02-18');
    await page.locator('#summary').fill('王某还款');
    await page.locator('#income').fill('6000');
    await page.keyboard.press('Control+Enter');
    await page.getByText('归还合计多于出借金额').first().waitFor();
    await page.locator('#income').fill('3000');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已保存:2014-02-18 王某还款').waitFor();
    await desk.open(`/funds?tab=loans&villageId=${villageId}`);
    await page.getByRole('link', { name: '“出借给王某”的归还' }).click();
    await page.getByText('王某还款').waitFor();
    expect(page.url()).toContain(`returnsId=${loan.id}`);
  });

  it('open exactly the rows that a line of the ageing counts, a year alone among them', async () => {
    await desk.open(`/claims-debts?tab=ageing&asOf=2020-06-30&villageId=${villageId}`);
    const line = desk.page.getByRole('row', { name: /^1 年至不满 3 年/ });
    await line.getByRole('link', { name: '债务 2' }).click();
    const names = desk.page.locator('tbody tr.ant-table-row td:nth-child(2)');
    await names.nth(1).waitFor();
    expect((await names.allInnerTexts()).sort()).toEqual(['某个人', '某工程队']);
  });

  it('take a payment, reverse it, and void a row with its reason', async () => {
    const { page } = desk;
    await desk.open(`/claims-debts?tab=debts&row=${claim.id}`);
    const drawer = page.locator('.ant-drawer');
    await drawer.getByRole('button', { name: '登记偿还' }).click();
    await page.locator('.ant-modal #amount').fill('200');
    await page
      .locator('.ant-modal')
      .getByRole('button', { name: /保\s?存/ })
      .click();
    await drawer.getByText('1,000.00').first().waitFor();
    await drawer.getByRole('button', { name: /冲\s?销/ }).click();
    await page.locator('.ant-modal #reason').fill('记错了人');
    await page
      .locator('.ant-modal')
      .getByRole('button', { name: /冲\s?销/ })
      .click();
    await drawer.getByText('-200.00').waitFor();
    await drawer.getByRole('button', { name: /作\s?废/ }).click();
    await page.locator('.ant-modal #reason').fill('重复登记');
    await page
      .locator('.ant-modal')
      .getByRole('button', { name: /作\s?废/ })
      .click();
    await drawer.getByText('已作废:重复登记').waitFor();
    await drawer.getByRole('tab', { name: '留痕' }).click();
    await drawer.getByText('冲销收付').waitFor();
  });

  it('lay what somebody else saved meanwhile beside what was typed', async () => {
    const { page } = desk;
    await desk.open(`/funds?row=${account.id}`);
    await page
      .locator('.ant-drawer')
      .getByRole('button', { name: /修\s?改/ })
      .click();
    await page.locator('#bank').fill('大武信用社');
    const before = await ask<AccountView>('GET', `/funds/accounts/${account.id}`);
    await ask('PATCH', `/funds/accounts/${account.id}`, { version: before.version, bank: '农商行' });
    await page.keyboard.press('Control+Enter');
    const dialog = page.locator('.ant-modal');
    await dialog.getByText('农商行').waitFor();
    await dialog.getByRole('button').last().click();
    await page.locator('.ant-drawer').getByText('大武信用社').waitFor();
    expect(await ask<AccountView>('GET', `/funds/accounts/${account.id}`)).toMatchObject({
      bank: '大武信用社',
    });
  });
});
