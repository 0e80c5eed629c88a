import { Body, Controller, Delete, Get, Param, ParseIntPipe, Put, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { HolidayVersionDto, HolidayYearDto } from './holiday.dto.js';
import { HolidayService } from './holiday.service.js';
import type { HolidaysView } from './holiday-year.js';

/** `/api/holidays`: the days by which working days are counted. */
@Controller('holidays')
export class HolidayController {
  constructor(private readonly holidays: HolidayService) {}

  @Get()
  @Can('campaigns:read')
  view(): Promise<HolidaysView> {
    return this.holidays.view();
  }

  @Put(':year')
  @Can('campaigns:write')
  keep(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() { version, notice, off, work }: HolidayYearDto,
  ): Promise<HolidaysView> {
    return this.holidays.keep(actor, version, year, { notice, off, work });
  }

  @Delete(':year')
  @Can('campaigns:write')
  forget(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Query() { version }: HolidayVersionDto,
  ): Promise<HolidaysView> {
    return this.holidays.forget(actor, version, year);
  }
}
