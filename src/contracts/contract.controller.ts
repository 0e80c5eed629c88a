import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { asked, RegisterVoidShape } from '../registers/register-shapes.js';
import { ContractDueService } from './contract-due.service.js';
import { ContractRentService } from './contract-rent.service.js';
import {
  ContractDto,
  ContractEditDto,
  ContractListDto,
  RentListDto,
  RentPaymentDto,
  RentReversalDto,
  TagsDto,
} from './contract.dto.js';
import type {
  ContractPage,
  ContractPaymentView,
  ContractTagCounts,
  ContractView,
  RentPage,
  RentSchedule,
} from './contract.js';
import { ContractService } from './contract.service.js';

const RENTS_A_PAGE = 50;

/** `/api/contracts`. */
@Controller('contracts')
export class ContractController {
  constructor(
    private readonly contracts: ContractService,
    private readonly dues: ContractDueService,
    private readonly rents: ContractRentService,
  ) {}

  @Get()
  @Can('contracts:read')
  list(@CurrentActor() actor: Actor, @Query() query: ContractListDto): Promise<ContractPage> {
    return this.contracts.list(actor, asked(query));
  }

  @Post()
  @Can('contracts:write')
  record(@CurrentActor() actor: Actor, @Body() { villageId, ...input }: ContractDto): Promise<ContractView> {
    return this.contracts.record(actor, villageId, input);
  }

  @Get('rents')
  @Can('contracts:read')
  due(
    @CurrentActor() actor: Actor,
    @Query() { page = 1, size = RENTS_A_PAGE, ...filters }: RentListDto,
  ): Promise<RentPage> {
    return this.dues.on(actor, { page, size, ...filters });
  }

  @Get('tags')
  @Can('contracts:read')
  tags(@CurrentActor() actor: Actor, @Query() { villageId }: TagsDto): Promise<ContractTagCounts> {
    return this.contracts.tags(actor, villageId);
  }

  @Get(':id')
  @Can('contracts:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ContractView> {
    return this.contracts.find(actor, id);
  }

  @Patch(':id')
  @Can('contracts:write')
  correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: ContractEditDto,
  ): Promise<ContractView> {
    return this.contracts.correct(actor, id, version, input);
  }

  @Post(':id/void')
  @HttpCode(200)
  @Can('contracts:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: RegisterVoidShape,
  ): Promise<ContractView> {
    return this.contracts.voidOne(actor, id, version, reason);
  }

  @Get(':id/rents')
  @Can('contracts:read')
  schedule(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RentSchedule> {
    return this.dues.schedule(actor, id);
  }

  @Get(':id/payments')
  @Can('contracts:read')
  paid(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ContractPaymentView[]> {
    return this.rents.list(actor, id);
  }

  @Post(':id/payments')
  @Can('contracts:write')
  pay(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RentPaymentDto,
  ): Promise<ContractPaymentView[]> {
    return this.rents.pay(actor, id, body);
  }

  @Post(':id/payments/:paymentId/reverse')
  @HttpCode(200)
  @Can('contracts:write')
  reverse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('paymentId') paymentId: string,
    @Body() body: RentReversalDto,
  ): Promise<ContractPaymentView[]> {
    return this.rents.reverse(actor, id, paymentId, body);
  }

  @Get(':id/history')
  @Can('contracts:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.contracts.entries(actor, id);
  }
}
