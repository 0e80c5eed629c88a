import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import type { Day } from '../kernel/calendar.js';
import { asked, RegisterVoidShape } from '../registers/register-shapes.js';
import { ClaimPaymentService } from './claim-payment.service.js';
import {
  AgeingDto,
  ClaimDto,
  ClaimEditDto,
  ClaimListDto,
  ClaimSettingDto,
  PaymentDto,
  PaymentReversalDto,
} from './claim.dto.js';
import type { AgeingLine, ClaimPage, ClaimPaymentView, ClaimSetting, ClaimView } from './claim.js';
import { ClaimService } from './claim.service.js';

/** `/api/claims-debts`. */
@Controller('claims-debts')
export class ClaimController {
  constructor(
    private readonly claims: ClaimService,
    private readonly payments: ClaimPaymentService,
  ) {}

  @Get()
  @Can('claims-debts:read')
  list(@CurrentActor() actor: Actor, @Query() query: ClaimListDto): Promise<ClaimPage> {
    return this.claims.list(actor, asked(query));
  }

  @Post()
  @Can('claims-debts:write')
  record(@CurrentActor() actor: Actor, @Body() { villageId, ...input }: ClaimDto): Promise<ClaimView> {
    return this.claims.record(actor, villageId, input);
  }

  @Get('ageing')
  @Can('claims-debts:read')
  ageing(@CurrentActor() actor: Actor, @Query() { asOf, villageId }: AgeingDto): Promise<AgeingLine[]> {
    return this.claims.ageing(actor, asOf as Day | undefined, villageId);
  }

  @Get('setting')
  @Can('claims-debts:read')
  setting(): Promise<ClaimSetting & { readonly version: number }> {
    return this.claims.setting();
  }

  @Put('setting')
  @Can('claims-debts:set')
  decide(
    @CurrentActor() actor: Actor,
    @Body() { version, ...setting }: ClaimSettingDto,
  ): Promise<ClaimSetting & { readonly version: number }> {
    return this.claims.decide(actor, version, setting);
  }

  @Get(':id')
  @Can('claims-debts:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClaimView> {
    return this.claims.find(actor, id);
  }

  @Patch(':id')
  @Can('claims-debts:write')
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: ClaimEditDto,
  ): Promise<ClaimView> {
    return this.claims.correct(actor, id, version, input);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('claims-debts:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: RegisterVoidShape,
  ): Promise<ClaimView> {
    return this.claims.voidOne(actor, id, version, reason);
  }

  @Get(':id/payments')
  @Can('claims-debts:read')
  paid(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClaimPaymentView[]> {
    return this.payments.list(actor, id);
  }

  @Post(':id/payments')
  @Can('claims-debts:write')
  pay(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PaymentDto,
  ): Promise<ClaimPaymentView[]> {
    return this.payments.add(actor, id, body);
  }

  @Post(':id/payments/:paymentId/reverse')
  @HttpCode(200)
  @Can('claims-debts:write')
  reverse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('paymentId') paymentId: string,
    @Body() body: PaymentReversalDto,
  ): Promise<ClaimPaymentView[]> {
    return this.payments.reverse(actor, id, paymentId, body);
  }

  @Get(':id/history')
  @Can('claims-debts:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.claims.entries(actor, id);
  }
}
