import { rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DERIVED_FROM_CASES } from '../cases/case-rebuild.js';
import { instantOf, type Clock, type Instant } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { TableShape } from '../storage/table-shape.js';
import { runInChild } from '../workbooks/child.js';
import { WorkbookRefusal } from '../workbooks/workbook.js';
import { makeBackup, temporaryOf, type BackupOrder, type BackupProgress } from './backup-task.js';
import type { SealingOrder } from './backup-sealing-task.js';
import type { BackupResult } from './backup.js';
import { PROGRAM_VERSION } from './program-version.js';

/** Who was signed in, and who failed to, is over when a ledger is brought back. */
const TRANSIENT: readonly string[] = ['sessions', 'sign_in_failures'];

/** Tables that a copy holds: all but those that follow from others or are over with the moment. */
export const copiedOf = (shapes: readonly TableShape[]): TableShape[] =>
  shapes.filter(({ name }) => !DERIVED_FROM_CASES.includes(name) && !TRANSIENT.includes(name));

/** What is to be made, and who is told. */
export interface BackupWish {
  readonly file: string;
  readonly passphrase: string | null;
  readonly madeAt?: Instant;
  readonly report: (progress: BackupProgress) => void;
  readonly signal?: AbortSignal;
}

/** Memory that a copy may take, in MiB: it holds a piece of one table at a time. */
const CHILD_MEMORY_MB = 500;
/** A county's ledger on a slow USB drive. */
const CHILD_TIMEOUT_MS = 6 * 3_600_000;

/** A passphrase is stretched in a quarter of a gibibyte, once to seal and once to prove. */
const SEALING_MEMORY_MB = 900;

/** The process was made for workbooks, and says of its limits what fits them. */
const asTooMuch = (error: unknown): unknown =>
  error instanceof WorkbookRefusal
    ? refused('backup.too-much', { detail: error.fault }, '备份没有完成:时间或内存不够,原有的备份都还在')
    : error;

/** Has copies of the ledger made. */
@Injectable()
export class BackupMaker {
  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes a copy in this process, for a program that does nothing else; see makeBackup. */
  here(wish: BackupWish): Promise<BackupResult> {
    return makeBackup(this.orderOf(wish), wish.report);
  }

  /** Makes a copy in a process of its own, so that people go on working; refused also `backup.too-much`. */
  async beside(wish: BackupWish): Promise<BackupResult> {
    try {
      return await runInChild<BackupOrder, BackupProgress, BackupResult>(
        { module: 'upkeep/backup-task.js' },
        this.orderOf(wish),
        {
          memoryMb: CHILD_MEMORY_MB,
          timeoutMs: CHILD_TIMEOUT_MS,
          onMessage: wish.report,
          ...(wish.signal === undefined ? {} : { signal: wish.signal }),
        },
      );
    } catch (error) {
      // A process that was ended could not clear up after itself.
      await rm(temporaryOf(wish.file), { force: true }).catch(() => undefined);
      throw asTooMuch(error);
    }
  }

  /** Seals a copy into another file in a process of its own, and proves what was written; refused also `backup.too-much`. */
  async seal(order: SealingOrder, signal?: AbortSignal): Promise<void> {
    await runInChild<SealingOrder, never, null>({ module: 'upkeep/backup-sealing-task.js' }, order, {
      memoryMb: SEALING_MEMORY_MB,
      timeoutMs: CHILD_TIMEOUT_MS,
      ...(signal === undefined ? {} : { signal }),
    }).catch((error: unknown) => {
      throw asTooMuch(error);
    });
  }

  private orderOf({ file, passphrase, madeAt }: BackupWish): BackupOrder {
    return {
      place: this.storage.place,
      file,
      shapes: copiedOf(this.storage.shapes),
      madeAt: madeAt ?? instantOf(this.clock),
      programVersion: PROGRAM_VERSION,
      passphrase,
    };
  }
}
