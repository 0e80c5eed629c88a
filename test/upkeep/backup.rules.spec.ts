import fc from 'fast-check';
import { copyName, instantOfCopy, nextDue, unwanted, checkSetting } from '../../src/upkeep/backup.rules.js';

const OFF = { hourly: 0, daily: 0, weekly: 0, monthly: 0 };
const at = (text: string): string => new Date(`${text}+08:00`).toISOString();
const due = (keep: Partial<typeof OFF>, copies: readonly string[], now: string): string | null =>
  nextDue({ ...OFF, ...keep }, copies.map(at), Date.parse(at(now)));

describe('when a copy is due', () => {
  it.each([
    ['at once where there is none', { daily: 7 }, [], '2026-03-10T09:30', '2026-03-10T09:30'],
    [
      'not again in the same hour',
      { hourly: 8 },
      ['2026-03-10T09:05'],
      '2026-03-10T09:30',
      '2026-03-10T10:00',
    ],
    [
      'at the turn of the day in China',
      { daily: 7 },
      ['2026-03-10T00:05'],
      '2026-03-10T09:30',
      '2026-03-11T00:00',
    ],
    [
      'the morning after, where the machine was off',
      { daily: 7 },
      ['2026-03-09T23:59'],
      '2026-03-10T08:00',
      '2026-03-10T08:00',
    ],
    ['on Monday', { weekly: 4 }, ['2026-03-10T09:00'], '2026-03-10T09:30', '2026-03-16T00:00'],
    [
      'on the first of the month',
      { monthly: 12 },
      ['2026-12-02T09:00'],
      '2026-12-31T23:00',
      '2027-01-01T00:00',
    ],
    [
      'by the most frequent tier',
      { hourly: 8, monthly: 12 },
      ['2026-03-10T09:05'],
      '2026-03-10T09:30',
      '2026-03-10T10:00',
    ],
  ])('is %s', (_title, keep, copies, now, expected) => {
    expect(due(keep, copies, now)).toBe(at(expected));
  });

  it('is never where every tier is off', () => {
    expect(due({}, [], '2026-03-10T09:30')).toBeNull();
  });
});

describe('copies that are no longer kept', () => {
  const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day, 4)).toISOString());

  it('leave the newest of each period', () => {
    const keep = { ...OFF, daily: 3, monthly: 3 };
    const kept = days.filter((one) => !unwanted(keep, days).includes(one)).map((one) => one.slice(0, 10));
    expect(kept).toEqual(['2026-01-31', '2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it('are never the newest, and never more than the tiers allow to stay', () => {
    const instants = fc.array(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    );
    const count = fc.nat({ max: 5 });
    fc.assert(
      fc.property(
        instants,
        fc.record({ hourly: count, daily: count, weekly: count, monthly: count }),
        (dates, keep) => {
          const copies = [...new Set(dates.map((date) => date.toISOString()))];
          const gone = unwanted(keep, copies);
          expect(gone).not.toContain([...copies].sort().at(-1));
          const most = Math.max(1, keep.hourly + keep.daily + keep.weekly + keep.monthly);
          expect(copies.length - gone.length).toBeLessThanOrEqual(most);
          expect(
            unwanted(
              keep,
              copies.filter((copy) => !gone.includes(copy)),
            ),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('the names of copies', () => {
  it('tell when they were made, and no other file is taken for one', () => {
    expect(copyName('2026-03-10T04:00:00.000Z')).toBe('ledger-20260310T040000000Z.backup.zip');
    expect(instantOfCopy('ledger-20260310T040000000Z.backup.zip')).toBe('2026-03-10T04:00:00.000Z');
    expect(instantOfCopy('ledger-20260310T040000000Z.backup.zip.tmp')).toBeUndefined();
    expect(instantOfCopy('给县里的备份.zip')).toBeUndefined();
  });
});

describe('a setting of backup', () => {
  const keep = { ...OFF, daily: 7 };
  it('takes whole paths of either system, and counts within bounds', () => {
    for (const folder of [null, '/media/usb', 'E:\\备份', '\\\\server\\share'])
      checkSetting({ keep, folder });
    expect(() => checkSetting({ keep, folder: '备份' })).toThrow(
      expect.objectContaining({ code: 'backup.folder-not-absolute' }),
    );
    expect(() => checkSetting({ keep: { ...keep, weekly: -1 }, folder: null })).toThrow(
      expect.objectContaining({ code: 'backup.keep-out-of-range' }),
    );
  });
});
