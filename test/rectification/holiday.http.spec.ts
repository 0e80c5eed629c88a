import type { DeadlineView } from '../../src/rectification/deadline.js';
import type { HolidaysView, HolidayYearInput } from '../../src/rectification/holiday-year.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

/** The test's day is 2015-09-30. */
const UNKNOWN = 2014;
const YEAR = {
  notice: '国办发明电〔2013〕99号',
  off: ['2014-01-01', '2014-01-02', '2014-01-03'],
  work: ['2014-01-04'],
} as unknown as HolidayYearInput;

describe.each(ENGINES)('the holidays over HTTP on %s', (engine) => {
  let served: ServedLedger;
  beforeAll(async () => {
    served = await servedLedger(engine);
  });
  afterAll(() => served.close());

  const view = async (): Promise<HolidaysView> =>
    (await served.ask<HolidaysView>('GET', '/api/holidays')).body;
  const keep = (year: number, version: number, input: object = YEAR) =>
    served.ask<HolidaysView & { code: string }>('PUT', `/api/holidays/${year}`, { version, ...input });
  const lastDay = () =>
    served.ask<DeadlineView & { code: string }>(
      'GET',
      '/api/deadline?from=2013-12-31&days=2&counting=working-days',
    );

  it('are those of the program until the office writes a year down, and nobody else may', async () => {
    const { years, version, missing } = await view();
    expect(version).toBe(0);
    expect(missing).toBeNull();
    expect(years.every(({ own }) => !own)).toBe(true);
    expect(years.map(({ year }) => year)).not.toContain(UNKNOWN);
    for (const role of ['officer', 'clerk', 'inspector', 'supervisor'] as const) {
      const { accountId } = await addPerson(served.app, { name: `h-${role}`, role, scope: { kind: 'all' } });
      const cookie = await cookieOf(served.app, accountId);
      const answer = await fetch(`${served.url}/api/holidays/${UNKNOWN}`, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ version: 0, ...YEAR }),
      });
      expect([role, answer.status]).toEqual([role, 403]);
    }
  });

  it('count a deadline as soon as their year is known, and no longer when it is forgotten', async () => {
    expect(await lastDay()).toMatchObject({ status: 422, body: { code: 'deadline.year-unknown' } });
    const kept = await keep(UNKNOWN, 0);
    expect(kept).toMatchObject({ status: 200, body: { version: 1 } });
    expect(kept.body.years.find(({ year }) => year === UNKNOWN)).toEqual({
      ...YEAR,
      year: UNKNOWN,
      own: true,
    });
    // Three days off, then Saturday the 4th is worked, and Monday the 6th.
    expect((await lastDay()).body.dueDay).toBe('2014-01-06');
    expect(await keep(UNKNOWN, 0)).toMatchObject({ status: 409, body: { code: 'setting.changed' } });
    const wrong = await keep(UNKNOWN, 1, { ...YEAR, work: ['2014-01-06'] });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'holidays.work-no-weekend' } });
    const gone = await served.ask<HolidaysView>('DELETE', `/api/holidays/${UNKNOWN}?version=1`);
    expect(gone).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await lastDay()).toMatchObject({ status: 422, body: { code: 'deadline.year-unknown' } });
    expect(await served.ask('DELETE', `/api/holidays/${UNKNOWN}?version=2`)).toMatchObject({
      status: 404,
      body: { code: 'holidays.not-own' },
    });
  });

  it('written down hold in the place of those of the program, and the history tells it', async () => {
    const { version } = await view();
    const off = ['2015-01-01', '2015-01-05'];
    const { body } = await keep(2015, version, { notice: '甲', off, work: [] });
    expect(body.years.filter(({ year }) => year === 2015)).toEqual([
      { year: 2015, notice: '甲', off, work: [], own: true },
    ]);
    const asked = '/api/deadline?from=2015-01-01&days=2&counting=working-days';
    expect((await served.ask<DeadlineView>('GET', asked)).body.dueDay).toBe('2015-01-06');
    const history = await served.ask<{ rows: { what: string; subjectId: string }[] }>(
      'GET',
      '/api/history/entries?chain=ledger&size=20',
    );
    expect(JSON.stringify(history.body)).toContain('holidays');
  });
});
