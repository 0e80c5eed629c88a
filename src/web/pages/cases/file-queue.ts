import { ATTACHMENT_BOUNDS } from '../../../attachments/attachment.js';
import { Failure } from '../../api/http.js';
import type { DroppedFile } from './dropped-files.js';

/** A file on its way into the ledger. */
export interface QueuedFile {
  readonly key: string;
  readonly path: string;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';
  /** How much has gone, 0 to 1. */
  readonly part: number;
  readonly error: unknown;
}

/** Brings one file where it belongs; tells how much has gone. */
export type SendFile = (
  dropped: DroppedFile,
  onProgress: (part: number) => void,
  signal: AbortSignal,
) => Promise<unknown>;

interface Order {
  readonly key: string;
  readonly dropped: DroppedFile;
  readonly send: SendFile;
  abort: AbortController;
}

const AT_ONCE = 2;
const MEGABYTE = 1024 * 1024;

/** Sends files, two at a time; each can be stopped and tried again. For `useSyncExternalStore`. */
export class FileQueue {
  private files: readonly QueuedFile[] = [];
  private readonly orders = new Map<string, Order>();
  private readonly listeners = new Set<() => void>();
  private sending = 0;
  private made = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly now = (): readonly QueuedFile[] => this.files;

  /** Queues files; `send` is how each of these is brought where it belongs. */
  add(dropped: readonly DroppedFile[], send: SendFile): void {
    const added = dropped.map((one): QueuedFile => {
      const key = String(++this.made);
      this.orders.set(key, { key, dropped: one, send, abort: new AbortController() });
      const error = refusalOf(one.file);
      return { key, path: one.path, state: error === null ? 'waiting' : 'failed', part: 0, error };
    });
    this.replace([...this.files, ...added]);
    this.next();
  }

  /** Stops one that waits or is being sent. */
  cancel(key: string): void {
    this.orders.get(key)?.abort.abort();
    this.update(key, { state: 'cancelled' });
  }

  /** Sends one again that failed or was stopped. */
  retry(key: string): void {
    const order = this.orders.get(key);
    if (order === undefined) return;
    order.abort = new AbortController();
    const error = refusalOf(order.dropped.file);
    this.update(key, { state: error === null ? 'waiting' : 'failed', part: 0, error });
    this.next();
  }

  /** Takes those off the list that are over. */
  forgetEnded(): void {
    const kept = this.files.filter(({ state }) => state === 'waiting' || state === 'sending');
    for (const { key } of this.files) if (!kept.some((file) => file.key === key)) this.orders.delete(key);
    this.replace(kept);
  }

  /** Is any file waiting or being sent? */
  get isMoving(): boolean {
    return this.files.some(({ state }) => state === 'waiting' || state === 'sending');
  }

  /** Goes on with nobody looking, and says in the end what became of the files. */
  goOn(onEnd: (files: readonly QueuedFile[]) => void): void {
    const end = this.subscribe(() => {
      if (this.isMoving) return;
      end();
      onEnd(this.files);
    });
  }

  /** Stops everything: the page goes. */
  stop(): void {
    for (const { key, state } of this.files) if (state === 'waiting' || state === 'sending') this.cancel(key);
  }

  private next(): void {
    while (this.sending < AT_ONCE) {
      const file = this.files.find(({ state }) => state === 'waiting');
      const order = file && this.orders.get(file.key);
      if (order === undefined) return;
      this.sending += 1;
      this.update(order.key, { state: 'sending' });
      void this.carryOut(order).finally(() => {
        this.sending -= 1;
        this.next();
      });
    }
  }

  private async carryOut({ key, dropped, send, abort: { signal } }: Order): Promise<void> {
    try {
      await send(dropped, (part) => this.update(key, { part }), signal);
      this.update(key, { state: 'done', part: 1 });
    } catch (error) {
      if (!signal.aborted) this.update(key, { state: 'failed', error });
    }
  }

  private update(key: string, change: Partial<QueuedFile>): void {
    this.replace(this.files.map((file) => (file.key === key ? { ...file, ...change } : file)));
  }

  private replace(files: readonly QueuedFile[]): void {
    this.files = files;
    for (const listener of this.listeners) listener();
  }
}

/** Says at once what the server would only say after the whole file was sent. */
function refusalOf(file: File): Failure | null {
  if (file.size === 0) return new Failure('invalid', 'attachment.empty');
  if (file.size <= ATTACHMENT_BOUNDS.bytesMax) return null;
  const megabytes = Math.ceil(file.size / MEGABYTE);
  return new Failure('invalid', 'blob.too-large', {
    megabytes,
    limit: ATTACHMENT_BOUNDS.bytesMax / MEGABYTE,
  });
}
