import type { Page } from 'playwright-core';
import { describeWithBrowser } from './browser.js';
import { openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

/** Made up in the manner of such notices. */
const NOTICE = `关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
一、元旦:1月1日(周五)至3日(周日)放假,共3天。
二、春节:2月5日(周五)至11日(周五)放假调休,共8天。1月31日(周日)、2月20日(周六)上班。`;

describeWithBrowser('the rules of a campaign', () => {
  let office: Office;
  let lead: Desk;
  let page: Page;
  beforeAll(async () => {
    office = await openOffice();
    lead = await office.desk('lead');
    page = lead.page;
  });
  afterAll(() => office.close());

  it('say how deadlines count and who closes, and are kept', async () => {
    await lead.open('/campaign');
    await page.getByRole('radio', { name: '工作日' }).check();
    expect(await page.getByLabel('抽给纪检监察员的比例(%)').count()).toBe(0);
    await page.getByRole('radio', { name: '三资办负责人销号' }).check();
    await page.getByLabel('抽给纪检监察员的比例(%)').fill('120');
    await page.getByLabel('纪检监察员办理的起点金额').fill('五万');
    await page.keyboard.press('Control+Enter');
    await page.getByText('比例应为 0 至 100 的整数。').waitFor();
    await page.getByLabel('抽给纪检监察员的比例(%)').fill('20');
    await page.getByLabel('纪检监察员办理的起点金额').fill('5万元');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.keyboard.press('Control+Enter');
    expect((await saved).status()).toBe(200);
    await lead.open('/campaign');
    expect(await page.getByRole('radio', { name: '工作日' }).isChecked()).toBe(true);
    expect(await page.getByLabel('抽给纪检监察员的比例(%)').inputValue()).toBe('20');
    expect(await page.getByLabel('纪检监察员办理的起点金额').inputValue()).toBe('50,000.00');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('are told to who only reads them', async () => {
    const officer = await office.desk('officer');
    await officer.open('/campaign');
    const told = officer.page.locator('main');
    await told.getByText('三资办负责人销号').waitFor();
    expect(await told.innerText()).toMatch(
      /期限按\s*工作日[^]*抽给纪检监察员的比例\(%\)\s*20 %[^]*50,000\.00 元/,
    );
    expect(officer.faults).toEqual([]);
  });

  it('count working days by holidays that are read from the pasted notice', async () => {
    await lead.open('/campaign?tab=holidays');
    await page.getByRole('button', { name: '录入一年' }).click();
    const dialog = page.getByRole('dialog', { name: '录入节假日安排' });
    await dialog.getByLabel('通知全文').fill(NOTICE);
    await dialog.getByText('2027-02-11 是星期四,通知写的是星期五:请核对年份。').waitFor();
    await dialog.getByText('2027-02-05 至 2027-02-11 有 7 天,通知写的是 8 天。').waitFor();
    await dialog.getByText('工作日减少 4 天,法定为 13 天:请核对有没有漏写。').waitFor();
    expect(await dialog.getByLabel('年份').inputValue()).toBe('2027');
    expect(await dialog.getByLabel('通知文号').inputValue()).toBe('国办发明电〔2026〕99号');
    expect(await dialog.getByLabel('放假').inputValue()).toBe(
      '2027-01-01 ~ 2027-01-03\n2027-02-05 ~ 2027-02-11',
    );
    await dialog.getByLabel('调休上班').fill('2027-01-31\n2月30日');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('日期看不懂,请写年月日,例如 2027-01-01。').waitFor();
    await dialog.getByLabel('调休上班').fill('2027-02-01');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('2027-02-01 本来就要上班,不是调休。').waitFor();
    await dialog.getByLabel('调休上班').fill('1月31日、2月20日');
    expect(await seriousFindings(page)).toEqual([]);
    // Somebody else writes another year down meanwhile.
    const other = await fetch(`${office.url}/api/holidays/2014`, {
      method: 'PUT',
      headers: { cookie: await office.cookie('lead'), 'content-type': 'application/json' },
      body: JSON.stringify({ version: 0, notice: '甲', off: ['2014-01-01'], work: [] }),
    });
    expect(other.status).toBe(200);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('setting.changed').waitFor();
    await page.getByRole('row', { name: /^2014/, includeHidden: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    const row = page.getByRole('row', { name: /^2027/ });
    await row.getByText('本账本录入').waitFor();
    expect(await row.innerText()).toContain('01-31 · 02-20');
    await row.getByRole('button', { name: '删除录入' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除录入' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /^2014/ }).getByText('本账本录入').waitFor();
    expect(lead.faults).toEqual([]);
  });
});
