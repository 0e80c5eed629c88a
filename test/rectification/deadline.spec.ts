import type { DayCounting } from '../../src/campaigns/closing-rule.js';
import { periodIn } from '../../src/rectification/deadline.js';

const NATURAL: DayCounting = 'natural-days';
const WORKING: DayCounting = 'working-days';

describe('a typed period', () => {
  it.each([
    ['15天', NATURAL, 15, NATURAL],
    ['15天', WORKING, 15, WORKING],
    ['１５ 日内', NATURAL, 15, NATURAL],
    ['10个工作日', NATURAL, 10, WORKING],
    ['30自然日', WORKING, 30, NATURAL],
    ['半个月', WORKING, 15, NATURAL],
    ['半月', NATURAL, 15, NATURAL],
    ['10 working days', NATURAL, 10, WORKING],
    ['1 day', NATURAL, 1, NATURAL],
    ['half a month', WORKING, 15, NATURAL],
    ['366天', NATURAL, 366, NATURAL],
  ] as const)('%s, where %s are usual, is %i %s', (text, usual, days, counting) => {
    expect(periodIn(text, usual)).toEqual({ days, counting });
  });

  it.each(['', '长期', '2015-07-03', '0天', '367天', '15', '1.5天', '天', '三个月'])('%p is none', (text) => {
    expect(periodIn(text, NATURAL)).toBeNull();
  });
});
