import { caseNumber } from '../campaigns/campaign.js';
import type { Refusal } from '../kernel/errors.js';
import { backStateOf } from './bulk-back.rules.js';
import type { BulkBatchRow } from './bulk-batch.entity.js';
import type { BatchCase } from './bulk-batch.store.js';
import type { BatchCaseView } from './bulk-batch.js';

/** A case of a batch as pages show it. */
export function batchCaseView(row: BatchCase, batch: BulkBatchRow, prefix: string): BatchCaseView {
  return {
    id: row.caseId,
    number: caseNumber(prefix, row.no),
    villageName: row.villageName,
    description: row.description,
    done: row.done === 1,
    before: row.stateBefore,
    after: row.stateAfter,
    refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as BatchCaseView['refusal']),
    back: row.done === 0 ? null : backStateOf(batch, row),
  };
}

/** A refusal as it is kept: what somebody else has typed meanwhile belongs to the case, not to the batch. */
export function keptRefusal({ kind, code, params, message }: Refusal): string {
  return JSON.stringify({ code, params: kind === 'conflict' ? {} : params, message });
}
