import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { dayOf } from '../kernel/calendar.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { CountingView } from '../rollups/counting.js';
import { figureKind } from '../rollups/counting-figures.js';
import { CountingService } from '../rollups/counting.service.js';
import { CLOCK } from '../storage/storage.module.js';
import type { FormDays } from './form-fill.js';
import type { FormPlan } from './form-plan.rules.js';
import type { FormFigure } from './form.js';
import { countingKey, placeOfFigure, type Countings, type NeededCounting } from './form-values.rules.js';

/** The figures of a form, each from the counting that also opens its rows. */
@Injectable()
export class FormFigures {
  constructor(
    private readonly counting: CountingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Every counting that a plan needs, each asked once. Missing `campaign.unknown`; refused `rollup.day-ahead` and
   * `rollup.period-turned`.
   */
  async countings(actor: Actor, campaign: string, days: FormDays, plan: FormPlan): Promise<Countings> {
    const today = todayOf(this.clock);
    if (days.from > days.asOf) {
      const { from, asOf } = days;
      throw refused('rollup.period-turned', { from, asOf }, `本期从 ${from} 开始,晚于截至日期 ${asOf}`);
    }
    if (days.asOf > today) {
      throw refused('rollup.day-ahead', { asOf: days.asOf, today }, `截至日期 ${days.asOf} 还没有到`);
    }
    const countings = new Map<string, CountingView>();
    for (const needed of neededBy(plan)) {
      const key = countingKey(needed);
      if (countings.has(key)) continue;
      const { by, only, window } = needed;
      const asked = { campaign, by, ...windowOf(days, window), ...(only === null ? {} : { only }) };
      countings.set(key, await this.counting.count(actor, asked));
    }
    return countings;
  }

  /** Cases without a determined amount, where a plan asks for money. */
  async undetermined(actor: Actor, campaign: string, { asOf }: FormDays, plan: FormPlan): Promise<number> {
    const asksMoney = plan.cells.some(
      ({ content }) => content.kind === 'figure' && figureKind(content.figure).unit === 'fen',
    );
    if (!asksMoney) return 0;
    const { figures } = await this.counting.count(actor, { campaign, by: 'category', asOf });
    return figures.undetermined ?? 0;
  }
}

function windowOf(days: FormDays, window: NeededCounting['window']) {
  if (window === 'before') return { from: days.previousFrom, asOf: days.previousAsOf };
  const year = dayOf(Number(days.asOf.slice(0, 4)), 1, 1) ?? days.from;
  return { from: window === 'year' ? year : days.from, asOf: days.asOf };
}

/** What is filled, and what lines without a row would have had. */
function neededBy({ cells, blocks }: FormPlan): NeededCounting[] {
  const needed = (by: NeededCounting['by'], content: FormFigure): NeededCounting => ({
    by,
    only: content.only,
    window: placeOfFigure(content).window,
  });
  return [
    ...cells.flatMap(({ by, content }) => (content.kind === 'figure' ? [needed(by, content)] : [])),
    ...blocks.flatMap(({ block }) =>
      block.columns.flatMap(({ content }) => (content.kind === 'figure' ? [needed(block.by, content)] : [])),
    ),
  ];
}
