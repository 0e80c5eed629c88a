import { createReadStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { BlobStore } from '../storage/blobs.js';
import { damagedBackup } from './backup-manifest.js';
import type { BackupReader } from './backup-reader.js';
import { systemCodeOf } from './system-code.js';

/** An attachment's file beside the ledger. */
export interface BlobFile {
  readonly sha256: string;
  readonly bytes: number;
  open(): Readable;
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
      const { size } = await stat(path);
      files.push({ sha256, bytes: size, open: () => createReadStream(path) });
    }
  }
  return files;
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
  for (const { sha256 } of reader.manifest.blobs) {
    const state = await store.examine(sha256);
    if (state === 'sound') continue;
    const incoming = await store.receive(reader.blob(sha256), Number.MAX_SAFE_INTEGER);
    if (incoming.hash !== sha256) {
      await store.discard(incoming);
      throw damagedBackup(reader.file, sha256);
    }
    // What was altered may be asked for one day; it stays beside the sound one.
    if (state === 'altered')
      await rename(store.pathOf(sha256), store.besideOf(sha256, `before-restore-${stamp}`));
    else added.push(sha256);
    await store.keep(incoming);
  }
  return added;
}

/** Takes attachments away again that a restore brought and that nobody came to need. */
export async function removeBlobs(dataDir: string, hashes: readonly string[]): Promise<void> {
  const store = new BlobStore(dataDir);
  for (const hash of hashes) await rm(store.pathOf(hash), { force: true });
}
