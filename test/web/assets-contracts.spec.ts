import type { AssetPage, AssetView } from '../../src/assets/asset.js';
import type { ContractView } from '../../src/contracts/contract.js';
import type { Language } from '../../src/kernel/label.js';
import type { VillageView } from '../../src/villages/village.js';
import { drawing } from '../attachments/pictures.js';
import { describeWithBrowser } from './browser.js';
import { openOffice, type Desk, type Office } from './open-office.js';
import { hindrances } from './serious-findings.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describeWithBrowser('assets and contracts in a browser', () => {
  let office: Office;
  let desk: Desk;
  let cookie: string;
  let villageId: string;
  let school: AssetView;
  let lease: ContractView;

  const ask = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${office.url}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };

  beforeAll(async () => {
    office = await openOffice();
    cookie = await office.cookie('officer');
    const villages = await ask<{ rows: VillageView[] }>('GET', '/villages?size=200&sort=printOrder');
    villageId = villages.rows.at(-1)?.id ?? '';
    school = await ask('POST', '/assets', {
      villageId,
      name: '旧校舍',
      unit: '间',
      bookQuantityMilli: 12_000,
      bookValueFen: 8_500_000,
      useAsWritten: '出租',
    });
    await ask('POST', '/assets', { villageId, name: '机动地', landClass: 'arable', areaCentiMu: 2_050 });
    lease = await ask('POST', '/contracts', {
      villageId,
      thing: '旧校舍出租',
      assetId: school.id,
      lessee: '李某',
      fromDay: '2013-01-01',
      toDay: '2014-12-31',
      rentFen: 100_033,
      paidBeforeFen: 100_000,
      tags: ['low-rent', 'not-filed'],
    });
    desk = await office.desk('officer');
  });
  afterAll(() => office.close());
  afterEach(() => expect(desk.faults).toEqual([]));

  it.each(LANGUAGES)('can be used by everybody and fit an office screen, in %s', async (language) => {
    const places = [
      '/assets',
      `/assets?tab=comparison&villageId=${villageId}`,
      '/contracts?tab=rents',
      `/contracts?row=${lease.id}`,
      `/assets?row=${school.id}`,
      '/assets?new=1',
      '/contracts',
      '/contracts?tab=expiring&withinDays=3650',
      '/contracts?new=1',
    ];
    // The words differ, the pages do not.
    for (const path of language === 'zh' ? places : places.slice(0, 4)) {
      await desk.open(path, language);
      expect([path, await hindrances(desk.page)]).toEqual([path, []]);
    }
  });

  it('take a count with its picture by the keyboard, and show it beside the books', async () => {
    const { page } = desk;
    await desk.open(`/assets?row=${school.id}`);
    await page.locator('.ant-drawer').getByText('还没有清查').waitFor();
    await page.keyboard.press('c');
    const dialog = page.locator('.ant-modal');
    await dialog.locator('#quantity').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'quantity');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('没有写实存数量').first().waitFor();
    await page.keyboard.type('10');
    await page.keyboard.press('Tab');
    await page.keyboard.type('85000');
    await dialog.locator('#differenceReason').fill('倒塌 2 间');
    await dialog
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: '旧校舍.png',
        mimeType: 'image/png',
        buffer: await drawing(40, 30),
      });
    await dialog.getByRole('button', { name: '不放 旧校舍.png' }).waitFor();
    await page.keyboard.press('Control+Enter');
    const drawer = page.locator('.ant-drawer');
    await drawer.getByText('数量不符').first().waitFor();
    await drawer.getByText('旧校舍.png', { exact: true }).waitFor();
    await drawer.getByRole('cell', { name: '-2', exact: true }).waitFor();
    const { rows } = await ask<AssetPage>('GET', `/assets?villageId=${villageId}&comparison=quantity`);
    expect(rows).toMatchObject([
      { name: '旧校舍', foundQuantityMilli: 10_000, differences: ['quantity'], photographs: [{}] },
    ]);

    await desk.open(`/assets?tab=comparison&villageId=${villageId}`);
    await page.getByRole('button', { name: '账实不符 1' }).click();
    await page.waitForURL(/comparison=any/);
    await page.locator('.register-head').getByText('1 项 · 1 个村').waitFor();
    const row = page.locator('tbody tr.ant-table-row');
    expect(await row.count()).toBe(1);
    expect(await row.locator('td.differs').allInnerTexts()).toEqual(['12', '10']);
    await row.getByText('倒塌 2 间').waitFor();
    expect(await row.locator('.attachment-look').count()).toBe(1);
    await row.getByText('倒塌 2 间').click();
    await drawer.getByRole('button', { name: '撤回“' }).first().click();
    await dialog.locator('#reason').fill('数错了');
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('未清查').first().waitFor();
  });

  it('record a disposal that goes into the list of all', async () => {
    const { page } = desk;
    await desk.open(`/assets?row=${school.id}`);
    await page.locator('.ant-drawer').getByText('没有处置。').waitFor();
    await page.keyboard.press('d');
    const dialog = page.locator('.ant-modal');
    await dialog.locator('#proceeds').fill('1200.05');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('请选择处置方式').waitFor();
    await dialog.locator('#way').press('Enter');
    await page.locator('.ant-select-dropdown').getByText('报废').click();
    await dialog.locator('#resolution').fill('村民代表会议 3 号');
    await page.keyboard.press('Control+Enter');
    await page.locator('.ant-drawer').getByText('村民代表会议 3 号').waitFor();
    await desk.open(`/assets?tab=disposals&villageId=${villageId}`);
    await page.getByText('1 笔处置 · 1 项资产 · 1 个村').waitFor();
    await page.locator('.register-head').getByText('1,200.05').waitFor();
  });

  it('tell rents to the last 分 as they are paid, and count a contract once whatever its tags', async () => {
    const { page } = desk;
    await desk.open(`/contracts?tab=rents&villageId=${villageId}&asOf=2014-12-31`);
    const head = page.locator('.register-head');
    await head.getByText('1 份合同欠缴 2 期').waitFor();
    await head.getByText('1,000.66').waitFor();
    await page.locator('tbody tr.ant-table-row').click();
    const drawer = page.locator('.ant-drawer');
    await drawer.getByRole('button', { name: '登记收款' }).waitFor();
    await page.keyboard.press('p');
    const dialog = page.locator('.ant-modal');
    await dialog.locator('#amount').fill('0.33');
    await dialog.locator('#day').fill('2014.6.30');
    await page.keyboard.press('Control+Enter');
    await head.getByText('1 份合同欠缴 1 期').waitFor();
    await head.getByText('1,000.33').last().waitFor();
    await drawer.getByRole('button', { name: /冲\s?销/ }).click();
    await dialog.locator('#reason').fill('记错合同');
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('-0.33').waitFor();
    await desk.open(`/contracts?villageId=${villageId}`);
    await page.getByText('1 份有问题标签').waitFor();
    await page.getByRole('link', { name: '未备案 1' }).click();
    await page.waitForURL(/tag=not-filed/);
    await page.getByText('旧校舍出租').first().waitFor();
  });

  it('type a contract by the keyboard, and find it among what expires', async () => {
    const { page } = desk;
    const today = await page.evaluate(() =>
      new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }),
    );
    await desk.open(`/contracts?tab=expiring&villageId=${villageId}`);
    await page.getByText('90 天内到期 0 份合同').waitFor();
    await page.getByRole('link', { name: '另有 1 份已经到期' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: '资产资源' }).waitFor();
    await desk.open(`/contracts?villageId=${villageId}`);
    await page.keyboard.press('n');
    await page.locator('.ant-drawer #thing').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('请填写合同标的').waitFor();
    await page.locator('#thing').fill('旧校舍 出租');
    await page.locator('#lessee').fill('李某');
    const same = page.locator('.ant-drawer .ant-alert', { hasText: '本村已有标的、承包(租)方都相同的一份' });
    expect(await same.getByRole('link').getAttribute('href')).toBe(`/contracts?row=${lease.id}`);
    await page.locator('#lessee').fill('');
    await same.waitFor({ state: 'detached' });
    await page.locator('#thing').fill('村口商铺');
    await page.locator('#dueMonthDay').fill('13-1');
    await page.locator('#rent').fill('3600');
    await page.locator('#toDay').fill(today);
    await page.keyboard.press('Control+Enter');
    await page.getByText('请填写月和日').waitFor();
    await page.locator('#dueMonthDay').fill('10月31日');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/已保存:.*村口商铺/).waitFor();
    await desk.open(`/contracts?tab=expiring&villageId=${villageId}&withinDays=0`);
    await page.getByText('0 天内到期 1 份合同').waitFor();
    await page.getByText('村口商铺').waitFor();
  });
});
