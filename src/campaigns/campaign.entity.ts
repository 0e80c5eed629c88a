import { Check, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FenColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';

/** A clean-up campaign of a town. */
@Entity('campaigns')
@Unique('campaigns_code', ['townCode', 'code'])
@Unique('campaigns_ordinal', ['ordinal'])
@Check('campaigns_counting', "counting IN ('by-problem', 'by-village-and-item')")
export class CampaignRow {
  @IdKey() id!: string;
  @CodeColumn() @ForeignKey('towns', { onDelete: 'RESTRICT' }) townCode!: string;
  @CodeColumn() code!: string;
  /** Counts the campaigns of the ledger from 1; places their cases in the search index. */
  @CountColumn() ordinal!: number;
  @TextColumn() name!: string;
  @JsonColumn() basisDocuments!: string;
  @JsonColumn() stages!: string;
  @JsonColumn() categoryNames!: string;
  @DayColumn({ nullable: true }) beginsDay!: string | null;
  @DayColumn({ nullable: true }) endsDay!: string | null;
  @CodeColumn() counting!: string;
  @CodeColumn() numberPrefix!: string;
  /** The number that the next case gets; only ever grows, so that none is used twice. */
  @CountColumn() nextNo!: number;
  /** JSON of a ClosingRule; null where the default holds. */
  @JsonColumn({ nullable: true }) closingRule!: string | null;
  @CodeColumn({ nullable: true }) dayCounting!: string | null;
  @FlagColumn() sample!: number;
  @CountColumn() version!: number;
  @InstantColumn() recordedAt!: string;
}

/** A kind of problem within a category of a campaign. */
@Entity('campaign_items')
@Unique('campaign_items_code', ['townCode', 'campaignId', 'code'])
export class CampaignItemRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CodeColumn() code!: string;
  @CodeColumn() categoryCode!: string;
  @CountColumn() no!: number;
  @TextColumn() name!: string;
  @TextColumn({ nullable: true }) nameEn!: string | null;
  @FlagColumn() moneyNone!: number;
  /** Somebody has to be dealt with; a closed case without stands on a list. */
  @FlagColumn() asksPerson!: number;
  @CountColumn({ nullable: true }) dueDays!: number | null;
  @TextColumn({ nullable: true }) measures!: string | null;
  /** JSON list; null where nothing is asked for. */
  @JsonColumn({ nullable: true }) evidenceChecklist!: string | null;
  @TextColumn({ nullable: true }) basis!: string | null;
}

/** What a report states about a campaign; kept as written, one a campaign, replaced as a whole. */
@Entity('declarations')
export class DeclarationRow {
  @PrimaryColumn({ type: 'varchar', length: '36' })
  @ForeignKey('campaigns', { onDelete: 'RESTRICT' })
  campaignId!: string;
  @CodeColumn() townCode!: string;
  @TextColumn() source!: string;
  @CountColumn({ nullable: true }) statedCases!: number | null;
  @FenColumn({ nullable: true }) statedAmountFen!: number | null;
  @TextColumn({ nullable: true }) amountAsWritten!: string | null;
  @JsonColumn() lines!: string;
}
