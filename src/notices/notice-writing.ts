import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { HistoryEntryView, HistoryValues } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import type { Day } from '../kernel/calendar.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { instantOf, todayOf, type Clock, type Instant } from '../kernel/clock.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { NoticeRow } from './notice.entity.js';
import type { NoticePaper } from './notice.js';
import { noticeById, updateNotice, type NamedNotice } from './notice.store.js';

/** A paper as it is kept: canonical JSON and its SHA-256. */
export function keptPaper(paper: NoticePaper): Pick<NoticeRow, 'paper' | 'paperHash'> {
  const text = canonicalJson({
    ...paper,
    sections: paper.sections.map((section) => ({
      ...section,
      columns: section.columns.map((one) => ({ ...one })),
    })),
  });
  return { paper: text, paperHash: hash('sha256', text, 'hex') };
}

/** What every change of a notice does: it is found in scope, still has its version, and tells its history. */
@Injectable()
export class NoticeWriting {
  constructor(
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today in China. */
  get today(): Day {
    return todayOf(this.clock);
  }

  /** Now, as it is stored. */
  get instant(): Instant {
    return instantOf(this.clock);
  }

  /** A notice in scope; missing `notice.missing`. */
  async found(sql: SqlReader, actor: Actor, id: Id): Promise<NamedNotice> {
    const row = await noticeById(sql, actor.scope, id);
    if (row === undefined) throw missing('notice.missing', { id }, '没有这份公示');
    return row;
  }

  /** A notice that stands; refused `notice.voided`, missing `notice.missing`. */
  async standing(sql: SqlReader, actor: Actor, id: Id): Promise<NamedNotice> {
    const row = await this.found(sql, actor, id);
    if (row.voidReason !== null) throw refused('notice.voided', {}, '这份公示已作废');
    return row;
  }

  /** Changes a notice that still has this version and tells it; conflict `notice.changed`. */
  async change(
    unit: Unit,
    actor: Actor,
    row: NoticeRow,
    version: number,
    changes: Partial<NoticeRow>,
    told: { readonly what: string; readonly before: HistoryValues | null; readonly after: HistoryValues },
  ): Promise<void> {
    if (!(await updateNotice(unit.sql, { id: row.id, version }, changes))) {
      throw conflict('notice.changed', { id: row.id }, '这份公示刚刚被别人改过,请看过新内容再改');
    }
    this.tell(unit, actor, row, told);
  }

  /** Tells what happened to a notice; texts that people typed may speak of persons. */
  tell(
    unit: Unit,
    actor: Actor,
    row: Pick<NoticeRow, 'id' | 'townCode'>,
    told: {
      readonly what: string;
      readonly before?: HistoryValues | null;
      readonly after: HistoryValues;
      readonly attachments?: readonly string[];
    },
  ): void {
    this.history.record(unit, actor, {
      chain: row.townCode,
      subjectKind: 'notice',
      subjectId: row.id,
      before: null,
      personal: ['objectionText', 'answer'],
      ...told,
    });
  }

  /** What happened to a notice, oldest first; missing `notice.missing`. */
  async entries(sql: SqlReader, actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    await this.found(sql, actor, id);
    return this.history.entriesOf(actor.scope, id);
  }
}
