import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { refuseWithout } from '../access/may.js';
import { CaseAttachmentService } from '../cases/case-attachment.service.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings } from '../cases/case-standing.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { Refusal, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import type { Unit } from '../storage/unit-of-work.js';
import { Storage } from '../storage/storage.js';
import { backStateOf, decideBack, refuseNotOpen, type DoneFacts } from './bulk-back.rules.js';
import { BulkBatches, type BatchCaseResult } from './bulk-batches.service.js';
import { keptRefusal } from './bulk-batch.view.js';
import type { BatchCase } from './bulk-batch.store.js';
import { bulkPermission, WAYS_BACK, type BulkDeed, type BulkStarted } from './bulk.js';
import { changeExtension, insertProgress } from './rectification.store.js';
import type { ExtensionRow } from './request.entity.js';

type Row = Awaited<ReturnType<CaseStandings['now']>>['row'];

/** The way back of what was done on many cases: case by case, while nothing was built on it. */
@Injectable()
export class BulkBack {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
    private readonly attachments: CaseAttachmentService,
    private readonly batches: BulkBatches,
  ) {}

  /**
   * Begins to take a batch back; answers at once. Missing `bulk.missing`; forbidden `access.forbidden` to whom may not do
   * what it did; refused `bulk.no-way-back`, `bulk.reason-missing`, `bulk.running`, `bulk.nothing-left`.
   */
  async start(actor: Actor, id: Id, typedReason: string): Promise<BulkStarted> {
    const { batch, cases } = await this.batches.read(actor, id);
    const { deed, townCode, campaignId } = batch;
    refuseWithout(actor, bulkPermission(deed));
    if (!WAYS_BACK[deed].open || batch.takesBack !== null) refuseNotOpen('never');
    const reason = tidyText(typedReason);
    if (reason === '') throw refused('bulk.reason-missing', {}, '请写明撤回的原因');
    if (this.batches.isRunning(id)) throw refused('bulk.running', {}, '这一批还在办理,请先停下或等它办完');
    const left = cases.filter((row) => row.done === 1 && backStateOf(batch, row) === 'open');
    if (left.length === 0) throw refused('bulk.nothing-left', {}, '这一批没有可以撤回的了');
    const beginning = { townCode, campaignId, deed, takesBack: id, reason };
    return this.batches.start(actor, beginning, left, (row, keep) =>
      this.takeBack(actor, deed, row, reason, keep),
    );
  }

  private async takeBack(
    actor: Actor,
    deed: BulkDeed,
    done: BatchCase,
    reason: string,
    keep: (result: BatchCaseResult) => Promise<void>,
  ): Promise<void> {
    const { caseId } = done;
    const kept = { caseId, stateBefore: done.stateNow, facts: null };
    try {
      await this.storage.unitOfWork.run('bulk.take-back', async (unit) => {
        const { row } = await this.standings.now(unit.sql, actor, caseId);
        refuseNotOpen(
          backStateOf({ deed, takesBack: null }, { ...done, stateNow: row.state, versionNow: row.version }),
        );
        const after = await this.undo(unit, actor, row, deed, done, reason);
        const result = { stateAfter: after.state, versionAfter: after.version, refusal: null };
        await keep({ ...kept, done: 1, stateBefore: row.state, ...result });
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'busy') throw error;
      await keep({ ...kept, done: 0, stateAfter: null, versionAfter: null, refusal: keptRefusal(error) });
    }
  }

  private async undo(
    unit: Unit,
    actor: Actor,
    row: Row,
    deed: BulkDeed,
    done: BatchCase,
    reason: string,
  ): Promise<Row> {
    const facts = JSON.parse(done.facts ?? '{}') as DoneFacts;
    if (deed === 'evidence') return this.strike(actor, row, facts, reason);
    // The day of what is taken back: as of any day it is then as if it had not been.
    const day = isDay(facts.day) ? facts.day : this.mover.today;
    const after = await this.mover.move(unit, actor, row, { day, ...decideBack(facts, reason) });
    if (facts.progressId !== null) await this.strikeProgress(unit, actor, after, facts.progressId, reason);
    if (facts.extensionId !== null) await this.withdraw(unit, actor, after, deed, facts.extensionId, reason);
    return after;
  }

  /** Links of one's own slip are taken back while the case is only registered, and struck otherwise. */
  private async strike(actor: Actor, row: Row, { linkIds }: DoneFacts, reason: string): Promise<Row> {
    const ticked = row.evidenceTicks ?? '';
    if (linkIds.some((linkId) => ticked.includes(linkId))) refuseNotOpen('built-on');
    for (const linkId of linkIds) await this.attachments.unlink(actor, row.id, linkId, reason);
    return row;
  }

  /** A correcting line: what was noted by mistake stays to be seen. */
  private async strikeProgress(
    unit: Unit,
    actor: Actor,
    row: Row,
    reverses: Id,
    reason: string,
  ): Promise<void> {
    const day = this.mover.today;
    await insertProgress(unit.sql, {
      id: newId(),
      townCode: row.townCode,
      caseId: row.id,
      day,
      text: reason,
      providedBy: null,
      recordedBy: actor.name,
      recordedByPerson: actor.personId,
      recordedForPerson: actor.actsFor,
      recordedAt: row.updatedAt,
      reverses,
    });
    this.mover.tell(unit, actor, row, 'case.progress-struck', { before: null, after: { day, reason } });
  }

  /** A request is withdrawn; a decision about one is taken back, and it waits again. */
  private async withdraw(
    unit: Unit,
    actor: Actor,
    row: Row,
    deed: BulkDeed,
    id: Id,
    reason: string,
  ): Promise<void> {
    const day = this.mover.today;
    const changed =
      deed === 'ask-extension'
        ? await changeExtension(unit.sql, { id, state: 'asked' }, withdrawn(actor, day, reason))
        : (await changeExtension(unit.sql, { id, state: 'granted' }, WAITING)) ||
          (await changeExtension(unit.sql, { id, state: 'refused' }, WAITING));
    if (!changed) refuseNotOpen('built-on');
    const what = deed === 'ask-extension' ? 'case.extension-withdrawn' : 'case.extension-reopened';
    this.mover.tell(unit, actor, row, what, { before: null, after: { day, reason } });
  }
}

/** Nobody decided it: whoever withdraws a request is usually who asked. */
const withdrawn = ({ name }: Actor, decidedDay: Day, decisionNote: string): Partial<ExtensionRow> => ({
  state: 'withdrawn',
  decidedDay,
  decidedBy: name,
  decisionNote,
});

const WAITING: Partial<ExtensionRow> = {
  state: 'asked',
  decidedDay: null,
  decidedBy: null,
  decidedByPerson: null,
  decidedForPerson: null,
  decisionNote: null,
};
