import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../access/can.js';
import { isDay } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { DeadlineDto } from './deadline.dto.js';
import { deadlineOf } from './deadline.rules.js';
import type { DeadlineView } from './deadline.js';
import { chinaHolidays } from './holidays.js';

/** Route that says when a period ends, so that a page shows the day before anything is saved. */
@Controller('deadline')
export class DeadlineController {
  /** Refused `deadline.year-unknown` beyond the table of holidays, `move.day-impossible`. */
  @Get()
  @Can('cases:read')
  last(@Query() { from, days, counting }: DeadlineDto): DeadlineView {
    if (!isDay(from)) throw refused('move.day-impossible', { day: from }, '没有这一天');
    return { from, days, counting, dueDay: deadlineOf(from, days, counting, chinaHolidays()) };
  }
}
