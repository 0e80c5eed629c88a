import { stat, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Turns } from '../kernel/turns.js';
import { BlobStore } from '../storage/blobs.js';
import { Storage } from '../storage/storage.js';
import { runInChild } from '../workbooks/child.js';
import { THUMBNAIL_TYPES, type AttachmentType } from './attachment.js';
import type { ThumbnailOrder } from './thumbnail-task.js';

const BESIDE = 'thumbnail.jpg';
/** Twice the size in which it is shown, for screens that show two pixels as one. */
const EDGE = 320;
/** What a telephone takes; one pixel needs some twelve bytes while it is decoded. */
const PIXELS_MAX = 50_000_000;
const CHILD_MEMORY_MB = 900;
const CHILD_TIMEOUT_MS = 30_000;
/** Pages ask for many at once, and a browser has six connections: nobody waits on one for long. */
const PATIENCE_MS = 250;

/** What there is of a small picture: its path, `pending` while it is being made, or `none` where there will be none. */
export type ThumbnailState = { readonly path: string; readonly bytes: number } | 'pending' | 'none';

/** Small pictures of pictures, made one after another in a process of their own and kept beside the file. */
@Injectable()
export class Thumbnails implements OnApplicationShutdown {
  private readonly blobs: BlobStore;
  private readonly making = new Map<string, Promise<void>>();
  /** Of these none can be made; what decoded badly once does so again. */
  private readonly hopeless = new Set<string>();
  private readonly turns = new Turns(1);
  private readonly end = new AbortController();

  constructor(storage: Storage) {
    this.blobs = new BlobStore(storage.place.dataDir);
  }

  /** Begins to make a small picture, unless there is one, or none can be made. Failure is no fault: the page has signs. */
  begin(hash: string, type: AttachmentType): void {
    if (!THUMBNAIL_TYPES.includes(type) || this.hopeless.has(hash) || this.making.has(hash)) return;
    const made = this.turns
      .take(this.end.signal, () => this.make(hash))
      .catch(() => void this.hopeless.add(hash))
      .finally(() => this.making.delete(hash));
    this.making.set(hash, made);
  }

  /** Ends what is being made; it is made when it is asked for again. */
  async onApplicationShutdown(): Promise<void> {
    this.end.abort();
    await Promise.all(this.making.values());
  }

  /** The small picture of a file; waits a moment for one that is being made. */
  async of(hash: string, type: AttachmentType): Promise<ThumbnailState> {
    const there = await this.there(hash);
    if (there !== undefined) return there;
    this.begin(hash, type);
    const making = this.making.get(hash);
    if (making === undefined) return 'none';
    await Promise.race([making, pause(PATIENCE_MS, undefined, { ref: false })]);
    return (await this.there(hash)) ?? (this.making.has(hash) ? 'pending' : 'none');
  }

  private async there(hash: string): Promise<{ path: string; bytes: number } | undefined> {
    const path = this.blobs.besideOf(hash, BESIDE);
    const found = await stat(path).catch(() => undefined);
    return found === undefined ? undefined : { path, bytes: found.size };
  }

  private async make(hash: string): Promise<void> {
    if ((await this.there(hash)) !== undefined) return;
    const target = await this.blobs.temporary();
    try {
      const made = await runInChild<ThumbnailOrder, never, boolean>(
        { module: 'attachments/thumbnail-task.js' },
        { source: this.blobs.pathOf(hash), target, edge: EDGE, pixelsMax: PIXELS_MAX },
        { memoryMb: CHILD_MEMORY_MB, timeoutMs: CHILD_TIMEOUT_MS, signal: this.end.signal },
      );
      if (made) await this.blobs.keepBeside(hash, BESIDE, target);
      else this.hopeless.add(hash);
    } finally {
      await rm(target, { force: true });
    }
  }
}
