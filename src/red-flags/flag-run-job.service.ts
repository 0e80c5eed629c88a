import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { JobView } from '../jobs/job.js';
import { JobService } from '../jobs/job.service.js';
import type { Id } from '../kernel/ids.js';
import { FlagRunService } from './flag-run.service.js';

/** Runs as jobs that a person watches, leaves and cancels. */
@Injectable()
export class FlagRunJobs {
  private readonly jobs = new Map<string, Id>();

  constructor(
    private readonly runs: FlagRunService,
    private readonly jobService: JobService,
  ) {}

  /** Starts a run; answers the job of the same person that is still under way. Missing `campaign.unknown`. */
  async start(actor: Actor, campaignCode: string, asked: 'all' | 'changed'): Promise<JobView> {
    await this.runs.state(actor, campaignCode);
    const key = `${actor.name} ${campaignCode}`;
    const there = this.jobs.get(key);
    if (there !== undefined && !this.jobService.isOver(there)) return this.jobService.look(actor, there);
    const job = this.jobService.start(actor, 'flags', async ({ signal, progress }) => {
      const looked = (done: number, total: number): void => progress('looking', done, total);
      await this.runs.run(actor, campaignCode, asked, { signal, progress: looked });
      return null;
    });
    this.jobs.set(key, job.id);
    return job;
  }
}
