import { Check, Entity, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../storage/columns.js';

/** A workbook of somebody else's that is filled again and again. */
@Entity('forms')
@Unique('forms_name', ['townCode', 'name'])
export class FormRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @CodeColumn() name!: string;
  /** The version of its layout that is filled now. */
  @CountColumn() layout!: number;
  @FlagColumn() retired!: number;
  @CodeColumn() changedBy!: string;
  @InstantColumn() changedAt!: string;
  @CountColumn() version!: number;
}

/** One version of a form: the empty file and what goes where. Append-only. */
@Entity('form_layouts')
@Unique('form_layouts_once', ['formId', 'layout'])
@Check('form_layouts_layout', 'layout > 0')
export class FormLayoutRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @ReferenceColumn('forms') formId!: string;
  @CountColumn() layout!: number;
  @ReferenceColumn('attachments') attachmentId!: string;
  @TextColumn() fileName!: string;
  /** FormMapping as JSON. */
  @JsonColumn() mapping!: string;
  /** FormSheetView[] as JSON: what the file shows, read once when it came. */
  @JsonColumn() sheets!: string;
  @CodeColumn() keptBy!: string;
  @InstantColumn() keptAt!: string;
}
