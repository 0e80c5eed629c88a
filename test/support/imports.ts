import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../../src/exchange/import-report.js';
import type { JobView } from '../../src/jobs/job.js';
import type { ServedLedger } from './app.js';

/** Where a sample workbook stands. */
export const officeFile = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/office/${name}`, import.meta.url));

/** How a file is sent. */
export interface SendOptions {
  readonly dryRun?: boolean;
  readonly takeGood?: boolean;
  readonly opening?: boolean;
  readonly name?: string;
}

/** Waits for a job to end. */
export async function ended(served: ServedLedger, jobId: string): Promise<JobView> {
  for (;;) {
    const { body } = await served.ask<JobView>('GET', `/api/jobs/${jobId}?waitMs=10000`);
    if (!['waiting', 'running'].includes(body.state)) return body;
  }
}

/** Sends a file or pasted text through the whole import and answers its report. */
export async function importThrough(
  served: ServedLedger,
  kind: string,
  content: Uint8Array | string,
  options: SendOptions = {},
): Promise<ImportReport> {
  const query = new URLSearchParams({ campaign: served.campaign });
  for (const [key, value] of Object.entries(options)) query.set(key, String(value));
  const { status, body } = await served.send<{ id: string; jobId: string }>(
    `/api/imports/${kind}?${query}`,
    content,
  );
  if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
  const job = await ended(served, body.jobId);
  if (job.state !== 'done') throw new Error(`${job.state} ${JSON.stringify(job.error)}`);
  return (await served.ask<ImportReport>('GET', `/api/imports/${body.id}`)).body;
}

/** Sends a sample workbook. */
export const importOffice = (
  served: ServedLedger,
  kind: string,
  name: string,
  options: SendOptions = {},
): Promise<ImportReport> => importThrough(served, kind, readFileSync(officeFile(name)), { name, ...options });
