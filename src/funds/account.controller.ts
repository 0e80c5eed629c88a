import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { asked, RegisterListShape, RegisterVoidShape } from '../registers/register-shapes.js';
import type { RegisterPage } from '../registers/register.js';
import { FundAccountService } from './account.service.js';
import { AccountDto, AccountEditDto } from './fund.dto.js';
import type { AccountView } from './fund.js';

/** `/api/funds/accounts`. */
@Controller('funds/accounts')
export class FundAccountController {
  constructor(private readonly accounts: FundAccountService) {}

  @Get()
  @Can('funds:read')
  list(@CurrentActor() actor: Actor, @Query() query: RegisterListShape): Promise<RegisterPage<AccountView>> {
    return this.accounts.list(actor, asked(query));
  }

  @Post()
  @Can('funds:write')
  record(@CurrentActor() actor: Actor, @Body() { villageId, ...input }: AccountDto): Promise<AccountView> {
    return this.accounts.record(actor, villageId, input);
  }

  @Get(':id')
  @Can('funds:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AccountView> {
    return this.accounts.find(actor, id);
  }

  @Patch(':id')
  @Can('funds:write')
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: AccountEditDto,
  ): Promise<AccountView> {
    return this.accounts.correct(actor, id, version, input);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('funds:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: RegisterVoidShape,
  ): Promise<AccountView> {
    return this.accounts.voidOne(actor, id, version, reason);
  }

  @Get(':id/history')
  @Can('funds:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.accounts.entries(actor, id);
  }
}
