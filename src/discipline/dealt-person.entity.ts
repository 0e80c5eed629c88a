import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  TextColumn,
} from '../storage/columns.js';
import type { ManagingBody } from './dealt-person.js';

/** Somebody who was dealt with. Two of the same masked name are two rows; nothing is matched by name. */
@Entity('dealt_persons')
@Index('dealt_persons_village', ['townCode', 'villageId'])
@Check('dealt_persons_manages', "manages_in IN ('committee','group')")
export class DealtPersonRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
  @TextColumn() name!: string;
  /** Name as compared within one file and in searches; see kernel/text. */
  @TextColumn() nameKey!: string;
  @TextColumn({ nullable: true }) postThen!: string | null;
  @CodeColumn({ nullable: true }) managesIn!: ManagingBody | null;
  /** 1 or 0; null where it is not known. */
  @FlagColumn({ nullable: true, default: null }) partyMember!: number | null;
  @TextColumn({ nullable: true }) statusAsWritten!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) importId!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}
