import Database from 'better-sqlite3';

/**
 * Writes the log of an embedded ledger that nobody should have open into its file. False where the file is so damaged
 * that it cannot be opened; then nothing was changed.
 */
export function settleLog(file: string): boolean {
  let connection: Database.Database | undefined;
  try {
    connection = new Database(file, { fileMustExist: true, timeout: 2_000 });
    connection.pragma('wal_checkpoint(TRUNCATE)');
    return true;
  } catch {
    return false;
  } finally {
    connection?.close();
  }
}
