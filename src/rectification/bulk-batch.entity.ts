import { Check, Entity, ForeignKey, Index } from 'typeorm';
import type { CaseState } from '../cases/case-state.js';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  isOneOf,
  JsonColumn,
  TextColumn,
} from '../storage/columns.js';
import { BATCH_STATES, type BatchState } from './bulk-batch.js';
import { BULK_DEEDS, type BulkDeed } from './bulk.js';

/** Something that was done on many cases at once, or the taking back of it. */
@Entity('bulk_batches')
@Index('bulk_batches_campaign', ['campaignId', 'id'])
@Check('bulk_batches_deed', isOneOf('deed', BULK_DEEDS))
@Check('bulk_batches_state', isOneOf('state', BATCH_STATES))
export class BulkBatchRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('campaigns', { onDelete: 'RESTRICT' }) campaignId!: string;
  @CodeColumn() deed!: BulkDeed;
  @IdColumn({ nullable: true }) takesBack!: string | null;
  @TextColumn({ nullable: true }) reason!: string | null;
  @CodeColumn() state!: BatchState;
  @CountColumn() asked!: number;
  @CodeColumn() startedBy!: string;
  @InstantColumn() startedAt!: string;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
}

/** What came of one case of a batch. Append-only: taking it back is a batch of its own. */
@Entity('bulk_batch_cases')
@Index('bulk_batch_cases_batch', ['batchId', 'place'], { unique: true })
@Index('bulk_batch_cases_case', ['caseId'])
export class BulkBatchCaseRow {
  @IdKey() id!: string;
  @CodeColumn() townCode!: string;
  @IdColumn() @ForeignKey('bulk_batches', { onDelete: 'RESTRICT' }) batchId!: string;
  @IdColumn() @ForeignKey('cases', { onDelete: 'RESTRICT' }) caseId!: string;
  @CountColumn() place!: number;
  @FlagColumn() done!: number;
  @CodeColumn() stateBefore!: CaseState;
  @CodeColumn({ nullable: true }) stateAfter!: CaseState | null;
  /** The version that the batch made; another one now means that somebody built on it. */
  @CountColumn({ nullable: true }) versionAfter!: number | null;
  /** BulkRefusal as JSON. */
  @JsonColumn({ nullable: true }) refusal!: string | null;
  /** What taking it back needs, as JSON: DoneFacts. */
  @JsonColumn({ nullable: true }) facts!: string | null;
}
