import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../access/can.js';
import { isDay } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { DeadlineDto } from './deadline.dto.js';
import { deadlineOf } from './deadline.rules.js';
import type { DeadlineView } from './deadline.js';
import { HolidayService } from './holiday.service.js';

/** Route that says when a period ends, so that a page shows the day before anything is saved. */
@Controller('deadline')
export class DeadlineController {
  constructor(private readonly holidays: HolidayService) {}

  /** Refused `deadline.year-unknown` beyond the table of holidays, `move.day-impossible`. */
  @Get()
  @Can('cases:read')
  async last(@Query() { from, days, counting }: DeadlineDto): Promise<DeadlineView> {
    if (!isDay(from)) throw refused('move.day-impossible', { day: from }, '没有这一天');
    return { from, days, counting, dueDay: deadlineOf(from, days, counting, await this.holidays.table()) };
  }
}
