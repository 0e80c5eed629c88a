import type { FormMapping, FormSheetView } from '../../src/papers/form.js';
import {
  blockAt,
  EMPTY_MAPPING,
  saidOf,
  unitAbove,
  withColumn,
  withKey,
  withoutPlace,
} from '../../src/web/pages/forms/mapping-draft.js';

const FOUND = { kind: 'figure', figure: 'found', period: 'current', only: null, unit: 'own' } as const;
const SHEET = '横表';

/** Villages across row 2 from column B on, a sum behind them, and what is filled named at the left. */
const view: FormSheetView = {
  name: SHEET,
  hidden: false,
  isProtected: false,
  lastRow: 5,
  lastColumn: 6,
  hiddenRows: [],
  hiddenColumns: [],
  widths: {},
  merges: [{ top: 2, left: 3, bottom: 2, right: 4 }],
  cells: [
    ...[
      [2, '红罗沟'],
      [3, '白家咀'],
      [5, '合计'],
    ].map(([column, text]) => ({ row: 2, column: Number(column), text: String(text) })),
    { row: 1, column: 1, text: '单位:元' },
    { row: 3, column: 1, text: '问题(件)' },
    { row: 4, column: 1, text: '金额(万元)' },
  ],
};
const at = (row: number, column: number) => ({ sheet: SHEET, row, column });

describe('pointing at names that stand across', () => {
  const named: FormMapping = withKey(EMPTY_MAPPING, view, at(2, 2), { by: 'village', across: true });

  it('goes to the right as far as there are names, through what is merged, and stops before the sums', () => {
    expect(named.blocks).toEqual([
      {
        ...{ sheet: SHEET, by: 'village', across: true, keyColumn: 2, secondColumn: null },
        ...{ firstRow: 2, lastRow: 4, writesNames: false, columns: [] },
      },
    ]);
    expect(blockAt(named, at(5, 3))).toBe(0);
    expect(blockAt(named, at(5, 5))).toBeUndefined();
    expect(saidOf(named, at(2, 3))?.kind).toBe('key');
  });

  it('fills whole rows, and takes them back by any cell of theirs', () => {
    const filled = withColumn(named, 0, at(3, 2), FOUND);
    expect(filled.blocks[0]?.columns).toEqual([{ column: 3, content: FOUND }]);
    expect(saidOf(filled, at(3, 4))).toEqual({ kind: 'column', content: FOUND });
    expect(saidOf(filled, at(4, 4))).toBeUndefined();
    expect(withoutPlace(filled, at(3, 3)).blocks[0]?.columns).toEqual([]);
    expect(withoutPlace(filled, at(2, 4)).blocks).toEqual([]);
  });

  it('takes the unit of money from the name at the left', () => {
    expect(unitAbove(view, at(4, 3), 'amountFen')).toBe('wan-yuan');
    expect(unitAbove(view, at(3, 3), 'amountFen')).toBe('yuan');
  });

  it('leaves names that stand downwards as they were', () => {
    const down = withKey(EMPTY_MAPPING, view, at(3, 1), { by: 'item', across: false });
    expect(down.blocks).toMatchObject([{ keyColumn: 1, firstRow: 3, lastRow: 4 }]);
    expect(down.blocks[0]).not.toHaveProperty('across');
    expect(saidOf(down, at(4, 1))?.kind).toBe('key');
  });
});
