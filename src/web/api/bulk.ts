import { useQuery } from '@tanstack/react-query';
import type { CasePage } from '../../cases/case-list.js';
import type { Day } from '../../kernel/calendar.js';
import { PAGE_SIZE_MAX, type Page } from '../../kernel/paging.js';
import type { AssignmentSheet } from '../../rectification/assignment.js';
import type { BatchRowView, BatchView } from '../../rectification/bulk-batch.js';
import {
  BULK_MAX,
  type BulkDeed,
  type BulkPreview,
  type BulkRow,
  type BulkStarted,
} from '../../rectification/bulk.js';
import type { WorkInput } from './rectification.js';
import { address, get, write, type Query } from './http.js';

/** Files that are put to many cases, with what is typed of them. */
export interface BulkFilesInput {
  readonly attachmentIds: readonly string[];
  readonly place: string | null;
  readonly takenDay: Day | null;
  readonly note: string | null;
}

/** What is said for a deed on many cases. */
export type BulkInput = WorkInput | BulkFilesInput;

/** One case of many, with what is said for it alone. */
export interface BulkCase {
  readonly id: string;
  readonly version?: number;
  readonly input?: WorkInput;
}

const deedPath = (deed: BulkDeed, rest = ''): string => `/cases/bulk/${deed}${rest}`;
const batchPath = (id: string, rest = ''): string => `/bulk-batches/${encodeURIComponent(id)}${rest}`;

/** Cases that one request looks through, so that the page can tell how far it is. */
const LOOKED_AT_ONCE = 25;

/** What would come of it on each case; tells how many have been looked through. */
export async function previewBulk(
  deed: BulkDeed,
  cases: readonly BulkCase[],
  input: BulkInput,
  onProgress: (looked: number) => void,
  signal: AbortSignal,
): Promise<BulkPreview> {
  const rows: BulkRow[] = [];
  for (let at = 0; at < cases.length; at += LOOKED_AT_ONCE) {
    signal.throwIfAborted();
    const some = cases.slice(at, at + LOOKED_AT_ONCE);
    const body = { cases: some, input };
    const answer = await write<BulkPreview>('POST', address(deedPath(deed, '/preview')), {
      body,
      signal,
      long: true,
    });
    rows.push(...answer.rows);
    onProgress(rows.length);
  }
  const done = rows.filter((row) => row.done).length;
  return { done, refused: rows.length - done, rows };
}

/** Begins it; the batch says what came of each. */
export const startBulk = (
  deed: BulkDeed,
  cases: readonly BulkCase[],
  input: BulkInput,
): Promise<BulkStarted> => write('POST', address(deedPath(deed)), { body: { cases, input } });

/** Begins to take a batch back. */
export const takeBackBatch = (id: string, reason: string): Promise<BulkStarted> =>
  write('POST', address(batchPath(id, '/take-back')), { body: { reason } });

const batchesKey = ['bulk'] as const;

/** One batch with what came of each case; asked again while it runs. */
export const useBatch = (id: string) =>
  useQuery({
    queryKey: [...batchesKey, 'one', id],
    queryFn: ({ signal }) => get<BatchView>(batchPath(id), {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 700 : false),
  });

/** Batches of a campaign, newest first. */
export const useBatches = (campaign: string, page: number, size: number) =>
  useQuery({
    queryKey: [...batchesKey, 'list', campaign, page, size],
    queryFn: ({ signal }) => get<Page<BatchRowView>>('/bulk-batches', { campaign, page, size }, signal),
    enabled: campaign !== '',
  });

/** What waits to be handed out, with deadlines counted from a day. */
export const useAssignmentSheet = (campaign: string, day: Day) =>
  useQuery({
    queryKey: ['assignments', campaign, day],
    queryFn: ({ signal }) => get<AssignmentSheet>('/assignments', { campaign, day }, signal),
    enabled: campaign !== '',
    placeholderData: (before) => before,
  });

/** Identities of the first cases that filters select, as many as may be done at once. */
export async function filteredIds(campaign: string, question: Query): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let page = 1; ids.length < BULK_MAX; page++) {
    const asked = { campaign, ...question, page, size: PAGE_SIZE_MAX };
    const { rows, total } = await get<CasePage>('/cases', asked);
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) break;
  }
  return ids.slice(0, BULK_MAX);
}
