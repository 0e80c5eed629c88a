import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { exportFileName } from '../exchange/export-file-name.js';
import { ExportProcess } from '../exchange/export-process.js';
import { RoomsForReading } from '../exchange/export-rooms.js';
import { ExportService, type ExportWish } from '../exchange/export.service.js';
import type { ExportResult } from '../exchange/export.js';
import type { HistoryValues } from '../history/history.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { ListMaker } from './list-maker.js';
import type { ListOrder } from './list-task.js';
import type { ListCell } from './list-column.js';
import { letterNumber } from './list.rules.js';
import { LIST_PRINTED_MAX, LISTS, type ListLetter, type ListQuestion, type ListView } from './list.js';

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
    const letters = LISTS[question.kind].layout === 'letters';
    const rows: (readonly ListCell[])[] = [];
    const byVillage = new Map<string | null, { name: string; rows: (readonly ListCell[])[] }>();
    let shown = 0;
    for await (const part of maker.parts(question, { columns, total })) {
      const taken = part.rows.slice(0, LIST_PRINTED_MAX - shown);
      shown += taken.length;
      if (!letters) rows.push(...taken);
      else if (taken.length > 0) {
        const letter = byVillage.get(part.villageId) ?? { name: part.villageName, rows: [] };
        letter.rows.push(...taken);
        byVillage.set(part.villageId, letter);
      }
      if (shown >= LIST_PRINTED_MAX) break;
    }
    const { letterNumber: first = '', replyDay = null } = question;
    return {
      kind: question.kind,
      townName: maker.town.name,
      campaignName: maker.campaign.name,
      sample: maker.campaign.sample,
      asOf: question.asOf ?? todayOf(this.clock),
      columns,
      rows,
      letters: [...byVillage].map(([villageId, letter], after): ListLetter => ({
        villageId,
        villageName: letter.name,
        number: letterNumber(first, after),
        rows: letter.rows,
      })),
      total,
      replyDay,
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

/** What the history keeps; searched words may name a person, so they stand apart. */
function valuesOf({ kind, campaign, cases, ...others }: ListQuestion): HistoryValues {
  const { q, ...narrowing } = cases;
  const filters = Object.fromEntries(
    Object.entries({ ...narrowing, ...others }).filter(([, value]) => value !== undefined),
  );
  return { kind: `list/${kind}`, campaign, filters, ...(q === undefined ? {} : { searched: q }) };
}
