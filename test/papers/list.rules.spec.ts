import type { CaseRow } from '../../src/cases/case.entity.js';
import { makeCampaign, makeCase } from '../support/make.js';
import { caseCells, type ListedCase } from '../../src/papers/list-case.rules.js';
import { columnsOf, LIST_COLUMNS } from '../../src/papers/list-column.js';
import { letterCells, rankVillages, urgedCells, villageCells } from '../../src/papers/list.rules.js';
import { LIST_KINDS, LISTS } from '../../src/papers/list.js';
import { day } from '../../src/kernel/calendar.js';
import type { UrgedCaseView, UrgingDetailView } from '../../src/rectification/urging.js';
import type { RollupLine } from '../../src/rollups/rollup.js';

const line = (name: string, figures: Partial<RollupLine>): RollupLine => ({
  code: name,
  name,
  cases: (figures.closed ?? 0) + (figures.open ?? 0) + (figures.continuing ?? 0) + (figures.suspended ?? 0),
  villages: 1,
  amountFen: 0,
  undetermined: 0,
  opening: 0,
  recoveredFen: 0,
  setOffFen: 0,
  correctedFen: 0,
  writtenOffFen: 0,
  notPursuedFen: 0,
  outstandingFen: 0,
  turnedOverFen: 0,
  returnedFen: 0,
  householdsFen: 0,
  heldFen: 0,
  closed: 0,
  open: 0,
  continuing: 0,
  suspended: 0,
  overdue: 0,
  ...figures,
});

describe('the ranking of villages', () => {
  it('goes by the share of closed cases among those to be put right, and equal shares share a rank', () => {
    const ranked = rankVillages([
      line('甲', { closed: 1, open: 2 }),
      line('乙', { closed: 3 }),
      line('丙', { closed: 2, open: 4 }),
      line('丁', { closed: 0, open: 1 }),
    ]);
    expect(ranked.map(({ rank, line: { name } }) => [rank, name])).toEqual([
      [1, '乙'],
      [2, '甲'],
      [2, '丙'],
      [4, '丁'],
    ]);
  });

  it('swallows neither what continues nor what is suspended, and ranks nobody who has nothing to put right', () => {
    const ranked = rankVillages([
      line('只有持续的', { continuing: 2, suspended: 1 }),
      line('有销号的', { closed: 1, continuing: 5 }),
      line('没有问题的', {}),
    ]);
    expect(ranked.map(({ rank, dueCases, line: { name } }) => [rank, dueCases, name])).toEqual([
      [1, 1, '有销号的'],
      [null, 0, '只有持续的'],
    ]);
  });

  it('puts who has fewer overdue cases first among equals', () => {
    const ranked = rankVillages([
      line('逾期多', { closed: 1, open: 1, overdue: 1 }),
      line('逾期少', { closed: 1, open: 1 }),
    ]);
    expect(ranked.map(({ line: { name } }) => name)).toEqual(['逾期少', '逾期多']);
  });

  it('fills a cell for each of its columns', () => {
    const [ranked] = rankVillages([line('甲', { closed: 1, open: 1, amountFen: 400, recoveredFen: 100 })]);
    if (ranked === undefined) throw new Error('nothing was ranked');
    const cells = villageCells(ranked);
    const at = (key: (typeof LISTS.ranking.columns)[number]) => cells[LISTS.ranking.columns.indexOf(key)];
    expect(cells).toHaveLength(LISTS.ranking.columns.length);
    expect([at('rate'), at('recoveredShare'), at('dueCases'), at('villageName')]).toEqual([
      0.5,
      0.25,
      2,
      '甲',
    ]);
  });
});

describe('the cells of urging letters', () => {
  const urged: UrgedCaseView = {
    caseId: 'c',
    number: 'DAWU-2015-0003',
    itemName: '出借集体资金',
    description: '出借集体资金',
    measures: null,
    rectifier: '张某',
    dueDay: day('2015-08-31'),
    daysLate: 28,
    amountKind: 'undetermined',
    outstandingFen: 0,
    state: 'rectifying',
  };
  const letter: UrgingDetailView = {
    id: 'u',
    number: '督〔2015〕7号',
    villageId: null,
    villageName: null,
    sentDay: day('2015-09-28'),
    replyDueDay: day('2015-10-15'),
    repliedDay: null,
    withdrawnDay: day('2015-10-01'),
    standing: 'withdrawn',
    daysLate: 0,
    cases: 1,
    closed: 0,
    replyText: null,
    withdrawReason: '发错',
    issueId: 'i',
    recordedBy: 'officer',
    recordedAt: '2015-09-28T02:00:00.000Z',
    version: 2,
    campaignCode: 'dawu-2015',
    rows: [urged],
  };

  it('follow the columns that who asks may see, and have no sum where the amount is open', () => {
    expect(urgedCells(columnsOf(LISTS.urging.columns, true), urged, 1)).toEqual([
      1,
      'DAWU-2015-0003',
      '出借集体资金',
      '出借集体资金',
      null,
      '张某',
      '2015-08-31',
      28,
      ['undetermined'],
    ]);
    expect(urgedCells(columnsOf(LISTS.urging.columns, false), urged, 1)).not.toContain('张某');
  });

  it('are one for each column of their register', () => {
    const cells = letterCells(letter, 1);
    expect(cells).toHaveLength(LISTS.urgings.columns.length);
    expect(cells[LISTS.urgings.columns.indexOf('letterStanding')]).toEqual(['withdrawn']);
    expect(cells[LISTS.urgings.columns.indexOf('replyText')]).toBe('发错');
    expect(cells[LISTS.urgings.columns.indexOf('letterVillage')]).toBe('待核');
  });
});

describe('the columns of lists', () => {
  it('are all declared, once each', () => {
    for (const kind of LIST_KINDS) {
      const { columns } = LISTS[kind];
      expect(new Set(columns).size).toBe(columns.length);
      for (const key of columns) expect(LIST_COLUMNS[key].label.zh).not.toBe('');
    }
  });

  it('leave out whoever is responsible for who does not see persons', () => {
    const keys = columnsOf(LISTS.rectification.columns, false).map(({ key }) => key);
    expect(keys).not.toEqual(expect.arrayContaining(['leader']));
    for (const hidden of ['leader', 'rectifier', 'handedOver', 'handlingText'])
      expect(keys).not.toContain(hidden);
    expect(columnsOf(LISTS.rectification.columns, true)).toHaveLength(LISTS.rectification.columns.length);
  });

  it('together make the rectification ledger', () => {
    const whole = new Set<string>(LISTS.rectification.columns);
    for (const kind of ['problems', 'duties', 'results'] as const)
      for (const key of LISTS[kind].columns) expect(whole.has(key)).toBe(true);
  });
});

describe('the row of a case', () => {
  const campaign = makeCampaign();
  const listed = (over: Partial<CaseRow>): ListedCase => ({
    place: 3,
    number: 'DAWU-2015-0003',
    townName: '大武镇',
    today: day('2015-10-01'),
    trail: undefined,
    row: {
      ...makeCase(campaign, { no: 3, categoryCode: 'funds', ...over }),
      villageName: '红罗沟',
      groupName: '一组',
      itemName: '出借集体资金',
      details: [],
    },
  });

  it('says 未核定 or 不涉及 where there is no amount, and zero where it is zero', () => {
    const money = (over: Partial<CaseRow>) =>
      caseCells(['amountFen', 'recoveredFen', 'outstandingFen'], listed(over));
    expect(money({ amountKind: 'undetermined' })).toEqual([['undetermined'], null, ['undetermined']]);
    expect(money({ amountKind: 'none' })).toEqual([['none'], null, ['none']]);
    expect(money({ amountKind: 'known', amountFen: 0 })).toEqual([0, 0, 0]);
    expect(money({ amountKind: 'known', amountFen: 1_000, recoveredFen: 300, setOffFen: 200 })).toEqual([
      1_000, 300, 500,
    ]);
  });

  it('names how money was settled, how far it is, and how late', () => {
    const cells = caseCells(
      ['village', 'recoveredHow', 'outcome', 'daysLate', 'extent'],
      listed({
        state: 'rectifying',
        recoveredFen: 1,
        writtenOffFen: 1,
        dueDay: day('2015-09-30'),
        areaCentiMu: 1_250,
      }),
    );
    expect(cells).toEqual(['红罗沟 一组', ['recovered', 'written-off'], ['ongoing'], 1, '12.5亩']);
  });

  it('leaves a cell empty of which it knows nothing', () => {
    expect(caseCells(['closedDay', 'reviewer', 'lookedAgain', 'note'], listed({}))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
