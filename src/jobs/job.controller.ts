import { Controller, Delete, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { JobLookDto } from './job.dto.js';
import type { JobView } from './job.js';
import { JobService } from './job.service.js';

/** Routes by which long work is watched and cancelled. */
@Controller('jobs')
export class JobController {
  constructor(private readonly jobs: JobService) {}

  @Get(':id')
  @Can('ledger:read')
  look(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: JobLookDto): Promise<JobView> {
    return this.jobs.look(actor, id, query.waitMs ?? 0);
  }

  @Delete(':id')
  @Can('ledger:read')
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string): JobView {
    return this.jobs.cancel(actor, id);
  }
}
