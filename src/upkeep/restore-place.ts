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
  const logs = isThere ? await keep(file, kept) : [];
  let isPlaced = false;
  try {
    await rename(restored, file);
    isPlaced = true;
    await syncFolder(dataDir);
  } catch (error) {
    // A disk that fails may fail here as well; the first reason is the one to tell.
    await putBack(file, isThere ? kept : null, logs, isPlaced).catch(() => undefined);
    throw error;
  }
  return isThere ? kept : null;
}

/** As it was before: the ledger that was there under its own name, with its logs, which are a part of it. */
async function putBack(
  file: string,
  kept: string | null,
  logs: readonly string[],
  isPlaced: boolean,
): Promise<void> {
  if (kept === null) {
    if (isPlaced) await rm(file);
    return;
  }
  // Of two names of one file the system moves none onto the other.
  if (isPlaced) await rename(kept, file);
  else await rm(kept, { force: true });
  for (const ending of logs) await rename(kept + ending, file + ending);
}

/** Keeps a ledger under another name, and answers the endings of the logs that went there with it. */
async function keep(file: string, kept: string): Promise<readonly string[]> {
  // A ledger that is too damaged to be opened keeps its log beside it; a sound one has it written into the file.
  const settled = settleLog(file);
  const logs: string[] = [];
  for (const ending of LOG_ENDINGS) if (await exists(file + ending)) logs.push(ending);
  if (settled && logs.length > 0) {
    throw refused('restore.in-use', { file }, '账本正被别的程序打开,请先关闭再恢复');
  }
  await copyOf(file, kept);
  for (const ending of logs) await copyOf(file + ending, kept + ending);
  for (const ending of logs) await rm(file + ending);
  return logs;
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
