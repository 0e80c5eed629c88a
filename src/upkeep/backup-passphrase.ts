import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** For the eyes of the program's own account alone, as the ledger beside it. */
const OWNER_ONLY = 0o600;

/**
 * The passphrase of the copies in the second folder. It lies beside the ledger, which is readable there anyway; what it
 * keeps shut is the drive that leaves the room.
 */
export class BackupPassphrase {
  private readonly file: string;

  constructor(dataDir: string) {
    this.file = join(dataDir, 'backup-passphrase');
  }

  /** What is kept; null where none is. */
  async kept(): Promise<string | null> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    return text === '' ? null : text;
  }

  /** Keeps another, whole or not at all. */
  async keep(passphrase: string): Promise<void> {
    const part = `${this.file}.part`;
    await rm(part, { force: true });
    await writeFile(part, passphrase, { mode: OWNER_ONLY });
    await rename(part, this.file);
  }

  async forget(): Promise<void> {
    await rm(this.file, { force: true });
  }
}
