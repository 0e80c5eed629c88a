import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { chinaDayOf, type Day } from '../kernel/calendar.js';
import { instantOf, type Clock, type Instant } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage, type StoragePlace } from '../storage/storage.js';
import { runInChild } from '../workbooks/child.js';
import { WorkbookRefusal } from '../workbooks/workbook.js';
import type { OrderingActor } from './export-rooms.js';
import { Turns } from '../kernel/turns.js';
import type { WrittenWorkbook } from './export-writing.js';
import { exportFault, type ExportResult } from './export.js';

/** What every process that writes a workbook is told; the rest is its own. */
export interface WritingOrder {
  readonly place: StoragePlace;
  readonly target: string;
  readonly actor: OrderingActor;
  readonly madeAt: Instant;
}

/**
 * Most memory of one process, in MiB, and how many run beside the server at once. A register of 100,000 rows takes
 * less than half of it; the rest is for the widest ones, and for machines that pack slower than they write.
 */
const CHILD_MEMORY_MB = 600;
const CHILDREN_MAX = 2;
/** What a program that was killed has left behind is removed after a day. */
const LEFTOVERS_KEPT_MS = 86_400_000;
/** A million rows on a slow machine. */
const CHILD_TIMEOUT_MS = 15 * 60_000;

/** Has workbooks written in processes of their own, so that neither their time nor their memory is the server's. */
@Injectable()
export class ExportProcess {
  private readonly turns = new Turns(CHILDREN_MAX);

  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today, for the names of files. */
  get today(): Day {
    return chinaDayOf(this.clock.now());
  }

  /** A new folder beside the ledger for one workbook; whoever asked for it removes it. */
  async makeFolder(): Promise<string> {
    const root = join(this.storage.place.dataDir, 'exports');
    await mkdir(root, { recursive: true });
    for (const name of await readdir(root)) await this.removeIfLeftOver(join(root, name));
    return mkdtemp(join(root, 'export-'));
  }

  /**
   * Has `module` (below the compiled program) write a workbook to a path that is only there when it is whole. Rejects
   * with what the process refuses, `export.cannot-write`, `export.too-large`, or the reason of the signal; then nothing
   * is left.
   */
  async write<Order extends WritingOrder, Written extends WrittenWorkbook = WrittenWorkbook>(
    actor: Actor,
    module: string,
    order: Omit<Order, keyof WritingOrder>,
    path: string,
    signal?: AbortSignal,
  ): Promise<ExportResult & Written> {
    const target = `${path}.part`;
    await reserve(path, target);
    try {
      const { place } = this.storage;
      const ordering = { name: actor.name, permissions: [...actor.permissions], scope: actor.scope };
      const common: WritingOrder = { place, target, actor: ordering, madeAt: instantOf(this.clock) };
      const written = await this.turns.take(signal, () =>
        runInChild<WritingOrder, never, Written>(
          { module },
          { ...order, ...common },
          {
            memoryMb: CHILD_MEMORY_MB,
            timeoutMs: CHILD_TIMEOUT_MS,
            ...(signal === undefined ? {} : { signal }),
          },
        ),
      );
      await rename(target, path).catch((error: unknown) => {
        throw cannotWrite(path, error);
      });
      return { file: path, ...written };
    } catch (error) {
      await rm(target, { force: true });
      throw isTooMuch(error) ? refused('export.too-large', {}, exportFault('export.too-large', {})) : error;
    }
  }

  private async removeIfLeftOver(path: string): Promise<void> {
    // Another request may have removed its own meanwhile.
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || this.clock.now().getTime() - found.mtimeMs < LEFTOVERS_KEPT_MS) return;
    await rm(path, { recursive: true, force: true });
  }
}

/** The child says these of reading, which it was made for. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof WorkbookRefusal &&
  (error.fault === 'reading-took-too-much-memory' || error.fault === 'reading-took-too-long');

/** Finds out at once whether the file can be written, before a minute's work. */
async function reserve(path: string, target: string): Promise<void> {
  try {
    await (await open(target, 'w')).close();
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function cannotWrite(file: string, error: unknown) {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  const params = { file, detail: typeof code === 'string' ? code : String(error) };
  return refused('export.cannot-write', params, exportFault('export.cannot-write', params));
}
