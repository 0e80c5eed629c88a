import type { Language } from '../../src/kernel/label.js';
import type { NoticeDetailView, NoticePage } from '../../src/notices/notice.js';
import type { VillageView } from '../../src/villages/village.js';
import { describeWithBrowser } from './browser.js';
import { openOffice, type Desk, type Office } from './open-office.js';
import { hindrances } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const CAMPAIGN = 'dawu-2015';
/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describeWithBrowser('notices, tips and the nine steps in a browser', () => {
  let office: Office;
  let desk: Desk;
  let cookie: string;
  let village: VillageView;

  const ask = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${office.url}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const dialog = () => desk.page.locator('.ant-modal').last();
  const save = (name: RegExp) => dialog().getByRole('button', { name }).click();

  beforeAll(async () => {
    office = await openOffice();
    cookie = await office.cookie('lead');
    const { rows } = await ask<{ rows: VillageView[] }>('GET', '/villages?size=200&sort=printOrder');
    const [first] = rows;
    if (first === undefined) throw new Error('the sample has no village');
    village = first;
    await ask('POST', '/contracts', {
      villageId: village.id,
      thing: '村北荒坡',
      kind: 'four-wastes',
      lessee: '张大河 13803581234',
      rentFen: 120_000,
    });
    desk = await office.desk('lead');
  });
  afterAll(() => office.close());
  afterEach(() => expect(desk.faults).toEqual([]));

  it('make a notice of one village by the keyboard, and print it masked and without heads', async () => {
    const { page } = desk;
    await desk.open('/notices');
    // The sample has one of another village, which nobody has posted.
    await page.locator('tr.openable', { hasText: '集体资产评估和处置结果' }).waitFor();
    await page.keyboard.press('n');
    await dialog().locator('#kind').click();
    await page.locator('.ant-select-item-option', { hasText: '集体合同清查结果' }).click();
    const tick = dialog().getByRole('checkbox', { name: new RegExp(`^${village.name} 1 条`) });
    await tick.waitFor();
    expect(await tick.isChecked()).toBe(true);
    const ticked = await dialog().getByRole('checkbox', { checked: true }).all();
    const ids = await Promise.all(ticked.map((one) => one.getAttribute('value')));
    for (const id of ids) if (id !== village.id) await dialog().locator(`input[value="${id}"]`).uncheck();
    await save(/制作并打印/);
    await page.locator('.notice-paper').waitFor();
    await page.waitForLoadState('networkidle');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(1_000);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    await page.emulateMedia({ media: null });
    expect(printed).toContain('张大河 ***');
    expect(printed).toContain('1,200.00');
    expect(printed).not.toContain('13803581234');
    expect(printed).not.toMatch(/链头|\d{9}:\d+:[0-9a-f]{4}/);
  });

  it('record posting, photograph, objection and a meeting that falls short', async () => {
    const { page } = desk;
    const { rows } = await ask<NoticePage>('GET', `/notices?campaign=${CAMPAIGN}`);
    const made = rows.find(({ villageId }) => villageId === village.id);
    await desk.open(`/notices?row=${made?.id}`);
    const drawer = page.locator('.ant-drawer');
    await drawer.getByRole('button', { name: '登记张贴' }).click();
    await dialog().locator('#place').fill('村委会公示栏');
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('公示中').waitFor();
    await drawer.getByRole('button', { name: '添加照片' }).click();
    await dialog().locator('#notice-photos').setInputFiles({
      name: '公示栏.png',
      mimeType: 'image/png',
      buffer: DOT,
    });
    await save(/添加照片/);
    await drawer.getByText('张贴照片(1)').waitFor();
    await drawer.getByRole('tab', { name: /异议/ }).click();
    await drawer.getByRole('button', { name: '登记异议' }).click();
    await dialog().locator('#text').fill('面积没有写');
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('未答复').waitFor();
    await drawer.getByRole('tab', { name: '会议确认' }).click();
    await drawer.getByRole('button', { name: '登记确认会议' }).click();
    const persons = { body: '40', present: '30', inFavour: '28', delegates: '36', women: '20' };
    for (const [field, count] of Object.entries(persons)) await dialog().locator(`#${field}`).fill(count);
    await dialog().locator('#resolution').fill('2026年第3号');
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('不符合要求,公示仍待确认').waitFor();
    const one = await ask<NoticeDetailView>('GET', `/notices/${made?.id}`);
    const unmet = one.meetings[0]?.checks.flatMap(({ code, met }) => (met ? [] : [code]));
    expect(unmet).toEqual(['after-period', 'objections-answered']);
  });

  it('enter a tip that asks for no name, and answer it', async () => {
    const { page } = desk;
    await desk.open('/tips');
    await page.keyboard.press('n');
    await dialog().locator('#receivedDay').waitFor();
    expect(await dialog().locator('textarea').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: '第 1 号' }).click();
    const drawer = page.locator('.ant-drawer');
    await drawer.getByRole('button', { name: '转办、答复' }).click();
    await dialog().locator('#result').click();
    await page.locator('.ant-select-item-option', { hasText: '不属受理范围' }).click();
    await dialog().getByTitle('不属受理范围').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('须同时填写').first().waitFor();
    await dialog()
      .locator('#answeredDay')
      .fill(await dialog().locator('#receivedDay').inputValue());
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('已答复').first().waitFor();
  });

  it('tick a step of one village, and print the table on one sheet of A3', async () => {
    const { page } = desk;
    await desk.open('/stages');
    await page.getByRole('button', { name: `${village.name} 清查 未完成` }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: new RegExp(`^${village.name} 清查 \\d{4}-`) }).waitFor();
    await desk.open('/stages');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text).toMatch(/\/MediaBox\s*\[0 0 119\d\.?\d* 84\d\.?\d*\]/);
    expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

  it.each(LANGUAGES)('can be used by everybody and fit an office screen, in %s', async (language) => {
    const { rows } = await ask<NoticePage>('GET', `/notices?campaign=${CAMPAIGN}`);
    const places = ['/notices', '/tips', '/stages', '/stages?tab=rounds'];
    // The words differ, the pages do not.
    const more = [`/notices?row=${rows[0]?.id}`, '/notices?new=1', '/tips?new=1'];
    for (const path of language === 'zh' ? [...places, ...more] : places) {
      await desk.open(path, language);
      expect([path, await hindrances(desk.page)]).toEqual([path, []]);
    }
  });
});
