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
import type { Unit } from '../storage/unit-of-work.js';
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
  type LinkWithEnd,
} from './case-attachment.store.js';

/** What is typed with a file may name persons. */
const PERSONAL = ['attachmentName', 'attachmentPlace', 'attachmentNote', 'attachmentReason'];

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
  async link(
    actor: Actor,
    caseId: Id,
    inputs: readonly CaseAttachmentInput[],
  ): Promise<CaseAttachmentView[]> {
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
      const names = await this.namesOf(unit.sql, actor, [...wanted.keys()]);
      const rows = [...wanted.values()]
        .filter(({ attachmentId }) => !linked.has(attachmentId))
        .map((input) => this.rowOf(actor, one, input));
      await insertLinks(unit.sql, rows);
      for (const row of rows) this.tellLink(unit, actor, row, names.get(row.attachmentId));
      return this.viewsOf(unit.sql, caseId);
    });
  }

  /**
   * Ends a link: taken back while it is a slip of one's own, struck through with a reason otherwise. Missing
   * `case.missing`, `case-attachment.missing`; refused like `endOfLink`.
   */
  async unlink(
    actor: Actor,
    caseId: Id,
    linkId: Id,
    reason: string | null | undefined,
  ): Promise<CaseAttachmentView[]> {
    return this.storage.unitOfWork.run('case.detach', async (unit) => {
      const one = await caseOf(unit.sql, actor, caseId);
      await lockCase(unit.sql, caseId);
      const link = await linkOfCase(unit.sql, caseId, linkId);
      if (link === undefined || link.endKind !== null) {
        throw missing('case-attachment.missing', { id: linkId }, '这件问题没有这份佐证');
      }
      const end = endOfLink(one.state, link.linkedBy === actor.name, reason);
      await insertEnd(unit.sql, {
        linkId,
        townCode: one.townCode,
        ...end,
        endedBy: actor.name,
        endedAt: instantOf(this.clock),
      });
      const attachment = (await this.attachments.views(unit.sql, [link.attachmentId])).get(link.attachmentId);
      this.history.record(unit, actor, {
        chain: one.townCode,
        what: end.kind === 'struck' ? 'case.attachment-struck' : 'case.attachment-taken-back',
        subjectKind: 'case',
        subjectId: caseId,
        before: { attachmentName: attachment?.name ?? null },
        after: end.reason === null ? null : { attachmentReason: end.reason },
        personal: PERSONAL,
        attachments: attachment === undefined ? [] : [attachment.hash],
      });
      return this.viewsOf(unit.sql, caseId);
    });
  }

  /** The files to be linked, by id; a file that the actor does not see does not exist. */
  private async namesOf(
    sql: SqlReader,
    actor: Actor,
    ids: readonly Id[],
  ): Promise<ReadonlyMap<Id, { readonly name: string; readonly hash: string }>> {
    const visible = new Map((await this.attachments.visible(sql, actor, ids)).map((row) => [row.id, row]));
    const unseen = ids.find((id) => !visible.has(id));
    if (unseen !== undefined) throw missing('attachment.missing', { id: unseen }, '没有这个附件');
    return visible;
  }

  private rowOf(actor: Actor, one: CaseRow, input: CaseAttachmentInput): CaseAttachmentRow {
    const typed = typedWithFile(input);
    return {
      id: newId(),
      townCode: one.townCode,
      caseId: one.id,
      attachmentId: input.attachmentId,
      kind: 'evidence',
      ...typed,
      linkedBy: actor.name,
      linkedAt: instantOf(this.clock),
    };
  }

  private tellLink(
    unit: Unit,
    actor: Actor,
    row: CaseAttachmentRow,
    file: { readonly name: string; readonly hash: string } | undefined,
  ): void {
    this.history.record(unit, actor, {
      chain: row.townCode,
      what: 'case.attached',
      subjectKind: 'case',
      subjectId: row.caseId,
      before: null,
      after: {
        attachmentName: file?.name ?? null,
        attachmentPlace: row.place,
        attachmentTakenDay: row.takenDay,
        attachmentTakenTime: row.takenTime,
        attachmentNote: row.note,
      },
      personal: PERSONAL,
      attachments: file === undefined ? [] : [file.hash],
    });
  }

  private async viewsOf(sql: SqlReader, caseId: Id): Promise<CaseAttachmentView[]> {
    const links = await linksOfCase(sql, caseId);
    const files = await this.attachments.views(
      sql,
      links.map((link) => link.attachmentId),
    );
    return links.flatMap((link) => {
      const attachment = files.get(link.attachmentId);
      return attachment === undefined ? [] : viewOf(link, attachment);
    });
  }
}

async function caseOf(sql: SqlReader, actor: Actor, id: Id): Promise<CaseRow> {
  const row = await caseById(sql, actor.scope, id);
  if (row === undefined) throw missing('case.missing', { id }, '没有这件问题');
  return row;
}

const viewOf = (link: LinkWithEnd, attachment: AttachmentView): CaseAttachmentView => ({
  id: link.id,
  kind: link.kind,
  attachment,
  place: link.place,
  takenDay: link.takenDay,
  takenTime: link.takenTime,
  note: link.note,
  linkedBy: link.linkedBy,
  linkedAt: link.linkedAt,
  struck:
    link.endKind === 'struck'
      ? { reason: link.endReason ?? '', struckBy: link.endedBy ?? '', struckAt: link.endedAt ?? '' }
      : null,
});
