import {
  isColumnDecision,
  moved,
  orderedKeys,
  switched,
  type ColumnDecision,
} from '../../src/web/pages/registers/column-order.js';

const KEYS = ['village', 'day', 'summary', 'amount'];
const FIRST: ColumnDecision = { order: [], hidden: [] };

describe('the columns of a list', () => {
  it('stand as they are given until somebody moves one', () => {
    expect(orderedKeys(KEYS, FIRST)).toEqual(KEYS);
    const forward = moved(KEYS, FIRST, 'summary', -1);
    expect(orderedKeys(KEYS, forward)).toEqual(['village', 'summary', 'day', 'amount']);
    expect(orderedKeys(KEYS, moved(KEYS, forward, 'village', 1))).toEqual([
      'summary',
      'village',
      'day',
      'amount',
    ]);
  });

  it('go no further than the ends', () => {
    expect(moved(KEYS, FIRST, 'village', -1)).toBe(FIRST);
    expect(moved(KEYS, FIRST, 'amount', 1)).toBe(FIRST);
    expect(moved(KEYS, FIRST, 'unknown', 1)).toBe(FIRST);
  });

  it('keep the order of the others where the list has another column, or one less', () => {
    const decision = moved(KEYS, FIRST, 'amount', -1);
    expect(orderedKeys(['village', 'account', 'day', 'summary', 'amount'], decision)).toEqual([
      'village',
      'account',
      'day',
      'amount',
      'summary',
    ]);
    expect(orderedKeys(['balance', 'day', 'summary', 'amount'], decision)).toEqual([
      'balance',
      'day',
      'amount',
      'summary',
    ]);
  });

  it('are hidden and shown again, but never all hidden', () => {
    const one = switched(KEYS, FIRST, 'day');
    expect(one.hidden).toEqual(['day']);
    expect(switched(KEYS, one, 'day').hidden).toEqual([]);
    const last = ['village', 'summary'].reduce((decision, key) => switched(KEYS, decision, key), one);
    expect(switched(KEYS, last, 'amount')).toBe(last);
  });

  it('are remembered only in a form that can be read again', () => {
    expect(isColumnDecision({ order: ['day'], hidden: [] })).toBe(true);
    for (const foreign of [null, [], ['day'], { order: [1], hidden: [] }, { order: [] }, 'day'])
      expect(isColumnDecision(foreign)).toBe(false);
  });
});
