import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { AttachmentSight } from '../attachments/attachment-sight.js';
import type { HistoryValues } from '../history/history.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict, missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { ReinspectionSampleRow } from './reinspection.entity.js';
import { decideResult, type DecidedResult } from './reinspection.rules.js';
import { filesOfSamples, reinspectionById, sampleById, updateSample } from './reinspection.store.js';
import type { ResultInput } from './reinspection.js';

/** What looking again came to; it never moves the case, and a bad result offers what does. */
@Injectable()
export class ReinspectionResultService implements OnModuleInit {
  constructor(
    private readonly storage: Storage,
    private readonly attachments: AttachmentService,
    private readonly sight: AttachmentSight,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who sees a sample sees the files that prove its results. */
  onModuleInit(): void {
    this.sight.add(async (sql, actor, ids) =>
      actor.permissions.has('reinspections:read') ? filesOfSamples(sql, actor.scope, ids) : [],
    );
  }

  /**
   * Keeps a result, or corrects one. Missing `reinspection.sample-missing`, `attachment.missing`; refused as
   * `decideResult` says; conflict `reinspection.changed`. Answers the draw that the line is of.
   */
  async keep(actor: Actor, sampleId: Id, version: number, input: ResultInput): Promise<Id> {
    return this.storage.unitOfWork.run('reinspection.check', async (unit) => {
      const row = await sampleById(unit.sql, actor.scope, sampleId);
      const drawn = row && (await reinspectionById(unit.sql, actor.scope, row.reinspectionId));
      if (row === undefined || drawn === undefined) {
        throw missing('reinspection.sample-missing', { id: sampleId }, '样本中没有这一项');
      }
      const facts = { isCase: row.caseId !== null, drawnDay: drawn.drawnDay, today: todayOf(this.clock) };
      const decided = decideResult(facts, input);
      const attachmentId = input.attachmentId === undefined ? row.attachmentId : input.attachmentId;
      const [file] =
        attachmentId === null ? [] : await this.attachments.visible(unit.sql, actor, [attachmentId]);
      if (attachmentId !== null && file === undefined) {
        throw missing('attachment.missing', { id: attachmentId }, '没有这个附件');
      }
      const recorded = {
        recordedBy: actor.name,
        recordedByPerson: actor.personId,
        recordedAt: instantOf(this.clock),
      };
      const changes = { ...decided, attachmentId, ...recorded };
      if (!(await updateSample(unit.sql, { id: sampleId, version }, changes))) {
        throw conflict('reinspection.changed', { id: sampleId }, '这一项刚刚被别人改过,请看过新内容再填');
      }
      const { result, resultDay, resultText, checkedBy } = row;
      this.history.record(unit, actor, {
        chain: row.townCode,
        what: 'reinspection.checked',
        subjectKind: 'reinspection',
        subjectId: row.reinspectionId,
        before: result === null ? null : told(row.place, { result, resultDay, resultText, checkedBy }),
        after: told(row.place, decided),
        personal: ['text', 'checkedBy'],
        attachments: file === undefined ? [] : [file.hash],
      });
      return row.reinspectionId;
    });
  }
}

const told = (
  place: number,
  { result, resultDay: day, resultText: text, checkedBy }: Pick<ReinspectionSampleRow, keyof DecidedResult>,
): HistoryValues => ({ place, result, day, text, checkedBy });
