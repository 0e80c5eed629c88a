import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { DisciplineSettingDto } from './discipline.dto.js';
import type { DisciplineSettingView } from './discipline.js';
import { DisciplineSettingService } from './discipline-setting.service.js';

/** `/api/discipline`: what the ledger keeps of discipline, and the tables that it goes by. */
@Controller('discipline')
export class DisciplineController {
  constructor(private readonly settings: DisciplineSettingService) {}

  @Get('setting')
  @Can('discipline:read')
  setting(): Promise<DisciplineSettingView> {
    return this.settings.view();
  }

  @Put('setting')
  @Can('discipline:set')
  decide(@CurrentActor() actor: Actor, @Body() body: DisciplineSettingDto): Promise<DisciplineSettingView> {
    const { version, mode, endingSoonDays } = body;
    return this.settings.decide(actor, version, { mode, endingSoonDays });
  }
}
