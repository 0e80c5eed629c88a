import { day, type Day } from '../../src/kernel/calendar.js';
import { POSTING_RULES } from '../../src/red-flags/posting.rules.js';
import { noticesOf } from './rules.js';

const TODAY = day('2015-09-30');

/** A notice that was due on the first day, and posted on the second where there is one. */
const notice = (dueDay: string, postedDay: string | null = null) => ({
  dueDay: day(dueDay),
  postedDay: postedDay as Day | null,
});

describe('P1, published late', () => {
  it.each([
    ['no notice at all', [], null],
    ['due today', [notice('2015-09-30')], null],
    ['posted on its day', [notice('2015-09-10', '2015-09-10')], null],
    [
      'posted a day late',
      [notice('2015-09-10', '2015-09-11')],
      { lateNotices: 1, notPosted: 0, noticeDueDay: '2015-09-10' },
    ],
    [
      'not posted, and another one posted late before',
      [notice('2015-09-29'), notice('2015-08-10', '2015-09-01'), notice('2015-09-20', '2015-09-19')],
      { lateNotices: 2, notPosted: 1, noticeDueDay: '2015-08-10' },
    ],
  ] as const)('of a village with %s', (_, notices, inputs) => {
    const found = noticesOf(POSTING_RULES, { notices, today: TODAY })['P1'];
    expect(found ?? null).toEqual(inputs === null ? null : { amountFen: null, inputs });
  });

  it('counts from the day after the grace that a campaign grants', () => {
    const facts = { notices: [notice('2015-09-10', '2015-09-13')], today: TODAY };
    expect(noticesOf(POSTING_RULES, facts, { graceDays: 2 })).toHaveProperty('P1');
    expect(noticesOf(POSTING_RULES, facts, { graceDays: 3 })).toEqual({});
  });
});
