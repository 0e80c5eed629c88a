import fc from 'fast-check';
import { isoCell, NumberCells, plainDigits } from '../../src/workbooks/cell-value.js';
import { numberShape } from '../../src/workbooks/number-format.js';

describe('numbers as Excel shows them', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['00', '0'],
    ['7', '7'],
    ['-12.5', '-12.5'],
    ['12.50', '12.5'],
    ['0.10', '0.1'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['1.5E-7', '0.00000015'],
    ['-2.5E+20', '-250000000000000000000'],
    ['0.30000000000000004', '0.3'],
    ['3.9184000000000001', '3.9184'],
    ['142301199001011234', '142301199001011000'],
    ['999999999999999.9', '1000000000000000'],
    ['123456789012345', '123456789012345'],
    ['0.123456789012345678', '0.123456789012346'],
  ])('%s is shown as %s', (stored, shown) => {
    expect(plainDigits(stored)).toBe(shown);
  });

  it.each(['', ' ', 'abc', '1,000', 'Infinity', 'NaN', '-', '.'])('%j is no number', (stored) => {
    expect(plainDigits(stored)).toBeUndefined();
  });

  it('never uses an exponent, never more than 15 significant digits, and stays the same number to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e18, max: 1e18 }), (value) => {
        const shown = plainDigits(String(value)) ?? '';
        expect(shown).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        expect(shown.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length).toBeLessThanOrEqual(15);
        expect(Number(shown)).toBe(Number(value.toPrecision(15)) + 0);
      }),
    );
  });
});

describe('days', () => {
  const cells = new NumberCells(false);

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['36526', '2000-01-01'],
    ['42188', '2015-07-03'],
    ['73050', '2099-12-31'],
    ['2958465', '9999-12-31'],
    ['42188.999999', '2015-07-04'],
    ['42188.75', '2015-07-03 18:00:00'],
  ])('serial %s is %s', (serial, day) => {
    expect(cells.cell(serial, 'day')).toEqual({ kind: 'day', text: day });
  });

  it.each(['-1', '0', '60', '2958466'])('serial %s is no day and stays a number', (serial) => {
    expect(cells.cell(serial, 'day')).toEqual({ kind: 'number', text: serial });
  });

  it('a day that a text format shows without day of the month keeps to what is shown', () => {
    expect(cells.cell('39508', 'month')).toEqual({ kind: 'text', text: '2008年3月' });
    expect(cells.cell('39508', 'year')).toEqual({ kind: 'text', text: '2008年' });
  });

  it('what is no ISO day stays text', () => {
    expect(isoCell('3 July')).toEqual({ kind: 'text', text: '3 July' });
    expect(isoCell('2015-07-03T00:00:00.000Z')).toEqual({ kind: 'day', text: '2015-07-03' });
  });
});

describe('number formats', () => {
  it.each([
    ['General', 'number'],
    ['G/通用格式', 'number'],
    ['0.00_);[Red]\\(0.00\\)', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0.00"元"', 'number'],
    ['"day" 0', 'number'],
    ['[$¥-804]#,##0.00', 'number'],
    ['[DBNum1][$-804]General', 'number'],
    ['@', 'number'],
    ['0%', 'percent'],
    ['0.00"%"', 'number'],
    ['yyyy-mm-dd', 'day'],
    ['yyyy/m/d;@', 'day'],
    ['m/d/yy h:mm', 'day'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'day'],
    ['yyyy年m月d日', 'day'],
    ['m"月"d"日"', 'day'],
    ['yyyy"年"m"月"', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy', 'year'],
    ['h:mm:ss', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
  ])('%s shows a %s', (code, shape) => {
    expect(numberShape(200, code)).toBe(shape);
  });

  it.each([
    [0, 'number'],
    [4, 'number'],
    [9, 'percent'],
    [14, 'day'],
    [17, 'month'],
    [22, 'day'],
    [31, 'day'],
    [46, 'elapsed'],
    [47, 'time'],
    [49, 'number'],
    [57, 'month'],
    [58, 'day'],
  ])('built-in format %i shows a %s', (id, shape) => {
    expect(numberShape(id, undefined)).toBe(shape);
  });
});
