import fc from 'fast-check';
import { centiMu, formatMu, parseArea } from '../../src/kernel/area.js';

const read = (text: string, inMu = false): number | string => {
  const reading = parseArea(text, inMu);
  if (reading.kind === 'known') return reading.areaCentiMu;
  return reading.kind === 'fault' ? reading.fault : reading.kind;
};

describe('an area is a whole number of hundredths of 亩', () => {
  it.each<[string, boolean, number | string]>([
    ['12.5', true, 1_250],
    ['12.5亩', false, 1_250],
    ['１２．５ 亩', false, 1_250],
    ['1,250.25亩', true, 125_025],
    ['0', true, 0],
    ['', true, 'none'],
    ['无', true, 'none'],
    ['—', true, 'none'],
    ['12.5', false, 'area-unit-unknown'],
    ['300平方米', true, 'area-unit-unknown'],
    ['2公顷', true, 'area-unit-unknown'],
    ['12.345', true, 'area-too-fine'],
    ['12.340', true, 1_234],
    ['-3', true, 'area-not-a-number'],
    ['约5亩', true, 'area-not-a-number'],
    ['1,25', true, 'area-not-a-number'],
  ])('“%s” (heading in 亩: %s) is %s', (text, inMu, expected) => {
    expect(read(text, inMu)).toBe(expected);
  });

  it('is read back as it was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (area) => {
        expect(read(formatMu(area), true)).toBe(area);
      }),
    );
  });

  it('is never negative and never a fraction', () => {
    expect(() => centiMu(-1)).toThrow(RangeError);
    expect(() => centiMu(0.5)).toThrow(RangeError);
  });
});
