import { readdir, rename, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { SYSTEM_ACTOR } from '../access/local-actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Instant } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { RollupService } from '../rollups/rollup.service.js';
import { Storage, type StoragePlace } from '../storage/storage.js';
import type { TableShape } from '../storage/table-shape.js';
import { VillageService } from '../villages/village.service.js';
import { VillageWriting } from '../villages/village-writing.js';
import { blobsBeside } from './backup-blobs.js';
import { damagedBackup } from './backup-manifest.js';
import { proveBackup, sha256Of, type BackupProof } from './backup-proof.js';
import { BackupReader } from './backup-reader.js';
import { totalsOfRollups } from './backup-totals.js';
import { writeBackup } from './backup-writing.js';
import type { BackupResult } from './backup.js';
import { syncFolder } from './disk-sync.js';
import { systemCodeOf } from './system-code.js';

/** What a process that makes a backup is told; plain JSON. */
export interface BackupOrder {
  readonly place: StoragePlace;
  /** Where the backup is to stand; `FILE.tmp` beside it until it is proved. */
  readonly file: string;
  readonly shapes: readonly TableShape[];
  readonly madeAt: Instant;
  readonly programVersion: string;
  readonly passphrase: string | null;
}

/** Where a backup is while it is not proved yet. */
export const temporaryOf = (file: string): string => `${file}.tmp`;

/** How far it is. */
export interface BackupProgress {
  readonly phase: 'copying' | 'proving';
  readonly done: number;
  readonly total: number | null;
}

/** Makes a backup in a process of its own, after everybody else who wants the processor. */
export async function run(
  order: BackupOrder,
  report: (progress: BackupProgress) => void,
): Promise<BackupResult> {
  await standBack();
  return makeBackup(order, report);
}

/** Lets everybody else have the processor first. */
async function standBack(): Promise<void> {
  const { PRIORITY_BELOW_NORMAL } = constants.priority;
  setPriority(PRIORITY_BELOW_NORMAL);
  // On Linux that was one thread of several, and those that pack were begun before it.
  const threads = await readdir('/proc/self/task').catch(() => []);
  for (const thread of threads) {
    try {
      setPriority(Number(thread), PRIORITY_BELOW_NORMAL);
    } catch {
      // It has ended meanwhile.
    }
  }
}

/**
 * Copies the ledger as it is now into a file, opens the file again and proves it, and only then gives it its name.
 * Refused `backup.cannot-write`, and `backup.damaged` where the disk does not give back what was written.
 */
export async function makeBackup(
  order: BackupOrder,
  report: (progress: BackupProgress) => void,
): Promise<BackupResult> {
  const { file, passphrase, madeAt } = order;
  const temporary = temporaryOf(file);
  try {
    const { sha256, bytes } = await copy(order, temporary, report);
    report({ phase: 'proving', done: 0, total: null });
    if ((await sha256Of(temporary)) !== sha256) throw damagedBackup(file, 'sha256');
    const { rows, heads, faults } = await proof(temporary, order);
    await rename(temporary, file);
    await syncFolder(dirname(file));
    const encrypted = passphrase !== null;
    return { file, sha256, bytes, madeAt, encrypted, rows, heads, proved: faults.length === 0, faults };
  } catch (error) {
    // A disk that fails may fail here as well; the first reason is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw cannotWrite(file, error);
  }
}

async function proof(file: string, { passphrase, place }: BackupOrder): Promise<BackupProof> {
  const reader = await BackupReader.open(file, passphrase, place.dataDir);
  try {
    return await proveBackup(reader);
  } finally {
    await reader.close();
  }
}

async function copy(order: BackupOrder, target: string, report: (progress: BackupProgress) => void) {
  const { place, shapes, madeAt, programVersion, passphrase } = order;
  const storage = await Storage.openForReading(place);
  try {
    const totals = await rollupTotals(storage, new Date(madeAt));
    const towns = await townsOf(storage, new Date(madeAt));
    const blobs = await blobsBeside(place.dataDir);
    return await storage.reading((sql) =>
      writeBackup(
        { sql, engine: storage.kind, shapes, blobs, totals, towns, madeAt, programVersion },
        target,
        passphrase,
        (done, total) => report({ phase: 'copying', done, total }),
      ),
    );
  } finally {
    await storage.close();
  }
}

function rollupTotals(storage: Storage, now: Date) {
  const clock = { now: () => now };
  const campaigns = new CampaignService(storage, new HistoryService(storage, clock));
  return totalsOfRollups(campaigns, new RollupService(storage, campaigns, clock), SYSTEM_ACTOR);
}

async function townsOf(storage: Storage, now: Date) {
  const clock = { now: () => now };
  const history = new HistoryService(storage, clock);
  const towns = await new VillageService(storage, new VillageWriting(history, clock), history).towns(
    SYSTEM_ACTOR,
  );
  return towns.map(({ code, name }) => ({ code, name }));
}

function cannotWrite(file: string, error: unknown): unknown {
  const detail = systemCodeOf(error);
  if (detail === undefined) return error;
  return refused('backup.cannot-write', { file, detail }, `备份写不进去:${file}(${detail}),原有的备份都还在`);
}
