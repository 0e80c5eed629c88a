import { scopeCondition, type Scope } from '../access/scope.js';
import type { CaseState } from '../cases/case-state.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { BulkBatchCaseRow, BulkBatchRow } from './bulk-batch.entity.js';

/** A batch with how many of its cases were done and refused. */
export type CountedBatch = BulkBatchRow & { readonly done: number; readonly refused: number };

/** A case of a batch with what it is called, how it stands now, and whether it was taken back. */
export type BatchCase = BulkBatchCaseRow & {
  readonly no: number;
  readonly villageName: string | null;
  readonly description: string;
  readonly stateNow: CaseState;
  readonly versionNow: number;
  readonly takenBack: number;
};

/** Batches of the actor's towns; a clerk of villages sees the own ones. */
const within = (scope: Scope, startedBy: string) => {
  const condition = scopeCondition(scope, 'b.town_code');
  return {
    sql: `(${condition.sql} OR b.started_by = ?)`,
    parameters: [...condition.parameters, startedBy],
  };
};

const COUNTS = `(SELECT count(*) FROM bulk_batch_cases x WHERE x.batch_id = b.id AND x.done = 1) AS "done",
  (SELECT count(*) FROM bulk_batch_cases x WHERE x.batch_id = b.id AND x.done = 0) AS "refused"`;

/** One batch that the actor may see. */
export function batchById(
  sql: SqlReader,
  scope: Scope,
  startedBy: string,
  id: string,
): Promise<CountedBatch | undefined> {
  const seen = within(scope, startedBy);
  return sql.first<CountedBatch>(
    `SELECT ${tableOf(BulkBatchRow).select('b')}, ${COUNTS} FROM bulk_batches b WHERE b.id = ? AND ${seen.sql}`,
    [id, ...seen.parameters],
  );
}

/** Batches of a campaign, newest first. */
export async function batchesPage(
  sql: SqlReader,
  scope: Scope,
  startedBy: string,
  campaignId: string,
  page: PageQuestion,
): Promise<{ rows: CountedBatch[]; total: number }> {
  const seen = within(scope, startedBy);
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM bulk_batches b WHERE b.campaign_id = ? AND ${seen.sql}`,
    [campaignId, ...seen.parameters],
  );
  const rows = await sql.all<CountedBatch>(
    `SELECT ${tableOf(BulkBatchRow).select('b')}, ${COUNTS} FROM bulk_batches b
     WHERE b.campaign_id = ? AND ${seen.sql} ORDER BY b.id DESC LIMIT ? OFFSET ?`,
    [campaignId, ...seen.parameters, page.size, offsetOf(page)],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** The cases of a batch within the scope, in the order in which they had their turn. */
export function casesOfBatch(sql: SqlReader, scope: Scope, batchId: string): Promise<BatchCase[]> {
  const seen = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<BatchCase>(
    `SELECT ${tableOf(BulkBatchCaseRow).select('x')}, c.no AS "no", v.name AS "villageName",
       c.description AS "description", c.state AS "stateNow", c.version AS "versionNow",
       CASE WHEN EXISTS (SELECT 1 FROM bulk_batch_cases y JOIN bulk_batches t ON t.id = y.batch_id
         WHERE t.takes_back = x.batch_id AND y.case_id = x.case_id AND y.done = 1) THEN 1 ELSE 0 END AS "takenBack"
     FROM bulk_batch_cases x JOIN cases c ON c.id = x.case_id LEFT JOIN villages v ON v.id = c.village_id
     WHERE x.batch_id = ? AND ${seen.sql} ORDER BY x.place`,
    [batchId, ...seen.parameters],
  );
}

/** Adds a batch. */
export const insertBatch = (sql: SqlWriter, row: BulkBatchRow): Promise<void> =>
  insertRows(sql, BulkBatchRow, [row]);

/** Adds what came of a case. */
export const insertBatchCase = (sql: SqlWriter, row: BulkBatchCaseRow): Promise<void> =>
  insertRows(sql, BulkBatchCaseRow, [row]);

/** Says how a batch that was running ended; false where it had ended before. */
export const endBatch = (
  sql: SqlWriter,
  id: string,
  end: Pick<BulkBatchRow, 'state' | 'endedAt'>,
): Promise<boolean> => updateRow(sql, BulkBatchRow, { id, state: 'running' }, end);
