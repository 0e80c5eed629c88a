import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import { CodeColumn, DayColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../storage/columns.js';
import type { CaseAttachmentKind } from './case-attachment.js';

/** A file that is evidence in a case. Append-only: what no longer counts is said by another row. */
@Entity('case_attachments')
@Index('case_attachments_case', ['caseId', 'id'])
@Index('case_attachments_attachment', ['attachmentId'])
@Index('case_attachments_by_linked', ['linkedAt'])
@Check('case_attachments_kind', "kind IN ('evidence')")
export class CaseAttachmentRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @IdColumn() @ForeignKey('attachments', { onDelete: 'RESTRICT' }) attachmentId!: string;
  @CodeColumn() kind!: CaseAttachmentKind;
  @TextColumn({ nullable: true }) place!: string | null;
  @DayColumn({ nullable: true }) takenDay!: Day | null;
  /** `HH:MM` */
  @CodeColumn({ nullable: true }) takenTime!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @CodeColumn() linkedBy!: string;
  @InstantColumn() linkedAt!: string;
}

/** The end of a link: taken back as a slip, or struck through with a reason. Append-only. */
@Entity('case_attachment_ends')
@Check('case_attachment_ends_kind', "kind IN ('taken-back','struck')")
@Check('case_attachment_ends_reason', "kind = 'taken-back' OR reason IS NOT NULL")
export class CaseAttachmentEndRow {
  @IdKey() @ForeignKey('case_attachments', { onDelete: 'RESTRICT' }) linkId!: string;
  @CodeColumn() townCode!: string;
  @CodeColumn() kind!: 'taken-back' | 'struck';
  @TextColumn({ nullable: true }) reason!: string | null;
  @CodeColumn() endedBy!: string;
  @InstantColumn() endedAt!: string;
}
