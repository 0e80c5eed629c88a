import { addDays, day, type Day } from '../../src/kernel/calendar.js';
import { disciplineTables } from '../../src/discipline/discipline-tables.js';
import {
  EDITION_CODES,
  SANCTION_KINDS,
  trackOfKind,
  type SanctionKind,
} from '../../src/discipline/sanction.js';
import {
  editionOn,
  effectOf,
  plusMonths,
  standingOn,
  type EffectFacts,
} from '../../src/discipline/effect.rules.js';
import type { EffectObstacle } from '../../src/discipline/effect.js';

const tables = disciplineTables();

const facts = (
  kind: SanctionKind | null,
  decided: string | null,
  more: Partial<EffectFacts> = {},
): EffectFacts => ({
  kind,
  decidedDay: decided === null ? null : day(decided),
  effectiveDay: null,
  citedEdition: null,
  mergedMonths: null,
  extendedMonths: 0,
  restoredDay: null,
  ...more,
});

/** Decided, kind, last day worked by hand, the article, and where a leap year or a month's end comes in. */
const COMPUTED: readonly (readonly [string, SanctionKind, string, string])[] = [
  // 2003 edition §12: warning and serious warning, one year alike.
  ['2003-12-31', 'party-warning', '2004-12-30', '2003 §12, the first day of the edition'],
  ['2004-02-29', 'party-warning', '2005-02-27', '2003 §12, leap day: 2005-02-28 less one day'],
  ['2007-03-01', 'party-warning', '2008-02-29', '2003 §12, ends on a leap day'],
  ['2015-08-20', 'party-serious-warning', '2016-08-19', '2003 §12, one year as of 2015'],
  ['2015-08-21', 'party-serious-warning', '2016-08-20', '2003 §12'],
  ['2015-08-28', 'party-serious-warning', '2016-08-27', '2003 §12'],
  ['2015-12-31', 'party-serious-warning', '2016-12-30', '2003 §12, the last day of the edition'],
  ['2015-03-01', 'party-serious-warning', '2016-02-29', '2003 §12, ends on a leap day'],
  // 2003 edition §13: removal from party posts, two years.
  ['2004-01-31', 'party-removal', '2006-01-30', '2003 §13'],
  ['2012-02-29', 'party-removal', '2014-02-27', '2003 §13, leap day: 2014-02-28 less one day'],
  ['2014-03-01', 'party-removal', '2016-02-29', '2003 §13, ends on a leap day'],
  ['2015-12-31', 'party-removal', '2017-12-30', '2003 §13'],
  // 2015 edition §9: warning one year, serious warning a year and a half.
  ['2016-01-01', 'party-warning', '2016-12-31', '2015 §9, the first day of the edition'],
  ['2016-02-29', 'party-warning', '2017-02-27', '2015 §9, leap day'],
  ['2016-01-01', 'party-serious-warning', '2017-06-30', '2015 §9, half a year more than the day before'],
  [
    '2016-08-31',
    'party-serious-warning',
    '2018-02-27',
    '2015 §9, 31 August and 18 months: 28 February less one day',
  ],
  ['2018-08-31', 'party-serious-warning', '2020-02-28', '2015 §9, 29 February less one day'],
  ['2018-08-30', 'party-serious-warning', '2020-02-28', '2015 §9, 30 August clamps to 29 February as well'],
  ['2018-08-29', 'party-serious-warning', '2020-02-28', '2015 §9, 29 August meets 29 February'],
  ['2018-08-28', 'party-serious-warning', '2020-02-27', '2015 §9'],
  ['2016-04-11', 'party-removal', '2018-04-10', '2015 §10'],
  ['2018-02-28', 'party-removal', '2020-02-27', '2015 §10, into a leap year: 28 stays 28'],
  ['2018-09-30', 'party-serious-warning', '2020-03-29', '2015 §9, the last day of the edition'],
  // 2018 edition §§10-11.
  ['2018-10-01', 'party-warning', '2019-09-30', '2018 §10, the first day of the edition'],
  ['2018-10-01', 'party-serious-warning', '2020-03-31', '2018 §10'],
  ['2018-10-31', 'party-serious-warning', '2020-04-29', '2018 §10, 30 April less one day'],
  ['2019-02-28', 'party-warning', '2020-02-27', '2018 §10, into a leap year'],
  ['2020-02-29', 'party-warning', '2021-02-27', '2018 §10, leap day'],
  ['2021-03-05', 'party-warning', '2022-03-04', '2018 §10'],
  ['2022-02-28', 'party-removal', '2024-02-27', '2018 §11, into a leap year'],
  ['2023-12-31', 'party-serious-warning', '2025-06-29', '2018 §10, 30 June less one day'],
  // 2023 edition §§10-11.
  ['2024-01-01', 'party-warning', '2024-12-31', '2023 §10, the first day of the edition'],
  ['2024-02-29', 'party-warning', '2025-02-27', '2023 §10, leap day'],
  ['2024-02-29', 'party-serious-warning', '2025-08-28', '2023 §10, 29 August less one day'],
  ['2024-08-31', 'party-serious-warning', '2026-02-27', '2023 §10, 28 February less one day'],
  ['2024-02-29', 'party-removal', '2026-02-27', '2023 §11, 28 February less one day'],
  ['2026-03-01', 'party-removal', '2028-02-29', '2023 §11, ends on a leap day'],
  // 政务处分法 §8: 6, 12, 18, 24, 24 months.
  ['2020-07-01', 'gov-warning', '2020-12-31', '§8, the first day of the law'],
  ['2020-08-31', 'gov-warning', '2021-02-27', '§8, 31 August and 6 months: 28 February less one day'],
  ['2023-08-31', 'gov-warning', '2024-02-28', '§8, in a leap year: 29 February less one day'],
  ['2021-03-31', 'gov-warning', '2021-09-29', '§8, 30 September less one day'],
  ['2021-09-01', 'gov-warning', '2022-02-28', '§8, from the first of a month to the end of one'],
  ['2023-09-01', 'gov-warning', '2024-02-29', '§8, ends on a leap day'],
  ['2021-03-05', 'gov-demerit', '2022-03-04', '§8'],
  ['2024-02-29', 'gov-demerit', '2025-02-27', '§8, leap day'],
  ['2023-03-01', 'gov-demerit', '2024-02-29', '§8, ends on a leap day'],
  ['2022-08-31', 'gov-serious-demerit', '2024-02-28', '§8, 18 months into a leap year'],
  ['2021-05-31', 'gov-serious-demerit', '2022-11-29', '§8, 30 November less one day'],
  ['2022-02-28', 'gov-demotion', '2024-02-27', '§8'],
  ['2022-03-01', 'gov-removal', '2024-02-29', '§8, ends on a leap day'],
  ['2024-02-29', 'gov-removal', '2026-02-27', '§8, leap day'],
];

/** Probation: decided, kind, extended by, end of the probation, restored, last day of the two years that follow. */
const PROBATION: readonly (readonly [
  string,
  SanctionKind,
  number,
  string,
  string | null,
  string | null,
  string,
])[] = [
  [
    '2015-08-25',
    'party-probation-1',
    0,
    '2016-08-24',
    null,
    null,
    '2003 §14, nobody has recorded a restoration',
  ],
  ['2015-08-28', 'party-probation-1', 0, '2016-08-27', '2016-08-28', '2018-08-27', '2003 §14'],
  [
    '2015-02-28',
    'party-probation-1',
    0,
    '2016-02-27',
    '2016-02-29',
    '2018-02-27',
    '2003 §14, restored on a leap day',
  ],
  [
    '2015-08-25',
    'party-probation-1',
    12,
    '2017-08-24',
    '2017-08-25',
    '2019-08-24',
    '2003 §14, extended by a year',
  ],
  ['2016-04-30', 'party-probation-2', 0, '2018-04-29', '2018-05-02', '2020-05-01', '2015 §11'],
  ['2020-02-29', 'party-probation-1', 0, '2021-02-27', '2021-03-01', '2023-02-28', '2018 §12, leap day'],
  [
    '2024-02-29',
    'party-probation-2',
    0,
    '2026-02-27',
    '2026-03-01',
    '2028-02-29',
    '2023 §12, leap days at both ends',
  ],
];

/** What cannot be computed, and why. */
const OBSTRUCTED: readonly (readonly [SanctionKind | null, string | null, EffectObstacle, string])[] = [
  ['party-serious-warning', null, 'no-decision-day', 'the report of 2015 states no decision day'],
  ['party-probation-1', null, 'no-decision-day', 'nor a day from which a probation would run'],
  [null, '2015-08-21', 'ambiguous', '撤职 on a paper of 2015'],
  [null, null, 'ambiguous', 'ambiguous and without a day'],
  ['party-warning', '2003-12-30', 'no-edition', 'the day before the first edition of the tables'],
  ['gov-demerit', '2020-06-30', 'no-edition', 'the day before the law came into force'],
  ['gov-removal', '2015-08-20', 'no-edition', 'no administrative table for 2015'],
  ['party-expulsion', '2015-09-02', 'permanent', '2003 §15'],
  ['party-expulsion', null, 'permanent', 'expelled, whenever it was'],
  ['gov-dismissal', '2021-01-01', 'permanent', '§8 gives no period'],
];

describe('the end of an effect period', () => {
  it.each(COMPUTED)('of what was decided on %s (%s) is %s: %s', (decided, kind, end) => {
    const effect = effectOf(tables, facts(kind, decided));
    expect(effect).toMatchObject({ endDay: end, obstacle: null, fromDay: decided });
  });

  it.each(PROBATION)(
    'of a probation decided on %s (%s, extended by %i) is %s, restored %s until %s: %s',
    (decided, kind, extendedMonths, probationEnd, restored, end) => {
      const restoredDay = restored === null ? null : day(restored);
      const effect = effectOf(tables, facts(kind, decided, { extendedMonths, restoredDay }));
      expect(effect.probationEndDay).toBe(probationEnd);
      expect(effect.endDay).toBe(end);
      expect(effect.obstacle).toBe(end === null ? 'not-restored' : null);
    },
  );

  it.each(OBSTRUCTED)('is not computed for %s decided on %s: %s (%s)', (kind, decided, obstacle) => {
    expect(effectOf(tables, facts(kind, decided))).toMatchObject({ obstacle, endDay: null });
  });

  it('is worked by hand in at least sixty cases', () => {
    expect(COMPUTED.length + PROBATION.length + OBSTRUCTED.length).toBeGreaterThanOrEqual(60);
  });

  it('runs from the day on which the paper takes effect, where that is another', () => {
    const later = facts('gov-warning', '2021-01-10', { effectiveDay: day('2021-01-15') });
    expect(effectOf(tables, later)).toMatchObject({ fromDay: '2021-01-15', endDay: '2021-07-14' });
  });

  it('goes by the edition that the paper cites: conduct of 2015 decided in 2016', () => {
    const old = facts('party-serious-warning', '2016-03-01', { citedEdition: 'party-2003' });
    expect(effectOf(tables, old)).toMatchObject({ endDay: '2017-02-28', edition: 'party-2003' });
    const foreign = facts('party-serious-warning', '2016-03-01', { citedEdition: 'gov-2020' });
    expect(effectOf(tables, foreign)).toMatchObject({ endDay: '2017-08-31', edition: 'party-2016' });
  });

  it('takes the organ’s own figure for merged sanctions', () => {
    const merged = facts('gov-demerit', '2021-01-01', { mergedMonths: 20 });
    expect(effectOf(tables, merged)).toMatchObject({ months: 20, endDay: '2022-08-31' });
  });

  it('bars somebody expelled from joining again for five years', () => {
    expect(effectOf(tables, facts('party-expulsion', '2016-02-29')).readmissionBarEndDay).toBe('2021-02-27');
  });

  it('never ends before it begins nor loses a day when the start moves on, over six years of days', () => {
    let before: Day | undefined;
    for (let on = day('2019-01-01'); on < day('2025-01-01'); on = addDays(on, 1)) {
      for (const months of [6, 12, 18, 24]) expect(plusMonths(on, months) > on).toBe(true);
      const end = plusMonths(on, 6);
      if (before !== undefined) expect(end >= before).toBe(true);
      before = end;
    }
  });
});

describe('how an effect stands', () => {
  const warning = effectOf(tables, facts('gov-warning', '2021-01-01'));

  it.each([
    ['2020-12-31', 'not-begun'],
    ['2021-01-01', 'in-effect'],
    ['2021-05-30', 'in-effect'],
    ['2021-05-31', 'ending-soon'],
    ['2021-06-30', 'ending-soon'],
    ['2021-07-01', 'ended'],
  ])('on %s is %s for a warning until 30 June 2021', (on, standing) => {
    expect(standingOn(warning, day(on), 30)).toBe(standing);
  });

  it('follows a probation through its end, the restoration and the two years', () => {
    const restored = effectOf(
      tables,
      facts('party-probation-1', '2015-08-28', { restoredDay: day('2016-09-10') }),
    );
    const standings = ['2016-08-27', '2016-08-28', '2016-09-09', '2016-09-10', '2018-08-10', '2018-09-10'];
    expect(standings.map((on) => standingOn(restored, day(on), 30))).toEqual([
      'on-probation',
      'probation-over',
      'probation-over',
      'in-effect',
      'ending-soon',
      'ended',
    ]);
  });

  it('says nothing where nothing can be computed', () => {
    expect(standingOn(effectOf(tables, facts(null, '2015-08-21')), day('2030-01-01'), 30)).toBe(
      'not-computed',
    );
    expect(standingOn(effectOf(tables, facts('party-removal', null)), day('2030-01-01'), 30)).toBe(
      'not-computed',
    );
    expect(standingOn(effectOf(tables, facts('party-expulsion', null)), day('2030-01-01'), 30)).toBe(
      'permanent',
    );
  });
});

describe('the tables', () => {
  it('name every edition once and have a period for every kind of its track, with article, source and mark', () => {
    expect(tables.editions.map(({ code }) => code).sort()).toEqual([...EDITION_CODES].sort());
    for (const { track, periods, source } of tables.editions) {
      const kinds = SANCTION_KINDS.filter((kind) => trackOfKind(kind) === track);
      expect(periods.map(({ kind }) => kind)).toEqual(kinds);
      expect(source).not.toBe('');
      for (const { article, mark } of periods) expect([article, mark]).not.toContain('');
    }
  });

  it('change on the days of the editions', () => {
    const on = (text: string): string | undefined => editionOn(tables, 'party', day(text))?.code;
    expect(['2003-12-30', '2003-12-31', '2015-12-31', '2016-01-01', '2018-09-30'].map(on)).toEqual([
      undefined,
      'party-2003',
      'party-2003',
      'party-2016',
      'party-2016',
    ]);
    expect(['2018-10-01', '2023-12-31', '2024-01-01', '2100-01-01'].map(on)).toEqual([
      'party-2018',
      'party-2018',
      'party-2024',
      'party-2024',
    ]);
  });
});
