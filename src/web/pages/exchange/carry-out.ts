import type { AnsweredRow, ImportMapping } from '../../../exchange/import.js';
import type { ImportReport } from '../../../exchange/import-report.js';
import type { JobView } from '../../../jobs/job.js';
import { Failure, get } from '../../api/http.js';
import { applyImport, hasEnded, mapSpellings, sayOfRows } from '../../api/imports.js';

/** How long the server may hold the answer until the job has ended. */
const WAIT_MS = 5_000;

/** Waits until a job has ended well; rejects with its failure, or when it was cancelled. */
export async function jobDone(jobId: string): Promise<void> {
  for (;;) {
    const job = await get<JobView>(`/jobs/${encodeURIComponent(jobId)}`, { waitMs: WAIT_MS });
    if (hasEnded(job)) {
      if (job.state === 'done') return;
      const { code, params, message } = job.error ?? { code: 'job.cancelled', params: {}, message: '' };
      throw new Failure(job.error ? 'refused' : 'conflict', code, params, message);
    }
  }
}

/** Carries out what an import planned, and waits until it is written. */
export async function carryOut(importId: string, takeGood: boolean): Promise<void> {
  const { jobId } = await applyImport(importId, takeGood);
  await jobDone(jobId);
}

/** Reads a file again against the ledger as it is now, with spellings that were mapped just now; nothing is written. */
export async function readAgain(
  importId: string,
  mappings: readonly ImportMapping[] = [],
): Promise<ImportReport> {
  const { jobId } = await mapSpellings(importId, mappings);
  await jobDone(jobId);
  return get<ImportReport>(`/imports/${encodeURIComponent(importId)}`);
}

/** Reads a file again with what was just said of its rows; nothing is written. */
export async function answerRows(importId: string, answers: readonly AnsweredRow[]): Promise<void> {
  const { jobId } = await sayOfRows(importId, answers);
  await jobDone(jobId);
}

/** Has the ledger changed since the plan was made? Then what was shown is not what would be written. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof Failure && error.code === 'import.plan-outdated';

type Counts = Pick<ImportReport, 'created' | 'changed' | 'unchanged' | 'refused'>;

const sameCounts = (first: Counts, second: Counts): boolean =>
  (['created', 'changed', 'unchanged', 'refused'] as const).every((name) => first[name] === second[name]);

/**
 * Carries out several imports one after the other. Where one brings what the next would have brought, the next is read
 * again; it is written only when it still does what was shown. Answers those that were not written.
 */
export async function carryOutAll(
  imports: readonly (Counts & { readonly importId: string })[],
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const shown of imports) {
    try {
      await carryOut(shown.importId, false);
    } catch (error) {
      if (!isOutdated(error)) throw error;
      if (sameCounts(shown, await readAgain(shown.importId))) await carryOut(shown.importId, false);
      else left.push(shown.importId);
    }
  }
  return left;
}
