import { Body, Controller, Get, HttpCode, Param, Patch, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import type { Page } from '../kernel/paging.js';
import { asked } from '../registers/register-shapes.js';
import { DealtPersonEditDto, DealtPersonListDto } from './dealt-person.dto.js';
import type { DealtPersonLine, DealtPersonView } from './dealt-person.js';
import { DealtPersonService } from './dealt-person.service.js';
import { SanctionService } from './sanction.service.js';

/** `/api/discipline/persons`. */
@Controller('discipline/persons')
export class DealtPersonController {
  constructor(
    private readonly persons: DealtPersonService,
    private readonly sanctions: SanctionService,
  ) {}

  @Get()
  @Can('discipline:read')
  list(@CurrentActor() actor: Actor, @Query() query: DealtPersonListDto): Promise<Page<DealtPersonLine>> {
    return this.persons.list(actor, asked(query));
  }

  @Get(':id')
  @Can('discipline:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DealtPersonView> {
    return this.persons.one(actor, id);
  }

  @Patch(':id')
  @HttpCode(204)
  @Can('discipline:write')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DealtPersonEditDto,
  ): Promise<void> {
    const { version, ...input } = body;
    return this.sanctions.editPerson(actor, id, version, input);
  }

  @Get(':id/history')
  @Can('discipline:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.persons.entries(actor, id);
  }
}
