import { FAULT_COLUMN_HEADING } from '../../../src/workbooks/workbook.js';
import type { Outcome, WrittenSheet } from './reading-world.js';
import { faults, readSheet, readSheets } from './reading-world.js';
import type { CaseDraft } from '../../../src/exchange/import.js';

/** Keys by heading of the first sheet. */
const keysOf = (outcome: Outcome<unknown>): Record<string, string> =>
  Object.fromEntries(outcome.reading.sheets[0]?.recognised.map(({ heading, key }) => [heading, key]) ?? []);

const first = (outcome: Outcome<CaseDraft>): Partial<CaseDraft> => outcome.rows[0]?.draft ?? {};

const DATA = ['红罗沟', '集体资金', '违规出借资金', '2007年出借给3户', '3.5万元'];

describe('columns are found by what offices call them', () => {
  it.each([
    ['村名', '问题类别', '问题小类', '问题描述', '涉及金额'],
    ['行政村', '类别', '小类', '存在问题', '问题金额'],
    ['村(组)', '问题大类', '问题细类', '存在的问题', '自查金额'],
    ['村(社区)', '问题分类', '具体类别', '主要问题', '涉案金额'],
    ['所在村', '一级分类', '二级分类', '具体问题', '涉及资金'],
    ['单位', '类型', '问题项目', '问题', '金额'],
    ['被检查单位', '问题类别', '问题类型', '问题具体描述', '违规资金'],
    ['村 名', '问题\n类别', '问 题 小 类', '问题描述*', '涉及金额(万元)'],
    ['村名:', '问题类别', '问题小类', '问题描述(简要)', '涉及金额/万元'],
    ['村名', '问题类别', '问题小类', '具体情况', '涉及金额(单位:万元)'],
    ['村　名', '问题类别', '问题小类', '问题描述', '涉及金额(万元)'],
  ])('%s | %s | %s | %s | %s', async (...headings) => {
    const outcome = await readSheet([headings, DATA]);
    expect(first(outcome)).toMatchObject({
      villageId: 'v:红罗沟',
      categoryCode: 'funds',
      itemCode: 'funds/2',
      description: '2007年出借给3户',
      selfAmountFen: 3_500_000,
    });
    expect(outcome.reading.sheets[0]?.unrecognised).toEqual([]);
  });

  it('in any order, below any number of lines, beside columns that mean nothing', async () => {
    const outcome = await readSheet([
      ['大武镇问题台账'],
      [null, '单位:万元'],
      [null, null, null, '填报时间:2015年9月30日'],
      ['涉及金额', '佐证材料', '问题描述', '村名', '是否移交线索', '问题小类'],
      [1.5, '照片', '甲', '红罗沟', '否', '收入不入账'],
    ]);
    expect(first(outcome)).toMatchObject({
      villageId: 'v:红罗沟',
      selfAmountFen: 1_500_000,
      itemCode: 'funds/4',
    });
    expect(outcome.reading.sheets[0]?.unrecognised).toEqual(['佐证材料', '是否移交线索']);
  });

  it('the column of reasons of a fault workbook is nothing to tell', async () => {
    const outcome = await readSheet([
      ['村名', '问题类别', '问题描述', FAULT_COLUMN_HEADING],
      ['红罗沟', '集体资金', '甲', '没有写村名'],
    ]);
    expect(outcome.reading.sheets[0]?.unrecognised).toEqual([]);
    expect(outcome.rows).toHaveLength(1);
  });

  it('says which heading stands for what', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述', '涉及金额(元)'],
      ['红罗沟', '甲', 1],
    ]);
    expect(outcome.reading.sheets[0]?.recognised).toEqual([
      { columnNo: 1, heading: '村名', key: 'village' },
      { columnNo: 2, heading: '问题描述', key: 'description' },
      { columnNo: 3, heading: '涉及金额(元)', key: 'selfAmountFen' },
    ]);
  });

  it('tells the person responsible from the person who puts right by what stands beside', async () => {
    const alone = await readSheet([
      ['村名', '问题描述', '责任人'],
      ['红罗沟', '甲', '李某'],
    ]);
    expect(first(alone)).toMatchObject({ responsiblePerson: '李某' });
    const beside = await readSheet([
      ['村名', '问题描述', '责任领导', '责任单位', '责任人', '整改措施'],
      ['红罗沟', '甲', '王某', '红罗沟村委会', '李某', '追回'],
    ]);
    expect(first(beside)).toMatchObject({
      leader: '王某',
      responsibleUnit: '红罗沟村委会',
      rectifier: '李某',
    });
    expect(first(beside)).not.toHaveProperty('responsiblePerson');
  });

  it('takes 单位 for the unit of money or of a quantity by the column before it', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述', '数量', '单位', '涉及金额', '金额单位'],
      ['红罗沟', '甲', 3, '间', 2, '万元'],
    ]);
    expect(first(outcome)).toMatchObject({
      quantityMilli: 3000,
      quantityUnit: '间',
      selfAmountFen: 2_000_000,
    });
    const money = await readSheet([
      ['村名', '问题描述', '涉及金额', '单位'],
      ['红罗沟', '甲', 2, '元'],
    ]);
    expect(first(money)).toMatchObject({ selfAmountFen: 200 });
  });

  it('puts a second 备注 and a second state of rectification into the next free text', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述', '整改状态', '整改情况', '备注', '备注'],
      ['红罗沟', '甲', '整改中', '已约谈', '一', '二'],
    ]);
    expect(first(outcome)).toMatchObject({
      resultText: '整改中',
      progressText: '已约谈',
      note1: '一',
      note2: '二',
    });
  });

  it('reads the state only to compare it, and never what is left to recover: the ledger knows them better', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述', '状态', '未收回金额(元)'],
      ['红罗沟', '甲', '已销号', '错'],
    ]);
    expect(outcome.problems).toEqual([]);
    expect(Object.keys(first(outcome)).sort()).toEqual([
      'categoryCode',
      'claims',
      'description',
      'itemCode',
      'matchKey',
      'villageId',
    ]);
  });
});

describe('headings of two and three rows', () => {
  const merged = (...areas: [number, number, number, number][]): WrittenSheet['merges'] =>
    areas.map(([top, left, bottom, right]) => ({ top, left, bottom, right }));

  it('join parent and child, with merges', async () => {
    const outcome = await readSheet(
      [
        ['村名', '问题描述', '已收回', null, '责任', null],
        [null, null, '金额(元)', '日期', '单位', '领导'],
        ['红罗沟', '甲', 5, '2015-07-03', '村委会', '王某'],
      ],
      { merges: merged([1, 1, 2, 1], [1, 2, 2, 2], [1, 3, 1, 4], [1, 5, 1, 6]) },
    );
    expect(keysOf(outcome)).toEqual({
      村名: 'village',
      问题描述: 'description',
      '金额(元)': 'recoveredFen',
      单位: 'responsibleUnit',
      领导: 'leader',
    });
    expect(first(outcome)).toMatchObject({ recoveredFen: 500, leader: '王某' });
  });

  it('join parent and child without merges', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述', '金额', null, '备注'],
      [null, null, '涉及金额(元)', '已收回金额(元)', null],
      ['红罗沟', '甲', 8, 5, '无'],
    ]);
    expect(first(outcome)).toMatchObject({ selfAmountFen: 800, recoveredFen: 500, note1: '无' });
  });

  it('of three rows, the unit in the parent', async () => {
    const outcome = await readSheet(
      [
        ['基本情况', null, '问题情况', null, null],
        ['村名', '村民小组', '问题描述', '金额(万元)', null],
        [null, null, null, '涉及金额', '已收回金额'],
        ['红罗沟', null, '甲', 8, 5],
      ],
      { merges: merged([1, 1, 1, 2], [1, 3, 1, 5], [2, 1, 3, 1], [2, 2, 3, 2], [2, 3, 3, 3], [2, 4, 2, 5]) },
    );
    expect(first(outcome)).toMatchObject({
      selfAmountFen: 8_000_000,
      recoveredFen: 5_000_000,
      description: '甲',
    });
  });

  it('a row below that repeats words of headings without room for them is none of the heading', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述', '备注'],
      ['问题描述', '问题描述'],
      ['红罗沟', '甲', '乙'],
    ]);
    expect(outcome.rows.map(({ draft }) => draft.note1)).toEqual(['乙']);
    expect(faults(outcome)).toEqual(['2 村名 village-unknown']);
  });

  it('a row with numbers is one of data, whatever words stand in it', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述', '备注'],
      ['红罗沟', '问题描述', 12.5, '问题描述'],
      ['红罗沟', '甲', '乙'],
    ]);
    expect(outcome.rows.map(({ draft }) => draft.description)).toEqual(['问题描述', '甲']);
  });

  it('a general word under a parent of another meaning is not taken for the problem’s', async () => {
    const outcome = await readSheet(
      [
        ['村名', '问题描述', '处理情况', null],
        [null, null, '方式', '金额'],
        ['红罗沟', '甲', '约谈', 300],
      ],
      { merges: merged([1, 1, 2, 1], [1, 2, 2, 2], [1, 3, 1, 4]) },
    );
    expect(outcome.reading.sheets[0]?.unrecognised).toEqual(['处理情况/方式', '处理情况/金额']);
    expect(first(outcome)).not.toHaveProperty('selfAmountFen');
  });

  it('printed again further down are no data, and their title neither', async () => {
    const heading = ['序号', '村名', '问题类别', '问题描述'];
    const outcome = await readSheet(
      [
        ['大武镇问题台账'],
        heading,
        [1, '红罗沟', '集体资金', '甲'],
        ['大武镇问题台账'],
        heading,
        [2, '白家咀', '集体资产', '乙'],
      ],
      { merges: merged([1, 1, 1, 4], [4, 1, 4, 4]) },
    );
    expect(outcome.rows.map(({ row }) => row)).toEqual([3, 6]);
    expect(outcome.reading.notices).toEqual([]);
  });

  it('of another shape further down begin another table', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述', '涉及金额(元)'],
      ['红罗沟', '甲', 1],
      ['序号', '问题描述', '村名', '涉及金额(万元)'],
      [1, '乙', '白家咀', 1],
    ]);
    expect(outcome.rows.map(({ draft }) => [draft.villageId, draft.selfAmountFen])).toEqual([
      ['v:红罗沟', 100],
      ['v:白家咀', 1_000_000],
    ]);
  });
});

describe('a sheet without the needed columns', () => {
  it('is refused with the headings that were seen when no other sheet has them', async () => {
    await expect(
      readSheet([
        ['姓名', '电话'],
        ['张某', '1'],
      ]),
    ).rejects.toMatchObject({
      code: 'import.columns-missing',
      params: { missing: ['村名', '问题描述'], seen: ['姓名', '电话'] },
    });
    await expect(
      readSheet([
        ['序号', '村名', '涉及金额'],
        [1, '红罗沟', 5],
      ]),
    ).rejects.toMatchObject({
      params: { missing: ['问题描述'], seen: ['序号', '村名', '涉及金额'] },
    });
  });

  it('is refused when it is empty', async () => {
    await expect(readSheet([])).rejects.toMatchObject({
      code: 'import.columns-missing',
      params: { seen: [] },
    });
  });

  it('is left out with a notice when another sheet has them; an empty one without', async () => {
    const outcome = await readSheets([
      {
        name: '汇总',
        rows: [
          ['村名', '件数'],
          ['红罗沟', 1],
        ],
      },
      {
        name: '台账',
        rows: [
          ['村名', '问题描述'],
          ['红罗沟', '甲'],
        ],
      },
      { name: 'Sheet3', rows: [] },
    ]);
    expect(outcome.rows).toHaveLength(1);
    expect(outcome.reading.notices).toEqual(
      [
        {
          sheet: '汇总',
          row: null,
          code: 'sheet-left-out',
          what: '汇总',
          stated: '村名、件数',
          computed: null,
        },
        expect.objectContaining({ code: 'sheet-unclassified' }),
      ].reverse(),
    );
  });

  it('is left out with a notice when it is hidden', async () => {
    const rows = [
      ['村名', '问题描述', '类别'],
      ['红罗沟', '甲', '集体资金'],
    ];
    const outcome = await readSheets([
      { name: '旧', hidden: true, rows },
      { name: '新', rows },
    ]);
    expect(outcome.reading.notices.map(({ sheet, code }) => [sheet, code])).toEqual([
      ['旧', 'hidden-sheet-left-out'],
    ]);
    expect(faults(outcome)).toEqual([]);
  });
});
