import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CodeKey,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';

/** A township; owner of every other row by `town_code`. */
@Entity('towns')
export class TownRow {
  @CodeKey() code!: string;
  @TextColumn() name!: string;
  @TextColumn({ nullable: true }) county!: string | null;
}

/** An administrative village. */
@Entity('villages')
@Unique('villages_name', ['townCode', 'name'])
@Index('villages_code', ['townCode', 'code'], { unique: true, where: 'code IS NOT NULL' })
@Check('villages_counts', 'households >= 0 AND population >= 0 AND groups_count >= 0')
export class VillageRow {
  @IdKey() id!: string;
  @CodeColumn() @ForeignKey('towns', { onDelete: 'RESTRICT' }) townCode!: string;
  @CodeColumn({ nullable: true }) code!: string | null;
  @TextColumn() name!: string;
  /** Name as compared in imports; see kernel/text. */
  @TextColumn() nameKey!: string;
  @TextColumn({ nullable: true }) shortName!: string | null;
  @JsonColumn() formerNames!: string;
  @CodeColumn() initials!: string;
  @CountColumn() printOrder!: number;
  @DayColumn({ nullable: true }) validFromDay!: string | null;
  @DayColumn({ nullable: true }) validToDay!: string | null;
  @CountColumn({ nullable: true }) groupsCount!: number | null;
  @CountColumn({ nullable: true }) households!: number | null;
  @CountColumn({ nullable: true }) population!: number | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) importId!: string | null;
  @CountColumn() version!: number;
  @InstantColumn() recordedAt!: string;
}

/** A natural village or group of a village. */
@Entity('village_groups')
@Unique('village_groups_name', ['townCode', 'villageId', 'name'])
export class VillageGroupRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
  @TextColumn() name!: string;
}

/** Who holds a post of a village. */
@Entity('village_posts')
@Index('village_posts_village', ['villageId'])
export class VillagePostRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
  @CodeColumn() post!: string;
  @TextColumn() person!: string;
  @CodeColumn({ nullable: true }) telephone!: string | null;
}
