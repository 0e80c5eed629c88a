import type { CategoryCode } from '../../src/campaigns/campaign.js';
import type { CaseState } from '../../src/cases/case-state.js';
import {
  categoryNamesOf,
  rollUp,
  type RollupGroup,
  type RollupWords,
} from '../../src/rollups/rollup.rules.js';

const words: RollupWords = {
  categoryNames: categoryNamesOf('{"funds":{"name":"集体资金(本次)"}}'),
  items: [
    { code: 'funds/1', categoryCode: 'funds', name: '违规开设账户' },
    { code: 'funds/2', categoryCode: 'funds', name: '违规出借资金' },
    { code: 'management/1', categoryCode: 'management', name: '公开不规范' },
  ],
  villages: [
    { id: 'v1', name: '红罗沟', valid: true },
    { id: 'v2', name: '白家咀', valid: true },
    { id: 'v3', name: '旧村', valid: false },
  ],
};

const group = (
  over: Partial<RollupGroup> & { villageId: string; categoryCode: CategoryCode; state?: CaseState },
): RollupGroup => ({
  itemCode: '',
  state: 'registered',
  cases: 1,
  undetermined: 0,
  opening: 0,
  amountFen: 0,
  recoveredFen: 0,
  setOffFen: 0,
  correctedFen: 0,
  writtenOffFen: 0,
  notPursuedFen: 0,
  returnedFen: 0,
  turnedOverFen: 0,
  householdsFen: 0,
  heldFen: 0,
  overdue: 0,
  ...over,
});

const codes = (lines: readonly { code: string }[]): string[] => lines.map((line) => line.code);

describe('a roll-up', () => {
  it('always has the five category lines, unclassified last, under the names of the campaign', () => {
    const { lines } = rollUp('category', [], words, true);
    expect(lines.map(({ code, name }) => [code, name])).toEqual([
      ['management', '管理机制体制'],
      ['funds', '集体资金(本次)'],
      ['assets', '集体资产'],
      ['claims-debts', '集体债权债务'],
      ['unclassified', '待归类'],
    ]);
    expect(lines.every((line) => line.cases === 0 && line.villages === 0)).toBe(true);
  });

  it('counts a village once, whatever the number of its cases, and no village for a case without one', () => {
    const view = rollUp(
      'category',
      [
        group({ villageId: 'v1', categoryCode: 'funds', cases: 2 }),
        group({ villageId: 'v1', categoryCode: 'assets' }),
        group({ villageId: 'v2', categoryCode: 'funds', state: 'closed' }),
        group({ villageId: '', categoryCode: 'unclassified' }),
      ],
      words,
      true,
    );
    expect(view).toMatchObject({ cases: 5, villages: 2 });
    expect(view.lines.map((line) => line.villages)).toEqual([0, 2, 1, 0, 0]);
  });

  it('does not count the village of a tally that has come down to nothing', () => {
    const view = rollUp(
      'village',
      [group({ villageId: 'v3', categoryCode: 'funds', cases: 0 })],
      words,
      true,
    );
    expect(view.villages).toBe(0);
  });

  it('sets closed, open, continuing and suspended beside one another, and leaves voided cases out', () => {
    const states: CaseState[] = [
      'registered',
      'assigned',
      'rectifying',
      'closure-requested',
      'verified',
      'continuing',
      'suspended',
      'closed',
      'voided',
    ];
    const groups = states.map((state) => group({ villageId: 'v1', categoryCode: 'funds', state }));
    const view = rollUp('state', groups, words, true);
    expect(view).toMatchObject({ cases: 8, open: 5, continuing: 1, suspended: 1, closed: 1 });
    expect(codes(view.lines)).toEqual([
      'registered',
      'assigned',
      'rectifying',
      'continuing',
      'suspended',
      'closure-requested',
      'verified',
      'closed',
    ]);
  });

  it('takes every kind of settlement from the amount to say what is outstanding', () => {
    const view = rollUp(
      'category',
      [
        group({
          villageId: 'v1',
          categoryCode: 'funds',
          amountFen: 100_000,
          recoveredFen: 50_000,
          setOffFen: 20_000,
          correctedFen: 5_000,
          writtenOffFen: 3_000,
          notPursuedFen: 2_000,
          returnedFen: 40_000,
        }),
      ],
      words,
      true,
    );
    expect(view).toMatchObject({ outstandingFen: 20_000, recoveredFen: 50_000, returnedFen: 40_000 });
  });

  it('has every item in order, and a line of cases without item only where there are any', () => {
    const view = rollUp(
      'item',
      [
        group({ villageId: 'v1', categoryCode: 'funds', itemCode: 'funds/2' }),
        group({ villageId: 'v1', categoryCode: 'funds' }),
        group({ villageId: '', categoryCode: 'unclassified' }),
      ],
      words,
      true,
    );
    expect(view.lines.map(({ code, name, cases }) => [code, name, cases])).toEqual([
      ['management/1', '公开不规范', 0],
      ['funds/1', '违规开设账户', 0],
      ['funds/2', '违规出借资金', 1],
      ['funds/none', '未归小类', 1],
      ['unclassified/none', '待归类', 1],
    ]);
  });

  it('has valid villages in printing order also with zero, others only with cases, and 待核 last', () => {
    const none = group({ villageId: '', categoryCode: 'unclassified' });
    expect(codes(rollUp('village', [none], words, true).lines)).toEqual(['v1', 'v2', 'none']);
    const old = group({ villageId: 'v3', categoryCode: 'funds' });
    expect(codes(rollUp('village', [old], words, true).lines)).toEqual(['v1', 'v2', 'v3']);
  });

  it('has a line for each village and category that have cases together, in both orders', () => {
    const view = rollUp(
      'village-category',
      [
        group({ villageId: '', categoryCode: 'unclassified' }),
        group({ villageId: 'v2', categoryCode: 'assets' }),
        group({ villageId: 'v2', categoryCode: 'management' }),
        group({ villageId: 'v1', categoryCode: 'funds' }),
      ],
      words,
      false,
    );
    expect(view.lines.map(({ code, name }) => [code, name])).toEqual([
      ['v1/funds', '红罗沟 集体资金(本次)'],
      ['v2/management', '白家咀 管理机制体制'],
      ['v2/assets', '白家咀 集体资产'],
      ['none/unclassified', '待核 待归类'],
    ]);
  });

  it('says null for overdue cases that nobody asked for, and adds them up where somebody did', () => {
    const groups = [
      group({ villageId: 'v1', categoryCode: 'funds' }),
      group({ villageId: 'v1', categoryCode: 'funds', cases: 0, overdue: 1 }),
    ];
    expect(rollUp('village-category', groups, words, false)).toMatchObject({ overdue: null });
    expect(rollUp('category', groups, words, true)).toMatchObject({ cases: 1, overdue: 1 });
  });

  it('gives what the campaign has no word for a line of its own, so that the lines still add up', () => {
    const lost = group({ villageId: 'v9', categoryCode: 'funds', itemCode: 'funds/9', amountFen: 7 });
    for (const by of ['item', 'village', 'village-category'] as const) {
      const view = rollUp(by, [lost], words, true);
      expect(view.lines.reduce((sum, line) => sum + line.amountFen, 0)).toBe(7);
    }
  });

  it('throws where sums of money leave the safe integers instead of rounding them', () => {
    const huge = group({ villageId: 'v1', categoryCode: 'funds', amountFen: Number.MAX_SAFE_INTEGER });
    expect(() => rollUp('category', [huge, huge], words, true)).toThrow(RangeError);
  });
});
