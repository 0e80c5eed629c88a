import { day } from '../../src/kernel/calendar.js';
import { CONTRACT_PAPER_RULES } from '../../src/red-flags/contract-papers.rules.js';
import { CONTRACT_TERM_RULES, type ContractFacts } from '../../src/red-flags/contract.rules.js';
import { codesOf, noticesOf } from './rules.js';

const RULES = [...CONTRACT_TERM_RULES, ...CONTRACT_PAPER_RULES];

const CONTRACT: ContractFacts = {
  number: '2010-3',
  about: 'contracted-land',
  landClass: 'arable',
  lessee: '张某',
  lesseeIsMember: true,
  fromDay: day('2010-01-01'),
  toDay: day('2019-12-31'),
  areaCentiMu: 2_000,
  measuredAreaCentiMu: 2_000,
  rentYearFen: 1_600_000,
  medianRentMuFen: 80_000,
  totalFen: 16_000_000,
  dueFen: 0,
  paidFen: 0,
  oldestDueDay: null,
  form: 'written',
  missingTerms: null,
  resolution: '代表会议3号',
  approval: null,
  publicBidding: true,
  depositFen: 0,
  depositReturnedFen: 0,
  ended: false,
  today: day('2015-07-01'),
};

const term = (fromDay: string, toDay: string): Partial<ContractFacts> => ({
  fromDay: day(fromDay),
  toDay: day(toDay),
});

describe('Rules on contracts', () => {
  it.each<[string, Partial<ContractFacts>, string[]]>([
    ['one in order', {}, []],
    ['arable land to the end of the round', term('2020-01-01', '2028-12-31'), []],
    ['arable land beyond the round', term('2020-01-01', '2029-01-01'), ['C1']],
    ['a lease of twenty years', { about: 'let', ...term('2010-01-01', '2029-12-31') }, ['C2']],
    ['a lease a day longer', { about: 'let', ...term('2010-01-01', '2030-01-01') }, ['C1', 'C2']],
    ['four wastes of fifty years', { about: 'four-wastes', ...term('2000-01-01', '2049-12-31') }, ['C2']],
    ['four wastes a day longer', { about: 'four-wastes', ...term('2000-01-01', '2050-01-01') }, ['C1', 'C2']],
    ['woodland of seventy years', { landClass: 'woodland', ...term('2000-01-01', '2069-12-31') }, ['C2']],
    ['woodland a day longer', { landClass: 'woodland', ...term('2000-01-01', '2070-01-01') }, ['C1', 'C2']],
    ['grassland beyond fifty', { landClass: 'grassland', ...term('2000-01-01', '2050-01-01') }, ['C1', 'C2']],
    ['a day below fifteen years', term('2005-01-01', '2019-12-30'), []],
    ['fifteen years', term('2005-01-01', '2019-12-31'), ['C2']],
    ['an outsider without approval', { lesseeIsMember: false }, ['C3']],
    ['an outsider with both', { lesseeIsMember: false, approval: '镇政府7号' }, []],
    ['somebody of whom it is not known', { lesseeIsMember: null }, []],
    ['a total below the limit, not bid', { publicBidding: false, totalFen: 1_999_999 }, []],
    ['a total at the limit, not bid', { publicBidding: false, totalFen: 2_000_000 }, ['C4']],
    ['bidding unknown', { publicBidding: null }, []],
    ['rent of exactly the share', { rentYearFen: 960_000 }, []],
    ['rent below the share', { rentYearFen: 959_000 }, ['C5']],
    ['rent with nothing to compare', { rentYearFen: 1, medianRentMuFen: null }, []],
    ['rent that is due today', { dueFen: 100, oldestDueDay: day('2015-07-01') }, []],
    ['rent that was due yesterday', { dueFen: 100, oldestDueDay: day('2015-06-30') }, ['C6']],
    ['rent that was paid', { dueFen: 100, paidFen: 100, oldestDueDay: day('2015-06-30') }, []],
    ['ninety-one days to go', term('2010-01-01', '2015-09-30'), []],
    ['ninety days to go', term('2010-01-01', '2015-09-29'), ['C7']],
    ['expired and not ended', term('2010-01-01', '2014-12-31'), ['C7']],
    ['expired and ended', { ...term('2010-01-01', '2014-12-31'), ended: true }, []],
    ['more land than on paper', { measuredAreaCentiMu: 5_000 }, ['C8']],
    ['land that was not measured', { measuredAreaCentiMu: null }, []],
    ['an oral agreement', { form: 'oral' }, ['C9']],
    ['a slip', { form: 'slip' }, ['C9']],
    ['no paper at all', { form: 'none' }, ['C9']],
    ['parts said to be missing', { missingTerms: '未写四至' }, ['C9']],
    ['no last day', { toDay: null }, ['C9']],
    ['no rent', { rentYearFen: null, totalFen: null }, ['C9']],
    ['a guarantee kept while it runs', { depositFen: 500 }, []],
    ['a guarantee kept after its end', { depositFen: 500, depositReturnedFen: 499, ended: true }, ['C9d']],
    ['a guarantee returned', { depositFen: 500, depositReturnedFen: 500, ended: true }, []],
  ])('see %s', (_title, contract, codes) => {
    expect(codesOf(RULES, { ...CONTRACT, ...contract })).toEqual(codes);
  });

  it('tell how much rent is missing against the middle of the town', () => {
    expect(noticesOf(RULES, { ...CONTRACT, rentYearFen: 600_000 })['C5']?.amountFen).toBe(1_000_000);
  });

  it('name the parts that are missing', () => {
    const bare = { ...CONTRACT, lessee: null, toDay: null };
    expect(noticesOf(RULES, bare)['C9']?.inputs).toMatchObject({ absent: 'lessee toDay' });
  });
});
