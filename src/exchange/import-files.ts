import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { isId, type Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import { WORKBOOK_LIMITS, WorkbookRefusal } from '../workbooks/workbook.js';

/** Files of an import stay so long that a person can come back to them, in milliseconds. */
const KEPT_MS = 30 * 86_400_000;
const MEGABYTE = 1024 * 1024;

/** Where the files of imports stand while they are needed: the file as it came, the staged rows, all problems. */
@Injectable()
export class ImportFiles {
  constructor(private readonly storage: Storage) {}

  private folder(id: Id): string {
    if (!isId(id)) throw new Error('not an identity');
    return join(this.storage.place.dataDir, 'imports', id);
  }

  /** The file as it came. */
  source(id: Id): string {
    return join(this.folder(id), 'source');
  }

  /** The good rows that the reader staged. */
  staged(id: Id): string {
    return join(this.folder(id), 'rows.ndjson');
  }

  /** Every problem of the file. */
  problems(id: Id): string {
    return `${this.staged(id)}.problems`;
  }

  /** Where the fault workbook of this import is written. */
  faults(id: Id): string {
    return join(this.folder(id), 'faults.xlsx');
  }

  /** Is the file still there, so that it can be read again? */
  has(id: Id): boolean {
    return existsSync(this.source(id));
  }

  /** Bytes of the file as it came. */
  async sourceBytes(id: Id): Promise<number> {
    return (await stat(this.source(id))).size;
  }

  /** Keeps a file that comes in; refused `file-too-large` when it has more bytes than an upload may have. */
  async receive(id: Id, content: Readable): Promise<void> {
    await mkdir(this.folder(id), { recursive: true });
    let bytes = 0;
    const counting = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > WORKBOOK_LIMITS.uploadBytes) throw tooLarge(bytes);
        yield chunk;
      }
    };
    try {
      await pipeline(content, counting, createWriteStream(this.source(id)));
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /** Keeps a copy of a file of this machine. */
  async copy(id: Id, path: string): Promise<void> {
    const { size } = await stat(path);
    if (size > WORKBOOK_LIMITS.uploadBytes) throw tooLarge(size);
    await this.receive(id, createReadStream(path));
  }

  /** The staged rows are no longer needed once they are written. */
  async dropStaged(id: Id): Promise<void> {
    await rm(this.staged(id), { force: true });
  }

  async remove(id: Id): Promise<void> {
    await rm(this.folder(id), { recursive: true, force: true });
  }

  /** Removes the files of imports that nobody has come back to for a month. */
  async sweep(nowMs: number): Promise<void> {
    const root = join(this.storage.place.dataDir, 'imports');
    const names = existsSync(root) ? await readdir(root) : [];
    for (const name of names) {
      const path = join(root, name);
      if (nowMs - (await stat(path)).mtimeMs > KEPT_MS) await rm(path, { recursive: true, force: true });
    }
  }
}

const tooLarge = (bytes: number): WorkbookRefusal =>
  new WorkbookRefusal('file-too-large', {
    megabytes: Math.ceil(bytes / MEGABYTE),
    limit: WORKBOOK_LIMITS.uploadBytes / MEGABYTE,
  });
