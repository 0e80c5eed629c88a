import { createHash, type Hash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { invalid, Refusal, refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';

const MEGABYTE = 1024 * 1024;
const HASH = /^[0-9a-f]{64}$/;
const HASH_CHARACTERS = 64;
const FANNED_OUT = /^[0-9a-f]{2}$/;
/** What came and was never wanted stays so long, in milliseconds: longer than any upload takes. */
export const ORPHANS_KEPT_MS = 86_400_000;
/** A sender that goes on far beyond the limit is cut off; one that is a little over still hears why. */
const DRAINED_TIMES_LIMIT = 4;

/** A file that has come in whole and is on the disk, but not yet under its own name. */
export interface IncomingBlob {
  readonly path: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

/** How a file that should be there is found. */
export type BlobState = 'sound' | 'missing' | 'altered';

/** Files by the hash of what is in them, under `blobs/aa/HASH` of `LEDGER_DATA`, on both engines. */
export class BlobStore {
  /** The folder of all of them. */
  readonly root: string;

  constructor(dataDir: string) {
    this.root = join(dataDir, 'blobs');
  }

  /** Where the file of this hash stands, or would stand. */
  pathOf(hash: string): string {
    if (!HASH.test(hash)) throw new RangeError('not a SHA-256 in hexadecimal');
    return join(this.root, hash.slice(0, 2), hash);
  }

  /** Where something that was made of the file stands beside it, as `thumbnail.jpg`; it goes with the file. */
  besideOf(hash: string, what: string): string {
    return `${this.pathOf(hash)}.${what}`;
  }

  /** A path for a file that is only being made; what is left there is swept. */
  async temporary(): Promise<string> {
    const folder = join(this.root, 'incoming');
    await mkdir(folder, { recursive: true });
    return join(folder, newId());
  }

  /**
   * Takes a file in, hashing while it is written, and forces it to the disk. Refused `blob.too-large` by the bytes that
   * really came, `blob.cannot-write` where the disk is full or shut. However it fails, nothing is left.
   */
  async receive(content: AsyncIterable<Uint8Array>, bytesMax: number): Promise<IncomingBlob> {
    const path = await this.temporary().catch((error: unknown) => {
      throw cannotWrite(error);
    });
    try {
      const hash = createHash('sha256');
      const bytes = await writeWhole(path, content, hash, bytesMax);
      return { path, hash: hash.digest('hex'), bytes };
    } catch (error) {
      await rm(path, { force: true });
      throw cannotWrite(error);
    }
  }

  /** Puts a file that came in under its hash; over one that is there already, which by its name is the same. */
  async keep(blob: IncomingBlob): Promise<void> {
    const target = this.pathOf(blob.hash);
    const folder = join(target, '..');
    try {
      await mkdir(folder, { recursive: true });
      await renameOver(blob.path, target);
      await syncFolder(folder);
      await syncFolder(this.root);
    } catch (error) {
      throw cannotWrite(error);
    }
  }

  /** Throws a file away that came in and is not wanted. */
  async discard(blob: IncomingBlob): Promise<void> {
    await rm(blob.path, { force: true });
  }

  /** Puts something that was made of a file beside it. */
  async keepBeside(hash: string, what: string, path: string): Promise<void> {
    await renameOver(path, this.besideOf(hash, what));
  }

  /** Reads a file again from beginning to end: is it there, and is it what its name says? */
  async examine(hash: string): Promise<BlobState> {
    const again = createHash('sha256');
    try {
      await pipeline(createReadStream(this.pathOf(hash)), again);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return 'missing';
      throw error;
    }
    return again.digest('hex') === hash ? 'sound' : 'altered';
  }

  /**
   * Removes what nobody needs: uploads that broke off and files that no row names, both only after a day. Safe beside
   * uploads: a file is set aside first and looked at again, and one that has just been brought anew goes back.
   */
  async sweep(
    nowMs: number,
    known: (hashes: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<number> {
    let removed = 0;
    for (const folder of await entriesOf(this.root)) {
      if (!folder.isDirectory()) continue;
      const path = join(this.root, folder.name);
      if (folder.name === 'incoming') removed += await sweepIncoming(path, nowMs);
      else if (FANNED_OUT.test(folder.name)) removed += await this.sweepFolder(path, nowMs, known);
    }
    return removed;
  }

  private async sweepFolder(
    folder: string,
    nowMs: number,
    known: (hashes: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<number> {
    const old: string[] = [];
    for (const { name } of await entriesOf(folder)) {
      if (HASH.test(name.slice(0, HASH_CHARACTERS)) && (await isOld(join(folder, name), nowMs)))
        old.push(name);
    }
    if (old.length === 0) return 0;
    const named = await known([...new Set(old.map((name) => name.slice(0, HASH_CHARACTERS)))]);
    let removed = 0;
    for (const name of old.filter((one) => !named.has(one.slice(0, HASH_CHARACTERS)))) {
      const aside = await this.temporary();
      await rename(join(folder, name), aside);
      // Between the question and now somebody may have brought the same file again: then it is young.
      if (await isOld(aside, nowMs)) {
        await rm(aside, { force: true });
        removed += 1;
      } else await rename(aside, join(folder, name));
    }
    return removed;
  }
}

/** Writes all that comes and answers how many bytes that were. What cannot be kept is still listened to, up to a point. */
async function writeWhole(
  path: string,
  content: AsyncIterable<Uint8Array>,
  hash: Hash,
  bytesMax: number,
): Promise<number> {
  const handle: FileHandle = await open(path, 'wx', 0o600);
  let bytes = 0;
  let failure: unknown;
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > bytesMax * DRAINED_TIMES_LIMIT) break;
      // A sender hears the answer only once it has sent everything.
      if (bytes > bytesMax || failure !== undefined) continue;
      hash.update(chunk);
      await handle.writeFile(chunk).catch((error: unknown) => {
        failure = error;
      });
    }
    if (failure !== undefined) throw failure;
    if (bytes > bytesMax) throw tooLarge(bytes, bytesMax);
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

async function sweepIncoming(folder: string, nowMs: number): Promise<number> {
  let removed = 0;
  for (const { name } of await entriesOf(folder)) {
    if (!(await isOld(join(folder, name), nowMs))) continue;
    await rm(join(folder, name), { force: true, recursive: true });
    removed += 1;
  }
  return removed;
}

const entriesOf = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch(() => []);

/** False also for what has gone meanwhile. */
async function isOld(path: string, nowMs: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && nowMs - found.mtimeMs > ORPHANS_KEPT_MS;
}

/** Windows does not replace a file that somebody is reading; the one that is there has the same content. */
async function renameOver(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    const inUse = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
    if (!inUse || (await stat(to).catch(() => undefined)) === undefined) throw error;
    await rm(from, { force: true });
  }
}

/** A name is on the disk once its folder is; Windows has no way to ask for that, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
};

const tooLarge = (bytes: number, bytesMax: number): Refusal => {
  const params = { megabytes: Math.ceil(bytes / MEGABYTE), limit: Math.floor(bytesMax / MEGABYTE) };
  return invalid('blob.too-large', params, `文件超过 ${params.limit} MB`);
};

const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO'];

/** A disk that takes nothing is no fault of the program; anything else stays what it is. */
function cannotWrite(error: unknown): unknown {
  const detail = codeOf(error);
  if (!NO_ROOM.includes(detail)) return error;
  return refused('blob.cannot-write', { detail }, `数据文件夹写不进去(${detail}),文件没有保存`);
}
