import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { DisciplineListDto, DisciplineSettingDto, HandOverDto } from './discipline.dto.js';
import type { DealtPersonView } from './dealt-person.js';
import { DealtPersonService } from './dealt-person.service.js';
import type { DisciplineSettingView } from './discipline.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import type { HandOverView } from './hand-over.js';
import { HandOverService } from './hand-over.service.js';
import { MeasureDto } from './measure.dto.js';
import type { MeasureView } from './measure.js';
import { MeasureService } from './measure.service.js';
import { DealtPersonEditDto, DealtPersonListDto, DisciplineVoidDto } from './sanction.dto.js';
import { SanctionService } from './sanction.service.js';

/** `/api/discipline`: the setting, persons dealt with, measures and hand-overs. */
@Controller('discipline')
export class DisciplineController {
  constructor(
    private readonly settings: DisciplineSettingService,
    private readonly persons: DealtPersonService,
    private readonly sanctions: SanctionService,
    private readonly measures: MeasureService,
    private readonly handOvers: HandOverService,
  ) {}

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

  @Get('persons')
  @Can('discipline:read')
  findPersons(@CurrentActor() actor: Actor, @Query() query: DealtPersonListDto): Promise<DealtPersonView[]> {
    return this.persons.find(actor, query.q ?? null, query.villageId ?? null);
  }

  @Patch('persons/:id')
  @HttpCode(204)
  @Can('discipline:write')
  editPerson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DealtPersonEditDto,
  ): Promise<void> {
    const { version, ...input } = body;
    return this.sanctions.editPerson(actor, id, version, input);
  }

  @Get('measures')
  @Can('discipline:read')
  listMeasures(@CurrentActor() actor: Actor, @Query() query: DisciplineListDto): Promise<MeasureView[]> {
    return this.measures.list(actor, { villageId: query.villageId ?? null, caseId: query.caseId ?? null });
  }

  @Post('measures')
  @Can('discipline:write')
  recordMeasure(@CurrentActor() actor: Actor, @Body() body: MeasureDto): Promise<MeasureView> {
    return this.measures.record(actor, body);
  }

  @Post('measures/:id/void')
  @HttpCode(200)
  @Can('discipline:write')
  voidMeasure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DisciplineVoidDto,
  ): Promise<MeasureView> {
    return this.measures.voidOne(actor, id, body.version, body.reason);
  }

  @Get('hand-overs')
  @Can('discipline:read')
  listHandOvers(@CurrentActor() actor: Actor, @Query() query: DisciplineListDto): Promise<HandOverView[]> {
    return this.handOvers.list(actor, query.caseId ?? null);
  }

  @Post('hand-overs')
  @Can('discipline:write')
  recordHandOver(@CurrentActor() actor: Actor, @Body() body: HandOverDto): Promise<HandOverView> {
    return this.handOvers.record(actor, body);
  }

  @Post('hand-overs/:id/void')
  @HttpCode(200)
  @Can('discipline:write')
  voidHandOver(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DisciplineVoidDto,
  ): Promise<HandOverView> {
    return this.handOvers.voidOne(actor, id, body.version, body.reason);
  }
}
