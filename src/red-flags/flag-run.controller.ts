import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { JobView } from '../jobs/job.js';
import { FlagRunJobs } from './flag-run-job.service.js';
import { FlagRunService } from './flag-run.service.js';
import { FlagCampaignDto, FlagRunDto } from './flag.dto.js';
import type { FlagRunState } from './flag.js';

/** `/api/flags/run`. */
@Controller('flags/run')
export class FlagRunController {
  constructor(
    private readonly runs: FlagRunService,
    private readonly jobs: FlagRunJobs,
  ) {}

  /** Looks through the registers again, as a job. */
  @Post()
  @HttpCode(202)
  @Can('flags:read')
  start(@CurrentActor() actor: Actor, @Body() { campaign, all }: FlagRunDto): Promise<JobView> {
    return this.jobs.start(actor, campaign, all === true ? 'all' : 'changed');
  }

  /** When the flags were computed, and how far a run is. */
  @Get()
  @Can('flags:read')
  state(@CurrentActor() actor: Actor, @Query() { campaign }: FlagCampaignDto): Promise<FlagRunState> {
    return this.runs.state(actor, campaign);
  }
}
