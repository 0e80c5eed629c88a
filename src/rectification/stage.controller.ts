import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { CaseView } from '../cases/case.js';
import { CaseRegisterService } from '../cases/case-register.service.js';
import { AmountService } from './amount.service.js';
import { SameMoneyDto, StageDoneDto, StagePlanDto, VerifiedAmountDto } from './stage.dto.js';
import { StageService } from './stage.service.js';

/** Routes of stages and of the amount itself: each answers the case as it is then. */
@Controller('cases/:id')
export class StageController {
  constructor(
    private readonly stages: StageService,
    private readonly amounts: AmountService,
    private readonly register: CaseRegisterService,
  ) {}

  @Post('stages')
  @HttpCode(200)
  @Can('cases:assign')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: StagePlanDto,
  ): Promise<CaseView> {
    await this.stages.plan(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('stage-done')
  @HttpCode(200)
  @Can('cases:progress')
  async mark(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: StageDoneDto,
  ): Promise<CaseView> {
    await this.stages.mark(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('verify-amount')
  @HttpCode(200)
  @Can('cases:write')
  async verifyAmount(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: VerifiedAmountDto,
  ): Promise<CaseView> {
    await this.amounts.verify(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('same-money')
  @HttpCode(200)
  @Can('cases:write')
  async sameMoney(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: SameMoneyDto,
  ): Promise<CaseView> {
    await this.amounts.countWith(actor, id, version, { ...input, asId: input.asId ?? null });
    return this.register.one(actor, id);
  }
}
