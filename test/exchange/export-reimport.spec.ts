import type { RollupView } from '../../src/rollups/rollup.js';
import type { CaseView } from '../../src/cases/case.js';
import type { CasePage } from '../../src/cases/case-list.js';
import { importThrough } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { bytesOf, exportLedger, FORMULA_NO, rowWith, sheetsOf, type ExportLedger } from './export-ledger.js';

describe.each(ENGINES)('an export that comes back on %s', (engine) => {
  let served: ExportLedger;
  beforeEach(async () => {
    served = await exportLedger(engine);
  });
  afterEach(() => served.close());

  const exported = async (path: string): Promise<string> =>
    (await served.download(`exports/${path}${path.includes('?') ? '&' : '?'}campaign=${served.campaign}`))
      .path;
  const totals = async (): Promise<RollupView> =>
    (await served.ask<RollupView>('GET', `/api/rollups?campaign=${served.campaign}&by=item`)).body;

  it.each([
    ['village-summary.xlsx', ['sheet-left-out', 'sheet-left-out', 'sheet-left-out']],
    [
      'village-summary.xlsx?sheetPerVillage=true',
      [...Array<string>(4).fill('repeating-sheet-left-out'), ...Array<string>(3).fill('sheet-left-out')],
    ],
    ['cases.xlsx', ['sheet-left-out']],
  ])('as %s changes nothing', async (path, notices) => {
    const before = await totals();
    const report = await importThrough(served, 'cases', await bytesOf(await exported(path)));
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ rows: 7, created: 0, changed: 0, unchanged: 7, refused: 0 });
    expect(report.notices.map(({ code }) => code).sort()).toEqual(notices);
    expect(await totals()).toEqual(before);
  });

  it('keeps details, and text that looks like a formula stays text', async () => {
    const list = await served.ask<CasePage>('GET', `/api/cases?campaign=${served.campaign}&sort=number`);
    const formula = list.body.rows.find(({ number }) => number.endsWith(`-000${FORMULA_NO}`));
    const details = [
      { description: '第一笔|含竖线', amountFen: 123_400, occurred: '2009-05', voucher: '12号' },
      { description: '第二笔', amountFen: null, occurred: null, voucher: null },
    ];
    const change = { version: formula?.version, details };
    expect((await served.ask('PATCH', `/api/cases/${formula?.id}`, change)).status).toBe(200);
    const path = await exported('cases.xlsx');
    const report = await importThrough(served, 'cases', await bytesOf(path));
    expect(report).toMatchObject({ unchanged: 7, refused: 0 });
    const { body } = await served.ask<CaseView>('GET', `/api/cases/${formula?.id}`);
    expect(body).toMatchObject({ description: '=1+1', cause: '+原因\n第二行', note1: '-5', note2: '@备注' });
    expect(body.details).toMatchObject(details);
    expect(body.details).toHaveLength(2);
    const register = (await sheetsOf(path)).get('问题台账');
    expect([...(register?.rows.values() ?? [])].flat().some((cell) => cell?.text === '=1+1')).toBe(true);
    expect([...(register?.rows.values() ?? [])].flat().every((cell) => cell?.kind !== 'no-result')).toBe(
      true,
    );
  });

  it('with a deadline in words is read without refusing the row or losing the words', async () => {
    const list = await served.ask<CasePage>('GET', `/api/cases?campaign=${served.campaign}&sort=-number`);
    const last = list.body.rows[0];
    const typed = { version: last?.version, dueDay: null, dueAsWritten: '半月内' };
    expect((await served.ask('PATCH', `/api/cases/${last?.id}`, typed)).status).toBe(200);
    const path = await exported('cases.xlsx');
    const report = await importThrough(served, 'cases', await bytesOf(path));
    expect(report).toMatchObject({ unchanged: 7, refused: 0 });
    expect(report.sheets[0]?.unrecognised).toEqual(['时限要求']);
    expect((await served.ask<CaseView>('GET', `/api/cases/${last?.id}`)).body.dueAsWritten).toBe('半月内');
    expect(rowWith((await sheetsOf(path)).get('说明'), 0, '整改时限')[1]).toContain('时限要求');
  });

  it('after somebody mended it changes what was mended and nothing else', async () => {
    const pasted = `编号\t村名\t问题类别\t问题小类\t问题描述\t涉及金额(元)\nDAWU-2015-0004\t白家咀\t集体资产\t账有实无资产\t第4件问题\t350.5`;
    const report = await importThrough(served, 'cases', pasted);
    expect(report).toMatchObject({ changed: 1, refused: 0 });
    const register = (await sheetsOf(await exported('cases.xlsx'))).get('问题台账');
    expect(rowWith(register, 1, 'DAWU-2015-0004')).toContain('350.5');
  });

  it('of the villages changes nothing, their telephones included', async () => {
    const list = await served.ask<{ rows: { id: string; version: number; name: string }[] }>(
      'GET',
      '/api/villages?sort=printOrder',
    );
    const first = list.body.rows[0];
    const posts = [
      { post: 'party-secretary', person: '张某', telephone: '13800000000' },
      { post: 'bookkeeper', person: '李某', telephone: null },
    ];
    const groups = ['一组', '二组'];
    const change = { version: first?.version, posts, groups };
    expect((await served.ask('PATCH', `/api/villages/${first?.id}`, change)).status).toBe(200);
    const path = (await served.download('exports/villages.xlsx')).path;
    const report = await importThrough(served, 'villages', await bytesOf(path));
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ rows: 5, created: 0, changed: 0, unchanged: 5, refused: 0 });
    expect(rowWith((await sheetsOf(path)).get('行政村名册'), 3, '红罗沟')).toContain('张某 13800000000');
  });
});
