import { sanctionFilterWords } from '../../src/exchange/export-sanction-filters.js';
import type { SanctionSelection } from '../../src/discipline/sanction.js';
import { day } from '../../src/kernel/calendar.js';

const VILLAGES = new Map([['v1', '白家咀']]);

describe('what an export of sanctions was narrowed by', () => {
  it.each<readonly [SanctionSelection, string]>([
    [{}, '无:全部处分,不含已作废的'],
    [{ sort: 'decidedDay', descending: true }, '无:全部处分,不含已作废的'],
    [{ villageId: 'v1', kind: 'ambiguous' }, '村 白家咀;种类不明确'],
    [{ standing: 'ending-soon', onDay: day('2026-10-01') }, '即将期满;影响期状态截至 2026-10-01'],
    [{ track: 'gov', duty: 'overdue', flagged: true }, '政务(政纪)处分;有逾期未办的;有提示的'],
    [{ voided: true, q: ' 冯某 ' }, '已作废的;查找“冯某”'],
  ])('is told in words: %j', (question, words) => {
    expect(sanctionFilterWords(question, VILLAGES)).toBe(words);
  });
});
