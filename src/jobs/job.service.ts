import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { missing, Refusal } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { JobView } from './job.js';

/** What long work is given: a signal that it is no longer wanted, and a way to say how far it is. */
export interface JobHandle {
  readonly id: Id;
  readonly signal: AbortSignal;
  progress(phase: string, done: number, total: number | null): void;
}

/** Long work; answers the id under which its result is to be had. */
export type JobWork = (handle: JobHandle) => Promise<Id | null>;

/** How many jobs run at once; the others wait their turn. */
const RUNNING_MAX = 2;
/** Ended jobs that are remembered, for pages that come back to look. */
const ENDED_KEPT = 500;

interface Job {
  view: JobView;
  readonly owner: string;
  readonly abort: AbortController;
  readonly work: JobWork;
  readonly ended: Promise<void>;
  readonly end: () => void;
}

const ENDED: readonly JobView['state'][] = ['done', 'failed', 'cancelled'];

/** Runs long work beside the requests: it can be watched, left and cancelled. Jobs live as long as the program runs. */
@Injectable()
export class JobService implements OnApplicationShutdown {
  private readonly jobs = new Map<Id, Job>();
  private readonly waiting: Job[] = [];
  private running = 0;

  /** Starts the work, or queues it; answers at once. `resultId` is known beforehand where the work makes one. */
  start(actor: Actor, kind: string, work: JobWork, resultId: Id | null = null): JobView {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const view: JobView = {
      id: newId(),
      kind,
      state: 'waiting',
      phase: 'waiting',
      done: 0,
      total: null,
      error: null,
      resultId,
    };
    const job: Job = { view, owner: actor.name, abort: new AbortController(), work, ended, end };
    this.jobs.set(view.id, job);
    this.waiting.push(job);
    this.forgetOld();
    this.startNext();
    return job.view;
  }

  /** How a job stands, after at most `waitMs` if it has not ended before; missing `job.missing`. */
  async look(actor: Actor, id: Id, waitMs = 0): Promise<JobView> {
    const job = this.owned(actor, id);
    if (waitMs > 0 && !ENDED.includes(job.view.state)) {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, waitMs);
      });
      await Promise.race([job.ended, patience]);
      clearTimeout(timer);
    }
    return job.view;
  }

  /** Is this work over, or was it never begun here? */
  isOver(id: Id): boolean {
    const job = this.jobs.get(id);
    return job === undefined || ENDED.includes(job.view.state);
  }

  /** Ends a job that is no longer wanted; what it had not yet written is not written. */
  cancel(actor: Actor, id: Id): JobView {
    const job = this.owned(actor, id);
    if (ENDED.includes(job.view.state)) return job.view;
    job.abort.abort();
    const place = this.waiting.indexOf(job);
    if (place >= 0) {
      this.waiting.splice(place, 1);
      this.finish(job, { state: 'cancelled' });
    }
    return job.view;
  }

  onApplicationShutdown(): void {
    for (const job of this.jobs.values()) job.abort.abort();
  }

  private owned(actor: Actor, id: Id): Job {
    const job = this.jobs.get(id);
    if (job === undefined || job.owner !== actor.name) throw missing('job.missing', { id }, '没有这项任务');
    return job;
  }

  private startNext(): void {
    if (this.running >= RUNNING_MAX) return;
    const job = this.waiting.shift();
    if (job === undefined) return;
    this.running += 1;
    job.view = { ...job.view, state: 'running' };
    void this.carryOut(job).finally(() => {
      this.running -= 1;
      this.startNext();
    });
    this.startNext();
  }

  private async carryOut(job: Job): Promise<void> {
    const handle: JobHandle = {
      id: job.view.id,
      signal: job.abort.signal,
      progress: (phase, done, total) => {
        job.view = { ...job.view, phase, done, total };
      },
    };
    try {
      const resultId = await job.work(handle);
      this.finish(job, { state: 'done', resultId: resultId ?? job.view.resultId });
    } catch (error) {
      if (job.abort.signal.aborted) this.finish(job, { state: 'cancelled' });
      else this.finish(job, { state: 'failed', error: toError(error) });
    }
  }

  private finish(job: Job, change: Partial<JobView>): void {
    job.view = { ...job.view, ...change };
    job.end();
  }

  private forgetOld(): void {
    for (const [id, job] of this.jobs) {
      if (this.jobs.size <= ENDED_KEPT) return;
      if (ENDED.includes(job.view.state)) this.jobs.delete(id);
    }
  }
}

function toError(error: unknown): JobView['error'] {
  if (error instanceof Refusal) return { code: error.code, params: error.params, message: error.message };
  console.error(error);
  return { code: 'program.fault', params: {}, message: '程序出错,什么都没有保存' };
}
