import type { CaseView } from '../../src/cases/case.js';
import { addDays, chinaDayOf } from '../../src/kernel/calendar.js';
import type { Language } from '../../src/kernel/label.js';
import type { Page } from '../../src/kernel/paging.js';
import type { VillageView } from '../../src/villages/village.js';
import { describeWithBrowser } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describeWithBrowser('the work on one case in a browser', () => {
  let office: Office;
  let lead: Desk;
  let inspector: Desk;
  let one: CaseView;
  beforeAll(async () => {
    office = await openOffice();
    lead = await office.desk('lead');
    inspector = await office.desk('inspector');
    const cookie = await office.cookie('lead');
    const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
      const response = await fetch(`${office.url}/api${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await response.json()) as Answer;
    };
    const [village] = (await ask<Page<VillageView>>('/villages?size=1')).rows;
    one = await ask<CaseView>('/cases', {
      campaignCode: 'dawu-2015',
      villageId: village?.id,
      itemCode: 'funds/2',
      foundDay: '2015-07-03',
      description: '出借集体资金三千二百元未收回',
      selfAmountFen: 320_000,
    });
  });
  afterAll(async () => {
    await office.close();
  });

  const open = ({ open: go }: Desk, language: Language = 'zh'): Promise<void> =>
    go(`/cases?case=${one.id}`, language).then(() => undefined);
  const bar = ({ page }: Desk) => page.getByRole('toolbar', { name: /可办理事项|What can be done/ });
  const stateIs = async ({ page }: Desk, state: string): Promise<void> => {
    await page.locator('.ant-drawer-title').getByText(state).waitFor();
  };
  /** Opens a form by its key, once the bar offers it: the bar of the state before has keys of its own. */
  const press = async (desk: Desk, key: string, form: string): Promise<void> => {
    await bar(desk).getByRole('button', { name: form }).first().waitFor();
    await desk.page.keyboard.press(key);
    await desk.page.getByRole('region', { name: form }).waitFor();
  };
  const send = ({ page }: Desk): Promise<void> => page.keyboard.press('Control+Enter');

  it('is handed out with a period whose last day is shown before anything is saved', async () => {
    await open(lead);
    await press(lead, 'a', '交办');
    await lead.page.locator('#deed_due').fill('15天');
    await lead.page.getByText(addDays(chinaDayOf(new Date()), 15)).waitFor();
    expect(await seriousFindings(lead.page)).toEqual([]);
    await send(lead);
    await stateIs(lead, '已交办');
  });

  it('keeps what was typed where the ledger refuses, and Esc leaves the form but not the case', async () => {
    await press(lead, 'p', '记进展');
    await lead.page.locator('#deed_text').fill('已还三千二百元');
    await lead.page.locator('#deed_day').fill('2015.7.1');
    await send(lead);
    await lead.page.getByText(/日期不能早于发现或上一步的日期/).waitFor();
    expect(await lead.page.locator('#deed_text').inputValue()).toBe('已还三千二百元');
    await lead.page.keyboard.press('Escape');
    await lead.page.getByRole('region', { name: '记进展' }).waitFor({ state: 'detached' });
    await stateIs(lead, '已交办');
    await press(lead, 'p', '记进展');
    await lead.page.locator('#deed_text').fill('已还三千二百元');
    await send(lead);
    await stateIs(lead, '整改中');
  });

  it('says what is put right, what is still out, and where the money went', async () => {
    const { page } = lead;
    await page.getByRole('tab', { name: '处理与去向' }).click();
    await page.getByRole('button', { name: '记处理' }).click();
    const byDiscipline = page.getByLabel('其中由纪检监察机关追缴');
    const form = page.locator('section[aria-label="记处理"]');
    await form.getByRole('button', { name: /抵账/ }).click();
    await byDiscipline.waitFor({ state: 'hidden' });
    await form.getByRole('button', { name: /收回/ }).click();
    await byDiscipline.click();
    await page.locator('.ant-select-item-option', { hasText: '责令退赔' }).click();
    await page.locator('#line_amount').fill('0.32万元');
    await send(lead);
    await page.getByRole('row', { name: /未处理余额 0\.00/ }).waitFor();
    await page.getByRole('cell', { name: '收回 · 责令退赔', exact: true }).waitFor();
    await page.getByRole('row', { name: /已收未解缴 3,200\.00/ }).waitFor();
    await page.getByRole('button', { name: '记去向' }).click();
    await page.getByRole('button', { name: /返还村集体入账/ }).click();
    await page.locator('#line_amount').fill('3200');
    await send(lead);
    await page.getByRole('row', { name: /已收未解缴 0\.00/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('tells what a closure lacks before it is asked for, and whose it is to close', async () => {
    await press(lead, 's', '申请销号');
    await lead.page.getByText('销号还缺').waitFor();
    await lead.page.locator('section[aria-label="申请销号"]').focus();
    await lead.page.keyboard.press('1');
    await lead.page.getByText('销号条件已齐').waitFor();
    await send(lead);
    await stateIs(lead, '申请销号');
    await lead.page.getByText('本件由纪检监督销号').waitFor();
  });

  it('comes back with a stock reason on one key, and is closed when it is asked for again', async () => {
    await open(inspector);
    await press(inspector, 'r', '退回');
    await inspector.page.keyboard.press('2');
    expect(await seriousFindings(inspector.page)).toEqual([]);
    await send(inspector);
    await stateIs(inspector, '整改中');
    await open(lead);
    await press(lead, 's', '申请销号');
    await send(lead);
    await stateIs(lead, '申请销号');
    await open(inspector);
    await press(inspector, 'c', '销号');
    await inspector.page.getByText('销号条件已齐').waitFor();
    await send(inspector);
    await stateIs(inspector, '已销号');
    await inspector.page.getByText(/您不能办理“撤销销号”:您办了销号/).waitFor();
    await inspector.page.getByText('请另一名纪检人员撤销').waitFor();
  });

  it.each(LANGUAGES)('stands in one time line, and on one form of A4, in %s', async (language) => {
    const { page } = inspector;
    await open(inspector, language);
    await page.getByRole('tab', { name: /时间线|Time line/ }).click();
    const lines = page.locator('.timeline > li');
    await lines.first().waitFor();
    const all = await lines.count();
    await page.getByRole('button', { name: /^(资金|Money) 2$/ }).click();
    expect(await lines.count()).toBe(2);
    expect(all).toBe(10);
    expect(await seriousFindings(page)).toEqual([]);
    await inspector.open(`/cases/${one.id}/closing-form`, language);
    await page.locator('.closing-form').getByText('出借集体资金三千二百元未收回').waitFor();
    await page
      .locator('.closing-form .paper-foot')
      .getByText(/141128103:\d+:/)
      .waitFor({ state: 'attached' });
    expect(await page.locator('.closing-opinion').count()).toBe(4);
    expect(await beyondWindow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(page)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
  });

  it('leaves nothing in the console', () => {
    expect([...lead.faults, ...inspector.faults]).toEqual([]);
  });
});
