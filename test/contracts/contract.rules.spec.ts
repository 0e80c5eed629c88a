import {
  checkContract,
  isMonthDay,
  keptTags,
  rentSchedule,
  rentStandOn,
  rentsOf,
  tagsOf,
  yearsAfter,
  type RentTerms,
} from '../../src/contracts/contract.rules.js';
import { day } from '../../src/kernel/calendar.js';

const TERMS: RentTerms = {
  fromDay: day('2013-01-01'),
  toDay: day('2022-12-31'),
  endedDay: null,
  rentFen: 1_600_000,
  dueMonthDay: null,
};

describe('the rents of a contract', () => {
  it.each<[string, Partial<RentTerms>, string, readonly (readonly [string, number])[]]>([
    [
      'fall due on the first day of each year, the next one included',
      {},
      '2014-06-30',
      [
        ['2013-01-01', 1_600_000],
        ['2014-01-01', 1_600_000],
        ['2015-01-01', 1_600_000],
      ],
    ],
    [
      'fall due on the agreed day of each year',
      { dueMonthDay: '10-31' },
      '2014-06-30',
      [
        ['2013-10-31', 1_600_000],
        ['2014-10-31', 1_600_000],
      ],
    ],
    [
      'on an agreed day before the term began, in the year after',
      { fromDay: day('2013-11-15'), dueMonthDay: '10-31' },
      '2013-12-01',
      [['2014-10-31', 1_600_000]],
    ],
    ['end with the term', { toDay: day('2013-12-31') }, '2030-01-01', [['2013-01-01', 1_600_000]]],
    [
      'end on the day that the contract was ended, the last year by its days',
      { endedDay: day('2013-07-01') },
      '2030-01-01',
      [['2013-01-01', Math.round((1_600_000 * 182) / 365)]],
    ],
    ['are none without a first day', { fromDay: null }, '2030-01-01', []],
    ['are none without a rent', { rentFen: 0 }, '2030-01-01', []],
    [
      'of a term from 29 February fall on the 28th',
      { fromDay: day('2012-02-29'), toDay: day('2013-12-31') },
      '2013-03-01',
      [
        ['2012-02-29', 1_600_000],
        ['2013-02-28', Math.round((1_600_000 * 307) / 365)],
      ],
    ],
  ])('%s', (_, changed, until, dues) => {
    expect(rentsOf({ ...TERMS, ...changed }, day(until)).map((due) => [due.day, due.amountFen])).toEqual(
      dues,
    );
  });

  it.each<[string, number | null, number, string, object]>([
    [
      'are not overdue on the day before they fall due',
      0,
      0,
      '2012-12-31',
      { dueFen: 0, overdueFen: 0, overdueSince: null, nextDueDay: '2013-01-01', nextDueFen: 1_600_000 },
    ],
    [
      'are overdue from the day on which they fall due',
      0,
      0,
      '2013-01-01',
      { dueFen: 1_600_000, overdueFen: 1_600_000, overdueSince: '2013-01-01', nextDueDay: '2014-01-01' },
    ],
    [
      'are paid by what comes, the oldest first',
      0,
      2_000_000,
      '2015-06-01',
      { dueFen: 4_800_000, overdueFen: 2_800_000, overdueSince: '2014-01-01' },
    ],
    [
      'count what was paid before the contract was recorded',
      3_200_000,
      1_600_000,
      '2015-06-01',
      { overdueFen: 0, overdueSince: null, nextDueDay: '2016-01-01', nextDueFen: 1_600_000 },
    ],
    [
      'may be paid ahead in part',
      4_800_000,
      600_000,
      '2015-06-01',
      { overdueFen: 0, nextDueDay: '2016-01-01', nextDueFen: 1_000_000 },
    ],
    [
      'are not called overdue where nobody knows what was paid',
      null,
      0,
      '2015-06-01',
      { dueFen: 4_800_000, overdueFen: null, overdueSince: null },
    ],
    [
      'are all due after the term',
      0,
      16_000_000,
      '2030-01-01',
      { dueFen: 16_000_000, overdueFen: 0, nextDueDay: null, nextDueFen: 0 },
    ],
  ])('%s', (_, before, since, asOf, stand) => {
    expect(rentStandOn(TERMS, before, since, day(asOf))).toMatchObject(stand);
  });

  it('are open one by one for just what is overdue of them all, the oldest paid first', () => {
    for (let paidFen = 0; paidFen < 20_000_000; paidFen += 777_777) {
      const asOf = day('2019-06-30');
      const due = rentSchedule(TERMS, 0, paidFen, asOf).filter((line) => line.day <= asOf);
      const { overdueFen, overdueSince, overdueRents } = rentStandOn(TERMS, 0, paidFen, asOf);
      const open = due.filter(({ openFen }) => openFen !== 0);
      expect(open.reduce((sum, { openFen }) => sum + (openFen ?? 0), 0)).toBe(overdueFen);
      expect([open[0]?.day ?? null, open.length]).toEqual([overdueSince, overdueRents]);
      // Behind an open rent none is paid.
      const firstOpen = due.findIndex(({ openFen }) => openFen !== 0);
      expect(
        due.slice(firstOpen + 1).filter((line) => firstOpen >= 0 && line.openFen !== line.amountFen),
      ).toEqual([]);
    }
    const unknown = rentSchedule(TERMS, null, 100, day('2019-06-30'));
    expect(new Set(unknown.map(({ openFen }) => openFen))).toEqual(new Set([null]));
  });

  it('as they stand are what a recount of every due comes to', () => {
    for (let months = 0; months < 130; months += 7) {
      const asOf = yearsAfter(day('2013-01-01'), Math.floor(months / 12));
      const due = rentsOf(TERMS, asOf)
        .filter((one) => one.day <= asOf)
        .reduce((sum, one) => sum + one.amountFen, 0);
      const { dueFen, overdueFen } = rentStandOn(TERMS, 0, months * 100_000, asOf);
      expect([dueFen, overdueFen]).toEqual([due, Math.max(0, due - months * 100_000)]);
    }
  });
});

it.each([
  ['10-31', true],
  ['02-29', true],
  ['02-30', false],
  ['13-01', false],
  ['1-1', false],
])('%s as a day of each year: %s', (text, is) => expect(isMonthDay(text)).toBe(is));

it('tags are kept in their order and each once', () => {
  expect(keptTags(['low-rent', 'expired', 'low-rent'])).toBe('|low-rent|expired|');
  expect(keptTags([])).toBeNull();
  expect(tagsOf('|low-rent|expired|')).toEqual(['low-rent', 'expired']);
  expect(tagsOf(null)).toEqual([]);
});

it('a contract needs its object, and a term that does not run backwards', () => {
  const contract = { ...TERMS, thing: '机动地', signedDay: null, depositFen: null, depositReturnedDay: null };
  expect(() => checkContract(contract)).not.toThrow();
  expect(() => checkContract({ ...contract, thing: ' ' })).toThrow('没有写合同标的');
  expect(() => checkContract({ ...contract, toDay: day('2012-12-31') })).toThrow('早于起始日期');
  expect(() => checkContract({ ...contract, dueMonthDay: '02-30' })).toThrow('没有 02-30 这一天');
  expect(() => checkContract({ ...contract, depositReturnedDay: day('2014-01-01') })).toThrow('没有写押金');
});
