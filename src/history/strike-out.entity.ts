import { Check, Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../storage/columns.js';
import type { StrikeOutState } from './strike-out.js';

/**
 * Requests to strike personal values out of the history. That two persons stand behind an erasure is held here, and by
 * the trigger on `history_personal`, which lets nothing go that no approved request names.
 */
@Entity('history_strikes')
@Index('history_strikes_chain', ['chain', 'state'])
@Check('history_strikes_state', "state IN ('asked', 'approved', 'refused')")
@Check('history_strikes_value', '(seq IS NULL AND field IS NULL) OR (seq IS NOT NULL AND field IS NOT NULL)')
@Check(
  'history_strikes_decided',
  "(state = 'asked' AND decided_person IS NULL) OR (state <> 'asked' AND decided_person IS NOT NULL)",
)
@Check(
  'history_strikes_two_persons',
  "state <> 'approved' OR (decided_person <> asked_person AND decided_person <> coalesce(asked_for, '') AND coalesce(decided_for, '') <> asked_person AND (decided_for IS NULL OR decided_for <> coalesce(asked_for, '')))",
)
export class HistoryStrikeRow {
  @IdKey() id!: string;
  @CodeColumn() chain!: string;
  @CodeColumn() subjectId!: string;
  @CountColumn({ nullable: true }) seq!: number | null;
  @CodeColumn({ nullable: true }) field!: string | null;
  @CountColumn() upToSeq!: number;
  @CodeColumn() state!: StrikeOutState;
  @TextColumn() reason!: string;
  @CodeColumn() askedBy!: string;
  @IdColumn() askedPerson!: string;
  /** The absent person in whose place somebody asked. */
  @IdColumn({ nullable: true }) askedFor!: string | null;
  @InstantColumn() askedAt!: string;
  @CodeColumn({ nullable: true }) decidedBy!: string | null;
  @IdColumn({ nullable: true }) decidedPerson!: string | null;
  @IdColumn({ nullable: true }) decidedFor!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
}
