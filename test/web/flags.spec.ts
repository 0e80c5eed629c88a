import type { FlagPage, FlagView } from '../../src/red-flags/flag.js';
import type { Language } from '../../src/kernel/label.js';
import type { VillageView } from '../../src/villages/village.js';
import { describeWithBrowser } from './browser.js';
import { openOffice, type Desk, type Office } from './open-office.js';
import { hindrances } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describeWithBrowser('red flags, completeness and the file of a village in a browser', () => {
  let office: Office;
  let desk: Desk;
  let cookie: string;
  let villageId: string;

  const ask = async <Answer>(path: string): Promise<Answer> => {
    const answer = await fetch(`${office.url}/api${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const flagsOf = async (question: string): Promise<readonly FlagView[]> =>
    (await ask<FlagPage>(`/flags?campaign=dawu-2015&${question}`)).rows;

  beforeAll(async () => {
    office = await openOffice();
    cookie = await office.cookie('lead');
    const villages = await ask<{ rows: VillageView[] }>('/villages?size=200');
    villageId = villages.rows.find(({ name }) => name === '示例村07')?.id ?? '';
    desk = await office.desk('lead');
  });
  afterAll(() => office.close());
  afterEach(() => expect(desk.faults).toEqual([]));

  it.each(LANGUAGES)('can be used by everybody and fit an office screen, in %s', async (language) => {
    const places = [
      '/flags',
      '/flags?tab=rules',
      '/completeness',
      `/villages/${villageId}`,
      '/flags?ruleCode=F1',
      '/completeness?show=zero',
    ];
    for (const path of language === 'zh' ? places : places.slice(0, 4)) {
      await desk.open(path, language);
      expect([path, await hindrances(desk.page)]).toEqual([path, []]);
    }
  });

  it('go from one to the next by the keyboard, each beside its rows', async () => {
    const { page } = desk;
    await desk.open('/flags?register=funds&severity=high');
    const title = page.locator('.flag-title');
    const first = await title.innerText();
    await page.keyboard.press('j');
    await page.waitForFunction((was) => document.querySelector('.flag-title')?.textContent !== was, first);
    expect(page.url()).toContain('flag=');
    await page.keyboard.press('k');
    await page.waitForFunction((was) => document.querySelector('.flag-title')?.textContent === was, first);
    await page.locator('.flag-list button[aria-current]').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((was) => document.querySelector('.flag-title')?.textContent !== was, first);
    await page.locator('.flag-sources .flag-row, .flag-sources table').first().waitFor();
  });

  it('are false for a reason that stays, and true of that is taken back at once', async () => {
    const { page } = desk;
    await desk.open('/flags?ruleCode=F8');
    await page.keyboard.press('2');
    const dialog = page.locator('.ant-modal');
    await dialog.locator('input').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('请写明不属实的理由。').waitFor();
    await dialog.locator('input').fill('代表会议已议定');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/上一条 F8 .*已判为不属实/).waitFor();
    const [judged] = await flagsOf('ruleCode=F8&standing=false');
    expect(judged).toMatchObject({ verdictReason: '代表会议已议定', judgedBy: 'user:lead' });
    await page.getByRole('button', { name: '撤回判断' }).first().click();
    await page.getByText(/上一条 F8/).waitFor({ state: 'detached' });
    expect(await flagsOf('ruleCode=F8&standing=false')).toEqual([]);
  });

  it('become a case that has their village, item, amount and details already', async () => {
    const { page } = desk;
    await desk.open('/flags?ruleCode=F7');
    await page.keyboard.press('1');
    const drawer = page.locator('.ant-drawer');
    await drawer.getByTitle('违规支付招待费(2013年前)').waitFor();
    expect(await drawer.locator('#selfAmount').inputValue()).toBe('1,260.00');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/上一条 F7 .*已判为属实/).waitFor();
    const [flag] = await flagsOf('ruleCode=F7&standing=true');
    const one = await ask<Record<string, unknown>>(`/cases/${flag?.caseId}`);
    expect(one).toMatchObject({
      villageId: flag?.villageId,
      itemCode: 'funds/3',
      selfAmountFen: 126_000,
      occurredFrom: '2013-04-10',
      details: [{ description: '招待费', amountFen: 126_000, voucher: '现-3' }],
    });
  });

  it('follow a rule that is switched off and one that is tuned', async () => {
    const { page } = desk;
    await desk.open('/flags?tab=rules');
    await page.getByRole('switch', { name: /C2 / }).click();
    await page.getByText(/规则 C2 .*已关掉/).waitFor();
    expect(await flagsOf('ruleCode=C2')).toEqual([]);
    await page.getByRole('button', { name: '调整参数 F1', exact: true }).click();
    const field = page.locator('.ant-modal #limitFen');
    await field.fill('20000');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已调整').waitFor();
    expect(await flagsOf('ruleCode=F1')).toEqual([]);
  });

  it('are all looked for again by a button, which tells what came of it', async () => {
    const { page } = desk;
    await desk.open('/flags');
    await page.getByRole('button', { name: '全部重新检查' }).click();
    await page.getByText(/看过 31 个村/).waitFor();
  });

  it('lead from a village to its flags, and from a figure of completeness to its rows', async () => {
    const { page } = desk;
    await desk.open('/completeness');
    await page.getByRole('link', { name: '示例村07 债务 3' }).click();
    await page.getByText('某路桥公司').first().waitFor();
    await desk.open(`/villages/${villageId}`);
    await page.getByRole('link', { name: /D2 债务超警戒线/ }).click();
    await page.locator('.flag-title').getByText('D2').waitFor();
    await page.getByText('大武信用社').first().waitFor();
  });
});
