import { day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import { decidePlan, decideStageDone, type StageFacts } from '../../src/rectification/stage.rules.js';
import { TODAY } from './facts.js';

const facts = (over: Partial<StageFacts> = {}): StageFacts => ({
  state: 'assigned',
  countsFromDay: day('2026-01-05'),
  dueDay: day('2026-03-20'),
  stages: [],
  ...over,
});
const stage = (name: string, dueDay: string, id: string | null = null) => ({ id, name, dueDay: day(dueDay) });
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'allowed';
};
const DONE = {
  id: 'one',
  name: '收回一半',
  dueDay: day('2026-02-10'),
  doneDay: day('2026-02-09'),
};

describe('the plan of a case in stages', () => {
  it('keeps its order and takes several stages of one day', () => {
    const plan = decidePlan(facts(), {
      stages: [stage(' 清账 ', '2026-02-10'), stage('收回', '2026-02-10'), stage('入账', '2026-03-20')],
    });
    expect(plan.map(({ name, dueDay }) => [name, dueDay])).toEqual([
      ['清账', '2026-02-10'],
      ['收回', '2026-02-10'],
      ['入账', '2026-03-20'],
    ]);
  });

  it('may be emptied while nothing of it was done', () => {
    expect(decidePlan(facts({ stages: [{ ...DONE, doneDay: null }] }), { stages: [] })).toEqual([]);
  });

  it.each([
    ['stage.not-from-here', { state: 'registered' }, [stage('清账', '2026-02-10')]],
    ['stage.not-from-here', { state: 'closed' }, [stage('清账', '2026-02-10')]],
    ['stage.name-missing', {}, [stage('  ', '2026-02-10')]],
    ['stage.day-impossible', {}, [stage('清账', '2026-01-04')]],
    ['stage.out-of-order', {}, [stage('清账', '2026-02-10'), stage('收回', '2026-02-09')]],
    ['stage.after-deadline', {}, [stage('清账', '2026-03-21')]],
    ['allowed', { dueDay: null }, [stage('清账', '2027-03-21')]],
    ['stage.unknown', {}, [stage('清账', '2026-02-10', 'other')]],
    ['stage.too-many', {}, Array.from({ length: 13 }, () => stage('清账', '2026-02-10'))],
    ['stage.done-already', { stages: [DONE] }, []],
    ['stage.done-already', { stages: [DONE] }, [stage('收回一半', '2026-02-11', 'one')]],
    ['allowed', { stages: [DONE] }, [stage('收回一半', '2026-02-10', 'one'), stage('入账', '2026-03-01')]],
  ] as const)('answers %s', (code, over, stages) => {
    expect(codeOf(() => decidePlan(facts(over), { stages }))).toBe(code);
  });
});

describe('a stage that is done', () => {
  const planned = facts({ state: 'rectifying', stages: [{ ...DONE, doneDay: null }] });

  it('has the day on which it was done, and loses it when it is taken back', () => {
    const done = { stageId: 'one', done: true, note: ' 已收 ' };
    expect(decideStageDone(planned, done, TODAY)).toEqual({ doneDay: TODAY, doneNote: '已收' });
    expect(decideStageDone(planned, { ...done, done: false }, TODAY)).toEqual({
      doneDay: null,
      doneNote: null,
    });
  });

  it.each([
    ['stage.unknown', { stageId: 'two', done: true }],
    ['money.day-impossible', { stageId: 'one', done: true, day: day('2026-04-01') }],
    ['money.day-before', { stageId: 'one', done: true, day: day('2026-01-04') }],
    ['allowed', { stageId: 'one', done: true, day: day('2026-01-05') }],
  ] as const)('answers %s', (code, input) => {
    expect(codeOf(() => decideStageDone(planned, input, TODAY))).toBe(code);
  });
});
