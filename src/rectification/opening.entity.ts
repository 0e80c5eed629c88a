import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';
import { STAND_OUTCOMES, type StandOutcome } from './opening.js';

/** How a case stood on paper (期初), until and after the inspector has confirmed it. */
@Entity('opening_stands')
@Index('opening_stands_case', ['caseId'], { unique: true, where: "outcome <> 'withdrawn'" })
@Index('opening_stands_outcome', ['campaignId', 'outcome', 'caseId'])
@Index('opening_stands_import', ['importId'])
@Check('opening_stands_outcome_known', isOneOf('outcome', STAND_OUTCOMES))
export class OpeningStandRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  /** The import that brought it, and where in its file it stands; null where no file did. */
  @IdColumn({ nullable: true }) importId!: string | null;
  @TextColumn({ nullable: true }) file!: string | null;
  @TextColumn({ nullable: true }) sheet!: string | null;
  @CountColumn({ nullable: true }) rowNo!: number | null;
  /** PaperStand as JSON, without who closed it. */
  @JsonColumn() stand!: string;
  @TextColumn({ nullable: true }) closedBy!: string | null;
  @CodeColumn() outcome!: StandOutcome;
  @CodeColumn({ nullable: true }) leftReason!: string | null;
  @CodeColumn() takenBy!: string;
  @IdColumn({ nullable: true }) takenByPerson!: string | null;
  @IdColumn({ nullable: true }) takenForPerson!: string | null;
  @InstantColumn() takenAt!: string;
  @CodeColumn({ nullable: true }) decidedBy!: string | null;
  @InstantColumn({ nullable: true }) decidedAt!: string | null;
}

/** The confirmation of a campaign's opening: there is one, and after it nothing more comes in. Append-only. */
@Entity('campaign_openings')
export class CampaignOpeningRow {
  @PrimaryColumn({ type: 'varchar', length: '36' })
  @ForeignKey('campaigns', { onDelete: 'RESTRICT' })
  campaignId!: string;
  @CodeColumn() townCode!: string;
  @DayColumn() confirmedDay!: Day;
  @CodeColumn() confirmedBy!: string;
  @IdColumn({ nullable: true }) confirmedByPerson!: string | null;
  @IdColumn({ nullable: true }) confirmedForPerson!: string | null;
  @InstantColumn() confirmedAt!: string;
}
