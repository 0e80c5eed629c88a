import { describeWithBrowser } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

describeWithBrowser('the page of figures', () => {
  let office: Office;
  let desk: Desk;
  beforeAll(async () => {
    office = await openOffice();
    desk = await office.desk('inspector');
  });
  afterAll(() => office.close());

  it('shows every village, and a figure opens as many cases as it says', async () => {
    const { page } = desk;
    await desk.open('/figures?by=category');
    const row = page.getByRole('row', { name: /^集体资金/ });
    const found = row.getByRole('link', { name: /发现/ });
    const count = Number(await found.textContent());
    expect(count).toBeGreaterThan(0);
    await found.click();
    await page.getByRole('heading', { level: 1, name: /集体资金 · 发现/ }).waitFor();
    await page.getByText(new RegExp(`${count} 件$`)).waitFor();
    expect(await page.getByRole('button', { name: /^DAWU-2015-/ }).count()).toBe(Math.min(50, count));
  });

  it('shows contracts as well, and their figures open them', async () => {
    const { page } = desk;
    await desk.open('/figures?table=contracts');
    await page.getByRole('link', { name: /^合计 拖欠金额/ }).click();
    await page.getByRole('heading', { level: 1, name: /^拖欠金额/ }).waitFor();
    await page.getByText(/1 份合同/).waitFor();
    await page.getByRole('link', { name: '河滩地' }).click();
    await page.getByRole('dialog', { name: /河滩地/ }).waitFor();
  });

  it('keeps what is chosen in the address, also a period', async () => {
    const { page } = desk;
    await desk.open('/figures');
    await page.getByText('按月', { exact: true }).click();
    await page.getByText('资金处理', { exact: true }).click();
    await page.getByRole('button', { name: '今年' }).click();
    await page.waitForURL(/by=month/);
    const address = new URL(page.url());
    expect(address.searchParams.get('table')).toBe('settled');
    expect(address.searchParams.get('from')).toMatch(/^\d{4}-01-01$/);
    await page.getByText(/^.*本期 \d{4}-01-01 至/).waitFor();
  });

  it.each(['zh', 'en'] as const)('fits the window and can be used by everybody, in %s', async (language) => {
    await desk.open('/figures?by=category', language);
    await desk.page.getByRole('table').waitFor();
    expect(await beyondWindow(desk.page)).toBe(0);
    expect(await seriousFindings(desk.page)).toEqual([]);
    expect(desk.faults).toEqual([]);
  });
});
