import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { asked, RegisterVoidShape } from '../registers/register-shapes.js';
import { StatementDto, StatementListDto } from './statement.dto.js';
import type { StatementPage, StatementView } from './statement.js';
import { FundStatementService } from './statement.service.js';

/** `/api/funds/statements`: what statements say that accounts held, held against the books. */
@Controller('funds/statements')
export class FundStatementController {
  constructor(private readonly statements: FundStatementService) {}

  @Get()
  @Can('funds:read')
  list(@CurrentActor() actor: Actor, @Query() query: StatementListDto): Promise<StatementPage> {
    return this.statements.list(actor, asked(query));
  }

  @Post()
  @Can('funds:write')
  record(
    @CurrentActor() actor: Actor,
    @Body() { paper = null, note = null, ...stated }: StatementDto,
  ): Promise<StatementView> {
    return this.statements.record(actor, { ...stated, paper, note });
  }

  @Get(':id')
  @Can('funds:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StatementView> {
    return this.statements.find(actor, id);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('funds:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: RegisterVoidShape,
  ): Promise<StatementView> {
    return this.statements.voidOne(actor, id, version, reason);
  }

  @Get(':id/history')
  @Can('funds:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.statements.entries(actor, id);
  }
}
