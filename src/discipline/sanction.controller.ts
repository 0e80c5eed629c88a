import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { RegisterVoidShape } from '../registers/register-shapes.js';
import type { SanctionPage } from './discipline.js';
import {
  SanctionCasesDto,
  SanctionEditDto,
  SanctionListDto,
  SanctionRegistrationDto,
  toSanctionQuestion,
} from './sanction.dto.js';
import { SanctionRegisterService } from './sanction-register.service.js';
import type { SanctionDetailView } from './sanction.js';
import { SanctionService } from './sanction.service.js';

/** `/api/discipline/sanctions`. */
@Controller('discipline/sanctions')
export class SanctionController {
  constructor(
    private readonly sanctions: SanctionService,
    private readonly register: SanctionRegisterService,
  ) {}

  @Get()
  @Can('discipline:read')
  list(@CurrentActor() actor: Actor, @Query() query: SanctionListDto): Promise<SanctionPage> {
    return this.register.list(actor, toSanctionQuestion(query));
  }

  @Post()
  @Can('discipline:write')
  record(@CurrentActor() actor: Actor, @Body() body: SanctionRegistrationDto): Promise<SanctionDetailView> {
    return this.sanctions.record(actor, body);
  }

  @Get(':id')
  @Can('discipline:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SanctionDetailView> {
    return this.register.one(actor, id);
  }

  @Patch(':id')
  @Can('discipline:write')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SanctionEditDto,
  ): Promise<SanctionDetailView> {
    const { version, ...input } = body;
    return this.sanctions.edit(actor, id, version, input);
  }

  @Put(':id/cases')
  @Can('discipline:write')
  linkCases(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SanctionCasesDto,
  ): Promise<SanctionDetailView> {
    return this.sanctions.linkCases(actor, id, body.version, body.caseIds);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('discipline:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RegisterVoidShape,
  ): Promise<SanctionDetailView> {
    return this.sanctions.voidOne(actor, id, body.version, body.reason);
  }

  @Get(':id/history')
  @Can('discipline:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.register.history(actor, id);
  }
}
