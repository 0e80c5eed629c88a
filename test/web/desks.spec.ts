import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/access/role.js';
import type { CaseView } from '../../src/cases/case.js';
import type { CaseAttachmentView } from '../../src/cases/case-attachment.js';
import type { Page as Rows } from '../../src/kernel/paging.js';
import type { RectificationView } from '../../src/rectification/rectification.js';
import type { VillageDetailView, VillageView } from '../../src/villages/village.js';
import { drawing } from '../attachments/pictures.js';
import { describeWithBrowser, saved } from './browser.js';
import { beyondWindow, openOffice, type Desk, type Office } from './open-office.js';
import { seriousFindings } from './serious-findings.js';

/** A person reads and reacts between two keys. */
const BETWEEN_KEYS_MS = 60;

/** The day so many days from now in China. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** Asks the program as somebody of the office, beside the pages. */
async function asker(office: Office, role: Role) {
  const cookie = await office.cookie(role);
  return async <Answer>(method: string, path: string, body?: object | Buffer): Promise<Answer> => {
    const headers = new Headers({ cookie });
    const bytes = body instanceof Buffer;
    if (body !== undefined)
      headers.set('content-type', bytes ? 'application/octet-stream' : 'application/json');
    const content = bytes ? new Uint8Array(body) : JSON.stringify(body);
    const answer = await fetch(`${office.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: content }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
}

type Ask = Awaited<ReturnType<typeof asker>>;

describeWithBrowser('the desks by the keyboard alone', () => {
  let office: Office;
  let officer: Ask;
  let lead: Ask;
  let village: VillageView;
  let owed: CaseView;
  let keys = 0;

  const act = (ask: Ask, one: CaseView, what: string, input: object = {}): Promise<CaseView> =>
    ask('POST', `/api/cases/${one.id}/${what}`, { version: one.version, ...input });
  const press = async (page: Page, ...strokes: string[]): Promise<void> => {
    for (const stroke of strokes) {
      keys += 1;
      await page.keyboard.press(stroke);
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
  };
  /** Ctrl+V with a picture on the clipboard counts as one key. */
  const paste = async (page: Page, picture: Buffer): Promise<void> => {
    keys += 1;
    await page.evaluate(
      (bytes) => {
        const pasted = new DataTransfer();
        pasted.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
        );
      },
      [...picture],
    );
  };
  /** A case that the town asks to be closed, with some pictures as evidence. */
  const requested = async (description: string, pictures: number): Promise<CaseView> => {
    let one = await officer<CaseView>('POST', '/api/cases', {
      campaignCode: 'dawu-2015',
      villageId: village.id,
      itemCode: 'funds/1',
      foundDay: dayFromNow(-90),
      description,
      amountKind: 'none',
    });
    one = await act(lead, one, 'assign', { day: dayFromNow(-80), dueDay: dayFromNow(30) });
    one = await act(officer, one, 'progress', { day: dayFromNow(-40), text: '已入账' });
    for (let place = 0; place < pictures; place += 1) {
      const picture = await drawing(20 + place, 10);
      const path = `/api/attachments?name=${encodeURIComponent(`${description}${place}.png`)}`;
      const { id } = await officer<{ id: string }>('POST', path, picture);
      await officer('POST', `/api/cases/${one.id}/attachments`, { attachments: [{ attachmentId: id }] });
    }
    return act(officer, one, 'request-closure', { day: dayFromNow(-10), personHandling: 'not-needed' });
  };

  beforeAll(async () => {
    office = await openOffice();
    [officer, lead] = [await asker(office, 'officer'), await asker(office, 'lead')];
    const villages = await officer<Rows<VillageView>>('GET', '/api/villages?size=100');
    const found = villages.rows.find(({ initials }) => initials === 'bjj');
    if (found === undefined) throw new Error('白家咀 is missing');
    village = found;
    const posts = [
      { post: 'bookkeeper', person: '王会计', telephone: null },
      { post: 'town-cadre', person: '李干部', telephone: null },
    ];
    const detail = await officer<VillageDetailView>('GET', `/api/villages/${village.id}`);
    await officer('PATCH', `/api/villages/${village.id}`, { version: detail.version, posts });
    owed = await officer<CaseView>('POST', '/api/cases', {
      campaignCode: 'dawu-2015',
      villageId: village.id,
      itemCode: 'funds/2',
      foundDay: dayFromNow(-90),
      description: '出借给外村企业,未收回',
      selfAmountFen: 3_920_000,
    });
    owed = await act(lead, owed, 'assign', { day: dayFromNow(-80), dueDay: dayFromNow(-5) });
  });
  afterAll(() => office.close());

  it('opens with the day of whoever signs in, and each number opens its rows', async () => {
    const { page, open, faults } = await office.desk('officer');
    await open('/');
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await beyondWindow(page)).toBeLessThanOrEqual(0);
    const silent = page.getByRole('link', { name: /^已交办,尚未报进展 \d+$/ });
    const count = Number(/\d+$/.exec((await silent.textContent()) ?? '')?.[0]);
    await silent.click();
    await page.getByText(new RegExp(`^共 ${count} 件`)).waitFor();
    await open('/', 'en');
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
    expect(faults).toEqual([]);
  });

  it('shows what the campaign goes by as facts to who may not change it', async () => {
    const { page, open, faults } = await office.desk('officer');
    const fields = page.locator('main').locator('input, textarea, .ant-btn-icon-only');
    await open('/campaign');
    await page.getByText('方办〔2015〕20号').waitFor();
    await page.getByRole('rowheader', { name: '建章立制' }).waitFor();
    expect(await fields.count()).toBe(0);
    await open('/campaign?tab=declaration');
    await page.getByRole('row', { name: '集体资金 59' }).waitFor();
    expect(await fields.count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
    expect(faults).toEqual([]);
  });

  it('books a telephone call in ten keys, with the receipt and who said so', async () => {
    const { page, open, faults } = await office.desk('officer');
    await open('/villages');
    keys = 0;
    // 白家咀 paid 3,200, receipt in the chat.
    await press(page, 't', 'b', 'j', 'j', '3', '2', '0', '0');
    await paste(page, await drawing(300, 200));
    await press(page, 'Enter');
    expect(keys).toBe(10);
    await page.getByText(`已登记 ${owed.number}:收回 3,200.00 元`).waitFor();
    const booked = await officer<CaseView>('GET', `/api/cases/${owed.id}`);
    expect(booked).toMatchObject({ recoveredFen: 320_000, outstandingFen: 3_600_000, state: 'rectifying' });
    const files = await officer<CaseAttachmentView[]>('GET', `/api/cases/${owed.id}/attachments`);
    expect(files.map(({ attachment }) => attachment.type)).toEqual(['png']);
    const work = await officer<RectificationView>('GET', `/api/cases/${owed.id}/rectification`);
    expect(work.progress).toMatchObject([{ providedBy: '王会计', recordedBy: 'user:officer' }]);
    await page.close();
    expect(faults).toEqual([]);
  });

  it('asks which case is meant where several are, and books nothing that is not clear', async () => {
    const { page, open } = await office.desk('officer');
    await officer('POST', '/api/cases', {
      campaignCode: 'dawu-2015',
      villageId: village.id,
      itemCode: 'funds/2',
      foundDay: dayFromNow(-90),
      description: '另一笔出借',
      selfAmountFen: 4_000_000,
    });
    await open('/');
    await press(page, 't');
    const line = page.locator('input[role=combobox]:focus');
    await line.waitFor();
    await page.keyboard.type('白家咀 0.1万');
    await page.getByText('有 2 件合得上').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Enter');
    await page.getByText('请先选定是哪一件问题。').waitFor();
    await press(page, 'ArrowDown', 'ArrowDown');
    await page.getByText(`登记:白家咀 ${owed.number} 收回 1,000.00 元`).waitFor();
    await press(page, 'Enter');
    await page.getByText(`已登记 ${owed.number}:收回 1,000.00 元`).waitFor();
    await press(page, 't');
    await line.waitFor();
    await page.keyboard.type('bjj99999');
    await press(page, 'ArrowDown', 'Enter');
    await page.getByText('收回金额大于这件的未处理余额').waitFor();
    await page.close();
  });

  it('puts one decision after another before the inspector, with the evidence beside it', async () => {
    const [first, second, third] = [
      await requested('第一件', 2),
      await requested('第二件', 1),
      await requested('第三件', 0),
    ];
    const { page, open, faults }: Desk = await office.desk('inspector');
    await open('/');
    await page.getByRole('link', { name: /^待销号 3$/ }).waitFor();
    await press(page, 'g', 'q');
    const at = (one: CaseView) => page.getByRole('heading', { level: 2, name: one.number }).waitFor();
    await at(first);
    await page.getByRole('img', { name: /第一件0\.png/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await beyondWindow(page)).toBeLessThanOrEqual(0);
    await press(page, 'ArrowRight');
    await page.getByRole('img', { name: /第一件1\.png/ }).waitFor();
    await press(page, 'j');
    await at(second);
    await press(page, 'k');
    await at(first);
    await page.getByText('销号条件已齐').first().waitFor();
    keys = 0;
    await press(page, 'c', 'Control+Enter');
    await page.getByText(new RegExp(`上一件 ${first.number} 已办理:已销号`)).waitFor();
    await at(second);
    await page.getByRole('button', { name: /^退回/ }).waitFor();
    await press(page, 'r', '2');
    await page.getByText(new RegExp(`上一件 ${second.number} 已办理:整改中`)).waitFor();
    expect(keys).toBe(4);
    await at(third);
    await page.getByText('没有佐证材料。').waitFor();
    const back = await officer<RectificationView>('GET', `/api/cases/${second.id}/rectification`);
    expect(back.moves.at(-1)).toMatchObject({ toState: 'rectifying', reasonCode: 'evidence-unclear' });
    await page.close();
    expect(faults).toEqual([]);
    const desk = await office.desk('officer');
    await desk.open('/');
    await desk.page.getByRole('link', { name: /^退回后未再申请销号 1$/ }).waitFor();
    await desk.page.getByText('佐证材料看不清或与问题对不上').waitFor();
    await desk.page.close();
  });

  it('lets the lead verify what waits, out of the same queue', async () => {
    const { page, open } = await office.desk('lead');
    await open('/queue');
    await page.getByRole('button', { name: /^初审/ }).waitFor();
    await press(page, 'v', 'Control+Enter');
    await page.getByText('没有等您审查的问题。').waitFor();
    await page.close();
  });

  it('lists what is late by village with who looks after it, on paper and as a workbook', async () => {
    const { page, open, faults } = await office.desk('lead');
    await open('/overdue');
    const row = page.getByRole('row', { name: /白家咀/ }).first();
    await row.getByText('李干部').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await beyondWindow(page)).toBeLessThanOrEqual(0);
    const { path, name } = await saved(page, () => page.getByRole('button', { name: '导出清单' }).click());
    expect(name).toMatch(/逾期督办清单.*\.xlsx$/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const text = JSON.stringify(book.getWorksheet('逾期督办清单')?.getSheetValues());
    expect(text).toContain('白家咀');
    expect(text).toContain('李干部');
    expect(JSON.stringify(book.getWorksheet('逾期问题')?.getSheetValues())).toContain(owed.number);
    await row.getByRole('button', { name: /白家咀 逾期/ }).click();
    await page.getByRole('heading', { name: '白家咀 逾期问题' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText('包村干部签字:').waitFor();
    await page.close();
    expect(faults).toEqual([]);
  });
});
