import { open } from 'node:fs/promises';
import type { StagedRow } from './import.js';

/** Rows that are decided and written together; small enough that another's request never waits long for them. */
const BATCH_ROWS = 100;
const READ_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

/**
 * The good rows of a file, one JSON document a line, as the reader in the child process stages them. It can be read
 * while it still grows: the reader is followed up to where it says it has come.
 */
export class StagedFile {
  private bytes = 0;
  private complete = false;
  private wake: () => void = () => undefined;

  constructor(readonly path: string) {}

  /** The whole file is there. */
  static whole(path: string): StagedFile {
    const file = new StagedFile(path);
    file.end();
    return file;
  }

  /** So many bytes have been staged. */
  grow(bytes: number): void {
    this.bytes = Math.max(this.bytes, bytes);
    this.wake();
  }

  /** Nothing more will come. */
  end(): void {
    this.complete = true;
    this.wake();
  }

  /** The rows in order, in batches. Lets other work go on between two of them. */
  async *batches<Draft>(signal?: AbortSignal): AsyncGenerator<StagedRow<Draft>[]> {
    let batch: StagedRow<Draft>[] = [];
    for await (const line of this.lines(signal)) {
      batch.push(JSON.parse(line) as StagedRow<Draft>);
      if (batch.length < BATCH_ROWS) continue;
      yield batch;
      batch = [];
      await new Promise(setImmediate);
    }
    if (batch.length > 0) yield batch;
  }

  private async *lines(signal?: AbortSignal): AsyncGenerator<string> {
    await this.grown(0);
    const handle = await open(this.path);
    try {
      const buffer = Buffer.alloc(READ_BYTES);
      let position = 0;
      let rest = Buffer.alloc(0);
      for (;;) {
        signal?.throwIfAborted();
        if (!(await this.grown(position))) break;
        const limit = this.complete ? READ_BYTES : Math.min(READ_BYTES, this.bytes - position);
        const { bytesRead } = await handle.read(buffer, 0, limit, position);
        if (bytesRead === 0) {
          if (this.complete) break;
          continue;
        }
        position += bytesRead;
        const data =
          rest.length === 0
            ? buffer.subarray(0, bytesRead)
            : Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
        let from = 0;
        for (let at = data.indexOf(NEWLINE, from); at >= 0; at = data.indexOf(NEWLINE, from)) {
          yield data.toString('utf8', from, at);
          from = at + 1;
        }
        rest = Buffer.from(data.subarray(from));
      }
      if (rest.length > 0) yield rest.toString('utf8');
    } finally {
      await handle.close();
    }
  }

  /** Waits until there is more than `position` or the end; false where neither more nor anything else will come. */
  private async grown(position: number): Promise<boolean> {
    while (!this.complete && this.bytes <= position) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return true;
  }
}
