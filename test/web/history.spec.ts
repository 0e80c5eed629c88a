import type { Page } from 'playwright-core';
import type { Language } from '../../src/kernel/label.js';
import { officeFile } from '../support/program.js';
import { describeWithBrowser, saved } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const TABS = ['', '?tab=paper', '?tab=entries', '?tab=strike-outs'] as const;

describeWithBrowser('the history at the desks of an office', () => {
  let office: Office;
  let lead: Desk;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    lead = await office.desk('lead');
    ({ page } = lead);
  });

  afterAll(() => office.close());

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  /** The head of the town's chain as the page prints it now. */
  const headOfTown = async (): Promise<string> => {
    await lead.open('/history');
    return page
      .getByRole('row', { name: /大武镇台账/ })
      .locator('code')
      .innerText();
  };
  const check = async (heads: string): Promise<void> => {
    await lead.open('/history?tab=paper');
    await page.getByLabel('纸上的链头').fill(heads);
    await page.keyboard.press('Control+Enter');
  };

  it.each(LANGUAGES)(
    'is on pages that everybody can use and that fit an office screen, in %s',
    async (language) => {
      for (const tab of TABS) {
        await lead.open(`/history${tab}`, language);
        expect(await seriousFindings(page)).toEqual([]);
        expect(await beyondWindow(page)).toBe(0);
      }
    },
  );

  it('is verified on demand, with a verdict for each chain', async () => {
    await lead.open('/history');
    expect(await page.getByText('尚未验链').count()).toBe(2);
    await button(/立即验链/).click();
    await page.getByText(/全部 2 条链、\d+ 条留痕完整,没有改动/).waitFor();
    expect(await page.getByRole('cell', { name: '完整', exact: true }).count()).toBe(2);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('says of an altered chain where it is broken and what to do now', async () => {
    await lead.open('/history');
    const broken = { chain: '141128103', entries: 187, head: '', ok: false, firstBad: 57 };
    const clockBack = { seq: 60, at: '2026-11-20T01:00:00.000Z', after: '2026-11-21T01:00:00.000Z' };
    const chains = [{ ...broken, clockBack, struckOut: 2 }];
    await page.route('**/api/history/verify', (route) =>
      route.fulfill({ json: { ok: false, entries: 187, chains, heads: [] } }),
    );
    await button(/立即验链/).click();
    await page.getByText('第 57 条起不符').waitFor();
    await page.getByText('第 60 条的时间 2026-11-20 09:00 早于前面的 2026-11-21 09:00').waitFor();
    await page.getByText('有 2 项个人内容已由两人核准删去').waitFor();
    await page.getByText('请停止录入,保留现场').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.unroute('**/api/history/verify');
  });

  it('can be left alone while it is verified', async () => {
    await lead.open('/history');
    await page.route('**/api/history/verify', () => undefined);
    await button(/立即验链/).click();
    await page.getByText(/正在从第 1 条起逐条核对 \d+ 条留痕/).waitFor();
    await button('停止').click();
    await button(/立即验链/).waitFor();
    // Only the sample's banner: to stop is no failure.
    expect(await page.getByRole('alert').count()).toBe(1);
    await page.unroute('**/api/history/verify');
  });

  it('fits the heads of a paper, typed as they are printed or in any other manner', async () => {
    const head = await headOfTown();
    const [chain = '', count = '', hash = ''] = head.split(':');
    const typed = `${chain}:${count}:${hash.toUpperCase().replaceAll(' ', '-')}`;
    for (const said of [head, `链头 ${typed}`]) {
      await check(said);
      await page.getByText('这张表与账本相符').waitFor();
      await page.getByText(`报出之时的 ${count} 条留痕都在`).waitFor();
    }
  });

  it('does not fit a head that was never its own, and says why', async () => {
    await check('141128103:5:0000 0000 0000 0000\n141128103:99999:1111 1111 1111 1111\n随手写的');
    await page.getByText('这张表与账本不符').waitFor();
    await page.getByText('这一条的校验值与纸上的不同:留痕被改写').waitFor();
    await page.getByText('留痕比纸上的短').waitFor();
    await page.getByText('不是链头,或校验值不足 16 位').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('fits the workbook that the office has handed up, and not one that it never made', async () => {
    await lead.open('/cases');
    const { path } = await saved(page, () => button(/导出当前列表/).click());
    await lead.open('/history?tab=paper');
    const file = page.locator('input[type=file]');
    await file.setInputFiles(path);
    await page.getByText('这张表与账本相符').waitFor();
    await file.setInputFiles(officeFile('cases-plain.xlsx'));
    await page.getByText('这个文件里没有链头').waitFor();
  });

  it('leaves the office with a purpose, and the verifier with it', async () => {
    await lead.open('/history');
    await button(/^取出留痕 大武镇/).click();
    await button('下载').click();
    await page.getByText('请写明用途').waitFor();
    await page.locator('#purpose').fill('年度审计');
    // The button moves up while the complaint goes.
    await page.getByText('请写明用途').waitFor({ state: 'hidden' });
    const chain = await saved(page, () => button('下载').click());
    expect(chain.name).toMatch(/^history-141128103-\d+\.ndjson$/);
    const verifier = await saved(page, () => button(/下载验链程序/).click());
    expect(verifier.name).toBe('verify-history.mjs');
    await lead.open('/history?tab=entries');
    await page.getByRole('row', { name: /取出留痕.*用途: 年度审计/ }).waitFor();
  });

  it('tells what was done to one case, in words of both languages', async () => {
    await lead.open('/cases?q=DAWU-2015-0001');
    await page.getByRole('link', { name: 'DAWU-2015-0001' }).click();
    await button('修改').click();
    await page.locator('#responsiblePerson').fill('赵某某');
    await page.keyboard.press('Control+Enter');
    await button('修改').waitFor();
    await lead.open('/history?tab=entries');
    const changed = page.getByRole('row', { name: /修改问题.*责任人: 赵某某/ });
    await changed.getByRole('button', { name: '只看这条记录' }).click();
    await page.getByRole('row', { name: /登记问题.*编号: DAWU-2015-0001/ }).waitFor();
    // Beside both, what the sample's opening says of the case: stated, confirmed, handed over.
    expect(await page.getByRole('row').count()).toBe(6);
    expect(new URL(page.url()).searchParams.get('subject')).not.toBeNull();
    const there = new URL(page.url());
    await lead.open(`/history?tab=entries&subject=${there.searchParams.get('subject') ?? ''}`, 'en');
    await page.getByRole('row', { name: /Case changed.*Person responsible: 赵某某/ }).waitFor();
  });

  it('tells the lead what the administrator did to accounts, by their own names', async () => {
    await lead.open('/history?tab=entries&chain=ledger');
    const added = page.getByRole('row', { name: /新建账号.*名称: officer.*角色: 经管员.*乡镇 大武镇/s });
    await added.waitFor();
    await page.getByRole('row', { name: /修改设置 设置 债权债务.*账龄分段/s }).waitFor();
  });

  it('loses a personal value when two persons want it, and still holds', async () => {
    await lead.open('/history?tab=entries');
    await button('申请删去 责任人: 赵某某').click();
    await button('提出申请').click();
    await page.getByText('请写明理由').waitFor();
    await page.locator('#reason').fill('误录他人姓名');
    await button('提出申请').click();
    await page.getByText('已提出申请,等待另一人核准').waitFor();
    await lead.open('/history?tab=strike-outs');
    await page.getByRole('row', { name: /待核准.*责任人.*误录他人姓名/ }).waitFor();
    expect(await button('核准删去').count()).toBe(0);

    const inspector = await office.desk('inspector');
    await inspector.open('/history?tab=strike-outs&state=asked');
    await inspector.page.getByRole('button', { name: '核准删去' }).click();
    await inspector.page.getByText('1 项个人内容将永久删除,不能恢复').waitFor();
    await inspector.page.locator('.ant-modal').getByRole('button', { name: '核准删去' }).click();
    await inspector.page.getByText('没有申请').waitFor();
    await inspector.page.close();
    expect(inspector.faults).toEqual([]);

    await lead.open('/history?tab=entries');
    await page.getByRole('row', { name: /修改问题.*责任人: \(已核准删去\)/ }).waitFor();
    expect(await page.content()).not.toContain('赵某某');
    await lead.open('/history');
    await button(/立即验链/).click();
    await page.getByText('有 1 项个人内容已由两人核准删去').waitFor();
    expect(await page.getByRole('cell', { name: /^完整/ }).count()).toBe(2);
  });

  it('shows the administrator whether it holds, and nothing of what it tells', async () => {
    const admin = await office.desk('admin');
    await admin.open('/history?tab=entries');
    await admin.page.getByRole('button', { name: /立即验链/ }).waitFor();
    expect(await admin.page.getByRole('tab').count()).toBe(2);
    await admin.page.close();
    expect(admin.faults).toEqual([]);
  });

  it('draws without a word in the console', () => {
    expect(lead.faults).toEqual([]);
  });
});
