import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '../kernel/errors.js';
import { LEDGER_FILE, Storage, type StoragePlace } from '../storage/storage.js';
import type { EntityClass } from '../storage/table.js';
import { shapeOf } from '../storage/table-shape.js';
import { copiedOf } from './backup-maker.js';
import { removeBlobs, takeBlobs } from './backup-blobs.js';
import { proveBackup } from './backup-proof.js';
import { BackupReader } from './backup-reader.js';
import { DoctorService } from './doctor.service.js';
import { checkContent, checkEmpty, fill, readBack, type RestoredRows } from './restore-filling.js';
import { takePlace } from './restore-place.js';
import type { RestoreResult } from './restore.js';

/** What is to be brought back, and where. */
export interface RestoreOrder {
  readonly place: StoragePlace;
  readonly tables: readonly EntityClass<object>[];
  readonly file: string;
  readonly passphrase: string | null;
  /** Names what is kept of before: digits of the instant. */
  readonly stamp: string;
  /** Bring back a ledger that had faults when it was copied, as faithfully as the file has it. */
  readonly acceptFaults: boolean;
  /** Says what is being done, for whoever waits. */
  readonly tell: (sentence: string) => void;
}

/**
 * Brings a backup back. The embedded ledger is built beside the one that is there and takes its place only when it is
 * proved; what was there is kept. On PostgreSQL the database must be empty, and all of it is one transaction. Whoever
 * calls this holds the server's lock. Refused `backup.…` for the file, `restore.…` for the place; then nothing has
 * changed.
 */
export async function restoreLedger(order: RestoreOrder): Promise<RestoreResult> {
  const { place, file, passphrase, tell } = order;
  const reader = await BackupReader.open(file, passphrase, place.dataDir);
  try {
    checkContent(reader.manifest, copiedOf(order.tables.map(shapeOf)));
    tell('核对备份文件 · proving the file');
    const { rows, faults } = await proveBackup(reader);
    if (!order.acceptFaults) refuseFaults(faults);
    tell('写入 · filling the ledger');
    const { restored, keptAs } =
      place.databaseUrl === undefined ? await intoFile(order, reader) : await intoDatabase(order, reader);
    return {
      file,
      madeAt: reader.manifest.madeAt,
      engine: place.databaseUrl === undefined ? 'sqlite' : 'postgres',
      rows,
      attachments: reader.manifest.blobs.length,
      heads: restored.heads,
      totals: restored.totals,
      keptAs,
      proved: restored.faults.length === 0,
      faults: restored.faults,
    };
  } finally {
    await reader.close();
  }
}

interface Restored {
  readonly restored: RestoredRows;
  readonly keptAs: string | null;
}

async function intoFile(order: RestoreOrder, reader: BackupReader): Promise<Restored> {
  const { dataDir } = order.place;
  const staging = await mkdtemp(join(dataDir, 'restore-'));
  try {
    // Attachments go straight to their place: they are named by what is in them, and none is overwritten.
    const added = await takeBlobs(reader, dataDir, order.stamp);
    try {
      const restored = await filledIn(staging, order, reader);
      const keptAs = await takePlace(join(staging, LEDGER_FILE), dataDir, order.stamp);
      return { restored, keptAs };
    } catch (error) {
      await removeBlobs(dataDir, added);
      throw error;
    }
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function filledIn(folder: string, order: RestoreOrder, reader: BackupReader): Promise<RestoredRows> {
  const storage = await Storage.open({ ...order.place, dataDir: folder }, order.tables);
  try {
    return await filled(storage, order, reader);
  } finally {
    await storage.close();
  }
}

async function intoDatabase(order: RestoreOrder, reader: BackupReader): Promise<Restored> {
  const storage = await Storage.open(order.place, order.tables, 'only-when-empty');
  try {
    await checkEmpty(storage.read, storage.shapes);
    const added = await takeBlobs(reader, order.place.dataDir, order.stamp);
    try {
      return { restored: await filled(storage, order, reader), keptAs: null };
    } catch (error) {
      await removeBlobs(order.place.dataDir, added);
      throw error;
    }
  } finally {
    await storage.close();
  }
}

/** Fills the ledger and proves it, all in one unit: what does not prove is not kept. */
async function filled(storage: Storage, order: RestoreOrder, reader: BackupReader): Promise<RestoredRows> {
  const shapes = copiedOf(storage.shapes);
  return storage.unitOfWork.run('ledger.restore', async ({ sql }) => {
    await fill(sql, storage.kind, shapes, reader);
    order.tell('核对恢复后的账本 · proving the restored ledger');
    const restored = await readBack(sql, storage.kind, shapes, reader.manifest);
    const { checks } = await new DoctorService(storage).examineIn(sql, order.place.dataDir);
    const found = checks.flatMap(({ findings }) => findings);
    const faults = [...new Set([...restored.faults, ...found])];
    if (!order.acceptFaults) refuseFaults(faults);
    // PostgreSQL keeps nothing of a unit in which a check could not be finished, and says so only when it is asked again.
    await sql.first('SELECT 1');
    return { ...restored, faults };
  });
}

function refuseFaults(faults: readonly string[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw refused(
    'restore.faults',
    { faults },
    `备份里的账本有 ${faults.length} 处不符,没有恢复:${first}。确要照原样恢复,请加 --accept-faults`,
  );
}
