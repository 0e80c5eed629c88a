import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { Day, PartialDay } from '../kernel/calendar.js';
import { RegisterRow } from '../registers/register-row.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  TextColumn,
} from '../storage/columns.js';
import { ASSET_CLASSES, ASSET_CONDITIONS, ASSET_FUNDINGS, ASSET_USES, DISPOSAL_WAYS } from './asset.js';
import type { AssetClass, AssetCondition, AssetFunding, AssetUse, DisposalWay } from './asset.js';
import { LAND_CLASSES, type LandClass } from './land.js';

/** An asset or resource of a village: what the books say, and beside it the count that holds. */
@Entity('assets')
@Index('assets_village', ['townCode', 'villageId', 'classCode'])
@Index('assets_match', ['townCode', 'matchKey'])
@Index('assets_import', ['importId'])
@Check('assets_class', isOneOf('class_code', ASSET_CLASSES))
@Check('assets_land', isOneOf('land_class', LAND_CLASSES))
@Check('assets_use', isOneOf('use_code', ASSET_USES))
@Check('assets_funding', isOneOf('funded_by', ASSET_FUNDINGS))
@Check('assets_condition', isOneOf('condition', ASSET_CONDITIONS))
@Check(
  'assets_book',
  'book_quantity_milli >= 0 AND book_value_fen >= 0 AND book_net_fen >= 0 AND area_centi_mu >= 0',
)
@Check('assets_found', 'found_quantity_milli >= 0 AND found_value_fen >= 0 AND found_area_centi_mu >= 0')
export class AssetRow extends RegisterRow {
  @TextColumn({ nullable: true }) number!: string | null;
  @TextColumn() name!: string;
  @TextColumn({ nullable: true }) classAsWritten!: string | null;
  @CodeColumn() classCode!: AssetClass;
  @TextColumn({ nullable: true }) model!: string | null;
  @TextColumn({ nullable: true }) unit!: string | null;
  @TextColumn({ nullable: true }) place!: string | null;
  @TextColumn({ nullable: true }) keeper!: string | null;
  @TextColumn({ nullable: true }) acquiredAsWritten!: string | null;
  @DayColumn({ nullable: true }) acquiredDay!: PartialDay | null;
  @CountColumn({ nullable: true }) bookQuantityMilli!: number | null;
  @FenColumn({ nullable: true }) bookValueFen!: number | null;
  @FenColumn({ nullable: true }) bookNetFen!: number | null;
  @CountColumn({ nullable: true }) areaCentiMu!: number | null;
  @CodeColumn({ nullable: true }) landClass!: LandClass | null;
  @TextColumn({ nullable: true }) useAsWritten!: string | null;
  @CodeColumn({ nullable: true }) useCode!: AssetUse | null;
  @CodeColumn({ nullable: true }) fundedBy!: AssetFunding | null;
  @TextColumn({ nullable: true }) note!: string | null;
  /** The count that holds, as `asset_counts` keeps it: repeated here so that lists and sums need not look it up. */
  @DayColumn({ nullable: true }) countedDay!: Day | null;
  @CountColumn({ nullable: true }) foundQuantityMilli!: number | null;
  @FenColumn({ nullable: true }) foundValueFen!: number | null;
  @CountColumn({ nullable: true }) foundAreaCentiMu!: number | null;
  @CodeColumn({ nullable: true }) condition!: AssetCondition | null;
  @TextColumn({ nullable: true }) differenceReason!: string | null;
}

/** A count of an asset; append-only: a slip is withdrawn by a line that names it, a later count takes its place. */
@Entity('asset_counts')
@Index('asset_counts_asset', ['assetId'])
@Index('asset_counts_import', ['importId'])
@Index('asset_counts_withdraws', ['withdraws'], { unique: true, where: 'withdraws IS NOT NULL' })
@Check('asset_counts_condition', isOneOf('condition', ASSET_CONDITIONS))
@Check(
  'asset_counts_found',
  'found_quantity_milli >= 0 AND found_value_fen >= 0 AND found_area_centi_mu >= 0',
)
export class AssetCountRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('assets', { onDelete: 'RESTRICT' }) assetId!: string;
  @DayColumn() countedDay!: Day;
  @CountColumn({ nullable: true }) foundQuantityMilli!: number | null;
  @FenColumn({ nullable: true }) foundValueFen!: number | null;
  @CountColumn({ nullable: true }) foundAreaCentiMu!: number | null;
  @CodeColumn({ nullable: true }) condition!: AssetCondition | null;
  @TextColumn({ nullable: true }) differenceReason!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) @ForeignKey('asset_counts', { onDelete: 'RESTRICT' }) withdraws!:
    | string
    | null;
  /** The import that brought it; null for what a person typed. */
  @IdColumn({ nullable: true }) importId!: string | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

/** A picture of what a count found; append-only: one that was hung there by mistake is withdrawn by a line that names it. */
@Entity('asset_photographs')
@Index('asset_photographs_asset', ['assetId'])
@Index('asset_photographs_attachment', ['attachmentId'])
@Index('asset_photographs_withdraws', ['withdraws'], { unique: true, where: 'withdraws IS NOT NULL' })
export class AssetPhotographRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('assets', { onDelete: 'RESTRICT' }) assetId!: string;
  @IdColumn() @ForeignKey('asset_counts', { onDelete: 'RESTRICT' }) countId!: string;
  @IdColumn() @ForeignKey('attachments', { onDelete: 'RESTRICT' }) attachmentId!: string;
  /** Why it is withdrawn. */
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) @ForeignKey('asset_photographs', { onDelete: 'RESTRICT' }) withdraws!:
    | string
    | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}

/** How an asset, or a part of it, left the village; append-only, and a slip is withdrawn by a line that names it. */
@Entity('asset_disposals')
@Index('asset_disposals_asset', ['assetId'])
@Index('asset_disposals_withdraws', ['withdraws'], { unique: true, where: 'withdraws IS NOT NULL' })
@Check('asset_disposals_way', isOneOf('way', DISPOSAL_WAYS))
@Check('asset_disposals_money', 'proceeds_fen >= 0 AND valuation_fen >= 0 AND quantity_milli > 0')
export class AssetDisposalRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('assets', { onDelete: 'RESTRICT' }) assetId!: string;
  @DayColumn() day!: Day;
  @CodeColumn() way!: DisposalWay;
  /** Thousandths; null for all of it. */
  @CountColumn({ nullable: true }) quantityMilli!: number | null;
  @TextColumn({ nullable: true }) procedure!: string | null;
  @TextColumn({ nullable: true }) resolution!: string | null;
  @DayColumn({ nullable: true }) valuationDay!: Day | null;
  @TextColumn({ nullable: true }) valuationOrgan!: string | null;
  @FenColumn({ nullable: true }) valuationFen!: number | null;
  @FenColumn() proceedsFen!: number;
  @TextColumn({ nullable: true }) counterparty!: string | null;
  @TextColumn({ nullable: true }) note!: string | null;
  @IdColumn({ nullable: true }) @ForeignKey('asset_disposals', { onDelete: 'RESTRICT' }) withdraws!:
    | string
    | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
}
