import type { FormTotals } from '../../src/papers/form-fill.js';
import { planForm } from '../../src/papers/form-plan.rules.js';
import { formOutcome } from '../../src/papers/form-result.rules.js';
import { exactOf, exactText, isSum, sumTerms } from '../../src/papers/form-sums.rules.js';
import { formTotals } from '../../src/papers/form-totals.rules.js';
import type { FormCellView, FormMapping, FormSheetView } from '../../src/papers/form.js';
import type { CountingView } from '../../src/rollups/counting.js';
import { block, COUNTINGS, FACTS, figure, fill, KEYS, mapping, STRANGE_MAPPINGS } from './form-cases.js';
import { STRANGE_FORMS } from './form-fixtures.js';

const NAMES = ['红罗沟', '白家咀', '武家庄', '合计'];

/** Three villages and their sum in column A, and beside the sum whatever is told. */
const sheet = (sum: Partial<FormCellView>, more: readonly FormCellView[] = []): FormSheetView => ({
  name: '表',
  hidden: false,
  isProtected: false,
  lastRow: 8,
  lastColumn: 4,
  hiddenRows: [],
  hiddenColumns: [],
  widths: {},
  merges: [],
  cells: [
    ...NAMES.map((text, at) => ({ row: at + 1, column: 1, text })),
    { row: 4, column: 2, text: '', ...sum },
    ...more,
  ],
});
const formula = (sum?: string) => ({ formula: true as const, ...(sum === undefined ? {} : { sum }) });

/** The countings of these tests, in which the whole is what the three villages come to. */
const TYING = new Map(
  [...COUNTINGS].map(([key, view]): [string, CountingView] => [
    key,
    view.by === 'village' ? { ...view, figures: { ...view.figures, found: 6_000 } } : view,
  ]),
);

const WANTED = mapping({ blocks: [block('表', [1, 3], { B: figure('found') })] });

function totals(view: FormSheetView, wanted: FormMapping = WANTED, countings = TYING): FormTotals {
  const plan = planForm([view], wanted, KEYS);
  const { filled } = formOutcome(plan, countings, FACTS, wanted.zeros);
  return formTotals(plan, filled, [view], countings);
}

describe('a formula that only adds up', () => {
  it.each([
    ['SUM(B3:D3)', 1],
    ['=sum( $B$3 : $D$3 , F3 )', 2],
    ['B3+C3-D3', 3],
    ['+B3+SUM(C3:C9)-2', 3],
    ['SUBTOTAL(9,B4:B30)', 1],
  ])('%s is read as so many terms', (text, count) => {
    expect(isSum(text)).toBe(true);
    expect(sumTerms(text)).toHaveLength(count);
  });

  it.each([
    'SUMIF(A1:A3,"x",B1:B3)',
    'SUM(表2!B1:B3)',
    'B3*2',
    'ROUND(SUM(B1:B3),2)',
    'SUM(B:B)',
    '合计',
    '',
  ])('%s is not read', (text) => {
    expect(isSum(text)).toBe(false);
    expect(sumTerms(text)).toBeUndefined();
  });

  it('takes ranges from corner to corner and keeps signs', () => {
    expect(sumTerms('C9-SUM(D3:B1)')).toEqual([
      { sign: 1, from: { row: 9, column: 3 }, to: { row: 9, column: 3 } },
      { sign: -1, from: { row: 1, column: 2 }, to: { row: 3, column: 4 } },
    ]);
  });

  it.each([
    ['1,234.50', '1234.5'],
    ['-0.000001', '-0.000001'],
    ['007', '7'],
    ['0', '0'],
  ])('works exactly: %s is %s', (text, expected) => {
    const exact = exactOf(text);
    expect(exact === undefined ? undefined : exactText(exact)).toBe(expected);
  });

  it.each(['', '1e5', '12%', '无', '0.0000000001'])('takes %s for no number', (text) => {
    expect(exactOf(text)).toBeUndefined();
  });
});

describe("a form's own totals", () => {
  it.each<[string, FormSheetView]>([
    ['a formula over the villages', sheet(formula('SUM(B1:B3)'))],
    ['cells one by one', sheet(formula('B1+B2+B3'))],
    ['a sum of sums', sheet(formula('SUM(C1)'), [{ row: 1, column: 3, text: '', ...formula('SUM(B1:B3)') }])],
    ['a typed number', sheet({ text: '6,000' })],
  ])('agree with the ledger: %s', (_, view) => {
    expect(totals(view)).toEqual({ agree: 1, differ: [], unread: [] });
  });

  it.each<[string, FormSheetView, string, string]>([
    ['a formula that stops short', sheet(formula('SUM(B1:B2)')), '3000', '-3000'],
    [
      'a formula that takes in something else',
      sheet(formula('SUM(B1:B3,C2)'), [{ row: 2, column: 3, text: '0.5' }]),
      '6000.5',
      '0.5',
    ],
    ['a typed number of the month before', sheet({ text: '5999' }), '5999', '-1'],
  ])('that differ are told with both: %s', (_, view, form, difference) => {
    expect(totals(view)).toEqual({
      agree: 0,
      differ: [{ sheet: '表', row: 4, column: 2, form, ledger: '6000', difference }],
      unread: [],
    });
  });

  it('tells what the ledger has besides its villages', () => {
    expect(totals(sheet(formula('SUM(B1:B3)')), WANTED, COUNTINGS).differ).toMatchObject([
      { form: '6000', ledger: '10000', difference: '-4000' },
    ]);
  });

  it('are not judged where a formula does more than add up, reaches nothing that is filled, or stands empty', () => {
    expect(totals(sheet(formula()))).toMatchObject({ agree: 0, differ: [], unread: [{ row: 4, column: 2 }] });
    expect(totals(sheet(formula('SUM(D1:D3)')))).toEqual({ agree: 0, differ: [], unread: [] });
    expect(totals(sheet({}))).toEqual({ agree: 0, differ: [], unread: [] });
    const circle = sheet(formula('B1+B4'));
    expect(totals(circle).unread).toHaveLength(1);
  });

  it('are left alone where they are filled themselves, or are only of some lines', () => {
    const single = { sheet: '表', row: 4, column: 2, content: figure('found') };
    expect(totals(sheet({}), { ...WANTED, cells: [single] })).toEqual({ agree: 0, differ: [], unread: [] });
    const part = sheet(formula('SUM(B1:B2)'));
    const named = {
      ...part,
      cells: part.cells.map((cell) => (cell.text === '合计' ? { ...cell, text: '小计' } : cell)),
    };
    expect(totals(named)).toEqual({ agree: 0, differ: [], unread: [] });
  });

  it('stand at the right where villages stand across', async () => {
    const { sheets, plan, outcome } = await fill(STRANGE_FORMS.acrossTop(), STRANGE_MAPPINGS.acrossTop);
    expect(plan.cells.map(({ row, column, code }) => [row, column, code])).toContainEqual([5, 3, 'v2']);
    expect(plan.blocks[0]?.left).toEqual([]);
    expect(formTotals(plan, outcome.filled, sheets, COUNTINGS).differ).toEqual(
      [
        { row: 3, form: '6000', ledger: '10000', difference: '-4000' },
        { row: 4, form: '6000', ledger: '10000', difference: '-4000' },
        { row: 5, form: '0.606', ledger: '1.01', difference: '-0.404' },
      ].map((one) => ({ sheet: '横表', column: 5, ...one })),
    );
  });

  it('of a block with second names are those of the second name beside them', async () => {
    const { sheets, plan, outcome } = await fill(STRANGE_FORMS.twoNames(), STRANGE_MAPPINGS.twoNames);
    expect(formTotals(plan, outcome.filled, sheets, COUNTINGS)).toMatchObject({ agree: 0, unread: [] });
  });
});
