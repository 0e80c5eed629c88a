import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from '../support/ledger.js';
import { writeCounting } from '../../src/exchange/export-counting.js';
import type { ExportFrame } from '../../src/exchange/export-frame.js';
import { day } from '../../src/kernel/calendar.js';
import type { CompletenessView } from '../../src/rollups/completeness.js';
import type { CountingLine, CountingView } from '../../src/rollups/counting.js';
import { WorkbookWriter } from '../../src/workbooks/workbook-writer.js';
import { exportLedger, rowWith, sheetsOf, textsOf, type ExportLedger } from './export-ledger.js';

const FRAME: ExportFrame = {
  town: { code: '141128103', name: '大武镇' },
  campaign: { code: 'c', name: '专项清理整治', basisDocuments: [] },
  sample: false,
  maker: 'local',
  madeAt: new Date('2026-06-30T04:00:00.000Z'),
  today: day('2026-06-30'),
  heads: [],
};

const line = (code: string, name: string, found: number, recent: number, closed: number): CountingLine => ({
  code,
  name,
  figures: {
    found,
    due: found,
    closed,
    open: found - closed,
    amountFen: found * 1_234_567,
    villages: Math.min(1, found),
  },
  period: { found: recent, amountFen: recent * 1_234_567, villages: Math.min(1, found) },
});
const view: CountingView = {
  campaign: 'c',
  counting: 'by-problem',
  by: 'category',
  from: day('2026-06-01'),
  asOf: day('2026-06-30'),
  ...line('total', '合计', 9, 3, 4),
  lines: [
    line('funds', '集体资金', 5, 1, 4),
    line('assets', '集体资产', 4, 2, 0),
    line('no-case', '未对应问题', 0, 0, 0),
  ],
};

describe('the tables of figures as a workbook', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const sheets = async (of: CountingView) => {
    const path = join(folder, `${Math.round(performance.now() * 1_000)}.xlsx`);
    const book = new WorkbookWriter(path, FRAME.madeAt);
    writeCounting(book, FRAME, of, 'yuan');
    await book.end();
    return sheetsOf(path);
  };

  it('have a sheet each, the period beside what counts from the beginning, and the rate with what it is of', async () => {
    const found = await sheets(view);
    expect([...found.keys()]).toEqual([
      '问题与整改',
      '销号、回头看与通报',
      '涉及金额',
      '资金处理',
      '收回与去向',
      '整改成果',
      '合同',
      '问题合同',
    ]);
    const sheet = found.get('问题与整改');
    const texts = textsOf(sheet).flat();
    expect(texts).toContain('本期:2026年6月1日至2026年6月30日');
    expect(texts.filter((text) => text === '本期').length).toBeGreaterThan(0);
    const funds = rowWith(sheet, 0, '集体资金');
    expect(funds.slice(1, 3)).toEqual(['1', '5']);
    expect(funds).toContain('0.8');
    expect(rowWith(sheet, 0, '合计').slice(1, 3)).toEqual(['3', '9']);
    // What is about no case has a line only where it says something.
    expect(texts).not.toContain('未对应问题');
  });

  it('have those of discipline only where the figures are told', async () => {
    const figures = { ...view.figures, persons: 2 };
    const found = await sheets({ ...view, figures });
    expect([...found.keys()].slice(-3)).toEqual(['处理到人', '线索与移送', '追缴款']);
  });
});

describe.each(ENGINES.slice(0, 1))('the figures that leave the office on %s', (engine) => {
  let served: ExportLedger;
  beforeAll(async () => {
    served = await exportLedger(engine);
  });
  afterAll(() => served.close());

  it('are those that the page shows', async () => {
    const question = `campaign=${served.campaign}&by=category`;
    const { body } = await served.ask<CountingView>('GET', `/api/rollups/counting?${question}`);
    const { path } = await served.download(`exports/counting.xlsx?${question}&unit=yuan`);
    const sheet = (await sheetsOf(path)).get('问题与整改');
    for (const { name, figures } of [...body.lines, { name: '合计', figures: body.figures }]) {
      expect(rowWith(sheet, 0, name)[1]).toBe(String(figures.found));
    }
  });

  it('say of each village what is registered, what is missing, and who reported nothing', async () => {
    const question = `campaign=${served.campaign}`;
    const { body } = await served.ask<CompletenessView>('GET', `/api/rollups/completeness?${question}`);
    const { path, headers } = await served.download(`exports/completeness.xlsx?${question}`);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('登记完备情况');
    const book = await sheetsOf(path);
    const sheet = book.get('登记完备情况');
    for (const { villageName, of, zeroReport } of body.lines) {
      const row = rowWith(sheet, 0, villageName);
      expect(row.slice(1, 3)).toEqual([String(of.cases.rows), String(of.cases.proved)]);
      expect(row.at(-2)).toBe(zeroReport ? '是' : '');
      expect(row.at(-1)).toBe('账户、收支、资产、资源、合同、债权、债务');
    }
    expect(rowWith(sheet, 0, '合计')[1]).toBe(String(body.total.cases.rows));
    expect(textsOf(book.get('说明')).flat().join()).toContain(`零报告)的 ${body.zeroReports} 个`);
  });
});
