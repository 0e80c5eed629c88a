import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  CodeKey,
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
import { FLAG_SUBJECTS, FLAG_VERDICTS } from './flag.js';
import type { FlagSubject, FlagVerdict } from './flag.js';

/**
 * What a rule noticed, once for each rule and subject of a campaign. It is computed from the registers: it changes with
 * them and goes with its cause, but one on which somebody gave a verdict stays.
 */
@Entity('flags')
@Index('flags_subject', ['campaignId', 'ruleCode', 'subjectKind', 'subjectId'], { unique: true })
@Index('flags_village', ['campaignId', 'villageId', 'ruleCode'])
@Index('flags_case', ['caseId'], { where: 'case_id IS NOT NULL' })
@Check('flags_subject_kind', isOneOf('subject_kind', FLAG_SUBJECTS))
@Check('flags_verdict', isOneOf('verdict', FLAG_VERDICTS))
@Check('flags_judged', '(verdict IS NULL) = (judged_by IS NULL)')
@Check('flags_reason', "verdict IS NULL OR verdict <> 'false' OR verdict_reason IS NOT NULL")
export class FlagRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @IdColumn({ nullable: true }) @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string | null;
  @CodeColumn() ruleCode!: string;
  @CountColumn() ruleVersion!: number;
  @CodeColumn() subjectKind!: FlagSubject;
  /** The row's identity; for what is no row, its village or account and the rest, with a colon between. */
  @TextColumn() subjectId!: string;
  @FenColumn({ nullable: true }) amountFen!: number | null;
  @JsonColumn() inputs!: string;
  /** Rows that it was computed from: `[{ kind, id }]`. */
  @JsonColumn() sources!: string;
  /** 1 where the cause is gone and only the verdict is left. */
  @FlagColumn() gone!: number;
  @CodeColumn({ nullable: true }) verdict!: FlagVerdict | null;
  @TextColumn({ nullable: true }) verdictReason!: string | null;
  @CodeColumn({ nullable: true }) judgedBy!: string | null;
  @InstantColumn({ nullable: true }) judgedAt!: string | null;
  /** 1 where the inputs changed after the verdict. */
  @FlagColumn() changedSince!: number;
  @IdColumn({ nullable: true }) @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string | null;
  @InstantColumn() noticedAt!: string;
  @InstantColumn() updatedAt!: string;
  @CountColumn() version!: number;
}

/** What a campaign decided about a rule; a rule about which nobody decided has no row. */
@Entity('flag_rules')
export class FlagRuleRow {
  @IdKey() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CodeKey() ruleCode!: string;
  @CodeColumn() townCode!: string;
  /** 1 where the rule looks, 0 where it was switched off. */
  @FlagColumn() enabled!: number;
  /** Values of its parameters that differ from the initial ones. */
  @JsonColumn() tuning!: string;
  @CountColumn() version!: number;
  @CodeColumn() changedBy!: string;
  @InstantColumn() changedAt!: string;
}

/** Up to where the flags of a campaign are computed. */
@Entity('flag_marks')
export class FlagMarkRow {
  @IdKey() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CodeColumn() townCode!: string;
  /** The last entry of the town's history that was seen. */
  @CountColumn() seq!: number;
  /** The day on which they were computed. */
  @DayColumn({ nullable: true }) day!: string | null;
  /** Rules and values that they were computed with. */
  @JsonColumn() rules!: string;
  /** The town's middle rents that they were compared with. */
  @JsonColumn({ nullable: true }) medians!: string | null;
  @InstantColumn({ nullable: true }) computedAt!: string | null;
}
