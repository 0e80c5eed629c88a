import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';

/** One version of the template that a town's stage reports are made from; the last one counts. Append-only. */
@Entity('stage_templates')
@Unique('stage_templates_once', ['townCode', 'version'])
@Check('stage_templates_file', '(attachment_id IS NULL) = (outline IS NULL)')
export class StageTemplateRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @CountColumn() version!: number;
  /** Null where the town went back to the template that the program brings. */
  @IdColumn({ nullable: true })
  @ForeignKey('attachments', { onDelete: 'RESTRICT' })
  attachmentId!: string | null;
  @TextColumn({ nullable: true }) fileName!: string | null;
  /** TemplateOutline as JSON: what the file becomes, read once when it came. */
  @JsonColumn({ nullable: true }) outline!: string | null;
  @CodeColumn() keptBy!: string;
  @InstantColumn() keptAt!: string;
}
