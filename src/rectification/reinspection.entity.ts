import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FenColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';
import { SAMPLE_REASONS, SAMPLE_RESULTS, type SampleReason, type SampleResult } from './reinspection.js';

/** One draw: by what it was made and from what, so that anyone can draw again. Append-only. */
@Entity('reinspections')
@Unique('reinspections_no', ['townCode', 'campaignId', 'no'])
@Check(
  'reinspections_criteria',
  'share_percent >= 0 AND share_percent <= 100 AND zero_percent >= 0 AND zero_percent <= 100 AND (from_fen IS NULL OR from_fen > 0)',
)
export class ReinspectionRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CountColumn() no!: number;
  @DayColumn() drawnDay!: Day;
  @TextColumn() seed!: string;
  @FlagColumn() seedThrown!: number;
  @CountColumn() sharePercent!: number;
  @FenColumn({ nullable: true }) fromFen!: number | null;
  @CountColumn() zeroPercent!: number;
  /** DrawPopulation as JSON, by number and in printing order. */
  @JsonColumn() population!: string;
  @CodeColumn() drawnBy!: string;
  @IdColumn({ nullable: true }) drawnByPerson!: string | null;
  @IdColumn({ nullable: true }) drawnForPerson!: string | null;
  @InstantColumn() drawnAt!: string;
}

/** One line of a sample and what looking came to; a village that reports nothing has no case. */
@Entity('reinspection_samples')
@Unique('reinspection_samples_place', ['reinspectionId', 'place'])
@Index('reinspection_samples_case', ['caseId'], { where: 'case_id IS NOT NULL' })
@Index('reinspection_samples_attachment', ['attachmentId'], { where: 'attachment_id IS NOT NULL' })
@Check('reinspection_samples_reason', isOneOf('reason', SAMPLE_REASONS))
@Check('reinspection_samples_subject', "(reason = 'zero-report') = (case_id IS NULL)")
@Check(
  'reinspection_samples_result',
  `(result IS NULL AND result_day IS NULL) OR (${isOneOf('result', SAMPLE_RESULTS)} AND result_day IS NOT NULL)`,
)
export class ReinspectionSampleRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('reinspections', { onDelete: 'RESTRICT' }) reinspectionId!: string;
  @CountColumn() place!: number;
  @CodeColumn() reason!: SampleReason;
  @CodeColumn() mark!: string;
  @IdColumn({ nullable: true }) @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string | null;
  @IdColumn() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
  @CodeColumn({ nullable: true }) result!: SampleResult | null;
  @DayColumn({ nullable: true }) resultDay!: Day | null;
  @TextColumn({ nullable: true }) resultText!: string | null;
  @TextColumn({ nullable: true }) checkedBy!: string | null;
  @IdColumn({ nullable: true }) @ForeignKey('attachments', { onDelete: 'RESTRICT' }) attachmentId!:
    | string
    | null;
  @CodeColumn({ nullable: true }) recordedBy!: string | null;
  @IdColumn({ nullable: true }) recordedByPerson!: string | null;
  @InstantColumn({ nullable: true }) recordedAt!: string | null;
  @CountColumn() version!: number;
}

/** That a case is the same problem come back. Append-only. */
@Entity('case_recurrences')
@Unique('case_recurrences_case', ['caseId'])
@Unique('case_recurrences_sample', ['sampleId'])
@Index('case_recurrences_of', ['ofCaseId'])
@Check('case_recurrences_other', 'case_id <> of_case_id')
export class CaseRecurrenceRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) ofCaseId!: string;
  @IdColumn() @ForeignKey('reinspection_samples', { onDelete: 'RESTRICT' }) sampleId!: string;
  @CodeColumn() recordedBy!: string;
  @IdColumn({ nullable: true }) recordedByPerson!: string | null;
  @InstantColumn() recordedAt!: string;
}
