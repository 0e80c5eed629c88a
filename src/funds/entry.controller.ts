import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { asked, RegisterVoidShape } from '../registers/register-shapes.js';
import { FundEntryService } from './entry.service.js';
import { EntryDto, EntryEditDto, EntryListDto, FlowDto } from './fund.dto.js';
import type { CashFlowLine, EntryPage, EntryView, LoanView, SubjectChart } from './fund.js';
import { subjectCharts } from './subject-chart.js';

/** `/api/funds`: entries, cash flow, loans. */
@Controller('funds')
export class FundEntryController {
  constructor(private readonly money: FundEntryService) {}

  @Get('entries')
  @Can('funds:read')
  list(@CurrentActor() actor: Actor, @Query() query: EntryListDto): Promise<EntryPage> {
    return this.money.list(actor, asked(query));
  }

  @Post('entries')
  @Can('funds:write')
  record(@CurrentActor() actor: Actor, @Body() { accountId, ...input }: EntryDto): Promise<EntryView> {
    return this.money.record(actor, accountId, input);
  }

  @Get('cash-flow')
  @Can('funds:read')
  cashFlow(@CurrentActor() actor: Actor, @Query() query: FlowDto): Promise<CashFlowLine[]> {
    return this.money.cashFlow(actor, query);
  }

  @Get('loans')
  @Can('funds:read')
  loans(@CurrentActor() actor: Actor, @Query() { villageId }: FlowDto): Promise<LoanView[]> {
    return this.money.loans(actor, villageId);
  }

  /** The charts of accounts by whose names and codes entries are read. */
  @Get('subjects')
  @Can('funds:read')
  subjects(): readonly SubjectChart[] {
    return subjectCharts();
  }

  @Get('entries/:id')
  @Can('funds:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryView> {
    return this.money.find(actor, id);
  }

  @Patch('entries/:id')
  @Can('funds:write')
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: EntryEditDto,
  ): Promise<EntryView> {
    return this.money.correct(actor, id, version, input);
  }

  @Post('entries/:id/void')
  @HttpCode(200)
  @Can('funds:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: RegisterVoidShape,
  ): Promise<EntryView> {
    return this.money.voidOne(actor, id, version, reason);
  }

  @Get('entries/:id/history')
  @Can('funds:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.money.entries(actor, id);
  }
}
