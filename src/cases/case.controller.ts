import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import type { CaseView } from './case.js';
import { CaseEditDto, CaseListDto, CaseRegistrationDto, toListQuestion } from './case.dto.js';
import { CaseRegisterService } from './case-register.service.js';
import { CaseService } from './case.service.js';
import type { CasePage } from './case-list.js';

/** Routes of the register. */
@Controller('cases')
export class CaseController {
  constructor(
    private readonly cases: CaseService,
    private readonly register: CaseRegisterService,
  ) {}

  @Get()
  @Can('cases:read')
  list(@CurrentActor() actor: Actor, @Query() question: CaseListDto): Promise<CasePage> {
    return this.register.list(actor, question.campaign, toListQuestion(question));
  }

  @Post()
  @Can('cases:write')
  file(@CurrentActor() actor: Actor, @Body() body: CaseRegistrationDto): Promise<CaseView> {
    const { campaignCode, ...input } = body;
    return this.cases.register(actor, campaignCode, input);
  }

  @Get(':id')
  @Can('cases:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseView> {
    return this.register.one(actor, id);
  }

  @Patch(':id')
  @Can('cases:write')
  edit(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: CaseEditDto): Promise<CaseView> {
    const { version, ...input } = body;
    return this.cases.edit(actor, id, version, input);
  }

  @Get(':id/history')
  @Can('history:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.register.history(actor, id);
  }
}
