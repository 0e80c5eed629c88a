import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { sealed } from './backup-seal.js';

/** One entry of the archive that is written. */
export interface ArchivePart {
  readonly path: string;
  /** Pictures and documents are packed already. */
  readonly packed: boolean;
  /** Called when its turn has come, after every part before it has been read to its end. */
  open(): Readable;
}

/** What was written. */
export interface WrittenArchive {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Bytes after which the disk is told to keep up. Without it the last sync writes all at once, and whoever commits to the
 * same disk meanwhile waits for it.
 */
const SYNC_EVERY_BYTES = 4 * 1024 * 1024;

/** Rows repeat themselves so much that a higher level costs time and saves little. */
const PACKING_LEVEL = 4;

/**
 * Writes a zip archive, sealed where a passphrase is given, part after part and never whole in memory. It is on the disk
 * when this answers; when it throws, nothing is left.
 */
export async function writeArchive(
  target: string,
  parts: readonly ArchivePart[],
  madeAt: Date,
  passphrase: string | null,
): Promise<WrittenArchive> {
  const handle = await open(target, 'w', 0o600);
  try {
    const zip = new OpenZip(parts, madeAt);
    try {
      const bytes = passphrase === null ? zip.output : await sealed(zip.output, passphrase);
      return await pour(bytes, handle);
    } finally {
      zip.close();
      await handle.close();
    }
  } catch (error) {
    await rm(target, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The archive on its way: an error of any part ends the whole, and closes what that part had open. */
class OpenZip {
  readonly output: Readable;
  private current: Readable | undefined;

  constructor(parts: readonly ArchivePart[], mtime: Date) {
    const zip = new ZipFile();
    this.output = zip.outputStream;
    zip.on('error', (error: Error) => zip.outputStream.destroy(error));
    for (const part of parts) {
      const packing = part.packed ? { compress: false } : { compressionLevel: PACKING_LEVEL };
      const options = { mtime, mode: 0o100600, forceZip64Format: true, ...packing };
      zip.addReadStreamLazy(part.path, options, (give) => {
        try {
          this.current = part.open();
        } catch (error) {
          give(error);
          return;
        }
        this.current.once('error', (error) => zip.emit('error', error));
        give(null, this.current);
      });
    }
    zip.end();
  }

  close(): void {
    this.current?.destroy();
    this.output.destroy();
  }
}

async function pour(source: AsyncIterable<Uint8Array>, handle: FileHandle): Promise<WrittenArchive> {
  const hash = createHash('sha256');
  let bytes = 0;
  let unsynced = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten;
    bytes += chunk.length;
    unsynced += chunk.length;
    if (unsynced < SYNC_EVERY_BYTES) continue;
    await handle.datasync();
    unsynced = 0;
  }
  await handle.sync();
  return { sha256: hash.digest('hex'), bytes };
}
