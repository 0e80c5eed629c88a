import type { VillageView } from '../../src/villages/village.js';
import { caseMeant, readCallLine, villagesMeant } from '../../src/web/pages/desks/call-line.js';

describe('the line of a telephone call', () => {
  it.each([
    ['bjj3200', 'bjj', 320_000],
    ['bjj 3200', 'bjj', 320_000],
    ['白家咀3,200', '白家咀', 320_000],
    ['白家咀 3200.50元', '白家咀', 320_050],
    ['白家咀0.32万', '白家咀', 320_000],
    ['白家咀村 0.32万元', '白家咀村', 320_000],
    ['示例村06 3200', '示例村06', 320_000],
    ['BJJ3200', 'BJJ', 320_000],
    ['bjj', 'bjj', null],
    ['', '', null],
  ])('%s names a village and an amount', (typed, village, amountFen) => {
    expect(readCallLine(typed)).toEqual({ village, amountFen, amountUnread: false });
  });

  it.each(['bjj0', 'bjj3,20', 'bjj 3.2.1', 'bjj 3200块', 'bjj0.001'])(
    '%s has no amount that can be read, and says so',
    (typed) => {
      expect(readCallLine(typed)).toMatchObject({ village: 'bjj', amountFen: null, amountUnread: true });
    },
  );

  const village = (name: string, initials: string, more: Partial<VillageView> = {}): VillageView => ({
    id: name,
    townCode: '141128103',
    code: null,
    name,
    shortName: null,
    formerNames: [],
    initials,
    printOrder: 1,
    validFromDay: null,
    validToDay: null,
    groupsCount: null,
    households: null,
    population: null,
    note: null,
    version: 1,
    ...more,
  });
  const villages = [
    village('白家咀', 'bjj'),
    village('东白家咀', 'dbjj'),
    village('武家庄村', 'wjzc', { formerNames: ['旧庄'] }),
    village('西相王', 'xxw', { shortName: '西王' }),
  ];
  const named = (typed: string): string[] => villagesMeant(typed, villages).map(({ name }) => name);

  it('means the village of exactly these initials before those that only contain them', () => {
    expect(named('bjj')).toEqual(['白家咀']);
    expect(named('BJJ')).toEqual(['白家咀']);
    expect(named('白家咀村')).toEqual(['白家咀']);
    expect(named('家咀')).toEqual(['白家咀', '东白家咀']);
  });

  it('knows short and former names, with or without 村', () => {
    expect(named('武家庄')).toEqual(['武家庄村']);
    expect(named('旧庄')).toEqual(['武家庄村']);
    expect(named('西王')).toEqual(['西相王']);
    expect(named('xw')).toEqual(['西相王']);
    expect(named('')).toEqual([]);
    expect(named('无此村')).toEqual([]);
  });

  it('chooses a case by itself only where one alone fits, or exactly this is outstanding of one', () => {
    const cases = [{ outstandingFen: 500 }, { outstandingFen: 300 }, { outstandingFen: 100 }];
    expect(caseMeant(cases, 400)).toBe(cases[0]);
    expect(caseMeant(cases, 300)).toBe(cases[1]);
    expect(caseMeant(cases, 200)).toBeNull();
    expect(caseMeant(cases, 600)).toBeNull();
    expect(caseMeant(cases, null)).toBeNull();
    expect(caseMeant(cases.slice(0, 1), null)).toBe(cases[0]);
    expect(caseMeant([...cases, { outstandingFen: 300 }], 300)).toBeNull();
  });
});
