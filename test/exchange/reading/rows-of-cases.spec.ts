import type { CaseDraft } from '../../../src/exchange/import.js';
import { dawu, faults, readSheet, readSheets, type Written } from './reading-world.js';

const HEADING = ['序号', '村名', '问题类别', '问题描述', '涉及金额(元)', '已收回金额(元)'];
const row = (
  no: number | null,
  description: string | null,
  amount: Written = 1,
  more: Written = null,
): Written[] => [no, '红罗沟', '集体资金', description, amount, more];
const wide = (at: number) => ({ top: at, left: 1, bottom: at, right: 6 });

describe('what is no data', () => {
  it.each<[string, Written[]]>([
    ['a row that is only numbered', [7]],
    ['小计', [null, '小计', null, null, 1]],
    ['小 计 with blanks in the first cell', ['小 计', null, null, null, 1]],
    ['合计 with a line break', ['合\n计', null, null, null, 1]],
    ['a numbered 合计', [8, '合计', null, null, 1]],
    ['本页小计', ['本页小计', null, null, null, 1]],
    ['总计 with a colon', [null, null, null, '总计:', 1]],
    ['a subtotal of a category', ['集体资金小计', null, null, null, 1]],
    ['合计 with a count', ['合计', null, null, '1件', 1]],
    ['who filled it in', ['填表人:张某        审核人:李某某']],
    ['the foot in several cells', ['单位负责人:王某', null, null, '填表人:张某', '2015年9月30日']],
    ['a signature', ['村清理小组成员(签字):张某、李某某']],
    ['a note', ['注:本表一式三份。']],
    ['a numbered note', ['备注:1.本表一式三份;2.按月上报']],
    ['an explanation', ['填表说明:金额以元为单位']],
    ['a line with a unit', ['单位:元']],
    ['the numbers of the columns', [1, 2, 3, 4, 5, 6]],
    ['the numbers of the columns as text', ['栏次', '1', '2', '3', '4', '5']],
  ])('%s is passed over without a word', async (_, cells) => {
    const outcome = await readSheet([HEADING, row(1, '甲'), cells]);
    expect(outcome.rows.map((staged) => staged.row)).toEqual([2]);
    expect(outcome.problems).toEqual([]);
    expect(outcome.reading.notices).toEqual([]);
    expect(outcome.reading.rows).toBe(1);
  });

  it('an empty row does not end the data, and neither does a foot', async () => {
    const outcome = await readSheet([
      HEADING,
      row(1, '甲'),
      [],
      [],
      ['填表人:张某'],
      ['注:略'],
      ['2.又及'],
      row(2, '乙'),
    ]);
    expect(outcome.rows.map((staged) => staged.row)).toEqual([2, 8]);
    expect(outcome.reading.notices).toEqual([]);
  });

  it('a stray text is left out with a notice', async () => {
    const outcome = await readSheet([
      HEADING,
      row(1, '甲'),
      [null, null, null, null, null, null, null, '已核对'],
    ]);
    expect(outcome.reading.notices).toEqual([
      { sheet: 'Sheet1', row: 3, code: 'row-left-out', what: '已核对', stated: null, computed: null },
    ]);
  });

  it('an example is left out with a notice, a village that is called so is not', async () => {
    const context = dawu('cases', { villages: [{ id: 'v', name: '示例', otherNames: [], groups: [] }] });
    const rows = [HEADING, ['示例', '示例', '集体资金', '甲', 1], [1, '示例', '集体资金', '乙', 1]];
    const outcome = await readSheet(rows, {}, context);
    expect(outcome.rows.map((staged) => staged.draft.description)).toEqual(['乙']);
    expect(outcome.reading.notices.map(({ code, row: at }) => [code, at])).toEqual([['example-left-out', 2]]);
  });

  it('a sheet that says it repeats another one is left out with a notice', async () => {
    const outcome = await readSheets([
      { name: '总表', rows: [HEADING, row(1, '甲')] },
      { name: '红罗沟', rows: [['(本表内容与总表重复,导入时略过)'], HEADING, row(1, '甲')] },
    ]);
    expect(outcome.rows).toHaveLength(1);
    expect(outcome.problems).toEqual([]);
    expect(outcome.reading.notices.map(({ code }) => code)).toEqual(['repeating-sheet-left-out']);
  });
});

describe('what is data all the same', () => {
  it.each([
    '原始凭证无经手人签字',
    '招待费合计超支',
    '备注栏未填写',
    '经办人:张某未签字即报销',
    '村支书:李某兼任会计',
    '一',
    '=1+1',
    '+3户未收回',
    '-旧账未清',
    '@某户',
    '2008',
  ])('a problem described as “%s”, even in the first column', async (description) => {
    const outcome = await readSheet([
      ['问题描述', '村名', '类别'],
      [description, '红罗沟', '集体资金'],
    ]);
    expect(outcome.rows.map((staged) => staged.draft.description)).toEqual([description]);
  });

  it('a row that lacks its description, its village or both is refused, not dropped', async () => {
    const outcome = await readSheet([
      HEADING,
      row(1, null),
      [2, null, null, '只有描述'],
      [3, null, '集体资金', null, 5],
      [null, '红罗沟'],
    ]);
    expect(faults(outcome)).toEqual([
      '2 问题描述 description-missing',
      '3 村名 village-missing',
      '3 问题类别 category-missing',
      '4 村名 village-missing',
      '4 问题描述 description-missing',
      '5 问题类别 category-missing',
      '5 问题描述 description-missing',
    ]);
  });
});

describe('totals that the sheet states', () => {
  const notices = async (rows: Written[][], merges: number[] = []): Promise<string[]> => {
    const outcome = await readSheet([HEADING, ...rows], { merges: merges.map(wide) });
    return outcome.reading.notices.map(
      ({ row: at, code, what, stated, computed }) => `${at} ${code} ${what} ${stated} ${computed}`,
    );
  };
  const total = (word: string, amount: Written, recovered: Written = null): Written[] => [
    word,
    null,
    null,
    null,
    amount,
    recovered,
  ];

  it('tie with the rows that they cover', async () => {
    const rows = [
      ['(一)集体资金'],
      row(1, '甲', 10, 5),
      row(2, '乙', 20),
      total('小计', 30, 5),
      ['(二)集体资产'],
      ['3', '白家咀', '集体资产', '丙', 40],
      total('小计', 40, 0),
      total('合计', 70, 5),
    ];
    expect(await notices(rows, [2, 6])).toEqual([]);
  });

  it('differ, each told with both figures', async () => {
    const rows = [
      row(1, '甲', 10, 5),
      row(2, '乙', '5000元'),
      total('小计', 10, 6),
      row(3, '丙', 1),
      total('合计', 11, 5),
    ];
    expect(await notices(rows)).toEqual([
      '4 total-differs 小计 涉及金额(元) 10.00元 5,010.00元',
      '4 total-differs 小计 已收回金额(元) 6.00元 5.00元',
      '6 total-differs 合计 涉及金额(元) 11.00元 5,011.00元',
    ]);
  });

  it('compare with accepted rows only', async () => {
    expect(await notices([row(1, '甲', 10), row(2, '乙', 'abc'), total('合计', 30)])).toEqual([
      '4 total-differs 合计 涉及金额(元) 30.00元 10.00元',
    ]);
  });

  it('may cover the rows since the total before', async () => {
    expect(
      await notices([
        row(1, '甲', 10),
        total('合计', 10),
        row(2, '乙', 20),
        total('合计', 20),
        total('总计', 30),
      ]),
    ).toEqual([]);
  });

  it('may cover a page', async () => {
    const rows = [
      row(1, '甲', 10),
      total('本页小计', 10),
      row(2, '乙', 20),
      total('本页小计', 20),
      total('合计', 31),
    ];
    expect(await notices(rows)).toEqual(['6 total-differs 合计 涉及金额(元) 31.00元 30.00元']);
  });

  it('may stand above their rows', async () => {
    const rows = [
      total('合计', 31),
      ['(一)集体资金', null, null, null, 30],
      row(1, '甲', 10),
      row(2, '乙', 20),
      ['(二)集体资产', null, null, null, 2],
      row(3, '丙', 1),
    ];
    expect(await notices(rows)).toEqual(['6 total-differs (二)集体资产 涉及金额(元) 2.00元 1.00元']);
  });

  it('that cannot be read are told', async () => {
    const noResult = { kind: 'no-result', text: 'SUM(E2:E2)' } as const;
    const error = { kind: 'error', text: '#REF!' } as const;
    expect(await notices([row(1, '甲', 10), total('小计', noResult, error), total('合计', '约10')])).toEqual([
      '3 total-unreadable 小计 涉及金额(元) SUM(E2:E2) null',
      '3 total-unreadable 小计 已收回金额(元) #REF! null',
      '4 total-unreadable 合计 涉及金额(元) 约10 null',
    ]);
  });
});

describe('cells merged down', () => {
  const down = (left: number, top: number, bottom: number) => ({ top, left, bottom, right: left });

  it('hold for every row of the merge', async () => {
    const rows = [
      ['村名', '问题类别', '问题描述', '责任人', '发现时间'],
      ['红罗沟', '集体资金', '甲', '李某', '2015-07-03'],
      [null, null, '乙', null, null],
      [null, null, '丙', null, null],
    ];
    const merges = [down(1, 2, 4), down(2, 2, 3), down(4, 2, 4), down(5, 2, 4)];
    const outcome = await readSheet(rows, { merges });
    expect(faults(outcome)).toEqual(['4 问题类别 category-missing']);
    expect(
      outcome.rows.map(({ draft }) => [draft.villageId, draft.responsiblePerson, draft.foundDay]),
    ).toEqual([
      ['v:红罗沟', '李某', '2015-07-03'],
      ['v:红罗沟', '李某', '2015-07-03'],
    ]);
  });

  it('an amount over several problems belongs to none of them for certain', async () => {
    const rows = [
      ['村名', '问题类别', '问题描述', '涉及金额(元)'],
      ['红罗沟', '集体资金', '甲', 9],
      [null, '集体资金', '乙', null],
    ];
    const outcome = await readSheet(rows, { merges: [down(1, 2, 3), down(4, 2, 3)] });
    expect(faults(outcome)).toEqual(['2 涉及金额(元) amount-ambiguous', '3 涉及金额(元) amount-ambiguous']);
  });

  it('one problem over several rows of paper keeps its amount', async () => {
    const rows = [
      ['村名', '问题类别', '问题描述', '涉及金额(元)'],
      ['红罗沟', '集体资金', '甲', 9],
      ['白家咀', '集体资金', '乙', 8],
    ];
    const outcome = await readSheet([rows[0] ?? [], rows[1] ?? [], [], rows[2] ?? []], {
      merges: [1, 2, 3, 4].map((left) => down(left, 2, 3)),
    });
    expect(outcome.rows.map(({ draft }) => draft.selfAmountFen)).toEqual([900, 800]);
  });
});

describe('the same row twice', () => {
  const heading = ['编号', '村名', '问题小类', '问题描述'];

  it('is refused and names the first, blanks and widths aside', async () => {
    const outcome = await readSheet([
      heading,
      [null, '红罗沟', '收入不入账', '2007年 3笔(未入账)'],
      [null, '大武镇红罗沟村', '4.收入不入账', '2007年3笔（未入账）'],
      [null, '红罗沟', '收入不入账', '2008年3笔(未入账)'],
      [null, '白家咀', '收入不入账', '2007年3笔(未入账)'],
    ]);
    expect(outcome.problems).toMatchObject([
      { row: 3, column: '问题描述', code: 'duplicate-row', value: '2' },
    ]);
    expect(outcome.rows).toHaveLength(3);
  });

  it('also over sheets, with the name of the sheet', async () => {
    const rows = [heading, [null, '红罗沟', '收入不入账', '甲']];
    const outcome = await readSheets([
      { name: '一', rows },
      { name: '二', rows },
    ]);
    expect(outcome.problems).toMatchObject([{ sheet: '二', row: 2, code: 'duplicate-row', value: '一!2' }]);
  });

  it('also by the ledger’s number', async () => {
    const outcome = await readSheet([
      heading,
      ['DAWU-2015-0003', '红罗沟', '收入不入账', '甲'],
      ['dawu-2015-3', '红罗沟', '收入不入账', '乙'],
    ]);
    expect(outcome.problems).toMatchObject([{ row: 3, column: '编号', code: 'duplicate-row', value: '2' }]);
  });

  it('is told together with the other faults of the row', async () => {
    const outcome = await readSheet([HEADING, row(1, '甲', 'abc'), row(2, '甲', -1)]);
    expect(faults(outcome)).toEqual([
      '2 涉及金额(元) amount-not-a-number',
      '3 问题描述 duplicate-row',
      '3 涉及金额(元) amount-negative',
    ]);
  });
});

describe('numbers', () => {
  const numberOf = async (number: Written, own: Written = null): Promise<Partial<CaseDraft> | string> => {
    const outcome = await readSheet([
      ['编号', '原编号', '村名', '问题类别', '问题描述'],
      [number, own, '红罗沟', '集体资金', '甲'],
    ]);
    const draft = outcome.rows[0]?.draft;
    return draft ? { no: draft.no, sheetNumber: draft.sheetNumber ?? null } : faults(outcome).join();
  };

  it.each<[Written, Written, Partial<CaseDraft> | string]>([
    ['DAWU-2015-0001', null, { no: 1, sheetNumber: null }],
    ['ＤＡＷＵ-2015-0012', null, { no: 12, sheetNumber: null }],
    ['dawu-2015-10001', '大-7', { no: 10_001, sheetNumber: '大-7' }],
    ['大武2015-3号', null, { no: undefined, sheetNumber: '大武2015-3号' }],
    ['2015-0003', null, { no: undefined, sheetNumber: '2015-0003' }],
    [17, null, { no: undefined, sheetNumber: '17' }],
    ['17', '17', { no: undefined, sheetNumber: '17' }],
    [null, null, { no: undefined, sheetNumber: null }],
    ['FANGSHAN-2015-0001', null, '2 编号 number-unknown'],
    ['DAWU-2016-0001', null, '2 编号 number-unknown'],
    ['DAWU-2015-0000', null, '2 编号 number-unknown'],
    ['17', '18', '2 编号 number-ambiguous'],
  ])('%s and %s', async (number, own, expected) => {
    expect(await numberOf(number, own)).toEqual(expected);
  });
});
