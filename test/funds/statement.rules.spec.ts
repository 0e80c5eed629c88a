import { day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import {
  checkOpeningDay,
  checkStatement,
  checkStatementDay,
  comparableFrom,
  differenceOf,
} from '../../src/funds/statement.rules.js';

const codeOf = (doing: () => void): string | null => {
  try {
    doing();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('the day of a statement balance', () => {
  it.each([
    ['2013-12-31', null],
    ['2012-02-29', null],
    ['2013-02-29', 'entry.day-impossible'],
    ['2013-2-1', 'entry.day-impossible'],
    ['', 'entry.day-impossible'],
  ])('%s is one, or is refused as %s', (text, code) => {
    expect(codeOf(() => checkStatement({ day: text }))).toBe(code);
  });

  it.each([
    ['in the middle of the books', '2013-12-31', '2013-01-01', null],
    ['at the end of the opening day', '2013-01-01', '2013-01-01', null],
    ['at the end of the day before, which the opening carries on', '2012-12-31', '2013-01-01', null],
    ['a day earlier', '2012-12-30', '2013-01-01', 'statement.before-opening'],
    ['today', '2015-09-30', '2013-01-01', null],
    ['tomorrow', '2015-10-01', '2013-01-01', 'statement.day-ahead'],
    ['long ago, of an account whose books have no beginning', '1999-01-01', null, null],
  ])('may be %s as far as the books reach', (_when, on, opening, code) => {
    const openingDay = opening === null ? null : day(opening);
    expect(codeOf(() => checkStatementDay(day(on), openingDay, day('2015-09-30')))).toBe(code);
  });

  it('is compared from the end of the day before the books were opened, across months and leap years', () => {
    expect(comparableFrom(day('2013-01-01'))).toBe('2012-12-31');
    expect(comparableFrom(day('2012-03-01'))).toBe('2012-02-29');
    expect(comparableFrom(null)).toBeNull();
  });

  it.each([
    ['no statement is kept', '2014-01-01', null, null],
    ['the books have no beginning', null, '2013-01-31', null],
    ['the first statement is of the day before', '2013-02-01', '2013-01-31', null],
    [
      'the first statement is of an earlier day',
      '2013-02-02',
      '2013-01-31',
      'account.opening-after-statement',
    ],
  ])('holds back a later opening of the account only where it must: %s', (_why, opening, first, code) => {
    const openingDay = opening === null ? null : day(opening);
    expect(codeOf(() => checkOpeningDay(openingDay, first === null ? null : day(first)))).toBe(code);
  });
});

describe('the difference', () => {
  it.each([
    ['the books say more', 1_000_00, 900_00, 100_00],
    ['the bank says more', 900_00, 1_000_00, -100_00],
    ['they tie', 1_000_00, 1_000_00, 0],
    ['the account is overdrawn', -500, 500, -1_000],
  ])('is books less statement: %s', (_what, bookFen, statementFen, differenceFen) => {
    expect(differenceOf({ bookFen, statementFen })).toBe(differenceFen);
  });
});
