import { dawu, faults, readSheet } from './reading-world.js';

const HEADING = ['村名', '问题类别', '问题小类', '问题描述'];

const kindOf = async (category: string | null, item: string | null, context = dawu()): Promise<string> => {
  const outcome = await readSheet([HEADING, ['红罗沟', category, item, '甲']], {}, context);
  const draft = outcome.rows[0]?.draft;
  return draft ? `${draft.categoryCode} ${draft.itemCode}` : faults(outcome).join();
};

describe('category and item are known by their names', () => {
  it.each([
    ['集体资金', '收入不入账', 'funds funds/4'],
    ['(二)集体资金', '4.收入不入账', 'funds funds/4'],
    ['一、集体资金', '(四)收入不入账', 'funds funds/4'],
    ['Ⅱ、集体资金', '④收入不入账', 'funds funds/4'],
    ['“集体资金”', '收入 不入账', 'funds funds/4'],
    ['“三资”管理机制体制', '三资公开不规范', 'management management/2'],
    ['三资管理机制体制', '"三资"公开不规范', 'management management/2'],
    ['管理机制体制', '“三资”公开不规范', 'management management/2'],
    ['集体资金', '违规支付招待费（2013年前）', 'funds funds/3'],
    [null, '存在不实债务', 'claims-debts claims-debts/2'],
    ['集体资产', null, 'assets null'],
    ['待归类', null, 'unclassified null'],
  ])('%s and %s are %s', async (category, item, expected) => {
    expect(await kindOf(category, item)).toBe(expected);
  });

  it.each([
    ['集体土地', '收入不入账', '2 问题类别 category-unknown'],
    ['集体土地', '公款旅游', '2 问题类别 category-unknown,2 问题小类 item-unknown'],
    ['二', null, '2 问题类别 category-unknown'],
    ['2', '收入不入账', '2 问题类别 category-unknown'],
    ['(二)', null, '2 问题类别 category-unknown'],
    ['集体资金', '公款旅游', '2 问题小类 item-unknown'],
    ['集体资金', '4', '2 问题小类 item-unknown'],
    ['集体资金', '违规支付招待费', '2 问题小类 item-unknown'],
    ['集体资产', '收入不入账', '2 问题小类 item-not-in-category'],
    ['待归类', '收入不入账', '2 问题小类 item-not-in-category'],
    [null, null, '2 问题类别 category-missing'],
  ])('%s and %s are refused: %s', async (category, item, expected) => {
    expect(await kindOf(category, item)).toBe(expected);
  });

  it('by a spelling that a person has mapped', async () => {
    const mappings = [
      { column: 'category', written: '集体土地', target: 'assets' },
      { column: 'item', written: '公款旅游', target: 'funds/3' },
    ] as const;
    const context = dawu('cases', { mappings });
    expect(await kindOf('(五)集体土地', null, context)).toBe('assets null');
    expect(await kindOf(null, '1.公款旅游', context)).toBe('funds funds/3');
    expect(await kindOf('集体土地', '公款旅游', context)).toBe('2 问题小类 item-not-in-category');
  });

  it('an item of several categories needs its category', async () => {
    const items = (['funds', 'assets'] as const).map((categoryCode) => {
      return { code: `${categoryCode}/9`, categoryCode, name: '其他问题', moneyNone: false };
    });
    const context = dawu('cases', { items });
    expect(await kindOf('集体资产', '其他问题', context)).toBe('assets assets/9');
    expect(await kindOf(null, '其他问题', context)).toBe('2 问题小类 item-ambiguous');
  });

  it('one column for both may name items', async () => {
    const outcome = await readSheet([
      ['村名', '问题类型', '问题描述'],
      ['红罗沟', '收入不入账', '甲'],
      ['红罗沟', '集体资产', '乙'],
      ['红罗沟', '公款旅游', '丙'],
    ]);
    expect(outcome.rows.map(({ draft }) => draft.itemCode ?? draft.categoryCode)).toEqual([
      'funds/4',
      'assets',
    ]);
    expect(outcome.problems).toMatchObject([{ code: 'category-unknown', mappable: 'category' }]);
  });

  it('an unknown item may be mapped, and items that resemble it are shown', async () => {
    const outcome = await readSheet([HEADING, ['红罗沟', '集体资金', '违规支付招待费', '甲']]);
    expect(outcome.problems[0]).toMatchObject({ mappable: 'item' });
    expect(outcome.problems[0]?.suggestions?.[0]).toBe('违规支付招待费(2013年前)');
  });
});

describe('section rows', () => {
  const heading = ['序号', '村名', '问题小类', '问题描述', '涉及金额(元)'];
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: 5 });

  it('give the category to the rows below them, numbered as the sheet numbers them', async () => {
    const rows = [
      heading,
      ['(一)集体资产'],
      [1, '红罗沟', null, '甲', 1],
      ['二、集体资金'],
      [2, '白家咀', '收入不入账', '乙', 2],
      ['三', '集体债权债务'],
      [3, '白家咀', null, '丙', 3],
    ];
    const outcome = await readSheet(rows, { merges: [wide(2), wide(4)] });
    expect(outcome.rows.map(({ draft }) => draft.categoryCode)).toEqual(['assets', 'funds', 'claims-debts']);
    expect(outcome.reading.notices).toEqual([]);
  });

  it('hold an item to the category of its section', async () => {
    const outcome = await readSheet([heading, ['(一)集体资产'], [1, '红罗沟', '收入不入账', '甲', 1]]);
    expect(faults(outcome)).toEqual(['3 问题小类 item-not-in-category']);
  });

  it('may name items', async () => {
    const rows = [
      ['序号', '村名', '问题描述'],
      ['1.收入不入账'],
      [1, '红罗沟', '甲'],
      ['2.违规出借资金'],
      [2, '红罗沟', '乙'],
    ];
    const outcome = await readSheet(rows);
    expect(outcome.rows.map(({ draft }) => draft.itemCode)).toEqual(['funds/4', 'funds/2']);
  });

  it('that name nothing known never lend the category of the section before', async () => {
    const rows = [
      heading,
      ['(一)集体资产'],
      [1, '红罗沟', null, '甲', 1],
      ['(二)集体土地'],
      [2, '白家咀', null, '乙', 2],
      [3, '白家咀', '收入不入账', '丙', 2],
    ];
    const outcome = await readSheet(rows);
    expect(outcome.problems).toMatchObject([
      { row: 5, code: 'category-unknown', value: '(二)集体土地', mappable: 'category' },
    ]);
    expect(outcome.rows.map(({ draft }) => draft.categoryCode)).toEqual(['assets', 'funds']);
  });

  it('yield to a category cell', async () => {
    const outcome = await readSheet([
      ['村名', '问题类别', '问题描述'],
      ['(一)集体资产'],
      ['红罗沟', '集体资金', '甲'],
      ['红罗沟', null, '乙'],
    ]);
    expect(outcome.rows.map(({ draft }) => draft.categoryCode)).toEqual(['funds', 'assets']);
  });
});

describe('a sheet that speaks of no categories', () => {
  it('has unclassified cases and says so once', async () => {
    const outcome = await readSheet([
      ['村名', '问题描述'],
      ['红罗沟', '甲'],
      ['红罗沟', '乙'],
    ]);
    expect(outcome.rows.map(({ draft }) => draft.categoryCode)).toEqual(['unclassified', 'unclassified']);
    expect(outcome.reading.notices.map(({ code }) => code)).toEqual(['sheet-unclassified']);
  });

  it('leaves the category of a case alone that it names by its number', async () => {
    const outcome = await readSheet([
      ['编号', '村名', '问题描述'],
      ['DAWU-2015-0007', '红罗沟', '甲'],
    ]);
    expect(outcome.rows[0]?.draft).not.toHaveProperty('categoryCode');
    expect(outcome.rows[0]?.draft.no).toBe(7);
    expect(outcome.reading.notices).toEqual([]);
  });
});
