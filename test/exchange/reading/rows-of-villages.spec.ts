import type { VillageDraft } from '../../../src/exchange/import.js';
import { faults, readVillages, type Written } from './reading-world.js';

async function read(columns: Readonly<Record<string, Written>>): Promise<Partial<VillageDraft> | string> {
  const outcome = await readVillages([
    ['序号', '村名', ...Object.keys(columns)],
    [1, '红罗沟', ...Object.values(columns)],
  ]);
  return (
    outcome.rows[0]?.draft ??
    faults(outcome)
      .map((fault) => fault.replace(/^\d+ /, ''))
      .join()
  );
}

describe('a village', () => {
  it.each<[Record<string, Written>, object | string]>([
    [{ 村代码: '141128103901' }, { code: '141128103901' }],
    [{ 村代码: { kind: 'number', text: '141128103903' } }, { code: '141128103903' }],
    [{ 村代码: '１４１１２８１０３９０３' }, { code: '141128103903' }],
    [{ 村代码: null }, { code: null }],
    [{ 村代码: '1.41128E+11' }, '村代码 code-malformed'],
    [{ 村代码: '14112810390' }, '村代码 code-malformed'],
    [{ 村代码: '141128104901' }, '村代码 code-not-of-town'],
    [{ 乡镇代码: '141128103' }, {}],
    [{ 乡镇代码: '141128103000' }, {}],
    [{ 乡镇代码: '141128104' }, '乡镇代码 code-not-of-town'],
    [{ 乡镇: '大武镇' }, {}],
    [{ 乡镇: '峪口镇' }, '乡镇 town-unknown'],
    [
      { 组数: 2, 户数: '253户', 人口: '1,760人' },
      { groupsCount: 2, households: 253, population: 1760 },
    ],
    [{ 组数: 0 }, { groupsCount: 0 }],
    [{ 户数: null }, { households: null }],
    [{ 户数: -1 }, '户数 count-not-a-number'],
    [{ 户数: 2.5 }, '户数 count-not-a-number'],
    [{ 户数: '约200' }, '户数 count-not-a-number'],
    [
      { 简称: '红沟', 曾用名: '红旗大队、红星村;红旗大队' },
      { shortName: '红沟', formerNames: ['红旗大队', '红星村'] },
    ],
    [{ 曾用名: null }, { formerNames: [] }],
    [{ 村民小组: '一组、二组' }, { groups: ['一组', '二组'] }],
    [{ 村民小组: 2 }, { groupsCount: 2 }],
    [{ 排序: 7 }, { printOrder: 7 }],
    [
      { 生效日: '2015.1.1', 失效日: '2020年12月31日' },
      { validFromDay: '2015-01-01', validToDay: '2020-12-31' },
    ],
    [{ 生效日: '2015.1.1', 失效日: '2014-01-01' }, '失效日 date-impossible'],
    [{ 备注: '示例' }, { note: '示例' }],
    [
      { 支书: '张某 13812345678', 村主任: '李某(0358-6022222)', 包村干部: null },
      {
        posts: [
          { post: 'party-secretary', person: '张某', telephone: '13812345678' },
          { post: 'director', person: '李某', telephone: '0358-6022222' },
        ],
      },
    ],
  ])('with %j', async (columns, expected) => {
    const found = await read(columns);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject({ name: '红罗沟', matchKey: '红罗沟', ...expected });
  });

  it('keeps no field for which the sheet has no column', async () => {
    expect(Object.keys((await read({})) as object).sort()).toEqual(['matchKey', 'name']);
  });

  it('without a name is refused', async () => {
    const outcome = await readVillages([
      ['序号', '村名', '户数'],
      [1, null, 253],
    ]);
    expect(faults(outcome)).toEqual(['2 村名 village-missing']);
  });

  it('twice, by name or by code, is refused and names the first', async () => {
    const outcome = await readVillages([
      ['村名', '村代码'],
      ['红罗沟', '141128103901'],
      ['大武镇红罗沟村', '141128103902'],
      ['白家咀', '141128103901'],
      ['武家庄', null],
      ['东相王', null],
    ]);
    expect(outcome.problems).toMatchObject([
      { row: 3, column: '村名', code: 'duplicate-row', value: '2' },
      { row: 4, column: '村代码', code: 'duplicate-row', value: '2' },
    ]);
    expect(outcome.rows).toHaveLength(3);
  });

  it('has totals that are compared', async () => {
    const outcome = await readVillages([
      ['村名', '组数', '户数'],
      ['红罗沟', 2, 253],
      ['白家咀', 2, 316],
      ['合计', 4, 570],
    ]);
    expect(outcome.reading.notices).toEqual([
      { sheet: 'Sheet1', row: 4, code: 'total-differs', what: '合计 户数', stated: '570', computed: '569' },
    ]);
  });
});
