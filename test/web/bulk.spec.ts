import type { CaseView } from '../../src/cases/case.js';
import type { TaxonomyView } from '../../src/campaigns/campaign.js';
import type { Page as Rows } from '../../src/kernel/paging.js';
import type { VillageView } from '../../src/villages/village.js';
import { describeWithBrowser } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

describeWithBrowser('many cases at once', () => {
  let office: Office;
  let lead: Desk;
  let cases: readonly CaseView[];
  const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const cookie = await office.cookie('lead');
    const response = await fetch(`${office.url}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as Answer;
  };
  const now = (one: CaseView | undefined): Promise<CaseView> => ask(`/cases/${one?.id ?? ''}`);

  beforeAll(async () => {
    office = await openOffice();
    lead = await office.desk('lead');
    const villages = (await ask<Rows<VillageView>>('/villages?size=10')).rows.slice(5);
    const { categories } = await ask<TaxonomyView>('/campaigns/dawu-2015/taxonomy');
    const itemCode = categories.find(({ code }) => code === 'funds')?.items[0]?.code;
    const made: CaseView[] = [];
    for (const village of villages) {
      const description = `${village.name}违规开支一笔`;
      const input = { villageId: village.id, itemCode, description, selfAmountFen: 100_000 };
      made.push(await ask('/cases', { campaignCode: 'dawu-2015', foundDay: '2026-01-05', ...input }));
    }
    cases = made;
  });
  afterAll(() => office.close());

  it('are handed out on one sheet by keyboard alone, after a look at what will change', async () => {
    const { page, open } = lead;
    await open('/assign');
    const due = page.locator('.sheet-item', { hasText: '集体资金' }).locator('input[data-field=due]');
    await due.focus();
    await page.keyboard.type('10天');
    await page.keyboard.press('Tab');
    await page.keyboard.type('限期退回');
    const leader = page.locator(`input[data-case="${cases[0]?.id ?? ''}"][data-field=leader]`);
    await leader.focus();
    await page.keyboard.type('赵某');
    await page.keyboard.press('Control+d');
    await page.keyboard.press('ArrowDown');
    await expectFocus('责任领导', cases[1]?.number ?? '');
    await page.keyboard.type('钱某');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`可办 ${cases.length} 件`).waitFor();
    expect(await page.getByText('责任领导 钱某').count()).toBe(1);
    expect((await now(cases[0])).state).toBe('registered');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(`已办完 · 已办 ${cases.length}`).waitFor();
    expect(await now(cases[1])).toMatchObject({ state: 'assigned', leader: '钱某', measures: '限期退回' });
    expect(await now(cases[2])).toMatchObject({ state: 'assigned', leader: '赵某' });
  });

  const expectFocus = async (field: string, number: string): Promise<void> => {
    const label = await lead.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect([field, number].filter((part) => !label?.includes(part))).toEqual([]);
  };

  it('come back as a whole, but for one on which somebody built', async () => {
    const { page } = lead;
    const { version } = await now(cases[4]);
    await ask(`/cases/${cases[4]?.id ?? ''}/progress`, { version, text: '已退一半' });
    await page.getByRole('link', { name: '在单独页面查看' }).click();
    await page.getByText('之后已有变动').waitFor();
    await page.getByRole('button', { name: '撤回 4 件' }).click();
    const dialog = page.getByRole('dialog', { name: '撤回:交办' });
    await dialog.getByText('另有 1 件之后已有变动').waitFor();
    await dialog.getByRole('button', { name: '撤回 4 件' }).click();
    await dialog.getByText('请写明撤回的原因').waitFor();
    await dialog.getByLabel('撤回原因').fill('时限写错');
    await dialog.getByRole('button', { name: '撤回 4 件' }).click();
    await page.getByText('撤回原因:时限写错').waitFor();
    await page.getByText('已办完 · 已办 4').waitFor();
    expect((await now(cases[0])).state).toBe('registered');
    expect((await now(cases[4])).state).toBe('rectifying');
  });

  it('are chosen in the register, all that the filters select, and told one by one why not', async () => {
    const { page, open } = lead;
    await open(`/cases?q=${encodeURIComponent('违规开支一笔')}`);
    await page.getByRole('checkbox', { name: `选择 ${cases[4]?.number ?? ''}` }).check();
    await page.getByText('已选 1 件').waitFor();
    await page.getByRole('button', { name: `选中筛选出的全部 ${cases.length} 件` }).click();
    await page.getByText(`已选 ${cases.length} 件`).waitFor();
    await page.getByRole('toolbar').getByRole('button', { name: '放入佐证' }).click();
    const dialog = page.getByRole('dialog', { name: `放入佐证:${cases.length} 件` });
    await dialog.getByRole('button', { name: '预览' }).click();
    await dialog.getByText('请先上传至少一份材料').waitFor();
    await dialog
      .getByLabel('选择文件', { exact: true })
      .last()
      .setInputFiles([
        { name: '决议.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 决议') },
      ]);
    await dialog.getByText('已放入').waitFor();
    await dialog.getByRole('button', { name: '预览' }).click();
    await dialog.getByText(`可办 ${cases.length} 件`).waitFor();
    await dialog.getByRole('button', { name: '返回修改' }).click();
    await dialog.getByText('已上传 1 份').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.getByRole('toolbar').getByRole('button', { name: '申请延期' }).click();
    await page.getByRole('dialog').getByLabel('延至').fill('2099-12-31');
    await page.getByRole('dialog').getByLabel('延期理由').fill('等批复');
    await page.keyboard.press('Control+Enter');
    await page.getByText('不能办 4 件').waitFor();
    await page.getByText('只有已交办、整改中的问题可以延期。').first().waitFor();
    await page.getByLabel('只看不能办的').check();
    expect(await page.getByRole('dialog').locator('tbody tr.ant-table-row').count()).toBe(4);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('are settled by one pasted voucher once it adds up, which is reversed as a whole', async () => {
    const { page, open } = lead;
    await open('/voucher');
    await page.getByLabel('凭证号').fill('记字45号');
    const [first, second] = cases;
    await page
      .getByLabel('明细')
      .fill(`村名\t金额\n${first?.number ?? ''}\t600\n${second?.villageName ?? ''}\t400.5`);
    await page.getByLabel('凭证合计').fill('1000');
    await page.getByText('与合计相差').waitFor();
    const book = page.getByRole('button', { name: '登记 2 笔' });
    expect(await book.isEnabled()).toBe(false);
    await page.getByLabel('凭证合计').fill('1000.5');
    const several = page.getByRole('combobox', { name: `选定是哪一件: ${second?.villageName ?? ''}` });
    await several.click();
    await page.getByTitle(new RegExp(`^${second?.number ?? ''}`)).click();
    await page.getByText('与合计一致', { exact: true }).waitFor();
    await page.waitForFunction(() => document.querySelector('section .ant-btn-primary:enabled') !== null);
    await page.keyboard.press('Control+Enter');
    await page.getByText('凭证 记字45号 已登记,共 2 笔').waitFor();
    expect((await now(second)).recoveredFen).toBe(40_050);
    await page.getByRole('button', { name: '查看这张凭证' }).click();
    await page.getByRole('button', { name: '冲销整张' }).click();
    const dialog = page.getByRole('dialog', { name: '冲销凭证 记字45号' });
    await dialog.getByLabel('冲销原因').fill('凭证作废');
    await dialog.getByRole('button', { name: '冲销整张' }).click();
    await page.getByText('凭证 记字45号 已冲销').waitFor();
    expect((await now(second)).recoveredFen).toBe(0);
  });

  it.each(['zh', 'en'] as const)(
    'can be used by everybody on every page, which fits, in %s',
    async (language) => {
      const { page, open } = lead;
      for (const path of ['/assign', '/voucher', '/bulk']) {
        await open(path, language);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          expect([path, await beyondWindow(page)]).toEqual([path, 0]);
        }
        expect([path, await seriousFindings(page)]).toEqual([path, []]);
      }
    },
  );

  it('were shown without a word in the console', () => {
    expect(lead.faults).toEqual([]);
  });
});
