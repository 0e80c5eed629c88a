import fc from 'fast-check';
import {
  fen,
  fenFromColumn,
  formatWanYuan,
  formatYuan,
  sumFen,
  wanYuanDecimals,
} from '../../src/kernel/money.js';

describe('money is a whole number of 分', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is no amount', (value) => {
    expect(() => fen(value)).toThrow(RangeError);
  });

  it('has one zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
  });

  it.each([
    [null, 0],
    [undefined, 0],
    [12, 12],
    ['865990000', 865_990_000],
    ['-5', -5],
    [7n, 7],
  ])('a column that gives %s is %s 分', (raw, expected) => {
    expect(fenFromColumn(raw)).toBe(expected);
  });

  it.each(['9007199254740993', '1.5', '', 'abc', 9_007_199_254_740_993n, {}])(
    'a column that gives %s is a fault',
    (raw) => {
      expect(() => fenFromColumn(raw)).toThrow(RangeError);
    },
  );

  it('adds up, and says so when the sum leaves the safe integers', () => {
    expect(sumFen([1, 2, -3])).toBe(0);
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});

describe('money in print', () => {
  it.each([
    [0, '0.00', '0.00'],
    [5, '0.05', '0.000005'],
    [865_990_000, '8,659,900.00', '865.99'],
    [48_158_017, '481,580.17', '48.158017'],
    [1_234_567_890_000, '12,345,678,900.00', '1,234,567.89'],
    [-150, '-1.50', '-0.00015'],
  ])('%s 分 are %s 元 and %s 万元', (amountFen, yuan, wanYuan) => {
    expect(formatYuan(amountFen)).toBe(yuan);
    expect(formatWanYuan(amountFen)).toBe(wanYuan);
  });

  it('prints a column of 万元 with the decimals that its finest amount needs', () => {
    expect(wanYuanDecimals([])).toBe(2);
    expect(wanYuanDecimals([865_990_000, 1_000_000])).toBe(2);
    expect(wanYuanDecimals([865_990_000, 3_918_400])).toBe(4);
    expect(wanYuanDecimals([-1])).toBe(6);
  });

  it('never rounds', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(Number(formatWanYuan(amount, 6).replaceAll(/[,.-]/g, ''))).toBe(Math.abs(amount));
      }),
    );
  });
});
