import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CodeKey,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  TextColumn,
} from '../storage/columns.js';

/** Somebody whom rules must know again, whatever account is used. */
@Entity('persons')
@Index('persons_town', ['townCode', 'name'])
export class PersonRow {
  @IdKey() id!: string;
  /** Null for those of the county. */
  @CodeColumn({ nullable: true }) @ForeignKey('towns', { onDelete: 'RESTRICT' }) townCode!: string | null;
  @TextColumn() name!: string;
  @CodeColumn({ nullable: true }) telephone!: string | null;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}

/** A village that the person looks after for the town (包村干部). */
@Entity('person_villages')
@Index('person_villages_village', ['villageId'])
export class PersonVillageRow {
  @CodeKey() @ForeignKey('persons', { onDelete: 'RESTRICT' }) personId!: string;
  @CodeKey() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
}

/** Two persons of one family; each pair stands once. */
@Entity('person_kin')
@Index('person_kin_other', ['otherId'])
@Check('person_kin_once', 'person_id < other_id')
export class PersonKinRow {
  @CodeKey() @ForeignKey('persons', { onDelete: 'RESTRICT' }) personId!: string;
  @CodeKey() @ForeignKey('persons', { onDelete: 'RESTRICT' }) otherId!: string;
}

/** Somebody who acts in the place of an absent person for a span of days (AB 角). */
@Entity('deputies')
@Index('deputies_deputy', ['deputyId', 'toDay'])
@Index('deputies_person', ['personId', 'toDay'])
@Check('deputies_two', 'person_id <> deputy_id')
@Check('deputies_days', 'from_day <= to_day')
export class DeputyRow {
  @IdKey() id!: string;
  /** Who is absent. */
  @IdColumn() @ForeignKey('persons', { onDelete: 'RESTRICT' }) personId!: string;
  @IdColumn() @ForeignKey('persons', { onDelete: 'RESTRICT' }) deputyId!: string;
  @DayColumn() fromDay!: Day;
  @DayColumn() toDay!: Day;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}
