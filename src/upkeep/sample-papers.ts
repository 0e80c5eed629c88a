import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import { NoticeService } from '../notices/notice.service.js';
import type { StageTexts } from '../papers/stage-report.js';
import { StageTextService } from '../papers/stage-text.service.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';

/** Papers of the sample: the texts of its stage report, and a notice that somebody forgot to post. */
@Injectable()
export class SamplePapers {
  constructor(
    private readonly stageTexts: StageTextService,
    private readonly notices: NoticeService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps the texts inside the caller's unit. */
  async keepTextsIn(unit: Unit, actor: Actor, campaignCode: string, texts: StageTexts): Promise<void> {
    await this.stageTexts.keepIn(unit, actor, campaignCode, 0, texts);
  }

  /**
   * Makes a notice that is to be posted on the day on which the sample is made. It hangs nowhere, and so is late from the
   * next day on; it is taken from the registers, so they have to be there.
   */
  async prepareNotice(actor: Actor, campaignCode: string, villageId: Id): Promise<void> {
    const dueDay = todayOf(this.clock);
    await this.notices.prepare(actor, campaignCode, { kind: 'valuations', villageIds: [villageId], dueDay });
  }
}
