import { day } from '../../src/kernel/calendar.js';
import { stagePeriods } from '../../src/web/pages/rollups/figures-question.js';

describe('the periods of a campaign’s stages', () => {
  const today = day('2026-06-30');
  const stage = (name: string, begins: string | null, ends: string | null) => ({
    name,
    beginsDay: begins === null ? null : day(begins),
    endsDay: ends === null ? null : day(ends),
  });

  it('end where the stage ends, or today while it goes on', () => {
    expect(
      stagePeriods(
        [stage('清查', '2026-03-01', '2026-04-15'), stage('整改', '2026-04-16', '2026-09-30')],
        today,
      ),
    ).toEqual([
      { name: '清查', from: '2026-03-01', asOf: '2026-04-15' },
      { name: '整改', from: '2026-04-16', asOf: '2026-06-30' },
    ]);
    expect(stagePeriods([stage('验收', '2026-06-01', null)], today)).toMatchObject([{ asOf: today }]);
  });

  it('are not offered for a stage without a first day, or one that has not begun', () => {
    expect(stagePeriods([stage('公示', null, null), stage('上报', '2026-07-01', null)], today)).toEqual([]);
  });
});
