import { day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import { formDays, periodInChinese } from '../../src/papers/form-days.rules.js';
import { KeyFinder } from '../../src/papers/form-keys.rules.js';
import { cellName, checkCategories, checkMapping, checkPlan } from '../../src/papers/form-mapping.rules.js';
import { planForm } from '../../src/papers/form-plan.rules.js';
import { formOutcome } from '../../src/papers/form-result.rules.js';
import { digitsOf, placeOfFigure } from '../../src/papers/form-values.rules.js';
import type { FormMapping, FormSheetView } from '../../src/papers/form.js';
import { block, COUNTINGS, FACTS, figure, KEYS, mapping } from './form-cases.js';

/** A sheet whose column A holds these texts from row 1 on. */
const sheet = (names: readonly string[], more: Partial<FormSheetView> = {}): FormSheetView => ({
  name: '表',
  hidden: false,
  isProtected: false,
  lastRow: Math.max(names.length, 6),
  lastColumn: 4,
  hiddenRows: [],
  hiddenColumns: [],
  widths: {},
  merges: [],
  cells: names.flatMap((text, at) => (text === '' ? [] : [{ row: at + 1, column: 1, text }])),
  ...more,
});

const planOf = (view: FormSheetView, wanted: FormMapping) => planForm([view], wanted, KEYS);
const refusalOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${Object.values(error.params).join(' ')}`.trim();
    throw error;
  }
  return 'nothing';
};

describe('the days of a form', () => {
  it.each([
    ['2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31', '2026年11月'],
    ['2026-11-01', '2026-11-22', '2026-10-01', '2026-10-31', '2026年11月1日至2026年11月22日'],
    ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31', '2026年1月至3月'],
    ['2025-12-01', '2026-01-31', '2025-10-01', '2025-11-30', '2025年12月至2026年1月'],
    ['2026-11-08', '2026-11-14', '2026-11-01', '2026-11-07', '2026年11月8日至2026年11月14日'],
    ['2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29', '2024年3月'],
  ])('%s to %s follow %s to %s', (from, asOf, previousFrom, previousAsOf, words) => {
    const days = formDays(day(from), day(asOf));
    expect(days).toEqual({ from, asOf, previousFrom, previousAsOf });
    expect(periodInChinese(days)).toBe(words);
  });
});

describe('a name on a form', () => {
  const finder = new KeyFinder(KEYS, [
    { written: '红罗够', target: 'line:v1' },
    { written: '全镇', target: 'whole' },
    { written: '走了的村', target: 'line:gone' },
  ]);
  it.each([
    ['红罗沟', 'line v1'],
    ['1.红罗沟村', 'line v1'],
    ['大武镇白家咀村民委员会', 'line v2'],
    ['武 家 庄', 'line v3'],
    ['141128103003', 'line v3'],
    ['红罗够', 'line v1'],
    ['合  计', 'skip'],
    ['全镇', 'whole'],
    ['走了的村', 'unknown'],
    ['双坡', 'unknown'],
  ])('%s means %s', (text, means) => {
    const found = finder.first(text, 'village');
    expect(found.kind === 'line' ? `line ${found.code}` : found.kind).toBe(means);
  });

  it.each([
    ['本月', 'period current'],
    ['上期', 'period previous'],
    ['累 计', 'period cumulative'],
    ['上月末累计', 'period before'],
    ['本年累计', 'period year'],
    ['集体资金', 'line funds'],
    ['(二)坐收坐支', 'line funds/2'],
    ['小计', 'skip'],
    ['别的', 'unknown'],
  ])('second to another, %s means %s', (text, means) => {
    const found = finder.second(text);
    const more = found.kind === 'line' ? ` ${found.code}` : found.kind === 'period' ? ` ${found.period}` : '';
    expect(found.kind + more).toBe(means);
  });

  it('that is misspelt is told with names that resemble it, and never taken for one', () => {
    expect(finder.first('红罗沟口', 'village')).toMatchObject({ kind: 'unknown', suggestions: ['红罗沟村'] });
  });
});

describe('what goes where', () => {
  const wanted = mapping({ blocks: [block('表', [1, 6], { B: figure('found') })] });

  it('tells names that mean nothing, those that come twice, and lines without a row', () => {
    const plan = planOf(sheet(['红罗沟', '双坡村', '红罗沟村委会', '合计', '白家咀']), wanted);
    expect(plan.cells.map(({ row, code }) => [row, code])).toEqual([
      [1, 'v1'],
      [5, 'v2'],
    ]);
    const [told] = plan.blocks;
    expect(told?.unknown).toMatchObject([
      { row: 2, text: '双坡村', ambiguous: false },
      { row: 3, text: '红罗沟村委会', ambiguous: true },
    ]);
    expect(told?.skipped).toEqual([{ row: 4, text: '合计' }]);
    expect(told?.left).toEqual([{ code: 'v3', name: '武家庄村' }]);
    const outcome = formOutcome(plan, COUNTINGS, FACTS, 'zero');
    // 武家庄村 is the third line, so its figure is 3000.
    expect(outcome.blocks[0]?.left).toEqual([
      { code: 'v3', name: '武家庄村', figures: [{ column: 2, text: '3000' }] },
    ]);
  });

  it('never reaches into a formula, nor twice into one cell', () => {
    const formula = { row: 1, column: 2, text: '5', formula: true } as const;
    const names = sheet(['红罗沟', '白家咀']);
    const withFormula = sheet([], { cells: [...names.cells, formula] });
    expect(refusalOf(() => checkPlan(planOf(withFormula, wanted)))).toBe('form.formula-there 表!B1');
    const merged = sheet(['红罗沟', '白家咀'], { merges: [{ top: 1, left: 2, bottom: 2, right: 2 }] });
    expect(refusalOf(() => checkPlan(planOf(merged, wanted)))).toBe('form.cell-twice 表!B1');
    expect(refusalOf(() => checkPlan(planOf(names, wanted)))).toBe('nothing');
  });

  it.each([
    [
      'contracts of a category',
      { B: { ...figure('contracts'), only: 'funds' } },
      'village',
      ['表!B1', '表!B2'],
    ],
    [
      'debts repaid by category',
      { B: figure('debtsRepaidFen', 'current', 'yuan') },
      'category',
      ['表!B1', '表!B2'],
    ],
    ['contracts of villages', { B: figure('contracts') }, 'village', []],
    ['persons of a category', { B: { ...figure('persons'), only: 'funds' } }, 'village', []],
  ] as const)('never tells nothing for what has no category: %s', (_, columns, by, cells) => {
    const names = by === 'village' ? ['红罗沟', '白家咀'] : ['集体资金', '集体资产'];
    const asked = mapping({ blocks: [{ ...block('表', [1, 2], columns), by }] });
    const plan = planOf(sheet(names), asked);
    expect(plan.ofNoCategory.map(cellName)).toEqual(cells);
    // A form kept earlier leaves them as they are.
    expect(formOutcome(plan, COUNTINGS, FACTS, 'zero').filled).toHaveLength(2 - cells.length);
    expect(refusalOf(() => checkCategories(plan))).toBe(
      cells.length === 0 ? 'nothing' : `form.no-category ${cells.join('、')}`,
    );
  });

  it.each([
    ['form.nothing-pointed', mapping({ blocks: [block('表', [1, 6], {})] })],
    ['form.sheet-unknown 别的', mapping({ blocks: [block('别的', [1, 6], { B: figure('found') })] })],
    ['form.outside 表!A9', mapping({ blocks: [block('表', [1, 9], { B: figure('found') })] })],
    ['form.rows-turned 5 2', mapping({ blocks: [block('表', [5, 2], { B: figure('found') })] })],
    ['form.key-filled 表 A', mapping({ blocks: [block('表', [1, 6], { A: figure('found') })] })],
    ['form.unit-wrong 涉及金额 own', mapping({ blocks: [block('表', [1, 6], { B: figure('amountFen') })] })],
    [
      'form.unit-wrong 发现 yuan',
      mapping({ blocks: [block('表', [1, 6], { B: figure('found', 'current', 'yuan') })] }),
    ],
    ['nothing', wanted],
  ])('is refused or kept: %s', (code, typed) => {
    expect(refusalOf(() => checkMapping(typed, [sheet(['红罗沟'])]))).toBe(code);
  });

  it('leaves cells of figures that are not told, and says which', () => {
    const plan = planOf(
      sheet(['红罗沟']),
      mapping({ blocks: [block('表', [1, 6], { B: figure('persons') })] }),
    );
    const without = new Map(
      [...COUNTINGS].map(([key, view]) => {
        const { persons: _, ...figures } = view.figures;
        return [key, { ...view, figures }];
      }),
    );
    expect(formOutcome(plan, without, FACTS, 'zero')).toMatchObject({ filled: [], withheld: ['persons'] });
    expect(formOutcome(plan, COUNTINGS, FACTS, 'zero')).toMatchObject({
      filled: [{ text: '1000' }],
      withheld: [],
    });
  });
});

describe('a value', () => {
  it.each([
    ['amountFen', 12_345_678, 'wan-yuan', '12.345678'],
    ['amountFen', 86_599_000_000, 'wan-yuan', '86599'],
    ['amountFen', 1_050, 'yuan', '10.5'],
    ['amountFen', -200_000, 'yuan', '-2000'],
    ['found', 1_234, 'own', '1234'],
    ['landCentiMu', 1_250, 'own', '12.5'],
  ] as const)('%s %i in %s is %s, rounded nowhere', (name, value, unit, digits) => {
    expect(digitsOf(name, value, unit)).toBe(digits);
  });

  it.each([
    ['found', 'current', 'period period'],
    ['found', 'previous', 'before period'],
    ['found', 'cumulative', 'period figures'],
    ['found', 'before', 'before figures'],
    ['found', 'year', 'year period'],
    ['open', 'current', 'period figures'],
    ['open', 'previous', 'before figures'],
    ['open', 'year', 'period figures'],
  ] as const)('of %s, %s is %s of the counting', (name, period, place) => {
    expect(Object.values(placeOfFigure({ figure: name, period })).join(' ')).toBe(place);
  });
});
