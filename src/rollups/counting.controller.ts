import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { ContractRowsPage } from './counting-contracts.js';
import { CountingContractsService } from './counting-contracts.service.js';
import { CountingContractsDto, CountingDto, CountingRowsDto } from './counting.dto.js';
import type { CountingRowsPage, CountingView } from './counting.js';
import { CountingService } from './counting.service.js';

/** `/api/rollups/counting`: every figure of a campaign, and the cases behind each. */
@Controller('rollups/counting')
export class CountingController {
  constructor(
    private readonly counting: CountingService,
    private readonly contracts: CountingContractsService,
  ) {}

  /** The figures as of a day, broken down; `from` adds those of the period. */
  @Get()
  @Can('rollups:read')
  count(@CurrentActor() actor: Actor, @Query() question: CountingDto): Promise<CountingView> {
    return this.counting.count(actor, question);
  }

  /** The cases behind one figure; with `from` only those of the period. */
  @Get('rows')
  @Can('cases:read')
  rows(@CurrentActor() actor: Actor, @Query() question: CountingRowsDto): Promise<CountingRowsPage> {
    return this.counting.rows(actor, question);
  }

  /** The contracts behind one figure of them. */
  @Get('contracts')
  @Can('contracts:read')
  contractRows(
    @CurrentActor() actor: Actor,
    @Query() question: CountingContractsDto,
  ): Promise<ContractRowsPage> {
    return this.contracts.rows(actor, question);
  }
}
