import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { makerOf } from '../access/actor.js';
import { CampaignWorkbooks } from '../exchange/export-campaign.js';
import type { ExportFrame } from '../exchange/export-frame.js';
import type { WritingOrder } from '../exchange/export-process.js';
import { actorOf, RoomsForReading } from '../exchange/export-rooms.js';
import { bareHeads, writeWorkbook, type WrittenWorkbook } from '../exchange/export-writing.js';
import { chinaDayOf } from '../kernel/calendar.js';
import { ListMaker } from '../papers/list-maker.js';
import { writeList } from '../papers/list-task.js';
import type { ReconciliationDifference } from '../rollups/reconciliation.js';
import { countAt, explained } from './return-entries.js';
import { changesSince, rulesNow, totalsOf, townOf, type ReturnBefore } from './return-reading.js';
import { writeAdjustments, writeReturnAbout } from './return-sheets.js';
import { periodOf } from './return.rules.js';
import {
  ADJUSTMENT_KINDS,
  type FrozenCase,
  type ReturnChanges,
  type ReturnList,
  type ReturnRules,
  type ReturnTotals,
} from './return.js';

/** What the child process is asked to close. */
export interface ReturnOrder extends WritingOrder {
  readonly campaign: string;
  readonly period: string;
  readonly lists: readonly ReturnList[];
  readonly note: string | null;
  readonly before: (ReturnBefore & { readonly period: string; readonly heads: readonly string[] }) | null;
  /** Where the cases go as they are now: a line of JSON for each row of the table that keeps them. */
  readonly casesPath: string;
}

/** A return that is whole on disk, and what it comes to. */
export interface WrittenReturn extends WrittenWorkbook {
  readonly totals: ReturnTotals;
  readonly villages: readonly (ReturnTotals & { readonly code: string; readonly name: string })[];
  readonly differences: readonly ReconciliationDifference[];
  readonly changes: ReturnChanges;
  readonly rules: ReturnRules;
}

/** Cases in one row of the table that keeps them. */
const CASES_IN_A_ROW = 1_000;

/**
 * Makes a return in the child process, from one state of the ledger: the village summary and the register, the lists
 * that were chosen, what corrects the return before, and every case as it is. Throws what the rooms refuse.
 */
export async function run(order: ReturnOrder): Promise<WrittenReturn> {
  const madeAt = new Date(order.madeAt);
  return RoomsForReading.during(order.place, madeAt, async (rooms) => {
    const actor = actorOf(order.actor);
    const campaign = await rooms.campaign(actor, order.campaign);
    const source = { rooms, actor, campaign };
    const town = await townOf(source);
    const heads = await rooms.heads([town.code]);
    const today = chinaDayOf(madeAt);
    const frame: ExportFrame = {
      town,
      campaign,
      sample: campaign.sample,
      maker: makerOf(actor),
      madeAt,
      today,
      heads,
    };
    const changes = await keepingCases(order.casesPath, (keep) => changesSince(source, order.before, keep));
    const { sha256, answer: rows } = await writeWorkbook(order.target, madeAt, async (book) => {
      const books = await CampaignWorkbooks.of(rooms, actor, campaign.code, {
        maker: makerOf(actor),
        madeAt,
        today,
        heads,
      });
      const cases = await books.villageSummary(book, false);
      const maker = await ListMaker.of(rooms, actor, campaign.code, today);
      for (const kind of order.lists)
        await writeList(
          book,
          maker,
          frame,
          { kind, campaign: campaign.code, cases: {}, claims: {}, letters: {} },
          [],
        );
      const { before } = order;
      if (before !== null) {
        const adjustments = changes.rows.filter(({ kind }) => ADJUSTMENT_KINDS.includes(kind));
        const since = { chain: town.code, count: countAt(before.heads, town.code) };
        const told = await explained(rooms.history, actor.scope, adjustments, since);
        writeAdjustments(book, frame, before.period, told);
      }
      writeReturnAbout(book, frame, periodOf(order.period), before?.period ?? null, changes, order.note);
      return cases;
    });
    const rollup = await rooms.rollups.rollup(actor, { campaign: campaign.code, by: 'village' });
    const reconciliation = await rooms.reconciliation(actor, campaign.code);
    return {
      sha256,
      rows,
      heads: bareHeads(heads),
      totals: totalsOf(rollup),
      villages: rollup.lines
        .filter(({ cases }) => cases > 0)
        .map((line) => ({ code: line.code, name: line.name, ...totalsOf(line) })),
      differences: reconciliation?.stated === null ? [] : (reconciliation?.differences ?? []),
      changes,
      rules: await rulesNow(source),
    };
  });
}

/** Writes the cases that the work hands over into a file, some thousand to a line. */
async function keepingCases<T>(
  path: string,
  work: (keep: (one: FrozenCase) => Promise<void>) => Promise<T>,
): Promise<T> {
  const file = createWriteStream(path, { mode: 0o600 });
  let waiting: FrozenCase[] = [];
  const write = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const line = `${JSON.stringify(waiting)}\n`;
    waiting = [];
    if (!file.write(line)) await once(file, 'drain');
  };
  try {
    const answer = await work(async (one) => {
      waiting.push(one);
      if (waiting.length >= CASES_IN_A_ROW) await write();
    });
    await write();
    return answer;
  } finally {
    file.end();
    await finished(file);
  }
}
