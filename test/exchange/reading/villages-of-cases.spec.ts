import type { ReadingContext } from '../../../src/exchange/import.js';
import { dawu, faults, readSheet, readSheets } from './reading-world.js';

const HEADING = ['村名', '问题类别', '问题描述'];

const villageOf = async (written: string, context: ReadingContext = dawu()): Promise<string> => {
  const outcome = await readSheet([HEADING, [written, '集体资金', '甲']], {}, context);
  return outcome.rows[0]?.draft.villageId ?? faults(outcome).join();
};

describe('a village is known by its name', () => {
  it.each([
    '红罗沟',
    '红罗沟村',
    '红罗沟村委会',
    '红罗沟村民委员会',
    '大武镇红罗沟',
    '大武镇红罗沟村',
    '大武镇红罗沟村民委员会',
    '红 罗 沟',
    '红罗沟\n村',
    '　红罗沟　',
    '红\u200b罗沟\u202c',
    '大武镇 红罗沟村',
  ])('%j is 红罗沟', async (written) => {
    expect(await villageOf(written)).toBe('v:红罗沟');
  });

  it.each([
    ['示例村０６', 'v:示例村06'],
    ['示例村06村', 'v:示例村06'],
    ['示例村6', '2 村名 village-unknown'],
    ['红罗', '2 村名 village-unknown'],
    ['红罗沟乡', '2 村名 village-unknown'],
    ['方山县红罗沟', '2 村名 village-unknown'],
    ['红萝沟', '2 村名 village-unknown'],
    ['大武镇', '2 村名 village-unknown'],
    ['村', '2 村名 village-unknown'],
    ['红罗沟、白家咀', '2 村名 village-unknown'],
  ])('%s is %s', async (written, expected) => {
    expect(await villageOf(written)).toBe(expected);
  });

  const village = (id: string, name: string, otherNames: string[] = [], groups: string[] = []) => ({
    id,
    name,
    otherNames,
    groups: groups.map((group) => ({ id: `g:${group}`, name: group })),
  });
  const withVillages = (...villages: ReadingContext['villages']): ReadingContext =>
    dawu('cases', { villages });

  it('also by short and former names, the official name first', async () => {
    const context = withVillages(village('a', '红星', ['红罗沟']), village('b', '东方', ['红星', '东风']));
    expect(await villageOf('红罗沟村', context)).toBe('a');
    expect(await villageOf('东风', context)).toBe('b');
    expect(await villageOf('红星', context)).toBe('a');
  });

  it('not where it could be several', async () => {
    const context = withVillages(village('a', '东庄', ['新庄']), village('b', '西庄', ['新庄']));
    expect(await villageOf('新庄', context)).toBe('2 村名 village-ambiguous');
  });

  it('exactly, where two names differ only by 村', async () => {
    const context = withVillages(village('a', '王家'), village('b', '王家村'));
    expect(await villageOf('王家', context)).toBe('a');
    expect(await villageOf('王家村', context)).toBe('b');
    expect(await villageOf('大武镇王家', context)).toBe('2 村名 village-ambiguous');
  });

  it('by a spelling that a person has mapped, before it is said to be unknown', async () => {
    const mappings = [{ column: 'village', written: '红罗', target: 'v:红罗沟' }] as const;
    expect(await villageOf('红 罗', dawu('cases', { mappings }))).toBe('v:红罗沟');
    const gone = [{ column: 'village', written: '红罗', target: 'v:没有' }] as const;
    expect(await villageOf('红罗', dawu('cases', { mappings: gone }))).toBe('2 村名 village-unknown');
  });

  it('with its group in the same cell or in a column of its own', async () => {
    const context = withVillages(village('a', '红罗沟', [], ['一组', '二组']));
    const together = await readSheet(
      [
        ['村(组)', '问题描述'],
        ['红罗沟村一组', '甲'],
      ],
      {},
      context,
    );
    expect(together.rows[0]?.draft).toMatchObject({ villageId: 'a', groupId: 'g:一组' });
    const apart = await readSheet(
      [
        ['村名', '组别', '问题描述'],
        ['红罗沟', '二组', '甲'],
      ],
      {},
      context,
    );
    expect(apart.rows[0]?.draft).toMatchObject({ villageId: 'a', groupId: 'g:二组' });
  });

  it('and a group that the ledger lacks is told, not refused', async () => {
    const rows = [
      [...HEADING, '组别'],
      ['红罗沟', '集体资金', '甲', '九组'],
    ];
    const outcome = await readSheet(rows);
    expect(outcome.rows[0]?.draft).toMatchObject({ villageId: 'v:红罗沟', groupId: null });
    expect(outcome.reading.notices).toEqual([
      { sheet: 'Sheet1', row: 2, code: 'group-unknown', what: '九组', stated: null, computed: null },
    ]);
  });

  it('an unknown one may be mapped, and names that resemble it are shown', async () => {
    const outcome = await readSheet([HEADING, ['红罗', '集体资金', '甲']]);
    expect(outcome.problems[0]).toMatchObject({
      mappable: 'village',
      suggestions: ['红罗沟'],
      value: '红罗',
    });
    expect(outcome.problems[0]?.message).toContain('相近的有:红罗沟');
  });
});

describe('a village that is not written', () => {
  it('is missing, and only an unclassified case may wait for it as 待核', async () => {
    const outcome = await readSheet([
      HEADING,
      [null, '集体资金', '甲'],
      ['待核', '集体资金', '乙'],
      ['待核', '待归类', '丙'],
      [null, '待归类', '丁'],
    ]);
    expect(faults(outcome)).toEqual([
      '2 村名 village-missing',
      '3 村名 village-missing',
      '5 村名 village-missing',
    ]);
    expect(outcome.rows.map(({ draft }) => [draft.villageId, draft.categoryCode])).toEqual([
      [null, 'unclassified'],
    ]);
  });

  it('holds from the row above only where the cells are merged', async () => {
    const rows = [HEADING, ['红罗沟', '集体资金', '甲'], [null, '集体资金', '乙'], [null, '集体资金', '丙']];
    const outcome = await readSheet(rows, { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] });
    expect(outcome.rows.map(({ draft }) => draft.villageId)).toEqual(['v:红罗沟', 'v:红罗沟']);
    expect(faults(outcome)).toEqual(['4 村名 village-missing']);
  });
});

describe('a sheet without a village column', () => {
  const rows = [
    ['问题类别', '问题描述'],
    ['集体资金', '甲'],
  ];
  const villageOfSheet = async (name: string, lines: string[][] = []): Promise<string> => {
    const outcome = await readSheet([...lines, ...rows], { name });
    return outcome.rows[0]?.draft.villageId ?? faults(outcome).join();
  };

  it.each(['红罗沟', '红罗沟村', '大武镇红罗沟村', '1.红罗沟', '一、红罗沟'])(
    'is of the village that its name %s says',
    async (name) => {
      expect(await villageOfSheet(name)).toBe('v:红罗沟');
    },
  );

  it.each([
    [['村名:红罗沟   填报时间:2015年9月']],
    [['乡镇:大武镇    村名:红罗沟(盖章)    单位:元']],
    [['填报单位:大武镇红罗沟村']],
    [['行政村', '红罗沟']],
    [['大武镇红罗沟村“三资”问题清单']],
    [['红罗沟三资清理问题清单'], ['单位:元']],
  ])('is of the village that a line above says: %j', async (...lines) => {
    expect(await villageOfSheet('问题清单', lines)).toBe('v:红罗沟');
  });

  it('is refused row by row where name and line differ', async () => {
    expect(await villageOfSheet('白家咀', [['村名:红罗沟']])).toBe('2 - village-ambiguous'.replace('2', '3'));
  });

  it('is refused row by row where the line names a village that does not exist', async () => {
    expect(await villageOfSheet('问题清单', [['村名:红罗']])).toBe('3 - village-unknown');
  });

  it('lacks a needed column where nothing names the village', async () => {
    await expect(readSheet(rows, { name: '问题清单' })).rejects.toMatchObject({
      params: { missing: ['村名'] },
    });
    await expect(readSheet([['红罗沟村白家咀村问题清单'], ...rows])).rejects.toMatchObject({
      code: 'import.columns-missing',
    });
  });

  it('one sheet a village: each has its own, and a misspelt one is refused', async () => {
    const outcome = await readSheets(['红罗沟', '白家咀村', '武家'].map((name) => ({ name, rows })));
    expect(outcome.rows.map(({ draft }) => draft.villageId)).toEqual(['v:红罗沟', 'v:白家咀']);
    expect(outcome.problems).toMatchObject([
      { sheet: '武家', row: 2, code: 'village-unknown', mappable: 'village' },
    ]);
  });

  it('with several blocks takes the village from the line above each block', async () => {
    const outcome = await readSheet([['村名:红罗沟'], ...rows, ['村名:白家咀'], ...rows], {
      name: '问题清单',
    });
    expect(outcome.rows.map(({ draft }) => draft.villageId)).toEqual(['v:红罗沟', 'v:白家咀']);
  });
});

describe('a row of another town', () => {
  it('is refused', async () => {
    const outcome = await readSheet([
      ['乡镇', ...HEADING],
      ['大武镇', '红罗沟', '集体资金', '甲'],
      ['方山县大武镇', '红罗沟', '集体资金', '乙'],
      ['峪口镇', '红罗沟', '集体资金', '丙'],
    ]);
    expect(outcome.rows).toHaveLength(2);
    expect(faults(outcome)).toEqual(['4 乡镇 town-unknown']);
  });
});
