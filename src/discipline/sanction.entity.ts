import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';
import type { EditionCode, KindBy, SanctionKind, SanctionTrack } from './sanction.js';

/** A sanction as its paper has it, and what was made of it. What was recorded by mistake is voided, never removed. */
@Entity('sanctions')
@Index('sanctions_person', ['personId'])
@Index('sanctions_document', ['townCode', 'documentKey'])
@Index('sanctions_effect', ['townCode', 'effectEndDay'])
@Check('sanctions_kind', '(kind IS NULL) = (kind_by IS NULL)')
@Check('sanctions_months', 'extended_months >= 0 AND merged_months > 0')
export class SanctionRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('dealt_persons', { onDelete: 'RESTRICT' }) personId!: string;
  @TextColumn() asWritten!: string;
  @CodeColumn({ nullable: true }) kind!: SanctionKind | null;
  @CodeColumn({ nullable: true }) kindBy!: KindBy | null;
  /** The track, also of words that leave the kind open but not the track. */
  @CodeColumn({ nullable: true }) track!: SanctionTrack | null;
  @TextColumn({ nullable: true }) decidingOrgan!: string | null;
  @TextColumn({ nullable: true }) approvingOrgan!: string | null;
  @TextColumn({ nullable: true }) documentNumber!: string | null;
  /** The number as compared; see kernel/text. */
  @TextColumn({ nullable: true }) documentKey!: string | null;
  @DayColumn({ nullable: true }) decidedDay!: Day | null;
  @DayColumn({ nullable: true }) announcedDay!: Day | null;
  @DayColumn({ nullable: true }) effectiveDay!: Day | null;
  @CodeColumn({ nullable: true }) citedEdition!: EditionCode | null;
  @CountColumn({ nullable: true }) mergedMonths!: number | null;
  /** Kinds, JSON. */
  @JsonColumn() mergedKinds!: string;
  @CountColumn() extendedMonths!: number;
  @DayColumn({ nullable: true }) restoredDay!: Day | null;
  @DayColumn({ nullable: true }) filedDay!: Day | null;
  @DayColumn({ nullable: true }) postsChangedDay!: Day | null;
  /** Until when an approved extension puts off the change of posts and pay. */
  @DayColumn({ nullable: true }) postsExtendedDay!: Day | null;
  @DayColumn({ nullable: true }) reportedDay!: Day | null;
  @TextColumn({ nullable: true }) casesAsWritten!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  /** What follows from the rules, kept so that lists can be narrowed by it. */
  @DayColumn({ nullable: true }) effectFromDay!: Day | null;
  @DayColumn({ nullable: true }) effectEndDay!: Day | null;
  @DayColumn({ nullable: true }) probationEndDay!: Day | null;
  @FlagColumn() flagged!: number;
  /** It states what a report says, without the decision at hand. */
  @FlagColumn() asReported!: number;
  @TextColumn({ nullable: true }) voidReason!: string | null;
  @IdColumn({ nullable: true }) importId!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @InstantColumn() updatedAt!: string;
  @CountColumn() version!: number;
}

/** A case that a sanction is about. */
@Entity('sanction_cases')
@Index('sanction_cases_case', ['caseId'])
export class SanctionCaseRow {
  @IdKey() @ForeignKey('sanctions', { onDelete: 'RESTRICT' }) sanctionId!: string;
  @IdKey() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CodeColumn() townCode!: string;
}
