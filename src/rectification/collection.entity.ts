import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  TextColumn,
} from '../storage/columns.js';
import { COLLECTION_STATES, type CollectionState } from './collection.js';

/** Something that villages are asked for by a day. */
@Entity('collections')
@Index('collections_campaign', ['campaignId', 'dueDay'])
export class CollectionRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @TextColumn() name!: string;
  @DayColumn() dueDay!: Day;
  @FlagColumn() byTaskSheet!: number;
  @DayColumn({ nullable: true }) endedDay!: Day | null;
  @CodeColumn() createdBy!: string;
  @InstantColumn() createdAt!: string;
  @CountColumn() version!: number;
}

/** How one village stands with it. */
@Entity('collection_villages')
@Unique('collection_villages_once', ['townCode', 'collectionId', 'villageId'])
@Index('collection_villages_village', ['villageId'])
@Check('collection_villages_state', isOneOf('state', COLLECTION_STATES))
@Check('collection_villages_day', "state = 'waiting' OR state_day IS NOT NULL")
@Check('collection_villages_returned', "state <> 'returned' OR note IS NOT NULL")
export class CollectionVillageRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('collections', { onDelete: 'RESTRICT' }) collectionId!: string;
  @IdColumn() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
  @CodeColumn() state!: CollectionState;
  @DayColumn({ nullable: true }) stateDay!: Day | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @TextColumn({ nullable: true }) providedBy!: string | null;
  @CodeColumn({ nullable: true }) recordedBy!: string | null;
  @InstantColumn({ nullable: true }) recordedAt!: string | null;
  /** A task sheet that came back set it. */
  @FlagColumn() bySheet!: number;
  @CountColumn() version!: number;
}
