import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { exportFileName } from '../exchange/export-file-name.js';
import { ExportProcess } from '../exchange/export-process.js';
import { RoomsForReading } from '../exchange/export-rooms.js';
import { ExportService, type ExportWish } from '../exchange/export.service.js';
import type { ExportResult } from '../exchange/export.js';
import type { HistoryValues } from '../history/history.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import type { UrgingDetailView } from '../rectification/urging.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { ListMaker } from './list-maker.js';
import type { ListOrder } from './list-task.js';
import type { ListCell } from './list-column.js';
import type { ListLetter, ListQuestion, ListView } from './list-view.js';
import { LIST_PRINTED_MAX, LISTS } from './list.js';

/** Lists: looked at and printed from here, or written as workbooks in a process of their own. */
@Injectable()
export class ListService {
  constructor(
    private readonly storage: Storage,
    private readonly exports: ExportService,
    private readonly process: ExportProcess,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A list as it prints now, its first rows; missing `campaign.unknown`, forbidden `access.forbidden`. */
  async view(actor: Actor, question: ListQuestion): Promise<ListView> {
    const maker = await this.maker(actor, question);
    const { columns, total } = await maker.outline(question);
    const rows: (readonly ListCell[])[] = [];
    const letters: ListLetter[] = [];
    let shown = 0;
    for await (const { letter, rows: whole } of maker.parts(question, { columns, total })) {
      const taken = whole.slice(0, LIST_PRINTED_MAX - shown);
      shown += taken.length;
      if (letter === null) rows.push(...taken);
      else letters.push(listLetter(letter, taken));
      if (shown >= LIST_PRINTED_MAX) break;
    }
    return {
      kind: question.kind,
      townName: maker.town.name,
      campaignName: maker.campaign.name,
      sample: maker.campaign.sample,
      asOf: question.asOf ?? todayOf(this.clock),
      ...{ columns, rows, letters, total },
    };
  }

  /** Writes a list to a path and tells the history; refused like `ExportService.exportTo`, and as `view`. */
  async exportTo(
    actor: Actor,
    question: ListQuestion,
    path: string,
    { signal, purpose }: ExportWish = {},
  ): Promise<ExportResult> {
    const maker = await this.maker(actor, question);
    await maker.outline(question);
    await this.exports.tell(actor, [maker.town.code], valuesOf(question), purpose);
    return this.process.write<ListOrder>(actor, 'papers/list-task.js', { question }, path, signal);
  }

  /** A new folder for one workbook; whoever asked for it removes it. */
  makeFolder(): Promise<string> {
    return this.process.makeFolder();
  }

  /** What the file of a list is called: 大武镇-问题清单-20261122.xlsx. */
  async fileName(actor: Actor, question: ListQuestion): Promise<string> {
    const { town } = await this.maker(actor, question);
    return exportFileName([town.name, LISTS[question.kind].label.zh], this.process.today);
  }

  private maker(actor: Actor, { campaign }: ListQuestion): Promise<ListMaker> {
    const rooms = RoomsForReading.over(this.storage, this.clock);
    return ListMaker.of(rooms, actor, campaign, todayOf(this.clock));
  }
}

const listLetter = (letter: UrgingDetailView, rows: ListLetter['rows']): ListLetter => ({
  id: letter.id,
  villageName: letter.villageName,
  number: letter.number,
  sentDay: letter.sentDay,
  replyDueDay: letter.replyDueDay,
  withdrawnDay: letter.withdrawnDay,
  allLate: letter.rows.every(({ daysLate }) => daysLate !== null),
  rows,
});

/** What the history keeps; searched words may name a person, so they stand apart. */
function valuesOf({ kind, campaign, cases, claims, letters, asOf }: ListQuestion): HistoryValues {
  const { q, ...narrowing } = cases;
  const filters = Object.fromEntries(
    Object.entries({ ...narrowing, ...claims, ...letters, asOf }).filter(([, value]) => value !== undefined),
  );
  return { kind: `list/${kind}`, campaign, filters, ...(q === undefined ? {} : { searched: q }) };
}
