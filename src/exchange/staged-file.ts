import { open } from 'node:fs/promises';
import type { StagedRow } from './import.js';

/** Rows that are decided and written together; small enough that another's request never waits long for them. */
const BATCH_ROWS = 100;
/** Longer than any row can be: all fields of a case at their longest have less than half of this. */
const READ_BYTES = 1024 * 1024;
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
    for await (const lines of this.pieces(signal)) {
      for (const line of lines) {
        batch.push(JSON.parse(line) as StagedRow<Draft>);
        if (batch.length < BATCH_ROWS) continue;
        yield batch;
        batch = [];
        await new Promise(setImmediate);
      }
    }
    if (batch.length > 0) yield batch;
  }

  private async *pieces(signal?: AbortSignal): AsyncGenerator<string[]> {
    await this.grown(0);
    const handle = await open(this.path);
    try {
      const buffer = Buffer.allocUnsafe(READ_BYTES);
      let position = 0;
      // Bytes of a line whose end has not been read yet.
      let kept = 0;
      for (;;) {
        signal?.throwIfAborted();
        await this.grown(position);
        const limit = this.complete ? READ_BYTES : this.bytes - position;
        const { bytesRead } = await handle.read(buffer, kept, Math.min(limit, READ_BYTES - kept), position);
        if (bytesRead === 0 && this.complete) break;
        position += bytesRead;
        const filled = kept + bytesRead;
        const end = buffer.subarray(0, filled).lastIndexOf(NEWLINE) + 1;
        if (end === 0 && filled === READ_BYTES) throw new Error('a staged row is longer than any row can be');
        // One decoding for many lines is what makes this fast.
        if (end > 0) yield buffer.toString('utf8', 0, end - 1).split('\n');
        buffer.copyWithin(0, end, filled);
        kept = filled - end;
      }
    } finally {
      await handle.close();
    }
  }

  /** Waits until there is more than `position`, or until nothing more will come. */
  private async grown(position: number): Promise<void> {
    while (!this.complete && this.bytes <= position) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
