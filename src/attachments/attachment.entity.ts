import { Check, Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../storage/columns.js';
import type { AttachmentType } from './attachment.js';

/**
 * A file that was handed in; its bytes stand in the blob of its hash. It belongs to no town until something of a town
 * is linked to it. Append-only.
 */
@Entity('attachments')
@Index('attachments_hash', ['hash'])
@Check('attachments_bytes', 'bytes > 0')
export class AttachmentRow {
  @IdKey() id!: string;
  @CodeColumn() hash!: string;
  @TextColumn() name!: string;
  @CodeColumn() type!: AttachmentType;
  @CountColumn() bytes!: number;
  /** PictureOrigin as JSON. */
  @JsonColumn({ nullable: true }) exif!: string | null;
  @CodeColumn() uploadedBy!: string;
  @InstantColumn() uploadedAt!: string;
}
