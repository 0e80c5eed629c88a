import { day, type Day } from '../../src/kernel/calendar.js';
import { disciplineTables } from '../../src/discipline/discipline-tables.js';
import type { SanctionKind } from '../../src/discipline/sanction.js';
import { clocksOf, flagsOf, type DoneDays, type FitFacts } from '../../src/discipline/sanction-fit.rules.js';

const tables = disciplineTables();

const facts = (
  kind: SanctionKind | null,
  decided: string | null,
  more: Partial<FitFacts> = {},
): FitFacts => ({
  kind,
  decidedDay: decided === null ? null : day(decided),
  effectiveDay: null,
  citedEdition: null,
  mergedMonths: null,
  mergedKinds: [],
  extendedMonths: 0,
  restoredDay: null,
  partyMember: true,
  managesIn: null,
  postsExtendedDay: null,
  ...more,
});

const NOT_DONE: DoneDays = { announced: null, filed: null, 'posts-changed': null, reported: null };

describe('what does not fit', () => {
  it('is a party sanction for somebody known to be no party member', () => {
    expect(flagsOf(tables, facts('party-expulsion', '2016-04-11', { partyMember: false }))).toEqual([
      'not-a-party-member',
    ]);
    expect(flagsOf(tables, facts('party-expulsion', '2016-04-11', { partyMember: null }))).toEqual([]);
    expect(flagsOf(tables, facts('gov-demerit', '2021-03-05', { partyMember: false }))).toEqual([]);
  });

  it.each(['gov-demotion', 'gov-removal', 'gov-dismissal'] as const)(
    'is %s for who manages in a village committee or group, party member or not (§22)',
    (kind) => {
      for (const managesIn of ['committee', 'group'] as const) {
        for (const partyMember of [true, false, null]) {
          expect(flagsOf(tables, facts(kind, '2021-03-05', { managesIn, partyMember }))).toEqual([
            'section-22',
          ]);
        }
      }
      expect(flagsOf(tables, facts(kind, '2021-03-05'))).toEqual([]);
      expect(flagsOf(tables, facts(kind, '2020-06-30', { managesIn: 'committee' }))).toEqual([]);
    },
  );

  it.each(['gov-warning', 'gov-demerit', 'gov-serious-demerit'] as const)('is never %s (§22)', (kind) => {
    expect(flagsOf(tables, facts(kind, '2021-03-05', { managesIn: 'committee' }))).toEqual([]);
  });

  it('is not said of what is ambiguous', () => {
    expect(flagsOf(tables, facts(null, '2021-03-05', { managesIn: 'group', partyMember: false }))).toEqual(
      [],
    );
  });

  it('is an edition that came later than the decision', () => {
    const early = facts('party-warning', '2015-08-20', { citedEdition: 'party-2016' });
    expect(flagsOf(tables, early)).toEqual(['edition-not-in-force']);
  });

  it('is a merged period outside §15', () => {
    const merged = (mergedKinds: SanctionKind[], mergedMonths: number) =>
      flagsOf(tables, facts(mergedKinds[0] ?? null, '2021-03-05', { mergedKinds, mergedMonths }));
    // Two demerits: from 12 to 24 months.
    expect(merged(['gov-demerit', 'gov-demerit'], 11)).toEqual(['merged-out-of-range']);
    expect(merged(['gov-demerit', 'gov-demerit'], 12)).toEqual([]);
    expect(merged(['gov-demerit', 'gov-demerit'], 24)).toEqual([]);
    expect(merged(['gov-demerit', 'gov-demerit'], 25)).toEqual(['merged-out-of-range']);
    // Three serious demerits would be 54 months: 48 at most.
    const three: SanctionKind[] = ['gov-serious-demerit', 'gov-serious-demerit', 'gov-serious-demerit'];
    expect(merged(three, 48)).toEqual([]);
    expect(merged(three, 49)).toEqual(['merged-out-of-range']);
    // Different kinds: the hardest is carried out, no month more or less.
    expect(merged(['gov-warning', 'gov-demerit'], 12)).toEqual([]);
    expect(merged(['gov-warning', 'gov-demerit'], 18)).toEqual(['merged-out-of-range']);
    // Dismissal has no period to merge, and of party sanctions no rule is known.
    expect(merged(['gov-demerit', 'gov-dismissal'], 24)).toEqual(['merged-out-of-range']);
    expect(merged(['party-warning', 'party-warning'], 18)).toEqual(['merged-unchecked']);
    expect(merged(['gov-demerit'], 18)).toEqual(['merged-unchecked']);
  });

  it('is a probation beyond two years, or one whose rights were restored before its end', () => {
    const probation = (kind: SanctionKind, extendedMonths: number, restored: Day | null = null) =>
      flagsOf(tables, facts(kind, '2016-03-01', { extendedMonths, restoredDay: restored }));
    expect(probation('party-probation-1', 12)).toEqual([]);
    expect(probation('party-probation-1', 24)).toEqual(['extended-too-long']);
    expect(probation('party-probation-2', 12)).toEqual(['extended-too-long']);
    expect(probation('party-probation-1', 0, day('2017-02-28'))).toEqual(['restored-too-early']);
    expect(probation('party-probation-1', 0, day('2017-03-01'))).toEqual([]);
  });
});

describe('the duties that follow on a decision', () => {
  it('are to announce and file within a month, report within six, and from removal on change post and pay', () => {
    const on = day('2024-03-01');
    const light = clocksOf(tables, facts('party-serious-warning', '2024-01-31'), NOT_DONE, on);
    expect(light.map(({ clock, dueDay, standing }) => [clock, dueDay, standing])).toEqual([
      ['announced', '2024-02-29', 'overdue'],
      ['filed', '2024-02-29', 'overdue'],
      ['reported', '2024-07-31', 'open'],
    ]);
    const hard = clocksOf(tables, facts('party-removal', '2024-01-31'), NOT_DONE, on);
    expect(hard.find(({ clock }) => clock === 'posts-changed')).toMatchObject({
      dueDay: '2024-02-29',
      extendedDueDay: '2024-07-31',
    });
  });

  it('are done in time or late by their own days', () => {
    const done = { ...NOT_DONE, announced: day('2024-02-29'), filed: day('2024-03-01') };
    const clocks = clocksOf(tables, facts('party-warning', '2024-01-31'), done, day('2025-01-01'));
    expect(clocks.map(({ standing }) => standing)).toEqual(['done', 'done-late', 'overdue']);
  });

  it('of the law on officials are only those from demotion on, and none is known before 2018', () => {
    const on = day('2025-01-01');
    expect(clocksOf(tables, facts('gov-demerit', '2021-03-05'), NOT_DONE, on)).toEqual([]);
    expect(clocksOf(tables, facts('gov-removal', '2021-03-05'), NOT_DONE, on)).toMatchObject([
      { clock: 'posts-changed' },
    ]);
    expect(clocksOf(tables, facts('party-removal', '2015-08-20'), NOT_DONE, on)).toEqual([]);
    expect(clocksOf(tables, facts(null, '2024-01-31'), NOT_DONE, on)).toEqual([]);
    expect(clocksOf(tables, facts('party-removal', null), NOT_DONE, on)).toEqual([]);
  });
});
