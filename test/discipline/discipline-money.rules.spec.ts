import { CASE_BOUNDS } from '../../src/cases/case.js';
import type { DisciplineMoneyRow } from '../../src/discipline/discipline-money.entity.js';
import type { DisciplineMoneyInput } from '../../src/discipline/discipline-money.js';
import { decideMoney, decideReversal } from '../../src/discipline/discipline-money.rules.js';
import { day } from '../../src/kernel/calendar.js';

const TODAY = day('2026-03-10');
const INPUT: DisciplineMoneyInput = {
  personId: 'p',
  kind: 'collected',
  amountFen: 320_000,
  day: day('2026-03-05'),
  documentNumber: ' 方纪发〔2026〕3号 ',
};
const LINE: DisciplineMoneyRow = {
  id: 'line',
  townCode: '141128103',
  personId: 'p',
  caseId: null,
  kind: 'repaid',
  amountFen: 500,
  day: day('2026-02-28'),
  documentNumber: '方纪发〔2026〕2号',
  organ: null,
  note: null,
  reverses: null,
  recordedBy: 'user:inspector',
  recordedAt: '2026-03-01T00:00:00.000Z',
};

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return null;
};

describe('a line of disciplinary money', () => {
  it('keeps what was typed, without blanks around it', () => {
    expect(decideMoney(INPUT, TODAY)).toEqual({
      kind: 'collected',
      amountFen: 320_000,
      day: '2026-03-05',
      documentNumber: '方纪发〔2026〕3号',
      organ: null,
      note: null,
      reverses: null,
    });
  });

  it.each([
    ['nobody and no case', { personId: null, caseId: null }, 'discipline-money.of-nobody'],
    ['nobody but a case', { personId: null, caseId: 'c' }, null],
    ['nothing', { amountFen: 0 }, 'discipline-money.amount-impossible'],
    ['less than nothing', { amountFen: -1 }, 'discipline-money.amount-impossible'],
    ['half a fen', { amountFen: 0.5 }, 'discipline-money.amount-impossible'],
    ['the largest amount', { amountFen: CASE_BOUNDS.amountFenMax }, null],
    [
      'more than any case has',
      { amountFen: CASE_BOUNDS.amountFenMax + 1 },
      'discipline-money.amount-impossible',
    ],
    ['today', { day: TODAY }, null],
    ['tomorrow', { day: day('2026-03-11') }, 'discipline-money.day-impossible'],
    ['30 February', { day: '2026-02-30' as DisciplineMoneyInput['day'] }, 'discipline-money.day-impossible'],
  ] as const)('of %s is taken or refused', (_, change, code) => {
    expect(codeOf(() => decideMoney({ ...INPUT, ...change }, TODAY))).toBe(code);
  });

  it('is taken back as a whole, with the kind and paper of the line itself', () => {
    expect(decideReversal(LINE, false, { day: TODAY, note: '重复登记' }, TODAY)).toEqual({
      kind: 'repaid',
      amountFen: -500,
      day: TODAY,
      documentNumber: '方纪发〔2026〕2号',
      organ: null,
      note: '重复登记',
      reverses: 'line',
    });
  });

  it.each([
    ['twice', LINE, true, { day: TODAY, note: '错' }, 'discipline-money.reversed-already'],
    [
      'when it takes another back itself',
      { ...LINE, amountFen: -500, reverses: 'other' },
      false,
      { day: TODAY, note: '错' },
      'discipline-money.reversed-already',
    ],
    ['without a reason', LINE, false, { day: TODAY, note: ' ' }, 'discipline-money.note-missing'],
    [
      'before its own day',
      LINE,
      false,
      { day: day('2026-02-27'), note: '错' },
      'discipline-money.day-before',
    ],
    ['on its own day', LINE, false, { day: day('2026-02-28'), note: '错' }, null],
    ['tomorrow', LINE, false, { day: day('2026-03-11'), note: '错' }, 'discipline-money.day-impossible'],
  ] as const)('is taken back %s or not', (_, line, isReversed, input, code) => {
    expect(codeOf(() => decideReversal(line, isReversed, input, TODAY))).toBe(code);
  });
});
