import { DISPOSITION_KIND_LABELS, SETTLEMENT_KIND_LABELS } from '../../src/cases/case.js';
import { CASE_STATE_LABELS, CASE_STATES } from '../../src/cases/case-state.js';
import { statesMeant } from '../../src/cases/case-state-words.js';
import { day } from '../../src/kernel/calendar.js';
import { bareStand, type PaperStand, type StandFacts } from '../../src/rectification/opening.js';
import { parsePaperLines } from '../../src/rectification/opening-lines.js';
import { linesInWords, standFaults, standSteps } from '../../src/rectification/opening.rules.js';

const TODAY = day('2015-12-31');
const facts: StandFacts = {
  hasVillage: true,
  foundDay: day('2015-07-03'),
  amountKind: 'known',
  amountFen: 10_000,
};
const DAY = day('2015-09-20');
const line = (kind: PaperStand['settlements'][number]['kind'], amountFen: number) => ({
  kind,
  amountFen,
  day: DAY,
  voucher: null,
});
const CLOSED: PaperStand = {
  ...bareStand('closed'),
  day: DAY,
  closingPaper: '销号审批表 3',
  closedBy: '张某',
  personHandling: 'not-needed',
  settlements: [line('recovered', 10_000)],
};
const codes = (stand: PaperStand, change: Partial<StandFacts> = {}): string[] =>
  standFaults(stand, { ...facts, ...change }, TODAY).map(({ field, code }) => `${field} ${code}`);

describe('how a case stood on paper', () => {
  it.each<[string, PaperStand, Partial<StandFacts>, string[]]>([
    ['registered needs nothing', bareStand('registered'), { hasVillage: false }, []],
    ['assigned needs no day that nobody put down', bareStand('assigned'), {}, []],
    [
      'assigned needs a village',
      bareStand('assigned'),
      { hasVillage: false },
      ['state state-without-village'],
    ],
    [
      'continuing needs its day and how it continues',
      bareStand('continuing'),
      {},
      ['stateDay state-day-missing', 'state continuing-kind-missing'],
    ],
    ['continuing with both', { ...bareStand('continuing'), day: DAY, continuingKind: 'locked' }, {}, []],
    [
      'suspended needs its reason',
      { ...bareStand('suspended'), day: DAY },
      {},
      ['state suspend-reason-missing'],
    ],
    ['closed with everything', CLOSED, {}, []],
    [
      'closed needs day, paper, who closed it and the people seen to',
      { ...bareStand('closed'), settlements: CLOSED.settlements },
      {},
      [
        'closedDay state-day-missing',
        'closingPaper closing-paper-missing',
        'closedBy closed-by-missing',
        'personHandling person-handling-missing',
      ],
    ],
    [
      'closed with money out needs the fate of the rest',
      { ...CLOSED, settlements: [line('recovered', 4_000)] },
      {},
      ['restFate rest-fate-missing'],
    ],
    [
      'closed with an undetermined amount needs it as well',
      { ...CLOSED, settlements: [] },
      { amountKind: 'undetermined', amountFen: 0 },
      ['restFate rest-fate-missing'],
    ],
    ['closed without money', { ...CLOSED, settlements: [] }, { amountKind: 'none', amountFen: 0 }, []],
    [
      'the fate of the rest needs basis and approver',
      { ...CLOSED, settlements: [], restFate: 'locked' },
      {},
      ['restBasis rest-basis-missing', 'restApprover rest-approver-missing'],
    ],
    [
      'requested needs no paper of a closure',
      {
        ...bareStand('closure-requested'),
        day: DAY,
        personHandling: 'dealt-with',
        settlements: CLOSED.settlements,
      },
      {},
      [],
    ],
    ['a day after today', { ...CLOSED, day: day('2016-01-01') }, {}, ['closedDay day-ahead']],
    ['a day before it was found', { ...CLOSED, day: day('2015-07-02') }, {}, ['closedDay day-before-found']],
    [
      'money before it was found',
      { ...CLOSED, settlements: [{ ...line('recovered', 10_000), day: day('2015-07-02') }] },
      {},
      ['settlementLines day-before-found'],
    ],
    [
      'more settled than there is',
      { ...CLOSED, settlements: [line('recovered', 9_000), line('corrected', 1_001)] },
      {},
      ['settlementLines settled-exceeds-amount'],
    ],
    [
      'money where none is known',
      { ...bareStand('rectifying'), settlements: [line('recovered', 1)] },
      { amountKind: 'none', amountFen: 0 },
      ['settlementLines money-without-amount'],
    ],
    [
      'more disposed of than recovered',
      {
        ...CLOSED,
        settlements: [line('recovered', 4_000), line('corrected', 6_000)],
        dispositions: [{ kind: 'held', amountFen: 4_001, day: DAY, voucher: null }],
      },
      {},
      ['dispositionLines disposed-exceeds-recovered'],
    ],
    [
      'a write-off without the resolution',
      { ...CLOSED, settlements: [line('recovered', 4_000), line('written-off', 6_000)] },
      {},
      ['settlementLines line-paper-missing'],
    ],
  ])('%s', (_name, stand, change, expected) => {
    expect(codes(stand, change)).toEqual(expected);
  });

  it('leads to its state in one step, since those between are not known', () => {
    expect(standSteps(bareStand('registered'), null)).toEqual({ steps: [], changes: {} });
    expect(standSteps({ ...bareStand('continuing'), continuingKind: 'instalments' }, null)).toEqual({
      steps: [{ to: 'continuing', reasonCode: null, reason: null }],
      changes: { continuingKind: 'instalments' },
    });
    expect(standSteps(CLOSED, day('2015-09-19'))).toMatchObject({
      steps: [{ to: 'closed', reason: '销号审批表 3' }],
      changes: { closedDay: DAY, inTime: 0, personHandling: 'not-needed' },
    });
    expect(standSteps(CLOSED, DAY).changes.inTime).toBe(1);
    expect(standSteps(CLOSED, null).changes.inTime).toBeNull();
  });
});

describe('the words of a sheet for a state', () => {
  it('are certain for every label, in either language', () => {
    for (const state of CASE_STATES) {
      expect(statesMeant(CASE_STATE_LABELS[state].zh)).toEqual([state]);
      expect(statesMeant(CASE_STATE_LABELS[state].en)).toEqual([state]);
    }
  });

  it.each([
    ['销号', ['closed']],
    ['中止(诉讼)', ['suspended']],
    ['持续整改（长期挂账）', ['continuing']],
    ['已整改', ['closure-requested', 'verified', 'closed']],
    ['否', ['registered', 'assigned', 'rectifying', 'continuing', 'suspended']],
  ])('%s', (word, states) => {
    expect(statesMeant(word)).toEqual(states);
  });

  it('say nothing where nothing is said of a state', () => {
    expect(statesMeant('已约谈村主任')).toBeUndefined();
  });
});

describe('the lines of money in a cell', () => {
  it('are read a line each, day, kind, amount and paper', () => {
    expect(
      parsePaperLines(
        '2015-09-10|收回|1,200.00|收据 12\n2015年9月11日｜调账补账｜0.5万元',
        SETTLEMENT_KIND_LABELS,
      ),
    ).toEqual([
      { kind: 'recovered', amountFen: 120_000, day: '2015-09-10', voucher: '收据 12' },
      { kind: 'corrected', amountFen: 500_000, day: '2015-09-11', voucher: null },
    ]);
    expect(parsePaperLines('', DISPOSITION_KIND_LABELS)).toEqual([]);
  });

  it.each([
    '2015-09|收回|100',
    '2015-09-10|退款|100',
    '2015-09-10|收回|若干',
    '2015-09-10|收回|0',
    '收回100元',
  ])('%s cannot be read', (text) => {
    expect(parsePaperLines(text, SETTLEMENT_KIND_LABELS)).toEqual({ unreadable: text });
  });

  it('are told by kind, in the order of the kinds', () => {
    expect(
      linesInWords([line('corrected', 30_000), line('recovered', 100_000), line('recovered', 20_000)]),
    ).toBe('收回 1,200.00元;调账补账 300.00元');
    expect(linesInWords([])).toBe('');
  });
});
