import { readFile } from 'node:fs/promises';
import { readDocx } from '../../src/report-check/docx-text.js';
import { ZipPackage } from '../../src/workbooks/zip-package.js';
import { zipOf, type RawEntry } from '../workbooks/raw-workbook.js';
import { describeWithBrowser } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

describeWithBrowser('the page of the stage report', () => {
  let office: Office;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = await office.desk('officer');
  });
  afterAll(() => office.close());

  it('opens the rows of its figures, and lets the report leave once the difference is named', async () => {
    const { page } = desk;
    await desk.open('/papers/stage');
    const paper = page.getByRole('region', { name: '汇报预览' });
    const figure = paper.getByRole('button', { name: '29件' }).first();
    await figure.click();
    await page.getByRole('dialog', { name: /尚未记载整改/ }).waitFor();
    const rows = page.getByRole('dialog').getByRole('link', { name: /^DAWU-2015-/ });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(29);
    await page.keyboard.press('Escape');
    const make = page.getByRole('button', { name: '生成汇报文档' });
    expect(await make.isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: '以脚注说明' }).click();
    await page.getByText('数字都对得上,可以发出。').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), make.click()]);
    expect(file.suggestedFilename()).toMatch(/阶段汇报-\d{8}\.docx$/);
    const text = await readDocx(new ZipPackage(await readFile(await file.path())), 100_000);
    expect(text).toContain('147件');
  });

  it('keeps what the office writes, and says which sum of it does not hold', async () => {
    const { page } = desk;
    await desk.open('/papers/stage?footnotes=stated:statedLinesSum');
    await page.getByLabel('存在的问题').fill('另查出合同不规范10件,其中口头合同4件、低价合同7件。');
    await page.getByRole('button', { name: '保存文字' }).click();
    await page.getByRole('heading', { name: '数字不符,请改正自撰文字' }).waitFor();
    await page.getByLabel('存在的问题').fill('另查出合同不规范11件,其中口头合同4件、低价合同7件。');
    await page.getByRole('button', { name: '保存文字' }).click();
    await page.getByText('数字都对得上,可以发出。').waitFor();
    await page.getByRole('region', { name: '汇报预览' }).getByText('另查出合同不规范11件').waitFor();
  });

  it('takes a template that the office changed, says what is wrong with another, and goes back', async () => {
    const { page } = desk;
    await desk.open('/papers/stage?footnotes=stated:statedLinesSum');
    const section = page.getByRole('region', { name: '汇报模板' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: '下载模板' }).click(),
    ]);
    const zip = new ZipPackage(await readFile(await file.path()));
    const changed = async (words: string): Promise<Buffer> => {
      const entries: RawEntry[] = [];
      for (const name of zip.paths()) {
        const whole = await zip.whole(name);
        const data =
          name === 'word/document.xml' ? whole.toString('utf8').replace('{{导语}}', () => words) : whole;
        entries.push({ name, data });
      }
      return zipOf(entries);
    };
    const put = async (name: string, words: string): Promise<void> =>
      section
        .getByLabel('放回改好的模板')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: await changed(words) });
    await put('wrong.docx', '{{问题件数}}');
    await section.getByText(/不认识这些占位符.*问题件数/).waitFor();
    await put('letterhead.docx', '本镇共查出{{问题总数}},报告如下。');
    await section.getByText('现用:letterhead.docx').waitFor();
    await section.getByText(/不会出现.*导语/).waitFor();
    const paper = page.getByRole('region', { name: '汇报预览' });
    await paper.getByText('本镇共查出').waitFor();
    await section.getByRole('button', { name: '改回系统自带模板' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '改回系统自带模板' }).click();
    await section.getByText(/现用:系统自带的模板/).waitFor();
    expect(await paper.getByText('本镇共查出').count()).toBe(0);
  });

  it.each(['zh', 'en'] as const)('fits the window and can be used by everybody, in %s', async (language) => {
    await desk.open('/papers/stage', language);
    await desk.page.locator('.stage-paper').waitFor();
    expect(await beyondWindow(desk.page)).toBe(0);
    expect(await seriousFindings(desk.page)).toEqual([]);
    expect(desk.faults).toEqual([]);
  });
});
