import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { newId } from '../kernel/ids.js';
import { Turns } from '../kernel/turns.js';
import { Storage } from '../storage/storage.js';
import { runInChild } from '../workbooks/child.js';
import { WORKBOOK_LIMITS, WorkbookRefusal } from '../workbooks/workbook.js';
import type { PaperVerification, Verification } from './verification.js';
import type { VerifyOrder } from './verify-task.js';

/** A million entries take a third of it; the rest is for wide papers. */
const CHILD_MEMORY_MB = 400;
/** Ten million entries on a slow machine. */
const CHILD_TIMEOUT_MS = 10 * 60_000;

/** Verifies chains beside the requests: in a process of its own, one at a time, however many ask. */
@Injectable()
export class VerificationService implements OnApplicationShutdown {
  private readonly turns = new Turns(1);
  private readonly ending = new AbortController();

  constructor(private readonly storage: Storage) {}

  /** Walks every chain in scope, as it is now, and holds heads against them that somebody typed. */
  async verify(actor: Actor, heads: readonly string[]): Promise<Verification> {
    const { found: _none, ...verification } = await this.inChild(actor, heads, null);
    return verification;
  }

  /**
   * Reads the heads from a paper's file and holds them against the chains. Refused `file-too-large`, what
   * `headsOfPaper` refuses, and `history.paper-without-head`; the file is gone afterwards.
   */
  async checkPaper(actor: Actor, content: Readable): Promise<PaperVerification> {
    const folder = join(this.storage.place.dataDir, 'papers');
    await mkdir(folder, { recursive: true });
    const path = join(folder, newId());
    try {
      await pipeline(content, atMost(WORKBOOK_LIMITS.uploadBytes), createWriteStream(path, { flags: 'wx' }));
      return await this.inChild(actor, [], path);
    } finally {
      await rm(path, { force: true });
    }
  }

  onApplicationShutdown(): void {
    this.ending.abort(new Error('the program ends'));
  }

  private inChild(actor: Actor, heads: readonly string[], paper: string | null): Promise<PaperVerification> {
    const { signal } = this.ending;
    const order: VerifyOrder = { place: this.storage.place, scope: actor.scope, heads, paper };
    return this.turns.take(signal, () =>
      runInChild<VerifyOrder, never, PaperVerification>({ module: 'history/verify-task.js' }, order, {
        memoryMb: CHILD_MEMORY_MB,
        timeoutMs: CHILD_TIMEOUT_MS,
        signal,
      }),
    );
  }
}

const MEGABYTE = 1024 * 1024;

/** Passes bytes on and refuses a file that has more of them. */
const atMost = (bytesMax: number) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > bytesMax) {
        const limits = { megabytes: Math.ceil(bytes / MEGABYTE), limit: bytesMax / MEGABYTE };
        throw new WorkbookRefusal('file-too-large', limits);
      }
      yield chunk;
    }
  };
