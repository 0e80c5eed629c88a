import type { Page } from 'playwright-core';
import type { SanctionPage } from '../../src/discipline/discipline.js';
import type { Language } from '../../src/kernel/label.js';
import { describeWithBrowser, saved } from './browser.js';
import { openOffice, type Desk, type Office } from './open-office.js';
import { hindrances } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describeWithBrowser('the register of sanctions in a browser', () => {
  let office: Office;
  let cookie: string;
  let desk: Desk;
  let page: Page;
  beforeAll(async () => {
    office = await openOffice();
    cookie = await office.cookie('inspector');
    desk = await office.desk('inspector');
    ({ page } = desk);
  });
  afterAll(() => office.close());

  const open = (path: string, language?: Language): Promise<void> => desk.open(path, language);
  const register = async (query = ''): Promise<SanctionPage> => {
    const answer = await fetch(`${office.url}/api/discipline/sanctions?${query}`, { headers: { cookie } });
    return (await answer.json()) as SanctionPage;
  };

  it.each(LANGUAGES)('can be used by everybody and fits an office screen, in %s', async (language) => {
    const [first] = (await register()).rows;
    const places = [
      '/discipline',
      '/discipline?new=1',
      `/discipline?sanction=${first?.id}`,
      '/discipline?tab=measures',
      '/discipline?tab=measures&new=1',
      `/discipline?tab=persons&person=${first?.person.id}`,
      '/discipline?tab=hand-overs',
      '/discipline?tab=money',
      '/discipline?tab=setting',
    ];
    // The words differ, the pages do not.
    for (const path of language === 'zh' ? places : places.slice(0, 4)) {
      await open(path, language);
      expect([path, await hindrances(page)]).toEqual([path, []]);
    }
  });

  it('shows the eleven of the report: 11 persons in 5 villages, and why nothing is computed', async () => {
    await open('/discipline');
    await page.getByText('11 项处分 · 11 人 · 5 个村').waitFor();
    expect(await page.locator('tbody tr.ant-table-row').count()).toBe(11);
    expect(await page.getByText('没有决定时间,不能推算').count()).toBe(6);
    expect(await page.getByText('处分种类不明确,不能推算').count()).toBe(2);
    expect(await page.getByText('开除,没有影响期').count()).toBe(3);
  });

  it('keeps its filters in the address and opens a row with its case and its history', async () => {
    await open('/discipline?kind=ambiguous');
    await page.getByText('2 项处分 · 2 人 · 2 个村').waitFor();
    await page.getByRole('link', { name: '薛某乙' }).click();
    await page.locator('.ant-drawer').getByText('据上报材料照录').waitFor();
    expect(page.url()).toContain('kind=ambiguous');
    await page.locator('.ant-drawer').getByText('收入不入账').waitFor();
    await page.getByRole('tab', { name: '留痕' }).click();
    await page.locator('.ant-drawer').getByText('登记处分').first().waitFor();
  });

  it('records a sanction as its paper has it and says until when it holds', async () => {
    await open('/discipline?new=1');
    await page.locator('#villageId').fill('bjj');
    await page.keyboard.press('Enter');
    await page.locator('#name').fill('郭某');
    await page.locator('#asWritten').fill('党内警告');
    await page.locator('#documentNumber').fill('大纪发〔2026〕3号');
    await page.locator('#decidedDay').fill('2026.3.5');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('本台账只登记已宣布的处分').first().waitFor();
    await page.locator('#announcedDay').fill('2026年3月20日');
    await page.keyboard.press('Control+Enter');
    await page.getByText('12 项处分 · 12 人 · 5 个村').waitFor();
    const [made] = (await register(`q=${encodeURIComponent('郭某')}`)).rows;
    expect(made).toMatchObject({
      person: { villageName: '白家咀', name: '郭某' },
      kind: 'party-warning',
      effect: { endDay: '2027-03-04', edition: 'party-2024' },
    });
    await page.getByRole('link', { name: '郭某' }).click();
    await page.locator('.ant-drawer').getByText('2027-03-04').first().waitFor();
  });

  it('voids a slip with its reason', async () => {
    await open('/discipline?q=郭某');
    await page.getByRole('link', { name: '郭某' }).click();
    await page.getByRole('button', { name: /作\s?废/ }).click();
    await page.locator('#reason').fill('录错了');
    await page
      .locator('.ant-modal')
      .getByRole('button', { name: /作\s?废/ })
      .click();
    await page.locator('.ant-drawer').getByText('已作废:录错了').waitFor();
    expect((await register()).total).toBe(11);
  });

  it('asks whether a masked name of the village is the same person, and counts one person then', async () => {
    await open('/discipline?new=1');
    await page.locator('#villageId').fill('bjj');
    await page.keyboard.press('Enter');
    await page.locator('#name').fill('苏某');
    await page.getByText('本村已登记有同名(隐名)的人').waitFor();
    await page.getByRole('button', { name: '就是此人' }).click();
    await page.locator('#asWritten').fill('政务警告');
    await page.locator('#decidedDay').fill('2026-09-01');
    await page.locator('#announcedDay').fill('2026-09-10');
    await page.keyboard.press('Control+Enter');
    await page.getByText('12 项处分 · 11 人 · 5 个村').waitFor();
  });

  it('shows what is in effect on a day, each view with its number', async () => {
    await open('/discipline?onDay=2026-10-01');
    await page.getByText('影响期内 1').click();
    await page.getByText('1 项处分 · 1 人 · 1 个村').waitFor();
    expect(page.url()).toContain('standing=in-effect');
    await page.locator('.day-input').fill('2027-03-01');
    await page.getByText('没有符合条件的记录').waitFor();
    await page.getByText('已期满 1').waitFor();
  });

  it('keeps measures apart from sanctions and leads from a person to everything of the name', async () => {
    await open('/discipline?tab=persons');
    await page.getByText('12 人受到处理').waitFor();
    await page.getByRole('link', { name: '苏某' }).click();
    await page.locator('.ant-drawer').getByRole('link', { name: '登记组织处理' }).click();
    await page.locator('#asWritten').fill('诫勉');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 项组织处理 · 1 人 · 1 个村(不计入处分)').waitFor();
    expect((await register()).total).toBe(12);
  });

  it('keeps the five kinds of money apart and takes a line back by another', async () => {
    const [su] = (await register(`q=${encodeURIComponent('苏某')}`)).rows;
    await open(`/discipline?tab=persons&person=${su?.person.id}`);
    await page.getByRole('button', { name: '登记违纪款项' }).click();
    await page.locator('.ant-modal #kind').click();
    await page.getByTitle('责令退赔').click();
    await page.locator('.ant-modal #amount').fill('0.32万元');
    await page.locator('.ant-modal #day').fill('2026-09-12');
    await page.locator('.ant-modal').getByRole('button', { name: '保存' }).click();
    await page.locator('.ant-drawer .money-sums').getByText('3,200.00').waitFor();
    await page.locator('.ant-drawer').getByRole('button', { name: '冲销' }).click();
    await page.locator('.ant-modal #day').fill('2026-09-13');
    await page.locator('.ant-modal #reason').fill('记错了人');
    await page.locator('.ant-modal').getByRole('button', { name: '冲销' }).click();
    await page.locator('.ant-drawer').getByText('已冲销').waitFor();
    expect(await page.locator('.ant-drawer .money-sums').getByText('0.00').count()).toBe(5);
  });

  it('leaves the office only when it is said what for', async () => {
    await open('/discipline');
    await page.getByRole('button', { name: '导出处分台账' }).click();
    await page.locator('.ant-modal textarea, .ant-modal input').first().fill('县纪委调阅');
    const { name } = await saved(page, () =>
      page
        .locator('.ant-modal')
        .getByRole('button', { name: /下\s?载/ })
        .click(),
    );
    expect(name).toContain('处分台账');
  });

  it('draws without a word in the console', () => {
    expect(desk.faults).toEqual([]);
  });

  it('is in nobody else’s menu', async () => {
    const { page: other } = await office.desk('officer');
    await other.getByRole('link', { name: '问题台账' }).first().waitFor();
    expect(await other.getByRole('link', { name: '处分台账' }).count()).toBe(0);
    await other.close();
  });
});
