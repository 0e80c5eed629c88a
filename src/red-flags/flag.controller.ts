import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { HistoryEntryView } from '../history/history.js';
import { FlagTuningService } from './flag-tuning.service.js';
import { FlagCampaignDto, FlagListDto, FlagRuleDto, VerdictDto } from './flag.dto.js';
import { FlagVerdicts } from './flag-verdict.service.js';
import type { CaseFlag, FlagPage, FlagRuleView, FlagSourceRow, FlagView } from './flag.js';
import { FlagService } from './flag.service.js';
import { FlagSourcesService } from './flag-sources.service.js';

const PAGE_SIZE = 50;

/** `/api/flags`. */
@Controller('flags')
export class FlagController {
  constructor(
    private readonly flags: FlagService,
    private readonly tunings: FlagTuningService,
    private readonly sources: FlagSourcesService,
    private readonly verdicts: FlagVerdicts,
  ) {}

  /** Flags of a campaign, brought up to date. */
  @Get()
  @Can('flags:read')
  list(
    @CurrentActor() actor: Actor,
    @Query() { campaign, page, size, ...filters }: FlagListDto,
  ): Promise<FlagPage> {
    return this.flags.list(actor, campaign, filters, { page: page ?? 1, size: size ?? PAGE_SIZE });
  }

  /** Every rule, what the campaign decided about it, and what came of it. */
  @Get('rules')
  @Can('flags:read')
  rules(@CurrentActor() actor: Actor, @Query() { campaign }: FlagCampaignDto): Promise<FlagRuleView[]> {
    return this.tunings.rules(actor, campaign);
  }

  @Put('rules/:code')
  @Can('flags:tune')
  decide(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() { campaign, ...decided }: FlagRuleDto,
  ): Promise<FlagRuleView[]> {
    return this.tunings.decide(actor, campaign, code, decided);
  }

  /** The flags that became a case, or went to it. */
  @Get('of-case/:caseId')
  @Can('flags:read')
  ofCase(@CurrentActor() actor: Actor, @Param('caseId') caseId: string): Promise<CaseFlag[]> {
    return this.flags.ofCase(actor, caseId);
  }

  @Get(':id')
  @Can('flags:read')
  one(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FlagView> {
    return this.flags.one(actor, id);
  }

  /** The rows of the registers that it was computed from. */
  @Get(':id/sources')
  @Can('flags:read')
  rows(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<FlagSourceRow[]> {
    return this.sources.rows(actor, id);
  }

  /** Says what a flag is. */
  @Post(':id/verdict')
  @HttpCode(200)
  @Can('flags:judge')
  judge(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: VerdictDto): Promise<FlagView> {
    return this.verdicts.judge(actor, id, body);
  }

  @Get(':id/history')
  @Can('flags:read')
  history(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<HistoryEntryView[]> {
    return this.flags.entries(actor, id);
  }
}
