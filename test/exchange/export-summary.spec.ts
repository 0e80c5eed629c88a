import type { RollupLine, RollupView } from '../../src/rollups/rollup.js';
import { ENGINES } from '../support/ledger.js';
import type { ReadSheet } from '../workbooks/raw-workbook.js';
import {
  exportLedger,
  fenOfWanYuan,
  rowWith,
  sheetsOf,
  textsOf,
  type ExportLedger,
} from './export-ledger.js';

/** Columns of 村级汇总, from 0: place, village, five categories of two, the total of two, progress, money. */
const TOTAL_CASES = 12;
const PROGRESS = 14;
const MONEY = 19;

function figuresOfRow(cells: readonly string[]): Partial<RollupLine> {
  const count = (column: number): number => Number(cells[column]);
  return {
    cases: count(TOTAL_CASES),
    amountFen: fenOfWanYuan(cells[TOTAL_CASES + 1]),
    closed: count(PROGRESS),
    open: count(PROGRESS + 1),
    overdue: count(PROGRESS + 2),
    continuing: count(PROGRESS + 3),
    suspended: count(PROGRESS + 4),
    recoveredFen: fenOfWanYuan(cells[MONEY]),
    returnedFen: fenOfWanYuan(cells[MONEY + 1]),
    setOffFen: fenOfWanYuan(cells[MONEY + 2]),
    outstandingFen: fenOfWanYuan(cells[MONEY + 3]),
    undetermined: count(MONEY + 4),
  };
}

const expectedOf = (line: Omit<RollupLine, 'code' | 'name'>): Partial<RollupLine> => {
  const { cases, amountFen, closed, open, overdue, continuing, suspended } = line;
  const { recoveredFen, returnedFen, setOffFen, outstandingFen, undetermined } = line;
  const progress = { cases, amountFen, closed, open, overdue, continuing, suspended };
  return { ...progress, recoveredFen, returnedFen, setOffFen, outstandingFen, undetermined };
};

describe.each(ENGINES)('the village summary on %s', (engine) => {
  let served: ExportLedger;
  let sheets: ReadonlyMap<string, ReadSheet>;
  beforeAll(async () => {
    served = await exportLedger(engine);
    sheets = await sheetsOf(await summary());
  });
  afterAll(() => served.close());

  const rollup = async (by: string): Promise<RollupView> =>
    (await served.ask<RollupView>('GET', `/api/rollups?campaign=${served.campaign}&by=${by}`)).body;
  const summary = async (more = ''): Promise<string> =>
    (await served.download(`exports/village-summary.xlsx?campaign=${served.campaign}${more}`)).path;

  it('has a row for every village and a total, each with the figures of the roll-up', async () => {
    const sheet = sheets.get('村级汇总');
    const whole = await rollup('village');
    expect(whole.lines.map(({ name }) => name)).toEqual([
      '红罗沟',
      '白家咀',
      '丙/丁[一]:*?',
      '没有问题的村',
      '待核',
    ]);
    for (const line of whole.lines) {
      expect({ name: line.name, ...figuresOfRow(rowWith(sheet, 1, line.name)) }).toEqual({
        name: line.name,
        ...expectedOf(line),
      });
    }
    expect(figuresOfRow(rowWith(sheet, 0, '合计'))).toEqual(expectedOf(whole));
    expect(whole).toMatchObject({ cases: 7, amountFen: 8_923_457, overdue: 1, returnedFen: 4_000_000 });
  });

  it('prints every 分 of an amount in 万元, so that the columns add up', () => {
    const sheet = sheets.get('村级汇总');
    expect(rowWith(sheet, 1, '丙/丁[一]:*?')[TOTAL_CASES + 1]).toBe('0.000001');
    expect(textsOf(sheet).flat()).toContain('截至:2015年9月30日    单位:件、万元');
    expect(textsOf(sheet).flat()).toContain('注:金额为已核定数;另有 2 件金额未核定,不在金额之内。');
  });

  it('has the figures of each village by category', async () => {
    const sheet = sheets.get('村级汇总');
    const pairs = await rollup('village-category');
    const village = (await rollup('village')).lines[0];
    const funds = pairs.lines.find((line) => line.code === `${village?.code}/funds`);
    const cells = rowWith(sheet, 1, '红罗沟');
    expect([Number(cells[4]), fenOfWanYuan(cells[5])]).toEqual([funds?.cases, funds?.amountFen]);
    expect(funds).toMatchObject({ cases: 2, amountFen: 8_723_456 });
    expect(cells.slice(2, 4)).toEqual(['0', '']);
  });

  it('has a sheet by category and item whose subtotals are those of the roll-up', async () => {
    const sheet = sheets.get('分类汇总');
    const byItem = await rollup('item');
    const byCategory = await rollup('category');
    const lent = byItem.lines.find(({ code }) => code === 'funds/2');
    const row = rowWith(sheet, 0, `2. ${lent?.name}`);
    expect([row[1], row[2], fenOfWanYuan(row[3])]).toEqual(['1', '2', lent?.amountFen]);
    const subtotals = textsOf(sheet).filter(([label]) => label === '小计');
    expect(subtotals.map((cells) => [Number(cells[1]), Number(cells[2]), fenOfWanYuan(cells[3])])).toEqual(
      byCategory.lines.map((line) => [line.villages, line.cases, line.amountFen]),
    );
    const total = rowWith(sheet, 0, '合计');
    expect([Number(total[1]), Number(total[2])]).toEqual([byCategory.villages, byCategory.cases]);
  });

  it('says whose it is, of which day, by whom, what it counts and where the chain stood', () => {
    const about = new Map(textsOf(sheets.get('说明')).map(([field = '', text = '']) => [field, text]));
    expect(about.get('账本')).toBe('大武镇(区划代码 141128103)');
    expect(about.get('截至')).toBe('2015年9月30日');
    expect(about.get('导出人')).toBe('local');
    expect(about.get('导出时间')).toBe('2015-09-30 10:00(北京时间)');
    expect(about.get('件数')).toBe('7 件,涉及 3 个村');
    expect(about.get('涉及金额')).toBe('89,234.57 元(已核定的)');
    expect(about.get('未核定')).toBe('2 件金额未核定,不在涉及金额之内');
    expect(about.get('不涉及资金')).toBe('1 件');
    expect(about.get('留痕链头')).toMatch(/^141128103:\d+:[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
    expect(about.has('勾稽核对')).toBe(false);
  });

  it('names every difference from what was stated', async () => {
    const path = `/api/campaigns/${served.campaign}/declaration`;
    const line = { categoryCode: 'funds', itemNo: null, name: '集体资金', statedCases: 3 };
    const stated = { source: '阶段汇报', statedCases: 9, statedAmountFen: 8_923_457, amountAsWritten: null };
    const answer = await served.ask('PUT', path, { ...stated, lines: [line] });
    expect(answer.status).toBe(200);
    const about = textsOf((await sheetsOf(await summary())).get('说明'));
    const told = about.filter(([field]) => field === '勾稽核对').map(([, text]) => text);
    expect(told).toEqual([
      '总件数:上报 9 件,账本 7 件,相差 2 件',
      '总件数:上报 9 件,上报各分项之和 3 件,相差 6 件',
    ]);
  });

  it('has on request a sheet for each village with cases, under a name that a sheet may have', async () => {
    const names = [...(await sheetsOf(await summary('&sheetPerVillage=true'))).keys()];
    expect(names.slice(0, 3)).toEqual(['村级汇总', '分类汇总', '问题台账']);
    expect(names.at(-1)).toBe('说明');
    const villages = names.slice(3, -1);
    expect(villages).toHaveLength(4);
    expect([villages[0], villages[1], villages[3]]).toEqual(['红罗沟', '白家咀', '待核']);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/*?:[\]]/);
    }
  });
});
