import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import type { CasePage } from '../../src/cases/case-list.js';
import type { CaseView } from '../../src/cases/case.js';
import { TASK_HEADINGS, type TaskSheetView } from '../../src/exchange/task-sheet.js';
import type { Role } from '../../src/access/role.js';
import { describeWithBrowser, saved } from './browser.js';
import { openOffice, type Desk, type Office } from './open-office.js';
import { hindrances } from './serious-findings.js';

describeWithBrowser('the side of the villages in a browser', () => {
  let office: Office;
  let officer: Desk;
  let inspector: Desk;
  beforeAll(async () => {
    office = await openOffice();
    officer = await office.desk('officer');
    inspector = await office.desk('inspector');
  });
  afterAll(() => office.close());

  const ask = async <Answer>(role: Role, method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${office.url}/api${path}`, {
      method,
      headers: { cookie: await office.cookie(role), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const canBeUsed = async (page: Page, what: string): Promise<void> => {
    expect([what, await hindrances(page)]).toEqual([what, []]);
  };
  const primary = (page: Page) => page.locator('.ant-modal-footer .ant-btn-primary');

  it('asks villages, and gives a reminder for the chat that names villages alone', async () => {
    const { page } = officer;
    await officer.open('/collections');
    await page.getByText('还没有发起过催报').waitFor();
    await page.getByRole('button', { name: '发起催报' }).click();
    await page.locator('#name').fill('11月整改进展月报');
    await page.locator('#dueDay').fill('2015.12.1');
    await primary(page).click();
    const reminder = page.locator('.village-reminder p');
    await reminder.waitFor();
    expect(await reminder.textContent()).toMatch(
      /^【催报】11月整改进展月报:应于12月1日前报送.*红罗沟、白家咀.*——大武镇$/,
    );
    expect(await reminder.textContent()).not.toContain('DAWU-2015-');
    await canBeUsed(page, 'collection');
    await page.locator('tr', { hasText: '东相王' }).getByRole('button', { name: '零报告' }).click();
    await page.getByText('1 / 31 村已报').waitFor();
    await page.locator('tr', { hasText: '西相王' }).getByRole('button', { name: '退回' }).click();
    await page.locator('#text').fill('没有盖章');
    await primary(page).click();
    await page.locator('tr', { hasText: '西相王' }).getByText('没有盖章').waitFor();
    expect(await reminder.textContent()).toContain('退回后需重新报送的村(1个):西相王');
    expect(await reminder.textContent()).not.toContain('没有盖章');
  });

  it('gives out a task sheet, takes it in, and writes nothing before somebody accepts it', async () => {
    const { page } = officer;
    await officer.open('/task-sheets');
    await canBeUsed(page, 'task sheets');
    const [first] = await ask<TaskSheetView[]>('officer', 'GET', '/task-sheets?campaign=dawu-2015');
    const task = first?.rows[0];
    await page.getByRole('checkbox', { name: first?.villageName ?? '' }).check();
    const { path } = await saved(page, () =>
      page.getByRole('button', { name: '下载工作簿(1 个村)' }).click(),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    fill(book, task?.number ?? '', '已向群众公开,附照片');
    const buffer = Buffer.from(await book.xlsx.writeBuffer());
    await page.locator('#providedBy').fill('王会计');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '红罗沟.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByText(`${first?.villageName}:1 件有填写,待确认。`).waitFor();
    await page.getByText('已登记“11月整改进展月报”为已报。').waitFor();
    await page.getByRole('link', { name: '去确认' }).click();
    const row = page.locator('tr', { hasText: '已向群众公开,附照片' });
    await row.getByText('王会计 提供').waitFor();
    expect((await ask<CaseView>('officer', 'GET', `/cases/${task?.caseId}`)).progressText).not.toBe(
      '已向群众公开,附照片',
    );
    await canBeUsed(page, 'proposals');
    await row
      .getByRole('button', { name: '采 纳' })
      .or(row.getByRole('button', { name: '采纳' }))
      .first()
      .click();
    await page.getByText('没有待确认的内容').waitFor();
    expect((await ask<CaseView>('officer', 'GET', `/cases/${task?.caseId}`)).progressText).toBe(
      '已向群众公开,附照片',
    );
    await officer.open(`/task-sheets/print?villages=${first?.villageId}`, 'en');
    await page.getByText('Head of village supervision (signature)').waitFor();
    await canBeUsed(page, 'print');
    expect(officer.faults).toEqual([]);
  });

  it('draws a sample of what is closed, keeps a result, and offers to take the closure back', async () => {
    const { page } = inspector;
    const list = await ask<CasePage>('officer', 'GET', '/cases?campaign=dawu-2015&state=assigned&size=200');
    const none = list.rows.find(({ amountKind }) => amountKind === 'none');
    const act = (role: Role, one: CaseView, what: string): Promise<CaseView> =>
      ask(role, 'POST', `/cases/${one.id}/${what}`, { version: one.version, personHandling: 'not-needed' });
    const before = await ask<CaseView>('officer', 'GET', `/cases/${none?.id}`);
    const closed = await act('inspector', await act('officer', before, 'immediate'), 'close');
    await inspector.open('/reinspections?new=1');
    await page.locator('#sharePercent').fill('100');
    await page.locator('#seed').fill('第三次会议');
    await page.getByRole('button', { name: '先看数量' }).click();
    await page.getByText('按比例 1 件').waitFor();
    await canBeUsed(page, 'draw');
    await primary(page).click();
    await page.getByRole('link', { name: closed.number }).waitFor();
    await page.getByText('第三次会议').waitFor();
    await page
      .getByRole('button', { name: '填 写' })
      .or(page.getByRole('button', { name: '填写' }))
      .first()
      .click();
    await page.getByRole('radio', { name: '虚假整改' }).check();
    await primary(page).click();
    await page.getByText('请写明核查的情况').waitFor();
    await page.locator('#text').fill('照片是别处的');
    // The button moves up while the complaint goes.
    await page.getByText('请写明核查的情况').waitFor({ state: 'hidden' });
    await primary(page).click();
    await page.locator('#content').getByText('照片是别处的').waitFor();
    await page.locator('#text').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销销号' }).click();
    expect(await page.locator('.ant-modal textarea').inputValue()).toBe('照片是别处的');
    await primary(page).click();
    // Whoever closed it does not take the closure back.
    await page.locator('.ant-modal .ant-alert-error').waitFor();
    await page.keyboard.press('Escape');
    await canBeUsed(page, 'sample');
    expect(inspector.faults).toEqual([]);
  });
});

/** Writes what a village has to say on the row of a case. */
function fill(book: ExcelJS.Workbook, number: string, text: string): void {
  const [page] = book.worksheets;
  let column = 0;
  page?.eachRow((cells) => {
    cells.eachCell((cell, place) => {
      if (cell.value === TASK_HEADINGS.text) column = place;
    });
    if (cells.getCell(1).value === number) cells.getCell(column).value = text;
  });
}
