import { constants } from 'node:fs';
import { copyFile, link, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '../kernel/errors.js';
import { settleLog } from '../storage/settle-log.js';
import { LEDGER_FILE } from '../storage/storage.js';
import { syncFile, syncFolder } from './disk-sync.js';

/** Parts of an embedded ledger beside its file: the log, and its index. */
const LOG_ENDINGS = ['-wal', '-shm'] as const;

/**
 * Puts a restored ledger's file in the place of the one that is there, which is kept beside it under another name;
 * answers that name, or null where there was none. At every moment there is a whole ledger under the ledger's own name:
 * the old one until one rename, the new one from then on. Refused `restore.in-use` while another program has it open.
 */
export async function takePlace(restored: string, dataDir: string, stamp: string): Promise<string | null> {
  const file = join(dataDir, LEDGER_FILE);
  const kept = join(dataDir, `ledger.before-restore-${stamp}.sqlite`);
  const isThere = await exists(file);
  if (isThere) await keep(file, kept);
  try {
    await rename(restored, file);
    await syncFolder(dataDir);
  } catch (error) {
    if (isThere) await rm(kept, { force: true }).catch(() => undefined);
    throw error;
  }
  return isThere ? kept : null;
}

async function keep(file: string, kept: string): Promise<void> {
  // A ledger that is too damaged to be opened keeps its log beside it; a sound one has it written into the file.
  const settled = settleLog(file);
  const logs = [];
  for (const ending of LOG_ENDINGS) if (await exists(file + ending)) logs.push(ending);
  if (settled && logs.length > 0) {
    throw refused('restore.in-use', { file }, '账本正被别的程序打开,请先关闭再恢复');
  }
  await copyOf(file, kept);
  for (const ending of logs) await copyOf(file + ending, kept + ending);
  for (const ending of logs) await rm(file + ending);
}

/** A second name for the same file where the disk knows such a thing, a copy elsewhere. */
async function copyOf(file: string, kept: string): Promise<void> {
  try {
    await link(file, kept);
  } catch {
    await copyFile(file, kept, constants.COPYFILE_EXCL);
    await syncFile(kept);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
