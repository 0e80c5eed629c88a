import fc from 'fast-check';
import { moneyUnitIn, moneyUnitOfLine, parseAmount, type MoneyUnit } from '../../src/kernel/amount-text.js';
import { formatWanYuan, formatYuan } from '../../src/kernel/money.js';

const read = (
  text: string,
  unit: MoneyUnit | null = null,
  rowUnit: MoneyUnit | null = null,
): number | string => {
  const reading = parseAmount(text, unit, rowUnit);
  if (reading.kind === 'known') return reading.amountFen;
  return reading.kind === 'fault' ? reading.fault : reading.kind;
};

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('an amount is read digit by digit', () => {
  it.each<[string, MoneyUnit | null, number | string]>([
    ['12.5', '万元', 12_500_000],
    ['１２．５', '万元', 12_500_000],
    ['3.9184', '万元', 3_918_400],
    ['3.9184万元', '元', 3_918_400],
    ['3.9184 万元', null, 3_918_400],
    ['８５００元', '万元', 850_000],
    ['12,345.00元', '万元', 1_234_500],
    ['１２，３４５．００元', '万元', 1_234_500],
    ['1,234,567.89', '元', 123_456_789],
    ['865.99', '万元', 865_990_000],
    ['0.3', '万元', 300_000],
    ['0', '万元', 0],
    ['0.00', '元', 0],
    ['1.5亿元', null, 15_000_000_000],
    ['0.0000000001', '亿元', 1],
    ['1.234567', '万元', 1_234_567],
    ['1.2345670', '万元', 1_234_567],
    ['0012', '元', 1_200],
    [' 7 元 ', null, 700],
    ['90071992547409.91', '元', Number.MAX_SAFE_INTEGER],
  ])('%s in a column of %s is %s 分', (text, unit, fen) => {
    expect(read(text, unit)).toBe(fen);
  });

  it.each<[string, MoneyUnit | null, string]>([
    ['', '元', 'undetermined'],
    ['　', '元', 'undetermined'],
    ['未核定', '元', 'undetermined'],
    ['待核实', null, 'undetermined'],
    ['—', '元', 'none'],
    ['——', '元', 'none'],
    ['-', '元', 'none'],
    ['/', '元', 'none'],
    ['／', '元', 'none'],
    ['无', '元', 'none'],
    ['不涉及', null, 'none'],
    ['不 涉 及', null, 'none'],
  ])('“%s” is no sum but says %s', (text, unit, kind) => {
    expect(read(text, unit)).toBe(kind);
  });

  it.each<[string, MoneyUnit | null, string]>([
    ['5', null, 'amount-unit-unknown'],
    ['3万', '元', 'amount-unit-unknown'],
    ['5千元', '元', 'amount-unit-unknown'],
    ['5百万元', '元', 'amount-unit-unknown'],
    ['300美元', '元', 'amount-unit-unknown'],
    ['5角', '元', 'amount-unit-unknown'],
    ['1.2345678', '万元', 'amount-below-fen'],
    ['0.001', '元', 'amount-below-fen'],
    ['-1.2', '万元', 'amount-negative'],
    ['－1.2', '万元', 'amount-negative'],
    ['−1.2', '万元', 'amount-negative'],
    ['-5元', null, 'amount-negative'],
    ['abc', '元', 'amount-not-a-number'],
    ['约3万', '元', 'amount-not-a-number'],
    ['约3万元', '元', 'amount-not-a-number'],
    ['3-5', '元', 'amount-not-a-number'],
    ['3-5万元', '元', 'amount-not-a-number'],
    ['3~5', '元', 'amount-not-a-number'],
    ['12%', '元', 'amount-not-a-number'],
    ['1.2E5', '元', 'amount-not-a-number'],
    ['三万元', '元', 'amount-not-a-number'],
    ['#REF!', '元', 'amount-not-a-number'],
    ['①', '元', 'amount-not-a-number'],
    ['3²', '元', 'amount-not-a-number'],
    ['½', '元', 'amount-not-a-number'],
    ['3.5.1', '元', 'amount-ambiguous'],
    ['1,23', '元', 'amount-ambiguous'],
    ['3,5', '万元', 'amount-ambiguous'],
    ['1,2345', '元', 'amount-ambiguous'],
    ['12,34,567', '元', 'amount-ambiguous'],
    ['0,123', '元', 'amount-ambiguous'],
    ['12 345', '元', 'amount-ambiguous'],
    ['(3.5)', '元', 'amount-ambiguous'],
    ['90071992547409.92', '元', 'amount-too-large'],
    ['99999999999999999999', '元', 'amount-too-large'],
  ])('“%s” in a column of %s is refused as %s', (text, unit, fault) => {
    expect(read(text, unit)).toBe(fault);
  });

  it('takes the unit of the cell, then of the unit column, then of the heading', () => {
    expect(read('5', '万元', '元')).toBe(500);
    expect(read('5万元', '元', null)).toBe(5_000_000);
    expect(read('5元', '万元', '元')).toBe(500);
  });

  it('refuses a cell whose own unit contradicts the unit column of its row', () => {
    expect(read('5万元', '元', '元')).toBe('amount-ambiguous');
  });

  it('reads back every amount that the ledger prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (fen) => {
        expect(read(formatYuan(fen), '元')).toBe(fen);
        expect(read(formatWanYuan(fen), '万元')).toBe(fen);
        expect(read(`${formatWanYuan(fen, 0)}万元`)).toBe(fen);
        expect(read(wide(formatYuan(fen)), '元')).toBe(fen);
        expect(read(wide(`${formatYuan(fen)}`) + '元', '万元')).toBe(fen);
      }),
    );
  });

  it('never answers with anything but a whole number of 分 or a reason, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-元万亿 ') })),
        (text) => {
          const reading = parseAmount(text, '万元');
          if (reading.kind === 'known') {
            expect(Number.isSafeInteger(reading.amountFen)).toBe(true);
            expect(reading.amountFen).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});

describe('the unit of money', () => {
  it.each<[string, ReturnType<typeof moneyUnitIn>]>([
    ['涉及金额(万元)', '万元'],
    ['涉及金额（元）', '元'],
    ['涉及金额 万 元', '万元'],
    ['金额/亿元', '亿元'],
    ['涉及金额', null],
    ['涉及金额(千元)', 'unclear'],
    ['涉及金额(元/万元)', 'unclear'],
    ['金额(美元)', 'unclear'],
  ])('in the heading “%s” is %s', (text, unit) => {
    expect(moneyUnitIn(text)).toBe(unit);
  });

  it.each<[string, ReturnType<typeof moneyUnitOfLine>]>([
    ['单位：万元    填报时间：2015年9月30日', '万元'],
    ['填报单位：大武镇        单位：元', '元'],
    ['金额单位:元、亩', '元'],
    ['（单位：万元）', '万元'],
    ['单 位：元', '元'],
    ['(万元)', '万元'],
    ['万元', '万元'],
    ['填报单位：大武镇', null],
    ['涉及资金500万元', null],
    ['单位：千元', 'unclear'],
    ['单位：元 单位：万元', 'unclear'],
  ])('in the line “%s” is %s', (text, unit) => {
    expect(moneyUnitOfLine(text)).toBe(unit);
  });
});
