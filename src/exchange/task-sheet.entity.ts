import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';
import { PROPOSAL_STATES, type ProposalState } from './task-sheet.js';

/** A task sheet that a village handed in: who provided it and who typed it in are both kept. Append-only. */
@Entity('task_sheets')
@Unique('task_sheets_file', ['townCode', 'villageId', 'sha256'])
@Index('task_sheets_campaign', ['campaignId', 'id'])
export class TaskSheetRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @IdColumn() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
  @TextColumn() file!: string;
  /** SHA-256 of the file in hexadecimal. */
  @CodeColumn() sha256!: string;
  @TextColumn() providedBy!: string;
  @DayColumn() handedDay!: Day;
  /** Cases on the sheet, and those on which the village wrote something. */
  @CountColumn() listed!: number;
  @CountColumn() filled!: number;
  @CodeColumn() typedBy!: string;
  @IdColumn({ nullable: true }) typedByPerson!: string | null;
  @IdColumn({ nullable: true }) typedForPerson!: string | null;
  @InstantColumn() typedAt!: string;
}

/** What a village wrote about one case; nothing of the case changes until a person accepts it. */
@Entity('task_proposals')
@Index('task_proposals_sheet', ['sheetId', 'sheetRow'])
@Index('task_proposals_waiting', ['campaignId', 'id'], { where: "state = 'waiting'" })
@Index('task_proposals_case', ['caseId'], { where: 'case_id IS NOT NULL' })
@Check('task_proposals_state', isOneOf('state', PROPOSAL_STATES))
@Check('task_proposals_decided', "(state = 'waiting') = (decided_at IS NULL)")
@Check('task_proposals_accepted', "state <> 'accepted' OR case_id IS NOT NULL")
export class TaskProposalRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @IdColumn() @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string;
  @IdColumn() @ForeignKey('task_sheets', { onDelete: 'RESTRICT' }) sheetId!: string;
  /** The case whose key the row carries; null where the key was changed. */
  @IdColumn({ nullable: true }) @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string | null;
  @CountColumn() sheetRow!: number;
  @TextColumn() numberWritten!: string;
  @TextColumn({ nullable: true }) text!: string | null;
  @TextColumn({ nullable: true }) amountWritten!: string | null;
  @FenColumn({ nullable: true }) amountFen!: number | null;
  @TextColumn({ nullable: true }) dayWritten!: string | null;
  @DayColumn({ nullable: true }) day!: Day | null;
  @TextColumn({ nullable: true }) voucher!: string | null;
  /** ProposalFault codes as JSON. */
  @JsonColumn() faults!: string;
  @CodeColumn() state!: ProposalState;
  @CodeColumn({ nullable: true }) decidedBy!: string | null;
  @IdColumn({ nullable: true }) decidedByPerson!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
  @TextColumn({ nullable: true }) decisionNote!: string | null;
  @CountColumn() version!: number;
}
