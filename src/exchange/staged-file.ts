import { open } from 'node:fs/promises';

/** Rows that are decided and written together; small enough that another's request never waits long for them. */
const BATCH_ROWS = 100;
/** Longer than any row can be: all fields of a case at their longest have less than half of this. */
const READ_BYTES = 2 * 1024 * 1024;

/** As strings of Chinese lie in memory: written and read without being spelt anew, which UTF-8 would cost at every row. */
export const STAGED_ENCODING = 'utf16le';
export const STAGED_BYTES_PER_UNIT = 2;
const NEWLINE = Buffer.from('\n', STAGED_ENCODING);

/**
 * The good rows of a file, a line each, as the reader in the child process stages them. It can be read
 * while it still grows: the reader is followed up to where it says it has come.
 */
export class StagedFile {
  private bytes = 0;
  private complete = false;
  private wake: () => void = () => undefined;
  private waitedUntilNowMs = 0;
  private waitsSinceMs: number | undefined;

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

  /** For how long rows have been waited for, in milliseconds. */
  get waitedMs(): number {
    return (
      this.waitedUntilNowMs + (this.waitsSinceMs === undefined ? 0 : performance.now() - this.waitsSinceMs)
    );
  }

  /** Waits until there are rows, or until it is known that none will come. */
  begun(): Promise<void> {
    return this.grown(0);
  }

  /** The rows in order, in batches, each line as `read` understands it. Lets other work go on between two of them. */
  async *batches<Row>(read: (line: string) => Row, signal?: AbortSignal): AsyncGenerator<Row[]> {
    let batch: Row[] = [];
    for await (const lines of this.pieces(signal)) {
      for (const line of lines) {
        batch.push(read(line));
        if (batch.length < BATCH_ROWS) continue;
        yield batch;
        batch = [];
        await new Promise(setImmediate);
      }
    }
    if (batch.length > 0) yield batch;
  }

  private async *pieces(signal?: AbortSignal): AsyncGenerator<string[]> {
    const wake = (): void => this.wake();
    signal?.addEventListener('abort', wake);
    await this.grown(0, signal);
    const handle = await open(this.path);
    try {
      const buffer = Buffer.allocUnsafe(READ_BYTES);
      let position = 0;
      // Bytes of a line whose end has not been read yet.
      let kept = 0;
      for (;;) {
        await this.grown(position, signal);
        const limit = this.complete ? READ_BYTES : this.bytes - position;
        const { bytesRead } = await handle.read(buffer, kept, Math.min(limit, READ_BYTES - kept), position);
        if (bytesRead === 0 && this.complete) break;
        position += bytesRead;
        const filled = kept + bytesRead;
        const newline = lastNewline(buffer, filled);
        if (newline < 0 && filled === READ_BYTES)
          throw new Error('a staged row is longer than any row can be');
        const end = newline < 0 ? 0 : newline + NEWLINE.length;
        // One decoding for many lines is what makes this fast.
        if (newline >= 0) yield buffer.toString(STAGED_ENCODING, 0, newline).split('\n');
        buffer.copyWithin(0, end, filled);
        kept = filled - end;
      }
    } finally {
      signal?.removeEventListener('abort', wake);
      await handle.close();
    }
  }

  /** Waits until there is more than `position`, or until nothing more will come; throws when it is no longer wanted. */
  private async grown(position: number, signal?: AbortSignal): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      if (this.complete || this.bytes > position) return;
      this.waitsSinceMs = performance.now();
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.waitedUntilNowMs = this.waitedMs;
      this.waitsSinceMs = undefined;
    }
  }
}

/** Where the last whole newline of the first `filled` bytes stands, or -1; it begins at an even place. */
function lastNewline(buffer: Buffer, filled: number): number {
  let at = filled - (filled % STAGED_BYTES_PER_UNIT);
  do at = at < NEWLINE.length ? -1 : buffer.lastIndexOf(NEWLINE, at - NEWLINE.length);
  while (at >= 0 && at % STAGED_BYTES_PER_UNIT !== 0);
  return at;
}
