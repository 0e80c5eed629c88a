import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { CaseView } from '../cases/case.js';
import { CaseRegisterService } from '../cases/case-register.service.js';
import { DispositionDto, GoodsDto, IncomeDto, SettlementDto } from './money.dto.js';
import { MoneyService } from './money.service.js';
import { DecisionDto, WriteOffDto } from './rectification.dto.js';
import { RecoveryService } from './recovery.service.js';
import { WriteOffService } from './write-off.service.js';

/** Routes of money: each answers the case as it is then. */
@Controller('cases/:id')
export class MoneyController {
  constructor(
    private readonly money: MoneyService,
    private readonly recoveries: RecoveryService,
    private readonly writeOffs: WriteOffService,
    private readonly register: CaseRegisterService,
  ) {}

  @Post('settlements')
  @Can('cases:write')
  async settle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: SettlementDto,
  ): Promise<CaseView> {
    await this.money.settle(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('dispositions')
  @Can('cases:write')
  async dispose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: DispositionDto,
  ): Promise<CaseView> {
    await this.money.dispose(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('incomes')
  @Can('cases:write')
  async addIncome(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: IncomeDto,
  ): Promise<CaseView> {
    await this.recoveries.addIncome(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('goods')
  @Can('cases:write')
  async addGoods(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: GoodsDto,
  ): Promise<CaseView> {
    await this.recoveries.addGoods(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('ask-write-off')
  @Can('cases:ask-write-off')
  async askWriteOff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: WriteOffDto,
  ): Promise<CaseView> {
    await this.writeOffs.ask(actor, id, version, input);
    return this.register.one(actor, id);
  }

  @Post('write-off')
  @Can('cases:write-off')
  async writeOff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: DecisionDto,
  ): Promise<CaseView> {
    await this.writeOffs.decide(actor, id, version, input);
    return this.register.one(actor, id);
  }
}
