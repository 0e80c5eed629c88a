import { day } from '../../src/kernel/calendar.js';
import {
  CASE_RULES,
  RECONCILED_RULES,
  VILLAGE_REPORT_RULES,
  type CaseFacts,
} from '../../src/red-flags/case.rules.js';
import { codesOf, noticesOf } from './rules.js';

const CASE: CaseFacts = {
  closed: false,
  running: true,
  dueDay: day('2015-07-01'),
  closedDay: null,
  files: 1,
  recoveredFen: 0,
  disposedFen: 0,
  recoveredDay: null,
  closedBefore: 0,
  today: day('2015-07-01'),
};
const recovered = { recoveredFen: 500, recoveredDay: day('2015-06-28') };

describe('Rules on cases and reports', () => {
  it.each<[string, Partial<CaseFacts>, string[]]>([
    ['one on its last day', {}, []],
    ['one a day late', { today: day('2015-07-02') }, ['P4']],
    ['one whose clock stands', { today: day('2015-07-02'), running: false }, []],
    ['one without deadline', { dueDay: null }, []],
    ['one closed with evidence', { closed: true, running: false }, []],
    ['one closed without evidence', { closed: true, running: false, files: 0 }, ['P4e']],
    ['an open one without evidence', { files: 0 }, []],
    ['one after another that was closed', { closedBefore: 1 }, ['P4r']],
    ['money recovered three days ago', recovered, []],
    ['money recovered four days ago', { ...recovered, recoveredDay: day('2015-06-27') }, ['R1']],
    ['money disposed of', { ...recovered, recoveredDay: day('2015-06-01'), disposedFen: 500 }, []],
    ['all but a 分 disposed of', { ...recovered, recoveredDay: day('2015-06-01'), disposedFen: 499 }, ['R1']],
  ])('see %s', (_title, one, codes) => {
    expect(codesOf(CASE_RULES, { ...CASE, ...one })).toEqual(codes);
  });

  it.each([
    [0, ['P2']],
    [1, []],
  ])('see a village with %d cases', (cases, codes) => {
    expect(codesOf(VILLAGE_REPORT_RULES, { cases })).toEqual(codes);
  });

  it('see that 147 stated cases have 146 lines', () => {
    const facts = { what: 'lines', stated: 147, computed: 146 };
    expect(noticesOf(RECONCILED_RULES, facts)['P3']?.inputs).toMatchObject({ difference: 1 });
    expect(codesOf(RECONCILED_RULES, { ...facts, computed: 147 })).toEqual([]);
  });
});
