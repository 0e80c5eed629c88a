import { Entity, Index } from 'typeorm';
import { CodeColumn, CodeKey, CountColumn, CountKey, TextColumn } from '../storage/columns.js';

/** One entry of a chain. `body` is the canonical JSON that `hash` was made of; triggers refuse changes. */
@Entity('history_entries')
@Index('history_entries_subject', ['subjectId', 'chain', 'seq'])
export class HistoryEntryRow {
  @CodeKey() chain!: string;
  @CountKey() seq!: number;
  @CodeColumn() subjectId!: string;
  @TextColumn() body!: string;
  @CodeColumn() hash!: string;
}

/** The last entry of each chain. */
@Entity('history_heads')
export class HistoryHeadRow {
  @CodeKey() chain!: string;
  @CountColumn() count!: number;
  @CodeColumn() hash!: string;
}

/** What a salted hash in an entry stands for; both can be struck out and the chain still verifies. */
@Entity('history_personal')
export class HistoryPersonalRow {
  @CodeKey() chain!: string;
  @CountKey() seq!: number;
  /** `before.responsiblePerson` */
  @CodeKey() field!: string;
  @TextColumn({ nullable: true }) salt!: string | null;
  @TextColumn({ nullable: true }) value!: string | null;
}
