import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { CaseView } from '../cases/case.js';
import { CaseRegisterService } from '../cases/case-register.service.js';
import { OfCampaignDto } from './collection.dto.js';
import { RecurrenceService } from './recurrence.service.js';
import { DrawDto, DrawPreviewDto, RecurrenceDto, SampleResultDto } from './reinspection.dto.js';
import { ReinspectionDrawService } from './reinspection-draw.service.js';
import { ReinspectionResultService } from './reinspection-result.service.js';
import { ReinspectionService } from './reinspection.service.js';
import type {
  DrawPopulation,
  DrawPreview,
  RecurrencesView,
  ReinspectionDetailView,
  ReinspectionView,
  RepeatView,
} from './reinspection.js';

/** Routes of looking again at closed cases (回头看). */
@Controller()
export class ReinspectionController {
  constructor(
    private readonly reinspections: ReinspectionService,
    private readonly draws: ReinspectionDrawService,
    private readonly results: ReinspectionResultService,
    private readonly recurrences: RecurrenceService,
    private readonly register: CaseRegisterService,
  ) {}

  @Get('reinspections')
  @Can('reinspections:read')
  list(@CurrentActor() actor: Actor, @Query() { campaign }: OfCampaignDto): Promise<ReinspectionView[]> {
    return this.reinspections.list(actor, campaign);
  }

  /** Says how many, and never which. */
  @Post('reinspections/preview')
  @HttpCode(200)
  @Can('reinspections:run')
  preview(
    @CurrentActor() actor: Actor,
    @Body() { campaignCode, ...criteria }: DrawPreviewDto,
  ): Promise<DrawPreview> {
    return this.draws.preview(actor, campaignCode, criteria);
  }

  @Post('reinspections')
  @Can('reinspections:run')
  async draw(@CurrentActor() actor: Actor, @Body() body: DrawDto): Promise<ReinspectionDetailView> {
    return this.reinspections.one(actor, await this.draws.draw(actor, body));
  }

  @Get('reinspections/repeats')
  @Can('reinspections:read')
  repeats(@CurrentActor() actor: Actor, @Query() { campaign }: OfCampaignDto): Promise<RepeatView[]> {
    return this.reinspections.repeats(actor, campaign);
  }

  @Get('reinspections/:id')
  @Can('reinspections:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ReinspectionDetailView> {
    return this.reinspections.one(actor, id);
  }

  @Get('reinspections/:id/population')
  @Can('reinspections:read')
  population(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DrawPopulation> {
    return this.reinspections.population(actor, id);
  }

  @Put('reinspections/samples/:id/result')
  @Can('reinspections:run')
  async keep(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: SampleResultDto,
  ): Promise<ReinspectionDetailView> {
    return this.reinspections.one(actor, await this.results.keep(actor, id, version, input));
  }

  /** The office records the new case, as it records every other. */
  @Post('reinspections/samples/:id/recurrence')
  @Can('cases:write')
  async recur(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RecurrenceDto,
  ): Promise<CaseView> {
    return this.register.one(actor, await this.recurrences.record(actor, id, body));
  }

  @Get('cases/:id/recurrences')
  @Can('cases:read')
  ofCase(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RecurrencesView> {
    return this.reinspections.recurrences(actor, id);
  }
}
