import { closeSync, openSync, writeSync } from 'node:fs';
import type { NoticeCode } from '../notice-codes.js';
import type { ImportNotice, ImportProblem } from '../import.js';
import { STAGED_BYTES_PER_UNIT, STAGED_ENCODING } from '../staged-file.js';

/** Problems that a report carries; all of them are in the problems file. */
export const PROBLEMS_LISTED_MAX = 2_000;
const NOTICES_LISTED_MAX = 1_000;
/** A piece that is written at once; flushed when it is half full. */
const PIECE_BYTES = 512 * 1024;

/** Lines of text that go to a file in pieces, in the encoding of `staged-file.ts`. */
export class LineFile {
  private readonly file: number;
  private readonly piece = Buffer.allocUnsafe(PIECE_BYTES);
  private filled = 0;
  /** Bytes that are in the file. */
  bytes = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  /** Takes a line; true when enough of them wait to be flushed. */
  add(line: string): boolean {
    const ended = `${line}\n`;
    const most = ended.length * STAGED_BYTES_PER_UNIT;
    if (this.filled + most > PIECE_BYTES) this.flush();
    if (most > PIECE_BYTES) this.write(Buffer.from(ended, STAGED_ENCODING));
    else this.filled += this.piece.write(ended, this.filled, STAGED_ENCODING);
    return this.filled > PIECE_BYTES / 2;
  }

  flush(): void {
    this.write(this.piece.subarray(0, this.filled));
    this.filled = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private write(piece: Buffer): void {
    for (let at = 0; at < piece.length;) at += writeSync(this.file, piece, at);
    this.bytes += piece.length;
  }
}

/** All problems of a file: the first of them in the answer, all of them in a file beside the staged rows. */
export class ProblemLog {
  readonly listed: ImportProblem[] = [];
  private count = 0;

  constructor(private readonly lines: LineFile) {}

  addAll(problems: readonly ImportProblem[]): void {
    for (const problem of problems) {
      this.count++;
      if (this.listed.length < PROBLEMS_LISTED_MAX) this.listed.push(problem);
      if (this.lines.add(JSON.stringify(problem))) this.lines.flush();
    }
  }

  get any(): boolean {
    return this.count > 0;
  }

  get notListed(): number {
    return this.count - this.listed.length;
  }
}

/** All notices of a file, up to a bound. */
export class NoticeLog {
  private readonly notices: ImportNotice[] = [];
  private cut = 0;

  add(
    code: NoticeCode,
    sheet: string,
    row: number | null,
    what: string,
    stated?: string,
    computed?: string,
  ): void {
    if (this.notices.length >= NOTICES_LISTED_MAX) {
      this.cut++;
      return;
    }
    this.notices.push({ sheet, row, code, what, stated: stated ?? null, computed: computed ?? null });
  }

  listed(): readonly ImportNotice[] {
    if (this.cut === 0) return this.notices;
    const code: NoticeCode = 'notices-cut';
    return [
      ...this.notices,
      { sheet: '', row: null, code, what: '', stated: null, computed: String(this.cut) },
    ];
  }
}
