import { day } from '../../src/kernel/calendar.js';
import type { TipInput } from '../../src/tips/tip.js';
import { decideTip, isTipLate, tipStanding, type TipTyped } from '../../src/tips/tip.rules.js';

const TODAY = day('2015-09-30');
const came: TipTyped = { receivedDay: day('2015-09-10'), channel: 'box', kind: 'contracts' };

const code = (typed: Partial<TipInput>): string => {
  try {
    decideTip({ ...came, ...typed }, TODAY);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'nothing refused';
};

describe('a tip', () => {
  it('is due fifteen days after it came, where nobody says otherwise', () => {
    expect(decideTip(came, TODAY)).toEqual({
      ...came,
      villageId: null,
      passedTo: null,
      passedDay: null,
      dueDay: '2015-09-25',
      result: null,
      answeredDay: null,
    });
    expect(decideTip({ ...came, dueDay: day('2015-12-31') }, TODAY).dueDay).toBe('2015-12-31');
  });

  it.each<[Partial<TipInput>, string]>([
    [{ receivedDay: day('2015-10-01') }, 'tip.day-impossible'],
    [{ passedTo: 'inspection' }, 'tip.half'],
    [{ passedDay: day('2015-09-11') }, 'tip.half'],
    [{ result: 'unfounded' }, 'tip.half'],
    [{ passedTo: 'inspection', passedDay: day('2015-09-09') }, 'tip.out-of-order'],
    [{ passedTo: 'inspection', passedDay: day('2015-10-01') }, 'tip.day-impossible'],
    [{ dueDay: day('2015-09-09') }, 'tip.out-of-order'],
    [
      {
        passedTo: 'office',
        passedDay: day('2015-09-20'),
        result: 'true',
        answeredDay: day('2015-09-19'),
      },
      'tip.out-of-order',
    ],
    [{ result: 'not-ours', answeredDay: day('2015-09-12') }, 'nothing refused'],
    [{ passedTo: 'inspection', passedDay: day('2015-09-10') }, 'nothing refused'],
  ])('that says %o is answered %s', (typed, refusal) => expect(code(typed)).toBe(refusal));

  it.each([
    [{}, 'waiting', true],
    [{ receivedDay: day('2015-09-25') }, 'waiting', false],
    [{ receivedDay: day('2015-09-24') }, 'waiting', true],
    [{ passedTo: 'office', passedDay: day('2015-09-11') }, 'passed', true],
    [{ passedTo: 'office', passedDay: day('2015-09-11'), dueDay: TODAY }, 'passed', false],
    [{ result: 'true', answeredDay: TODAY }, 'answered', false],
  ] as const)('of %o stands as %s, late: %s', (typed, standing, late) => {
    const tip = { ...decideTip({ ...came, ...typed }, TODAY), voidedAs: null };
    expect(tipStanding(tip)).toBe(standing);
    expect(isTipLate(tip, TODAY)).toBe(late);
    expect(isTipLate({ ...tip, voidedAs: 'slip' }, TODAY)).toBe(false);
    expect(tipStanding({ ...tip, voidedAs: 'slip' })).toBe('voided');
  });
});
