import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '../kernel/errors.js';
import { damagedBackup } from './backup-manifest.js';
import { sha256Of } from './backup-proof.js';
import { instantOfCopy, unwanted } from './backup.rules.js';
import type { BackupSetting, KeptCopy } from './backup.js';
import { syncFolder } from './disk-sync.js';
import { systemCodeOf } from './system-code.js';

/** A folder of copies: each got its name only when it was proved. */
export class BackupFolder {
  constructor(readonly path: string) {}

  /** The copies in it, newest first; none where the folder is not there. */
  async copies(): Promise<KeptCopy[]> {
    const copies: KeptCopy[] = [];
    for (const name of await readdir(this.path).catch(() => [])) {
      const at = instantOfCopy(name);
      const found = at === undefined ? undefined : await stat(join(this.path, name)).catch(() => undefined);
      if (at !== undefined && found?.isFile() === true) copies.push({ name, at, bytes: found.size });
    }
    return copies.sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Makes the folder; for the ledger's own, which nobody can have forgotten to plug in. */
  async make(): Promise<void> {
    await mkdir(this.path, { recursive: true });
  }

  /**
   * Takes a copy in under its name once `write` has written it to a path and proved it there. Refused
   * `backup.folder-missing` where the drive is not there, `backup.cannot-write`, and what `write` refuses.
   */
  async take(name: string, write: (path: string) => Promise<unknown>): Promise<void> {
    const target = join(this.path, name);
    const temporary = `${target}.tmp`;
    if ((await stat(this.path).catch(() => undefined)) === undefined) {
      throw refused(
        'backup.folder-missing',
        { folder: this.path },
        `第二个备份文件夹不在:${this.path},U 盘是否没插?`,
      );
    }
    try {
      await write(temporary);
      await rename(temporary, target);
      await syncFolder(this.path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      const detail = systemCodeOf(error);
      if (detail === undefined) throw error;
      throw refused('backup.cannot-write', { file: target, detail }, `备份写不进去:${target}(${detail})`);
    }
  }

  /** Removes what no tier keeps any more, and what a copy that broke off has left. */
  async thin(keep: BackupSetting['keep'], nowMs: number): Promise<void> {
    const copies = await this.copies();
    const gone = new Set(
      unwanted(
        keep,
        copies.map(({ at }) => at),
      ),
    );
    for (const { name, at } of copies) if (gone.has(at)) await rm(join(this.path, name), { force: true });
    for (const name of await readdir(this.path).catch(() => [])) {
      const at = name.endsWith('.tmp') ? instantOfCopy(name.slice(0, -'.tmp'.length)) : undefined;
      if (at !== undefined && nowMs - Date.parse(at) > LEFTOVERS_KEPT_MS)
        await rm(join(this.path, name), { force: true });
    }
  }
}

/** Longer than any copy takes. */
const LEFTOVERS_KEPT_MS = 86_400_000;

/** Copies a file, reads it back from the disk and holds it against the hash. Refused `backup.damaged`. */
export async function copyProved(from: string, to: string, sha256: string): Promise<void> {
  await copySynced(from, to);
  if ((await sha256Of(to)) !== sha256) throw damagedBackup(to, 'sha256');
}

async function copySynced(from: string, to: string): Promise<void> {
  const sink = await open(to, 'w', 0o600);
  try {
    const bytes: AsyncIterable<Uint8Array> = createReadStream(from);
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length;) at += (await sink.write(chunk, at)).bytesWritten;
    }
    await sink.sync();
  } finally {
    await sink.close();
  }
}
