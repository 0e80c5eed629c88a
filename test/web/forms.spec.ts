import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../support/folders.js';
import { withoutNames } from '../papers/form-fixtures.js';
import { readAll, zipOf } from '../workbooks/raw-workbook.js';
import { describeWithBrowser, saved } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

describeWithBrowser('forms of other offices in a browser', () => {
  let office: Office;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = await office.desk('officer');
  }, 90_000);
  afterAll(() => office.close());

  const cell = (place: string) => desk.page.locator(`[data-place="${place}"]`);
  /** Says by the keyboard what goes into a cell or a column. */
  const say = async (place: string, key: string, what: string): Promise<void> => {
    const { page } = desk;
    await cell(place).click();
    await page.keyboard.press(key);
    await page.getByRole('combobox').first().waitFor();
    await page.keyboard.type(what);
    await page.locator('.ant-select-item-option-active', { hasText: what }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^确\s?定$/ }).click();
    await page.getByRole('combobox').first().waitFor({ state: 'hidden' });
  };

  it('an empty form is dropped, pointed at by the keyboard, kept, filled and taken away', async () => {
    const { page } = desk;
    const file = join(newFolder('form'), '各村情况表.xlsx');
    writeFileSync(file, zipOf(withoutNames()));
    await desk.open('/forms');
    await page.getByText('还没有表样').waitFor();
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('grid').waitFor();
    // The column of names is empty: the ledger writes them.
    await cell('4:2').click();
    await page.keyboard.press('ArrowDown');
    expect(await cell('5:2').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('k');
    await page.getByRole('button', { name: /^确\s?定$/ }).click();
    expect(await page.getByRole('checkbox').isChecked()).toBe(true);
    await say('5:4', 'Enter', '涉及金额');
    await page.getByText('涉及金额(万元)·累计').first().waitFor();
    await say('2:2', 's', '乡镇名称');
    // A formula takes nothing.
    await cell('11:4').click();
    await page.getByText('这里是公式,不能填').waitFor();
    await page.getByText('各村:对上 6 行').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await beyondWindow(page)).toBe(0);
    await page.getByRole('button', { name: '保存表样' }).click();
    await page.getByText('填报结果').waitFor();
    await page.getByText('台账里有,表上没有').waitFor();
    // Six rows for thirty-one villages: the form's own sum cannot be that of the ledger.
    await page
      .getByText(/表上有 1 个合计与账上总数不符/)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const { path, name } = await saved(page, () =>
      page.getByRole('button', { name: /下载填好的表/ }).click(),
    );
    expect(name).toMatch(/^大武镇-各村情况表-\d{8}\.xlsx$/);
    const [sheet] = (await readAll(path)).sheets;
    expect(sheet?.rows.get(2)?.[1]?.text).toBe('大武镇');
    expect(sheet?.rows.get(5)?.[1]?.text).toBe('红罗沟');
    expect(desk.faults).toEqual([]);
  }, 120_000);

  it('the forms are listed in both languages, and one is taken out of use', async () => {
    const { page } = desk;
    await desk.open('/forms', 'en');
    await page.getByRole('link', { name: '各村情况表' }).waitFor();
    await page.getByRole('button', { name: 'Retire' }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: 'Retire' }).click();
    await page.getByRole('button', { name: 'Use again' }).waitFor();
    expect(desk.faults).toEqual([]);
  }, 60_000);
});
