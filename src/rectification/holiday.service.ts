import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { missing } from '../kernel/errors.js';
import { SettingService } from '../settings/setting.service.js';
import { CLOCK } from '../storage/storage.module.js';
import type { HolidayTable } from './deadline.rules.js';
import { HOLIDAY_SETTING } from './holiday-setting.js';
import { keptHolidayYear, lastKnowable } from './holiday-year.rules.js';
import type { HolidaysView, HolidayYear, HolidayYearInput } from './holiday-year.js';
import { holidayTable, shippedHolidays } from './holidays.js';

/** The holidays by which working days are counted: those of the program, and the years that the office writes down. */
@Injectable()
export class HolidayService {
  constructor(
    private readonly settings: SettingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What holds now; a year that the office wrote down holds in the place of the program's. */
  async table(): Promise<HolidayTable> {
    const { value } = await this.settings.view(HOLIDAY_SETTING);
    return holidayTable([...shippedHolidays(), ...value.years]);
  }

  /** Every year that is known, the latest first. */
  async view(): Promise<HolidaysView> {
    const { value, version } = await this.settings.view(HOLIDAY_SETTING);
    return this.viewOf(value.years, version);
  }

  /** Writes a year down, or in the place of what is known of it; refused like `keptHolidayYear`, conflict `setting.changed`. */
  async keep(actor: Actor, version: number, year: number, input: HolidayYearInput): Promise<HolidaysView> {
    const kept = keptHolidayYear({ ...input, year });
    const others = await this.own(year);
    return this.change(actor, version, [...others, kept]);
  }

  /** Forgets what was written down of a year; missing `holidays.not-own`, conflict `setting.changed`. */
  async forget(actor: Actor, version: number, year: number): Promise<HolidaysView> {
    const { value } = await this.settings.view(HOLIDAY_SETTING);
    if (!value.years.some((one) => one.year === year))
      throw missing('holidays.not-own', { year }, `本账本没有录入 ${year} 年的节假日`);
    return this.change(actor, version, await this.own(year));
  }

  /** What was written down of other years. */
  private async own(butFor: number): Promise<HolidayYear[]> {
    const { value } = await this.settings.view(HOLIDAY_SETTING);
    return value.years.filter(({ year }) => year !== butFor);
  }

  private async change(actor: Actor, version: number, years: readonly HolidayYear[]): Promise<HolidaysView> {
    const ordered = [...years].sort((one, other) => one.year - other.year);
    const made = await this.settings.change(actor, HOLIDAY_SETTING, version, { years: ordered });
    return this.viewOf(made.value.years, made.version);
  }

  private viewOf(own: readonly HolidayYear[], version: number): HolidaysView {
    const written = new Set(own.map(({ year }) => year));
    const shipped = shippedHolidays().filter(({ year }) => !written.has(year));
    const years = [...own, ...shipped]
      .map((one) => ({ ...one, own: written.has(one.year) }))
      .sort((one, other) => other.year - one.year);
    const wanted = lastKnowable(todayOf(this.clock));
    return { years, version, missing: years.some(({ year }) => year === wanted) ? null : wanted };
  }
}
