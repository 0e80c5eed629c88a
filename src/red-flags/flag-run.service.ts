import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { FlagComputing } from './flag-computing.service.js';
import type { LookHandle } from './flag-looking.service.js';
import { markOf } from './flag-run.store.js';
import type { FlagRun, FlagRunState } from './flag.js';

/** How long a list of flags waits for them to be brought up to date, in milliseconds; then it shows what there is. */
const LIST_WAITS_MS = 3_000;

interface Running {
  readonly ended: Promise<FlagRun>;
  readonly abort: AbortController;
  /** Those who wait for it and may give up; it is ended when the last of them does. */
  readonly watching: Set<LookHandle>;
  /** Somebody asked for it who never gives up. */
  kept: boolean;
  villages: { readonly done: number; readonly total: number } | null;
}

/** Runs that compute flags: one at a time for each campaign, joined by whoever asks meanwhile. */
@Injectable()
export class FlagRunService implements OnApplicationShutdown {
  private readonly running = new Map<Id, Running>();
  private readonly last = new Map<Id, FlagRun>();
  private readonly ending = new AbortController();

  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly computing: FlagComputing,
  ) {}

  /**
   * Brings the flags up to date, or computes all of them again; missing `campaign.unknown`. With a handle it can be
   * given up: it then rejects with the reason of the signal, and the run ends unless others wait for it.
   */
  async run(
    actor: Actor,
    campaignCode: string,
    asked: 'all' | 'changed' = 'changed',
    handle?: LookHandle,
  ): Promise<FlagRun> {
    const campaign = await this.campaigns.find(this.storage.read, actor.scope, campaignCode);
    for (;;) {
      this.ending.signal.throwIfAborted();
      const there = this.running.get(campaign.id);
      if (there?.abort.signal.aborted === true) {
        // Others gave it up a moment ago: it is no run to wait for.
        await there.ended.catch(() => undefined);
        continue;
      }
      const done = await follow(there ?? this.begin(campaign, asked), handle);
      if (there === undefined || asked === 'changed' || done.scope === 'all') return done;
    }
  }

  /** Brings the flags up to date for somebody who looks at them; what takes long goes on beside. */
  async freshen(actor: Actor, campaignCode: string): Promise<FlagRunState> {
    const patience = new AbortController();
    const run = this.run(actor, campaignCode);
    const late = pause(LIST_WAITS_MS, 'late' as const, { signal: patience.signal }).catch(
      () => 'late' as const,
    );
    try {
      if ((await Promise.race([run, late])) === 'late') run.catch((error: unknown) => this.tell(error));
    } finally {
      patience.abort();
    }
    return this.state(actor, campaignCode);
  }

  /** How the flags of a campaign stand; missing `campaign.unknown`. */
  async state(actor: Actor, campaignCode: string): Promise<FlagRunState> {
    const { id } = await this.campaigns.find(this.storage.read, actor.scope, campaignCode);
    const mark = await markOf(this.storage.read, id);
    const running = this.running.get(id);
    return {
      computedAt: mark?.computedAt ?? null,
      running: running === undefined ? null : (running.villages ?? { done: 0, total: null }),
      last: this.last.get(id) ?? null,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.ending.abort(new Error('the program ends'));
    const running = [...this.running.values()];
    for (const { abort } of running) abort.abort(this.ending.signal.reason);
    await Promise.allSettled(running.map(({ ended }) => ended));
  }

  /** What went wrong in a run for which nobody waits any more. */
  private tell(error: unknown): void {
    if (!this.ending.signal.aborted) console.error(error);
  }

  private begin(campaign: CampaignRecord, asked: 'all' | 'changed'): Running {
    const abort = new AbortController();
    const watching = new Set<LookHandle>();
    const ended = this.computing
      .compute(campaign, asked, {
        signal: abort.signal,
        progress: (done, total) => {
          run.villages = { done, total };
          for (const handle of watching) handle.progress(done, total);
        },
      })
      .then((done) => {
        this.last.set(campaign.id, done);
        return done;
      })
      .finally(() => this.running.delete(campaign.id));
    const run: Running = { ended, abort, watching, kept: false, villages: null };
    this.running.set(campaign.id, run);
    return run;
  }
}

/** Waits for a run; who gives up as the last one ends it, and waits until it has ended. */
async function follow(run: Running, handle: LookHandle | undefined): Promise<FlagRun> {
  if (handle === undefined) {
    run.kept = true;
    return run.ended;
  }
  const { signal } = handle;
  const giveUp = (): void => {
    run.watching.delete(handle);
    if (run.watching.size === 0 && !run.kept) run.abort.abort(signal.reason);
  };
  run.watching.add(handle);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    const done = await run.ended;
    signal.throwIfAborted();
    return done;
  } finally {
    signal.removeEventListener('abort', giveUp);
    run.watching.delete(handle);
  }
}
