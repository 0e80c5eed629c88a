import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { RegisterVoidShape } from '../registers/register-shapes.js';
import type { RoundView } from './round.js';
import { InspectionRoundService } from './round.service.js';
import { RoundChangeDto, RoundDto, StagesOfCampaignDto, StepsDto } from './stages.dto.js';
import type { StepTable } from './step.js';
import { VillageStepService } from './step.service.js';

/** `/api/stages`: the nine steps by village, and inspection rounds. Each write answers the table, or all rounds. */
@Controller('stages')
export class StagesController {
  constructor(
    private readonly steps: VillageStepService,
    private readonly rounds: InspectionRoundService,
  ) {}

  @Get()
  @Can('stages:read')
  table(@CurrentActor() actor: Actor, @Query() { campaign }: StagesOfCampaignDto): Promise<StepTable> {
    return this.steps.table(actor, campaign);
  }

  @Post()
  @HttpCode(200)
  @Can('stages:write')
  tick(@CurrentActor() actor: Actor, @Body() { campaign, ...input }: StepsDto): Promise<StepTable> {
    return this.steps.tick(actor, campaign, input);
  }

  @Get('rounds')
  @Can('stages:read')
  list(@CurrentActor() actor: Actor, @Query() { campaign }: StagesOfCampaignDto): Promise<RoundView[]> {
    return this.rounds.list(actor, campaign);
  }

  @Post('rounds')
  @Can('stages:write')
  begin(@CurrentActor() actor: Actor, @Body() { campaign, ...input }: RoundDto): Promise<RoundView[]> {
    return this.rounds.begin(actor, campaign, input);
  }

  @Put('rounds/:id')
  @Can('stages:write')
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: RoundChangeDto,
  ): Promise<RoundView[]> {
    return this.rounds.change(actor, id, version, input);
  }

  @Post('rounds/:id/void')
  @HttpCode(200)
  @Can('stages:write')
  voidOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, reason }: RegisterVoidShape,
  ): Promise<RoundView[]> {
    return this.rounds.voidOne(actor, id, version, reason);
  }
}
