import type { Id } from '../kernel/ids.js';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  ReferenceColumn,
  TextColumn,
} from '../storage/columns.js';

/** What every row of a register holds besides what its paper says. */
export abstract class RegisterRow {
  @IdKey() id!: Id;
  @CodeColumn() townCode!: string;
  @ReferenceColumn('villages') villageId!: Id;
  /** By what a row of a sheet finds it again: a hash of 32 digits, the same for what is the same. */
  @CodeColumn() matchKey!: string;
  /** The import that brought it; null for what a person typed. */
  @IdColumn({ nullable: true }) importId!: Id | null;
  /** Why it was taken out; null for what stands. Nothing is ever removed. */
  @TextColumn({ nullable: true }) voidReason!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn() updatedAt!: string;
  @CountColumn() version!: number;
}

/** What a row's paper says: the columns that a register adds. */
export type FieldsOf<Row extends RegisterRow> = Omit<Row, keyof RegisterRow>;

/** A name of such a column. */
export type FieldOf<Row extends RegisterRow> = keyof FieldsOf<Row> & string;
