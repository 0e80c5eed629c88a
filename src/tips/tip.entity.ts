import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Day } from '../kernel/calendar.js';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
} from '../storage/columns.js';
import { TIP_CHANNELS, TIP_KINDS, TIP_RESULTS, TIP_SLIPS, TIP_TAKERS } from './tip.js';
import type { TipChannel, TipKind, TipResult, TipSlip, TipTaker } from './tip.js';

/** A tip: days and codes, no text at all, so that it leads back to nobody. */
@Entity('tips')
@Unique('tips_no', ['townCode', 'campaignId', 'no'])
@Index('tips_campaign', ['campaignId', 'receivedDay'])
@Check('tips_channel', isOneOf('channel', TIP_CHANNELS))
@Check('tips_kind', isOneOf('kind', TIP_KINDS))
@Check('tips_taker', `passed_to IS NULL OR ${isOneOf('passed_to', TIP_TAKERS)}`)
@Check('tips_result', `result IS NULL OR ${isOneOf('result', TIP_RESULTS)}`)
@Check('tips_voided', `voided_as IS NULL OR ${isOneOf('voided_as', TIP_SLIPS)}`)
@Check(
  'tips_days',
  '(passed_to IS NULL) = (passed_day IS NULL) AND (result IS NULL) = (answered_day IS NULL)',
)
export class TipRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CountColumn() no!: number;
  @DayColumn() receivedDay!: Day;
  @CodeColumn() channel!: TipChannel;
  @IdColumn({ nullable: true }) @ForeignKey('villages', { onDelete: 'RESTRICT' }) villageId!: string | null;
  @CodeColumn() kind!: TipKind;
  @CodeColumn({ nullable: true }) passedTo!: TipTaker | null;
  @DayColumn({ nullable: true }) passedDay!: Day | null;
  @DayColumn() dueDay!: Day;
  @CodeColumn({ nullable: true }) result!: TipResult | null;
  @DayColumn({ nullable: true }) answeredDay!: Day | null;
  @CodeColumn({ nullable: true }) voidedAs!: TipSlip | null;
  @CodeColumn() recordedBy!: string;
  @InstantColumn() recordedAt!: string;
  @CountColumn() version!: number;
}
