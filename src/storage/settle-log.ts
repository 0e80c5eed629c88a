import { closeSync, openSync, readSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { SqliteDriver } from './driver.js';

/** How every file of SQLite begins. */
const BEGINS = 'SQLite format 3\0';

/**
 * Writes the log of an embedded ledger that nobody should have open into its file. False where the file is so damaged
 * that it cannot be opened; then nothing was changed.
 */
export function settleLog(file: string): boolean {
  // Even to be told that a file is none of its own, SQLite would first take the log beside it away.
  if (beginningOf(file) !== BEGINS) return false;
  let connection: Database.Database | undefined;
  try {
    connection = new SqliteDriver(file, { fileMustExist: true, timeout: 2_000 });
    connection.pragma('wal_checkpoint(TRUNCATE)');
    return true;
  } catch {
    return false;
  } finally {
    connection?.close();
  }
}

function beginningOf(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(BEGINS.length);
    return bytes.toString('latin1', 0, readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(handle);
  }
}
