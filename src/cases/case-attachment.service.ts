import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { AttachmentSight } from '../attachments/attachment-sight.js';
import type { AttachmentView } from '../attachments/attachment.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { missing } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { CaseRow } from './case.entity.js';
import { caseById } from './case.store.js';
import type { CaseAttachmentInput, CaseAttachmentView } from './case-attachment.js';
import type { CaseAttachmentRow } from './case-attachment.entity.js';
import { endOfLink, refuseWhereOver, typedWithFile } from './case-attachment.rules.js';
import {
  attachmentsInScope,
  insertEnd,
  insertLinks,
  linkOfCase,
  linksOfCase,
  lockCase,
} from './case-attachment.store.js';
import { linkView, toldEnd, toldLink } from './case-attachment.view.js';

/** The files that are evidence in a case; one file may serve many cases. */
@Injectable()
export class CaseAttachmentService implements OnModuleInit {
  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly attachments: AttachmentService,
    private readonly sight: AttachmentSight,
  ) {}

  /** Who sees a case sees its files. */
  onModuleInit(): void {
    this.sight.add(async (sql, actor, ids) =>
      actor.permissions.has('cases:read') ? attachmentsInScope(sql, actor.scope, ids) : [],
    );
  }

  /** The files of a case, struck ones among them; missing `case.missing`. */
  list(actor: Actor, caseId: Id): Promise<CaseAttachmentView[]> {
    return this.storage.reading(async (sql) => {
      await caseOf(sql, actor, caseId);
      return this.viewsOf(sql, caseId);
    });
  }

  /**
   * Links files to a case; one that is linked already stays as it is. Missing `case.missing`, `attachment.missing`
   * where the actor does not see a file; refused `case.voided`, `case.closed`; invalid like `typedWithFile`.
   */
  link(actor: Actor, caseId: Id, inputs: readonly CaseAttachmentInput[]): Promise<CaseAttachmentView[]> {
    return this.storage.unitOfWork.run('case.attach', async (unit) => {
      const one = await caseOf(unit.sql, actor, caseId);
      refuseWhereOver(one.state);
      await lockCase(unit.sql, caseId);
      const linked = new Set(
        (await linksOfCase(unit.sql, caseId)).flatMap((link) =>
          link.endKind === null ? link.attachmentId : [],
        ),
      );
      const wanted = new Map(inputs.map((input) => [input.attachmentId, input]));
      const files = await this.filesOf(unit.sql, actor, [...wanted.keys()]);
      const added = files
        .filter(({ id }) => !linked.has(id))
        .map((file) => ({
          file,
          row: this.rowOf(actor, one, wanted.get(file.id) ?? { attachmentId: file.id }),
        }));
      await insertLinks(
        unit.sql,
        added.map(({ row }) => row),
      );
      for (const { file, row } of added) this.history.record(unit, actor, toldLink(row, file));
      return this.viewsOf(unit.sql, caseId);
    });
  }

  /**
   * Ends a link: taken back while it is a slip of one's own, struck through with a reason otherwise. Missing
   * `case.missing`, `case-attachment.missing`; refused like `endOfLink`.
   */
  unlink(
    actor: Actor,
    caseId: Id,
    linkId: Id,
    reason: string | null | undefined,
  ): Promise<CaseAttachmentView[]> {
    return this.storage.unitOfWork.run('case.detach', async (unit) => {
      const one = await caseOf(unit.sql, actor, caseId);
      await lockCase(unit.sql, caseId);
      const link = await linkOfCase(unit.sql, caseId, linkId);
      const file =
        link && (await this.attachments.views(unit.sql, [link.attachmentId])).get(link.attachmentId);
      if (link === undefined || file === undefined || link.endKind !== null) {
        throw missing('case-attachment.missing', { id: linkId }, '这件问题没有这份佐证');
      }
      const end = endOfLink(one.state, link.linkedBy === actor.name, reason);
      const { townCode } = one;
      await insertEnd(unit.sql, {
        linkId,
        townCode,
        ...end,
        endedBy: actor.name,
        endedAt: instantOf(this.clock),
      });
      this.history.record(unit, actor, toldEnd(link, file, end));
      return this.viewsOf(unit.sql, caseId);
    });
  }

  /** The files to be linked, in the order named; a file that the actor does not see does not exist. */
  private async filesOf(sql: SqlReader, actor: Actor, ids: readonly Id[]): Promise<AttachmentView[]> {
    const visible = new Map((await this.attachments.visible(sql, actor, ids)).map((file) => [file.id, file]));
    return ids.map((id) => {
      const file = visible.get(id);
      if (file === undefined) throw missing('attachment.missing', { id }, '没有这个附件');
      return file;
    });
  }

  private rowOf(actor: Actor, one: CaseRow, input: CaseAttachmentInput): CaseAttachmentRow {
    return {
      id: newId(),
      townCode: one.townCode,
      caseId: one.id,
      attachmentId: input.attachmentId,
      kind: 'evidence',
      ...typedWithFile(input),
      linkedBy: actor.name,
      linkedAt: instantOf(this.clock),
    };
  }

  private async viewsOf(sql: SqlReader, caseId: Id): Promise<CaseAttachmentView[]> {
    const links = await linksOfCase(sql, caseId);
    const ids = links.map((link) => link.attachmentId);
    const files = await this.attachments.views(sql, ids);
    return links.flatMap((link) => {
      const file = files.get(link.attachmentId);
      return file === undefined ? [] : linkView(link, file);
    });
  }
}

async function caseOf(sql: SqlReader, actor: Actor, id: Id): Promise<CaseRow> {
  const row = await caseById(sql, actor.scope, id);
  if (row === undefined) throw missing('case.missing', { id }, '没有这件问题');
  return row;
}
