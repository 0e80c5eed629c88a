import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobStore } from '../storage/blobs.js';
import { damagedBackup, type BlobInFile } from './backup-manifest.js';
import type { BackupReader } from './backup-reader.js';
import { systemCodeOf } from './system-code.js';

/** An attachment's file beside the ledger. */
export interface BlobFile {
  readonly sha256: string;
  /** Its bytes, and after the last of them what they were. */
  read(ended: (blob: BlobInFile) => void): AsyncGenerator<Uint8Array>;
}

const NAME = /^[0-9a-f]{64}$/;

/** Every attachment's file beside a ledger, by hash. What was made of them (thumbnails) is made again when wanted. */
export async function blobsBeside(dataDir: string): Promise<BlobFile[]> {
  const { root } = new BlobStore(dataDir);
  const files: BlobFile[] = [];
  for (const folder of await names(root)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const sha256 of await names(join(root, folder))) {
      if (!NAME.test(sha256)) continue;
      const path = join(root, folder, sha256);
      files.push({ sha256, read: (ended) => bytesOf(path, sha256, ended) });
    }
  }
  return files;
}

/**
 * What can be read of a file. One that is not what it was, or that the disk no longer gives back, must not keep the rest
 * of the ledger from being copied: whoever proves the copy tells of it.
 */
async function* bytesOf(
  path: string,
  sha256: string,
  ended: (blob: BlobInFile) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const chunks: AsyncIterable<Uint8Array> = createReadStream(path);
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
  }
  const found = hash.digest('hex');
  ended({ sha256, bytes, ...(found === sha256 ? {} : { found }) });
}

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Takes the attachments of a backup in beside a ledger; answers the hashes of those that were not there before. */
export async function takeBlobs(reader: BackupReader, dataDir: string, stamp: string): Promise<string[]> {
  const store = new BlobStore(dataDir);
  const added: string[] = [];
  for (const { sha256, found = sha256 } of reader.manifest.blobs) {
    const state = await store.examine(sha256);
    // Of what was not sound when it was copied, any that is there is as good.
    if (state === 'sound' || (state === 'altered' && found !== sha256)) continue;
    const incoming = await store.receive(reader.blob(sha256), Number.MAX_SAFE_INTEGER);
    if (incoming.hash !== found) {
      await store.discard(incoming);
      throw damagedBackup(reader.file, sha256);
    }
    // What was altered may be asked for one day; it stays beside the sound one.
    if (state === 'altered')
      await rename(store.pathOf(sha256), store.besideOf(sha256, `before-restore-${stamp}`));
    else added.push(sha256);
    await store.keep({ ...incoming, hash: sha256 });
  }
  return added;
}

/** Takes attachments away again that a restore brought and that nobody came to need. */
export async function removeBlobs(dataDir: string, hashes: readonly string[]): Promise<void> {
  const store = new BlobStore(dataDir);
  for (const hash of hashes) await rm(store.pathOf(hash), { force: true });
}
