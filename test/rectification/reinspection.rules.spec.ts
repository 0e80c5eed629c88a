import { day } from '../../src/kernel/calendar.js';
import { markOf } from '../../src/rectification/reinspection-mark.js';
import {
  checkCriteria,
  decideResult,
  draw,
  likenessOf,
  previewOf,
  seedOf,
} from '../../src/rectification/reinspection.rules.js';
import type { DrawCriteria, DrawPopulation } from '../../src/rectification/reinspection.js';

const SEED = '2015年10月8日第三次会议';
const population: DrawPopulation = {
  cases: Array.from({ length: 20 }, (_, index) => ({
    number: `DAWU-2015-${String(index + 1).padStart(4, '0')}`,
    amountFen: index === 6 ? null : index === 11 ? 5_000_000 : 100_000,
  })),
  villages: ['甲村', '乙村', '丙村'],
};
const criteria: DrawCriteria = { sharePercent: 10, fromFen: 5_000_000, zeroPercent: 34 };
const sample = (seed: string, from = population, by = criteria): string[] =>
  draw(from, by, (name) => markOf(seed, name)).map(({ name }) => name);

describe('the draw of a re-inspection', () => {
  it('takes every large or undetermined amount, a share of the others, and villages that report nothing', () => {
    expect(previewOf(population, criteria)).toEqual({
      cases: 20,
      villages: 3,
      byAmount: 2,
      byShare: 2,
      zeroReports: 2,
    });
    expect(sample(SEED)).toHaveLength(6);
    expect(sample(SEED).slice(0, 2)).toEqual(['DAWU-2015-0007', 'DAWU-2015-0012']);
  });

  /** Drawn with `printf '%s' 'SEED#NAME' | sha256sum | sort` in a shell. */
  it('is the one that anybody draws from the same seed by hand', () => {
    expect(sample(SEED).slice(2)).toEqual(['DAWU-2015-0003', 'DAWU-2015-0015', '甲村', '乙村']);
    expect(markOf(SEED, 'DAWU-2015-0003')).toBe(
      '075c366019b6c397debabd4b8db50c8ea563f40c372e2f0239872ec7d7278e7f',
    );
  });

  it('does not depend on the order in which the cases are given, and does on the seed', () => {
    const turned = { ...population, cases: [...population.cases].reverse() };
    expect(sample(SEED, turned).slice(2)).toEqual(sample(SEED).slice(2));
    const others = Array.from({ length: 8 }, (_, i) => sample(`种子${i}`).slice(2, 4).join());
    expect(new Set(others).size).toBeGreaterThan(4);
  });

  it.each([
    [{ sharePercent: 0, fromFen: null, zeroPercent: 0 }, 'reinspection.nothing-asked'],
    [{ sharePercent: 101, fromFen: null, zeroPercent: 0 }, 'reinspection.share-impossible'],
    [{ sharePercent: 2.5, fromFen: null, zeroPercent: 0 }, 'reinspection.share-impossible'],
    [{ sharePercent: 0, fromFen: 0, zeroPercent: 0 }, 'reinspection.amount-impossible'],
  ])('refuses criteria that say nothing or too much: %j', (wrong, code) => {
    expect(() => checkCriteria(wrong)).toThrow(expect.objectContaining({ code }));
  });

  it('rounds up, so that a share of few is not none', () => {
    const few = { cases: population.cases.slice(0, 3), villages: [] };
    expect(sample(SEED, few, { sharePercent: 1, fromFen: null, zeroPercent: 100 })).toHaveLength(1);
  });

  it('tidies a seed, and takes one that is not typed for none', () => {
    expect(seedOf('  开奖号 0315 ')).toBe('开奖号 0315');
    expect([seedOf(''), seedOf(null), seedOf(undefined)]).toEqual([null, null, null]);
    expect(() => seedOf('长'.repeat(81))).toThrow(
      expect.objectContaining({ code: 'reinspection.seed-too-long' }),
    );
  });
});

describe('what looking again came to', () => {
  const facts = { isCase: true, drawnDay: day('2015-10-01'), today: day('2015-10-20') };
  const refusal = (input: Parameters<typeof decideResult>[1], isCase = true): string => {
    try {
      decideResult({ ...facts, isCase }, input);
      return 'decided';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('needs words unless all is well', () => {
    expect(decideResult(facts, { result: 'genuine' })).toEqual({
      result: 'genuine',
      resultDay: '2015-10-20',
      resultText: null,
      checkedBy: null,
    });
    expect(refusal({ result: 'false' })).toBe('reinspection.words-missing');
    expect(refusal({ result: 'false', text: '收据是补开的' })).toBe('decided');
  });

  it('is of a case or of a village, between the draw and today', () => {
    expect(refusal({ result: 'concealed', text: '有' })).toBe('reinspection.result-impossible');
    expect(refusal({ result: 'recurred', text: '有' }, false)).toBe('reinspection.result-impossible');
    expect(refusal({ result: 'none-found' }, false)).toBe('decided');
    expect(refusal({ result: 'genuine', day: day('2015-09-30') })).toBe('reinspection.day-impossible');
    expect(refusal({ result: 'genuine', day: day('2015-10-21') })).toBe('reinspection.day-impossible');
  });
});

describe('how alike two descriptions are', () => {
  it.each([
    ['出借集体资金给个人', '出借集体资金给个人', 100],
    ['出借集体资金给个人', '出借集体资金 给个人', 100],
    ['出借集体资金', '接待费超标', 0],
    ['出借资金', '出借资产', 50],
  ])('%s and %s: %i', (a, b, likeness) => {
    expect(likenessOf(a, b)).toBe(likeness);
  });
});
