import type { ImportKind } from '../../../exchange/import.js';
import { Failure } from '../../api/http.js';
import { readFile } from '../../api/imports.js';

/** A file on its way to be read. It outlives the page that began it. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly kind: ImportKind;
  readonly campaign: string;
  /** 期初: how cases stood on paper comes along. */
  readonly opening: boolean;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';
  readonly importId: string | null;
  readonly jobId: string | null;
  readonly error: unknown;
}

interface Waiting {
  readonly key: string;
  readonly content: Blob | string;
  readonly abort: AbortController;
}

/** What the server takes of a file; a test holds the two equal. */
export const UPLOAD_BYTES_MAX = 20 * 1024 * 1024;

const STORED_AS = 'ledger.uploads';

let uploads: readonly Upload[] = storedUploads();
const waiting: Waiting[] = [];
const listeners = new Set<() => void>();
let sending = false;
let made = 0;

/** Subscribes to the list; for `useSyncExternalStore`. */
export function onUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The list as it stands, the files of the last drop first. */
export const uploadsNow = (): readonly Upload[] => uploads;

/** Queues files; they are sent one after the other, and the server reads meanwhile. */
export function queueUploads(
  kind: ImportKind,
  { campaign, opening }: { readonly campaign: string; readonly opening: boolean },
  files: readonly { readonly name: string; readonly content: Blob | string }[],
): void {
  const added = files.map(({ name, content }): Upload => {
    const key = `${Date.now()}-${++made}`;
    const error = typeof content === 'string' ? null : tooLarge(content);
    if (error === null) waiting.push({ key, content, abort: new AbortController() });
    const state = error === null ? 'queued' : 'failed';
    return { key, name, kind, campaign, opening, state, importId: null, jobId: null, error };
  });
  replace([...added, ...uploads]);
  void sendWaiting();
}

/** Says at once what the server would only say after the whole file was sent. */
function tooLarge(content: Blob): Failure | null {
  if (content.size <= UPLOAD_BYTES_MAX) return null;
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
  const params = { megabytes: megabytes(content.size), limit: megabytes(UPLOAD_BYTES_MAX) };
  return new Failure('invalid', 'file-too-large', params);
}

/** Takes one off that is not sent yet; one that is being sent is stopped. */
export function cancelUpload(key: string): void {
  const index = waiting.findIndex((one) => one.key === key);
  waiting[index]?.abort.abort();
  if (uploads.find((one) => one.key === key)?.state === 'queued') waiting.splice(index, 1);
  update(key, { state: 'cancelled' });
}

/** Forgets what is over, so that the list shows the files of now. */
export function forgetUploads(keys: readonly string[]): void {
  replace(uploads.filter(({ key }) => !keys.includes(key)));
}

async function sendWaiting(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let next = waiting[0]; next; next = waiting[0]) {
      await send(next);
      waiting.shift();
    }
  } finally {
    sending = false;
  }
}

async function send({ key, content, abort }: Waiting): Promise<void> {
  const upload = uploads.find((one) => one.key === key);
  if (!upload || upload.state !== 'queued') return;
  update(key, { state: 'sending' });
  try {
    const { id, jobId } = await readFile(upload.kind, upload.campaign, upload, content, abort.signal);
    update(key, { state: 'sent', importId: id, jobId });
  } catch (error) {
    if (abort.signal.aborted) update(key, { state: 'cancelled' });
    else
      update(key, {
        state: 'failed',
        error: error instanceof Failure ? error : new Failure('broken', 'page.broken'),
      });
  }
}

const update = (key: string, change: Partial<Upload>): void =>
  replace(uploads.map((one) => (one.key === key ? { ...one, ...change } : one)));

function replace(next: readonly Upload[]): void {
  uploads = next;
  store(next.filter(({ state }) => state === 'sent'));
  for (const listener of listeners) listener();
}

/** Jobs that go on in the server are found again after the page was loaded anew. */
function store(sent: readonly Upload[]): void {
  try {
    sessionStorage.setItem(STORED_AS, JSON.stringify(sent));
  } catch {
    // Without storage they are still in the list of past imports.
    return;
  }
}

function storedUploads(): readonly Upload[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED_AS) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isUpload) : [];
  } catch {
    return [];
  }
}

const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'key' in value && 'jobId' in value && 'name' in value;
