import { Entity, ForeignKey, Unique } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../storage/columns.js';

/** What the office itself writes into the stage report of a campaign, kept from one report to the next. */
@Entity('stage_texts')
@Unique('stage_texts_once', ['townCode', 'campaignId'])
export class StageTextRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @TextColumn() basics!: string;
  @TextColumn() practice!: string;
  @TextColumn() problems!: string;
  @TextColumn() nextSteps!: string;
  @TextColumn() signedBy!: string;
  @CodeColumn() changedBy!: string;
  @InstantColumn() changedAt!: string;
  @CountColumn() version!: number;
}
