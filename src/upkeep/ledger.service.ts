import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import type { LedgerView, WritingView } from './ledger.js';
import { PROGRAM_VERSION } from './program-version.js';

/** How the program is served; known only to what starts it. */
export interface Serving {
  /** Beyond this machine without TLS: pages show a banner. */
  readonly insecure: boolean;
  /** Copies of the ledger are made by themselves: by the one program that serves it. */
  readonly scheduled: boolean;
}

/** Token of how the program is served. */
export const SERVING = Symbol('serving');

/** What a page must know before it can show anything. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly storage: Storage,
    private readonly villages: VillageService,
    private readonly campaigns: CampaignService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SERVING) private readonly serving: Serving,
  ) {}

  /** The ledger as this actor sees it; `town` is the first of its towns, null in an empty ledger. */
  async view(actor: Actor): Promise<LedgerView> {
    const [town] = await this.villages.towns(actor);
    const campaigns = await this.campaigns.all(actor);
    return {
      town: town ?? null,
      campaigns,
      user: { name: actor.name, permissions: [...actor.permissions] },
      sample: campaigns.some((campaign) => campaign.sample),
      today: todayOf(this.clock),
      engine: this.storage.kind,
      version: PROGRAM_VERSION,
      insecure: this.serving.insecure,
    };
  }

  /** What is written by this program just now; on PostgreSQL, where several may write, what began last. */
  writing(): WritingView {
    const { writing } = this.storage.unitOfWork;
    return { what: writing?.what ?? null, forMs: writing === null ? 0 : Date.now() - writing.sinceMs };
  }
}
