import { closeSync, openSync, writeSync } from 'node:fs';
import type { NoticeCode } from '../import-codes.js';
import type { ImportNotice, ImportProblem } from '../import.js';

/** Problems that a report carries; all of them are in the problems file. */
export const PROBLEMS_LISTED_MAX = 2_000;
const NOTICES_LISTED_MAX = 1_000;
const FLUSH_CHARACTERS = 256 * 1024;

/** Lines of JSON that go to a file in pieces. */
export class LineFile {
  private readonly file: number;
  private waiting: string[] = [];
  private waitingCharacters = 0;
  /** Bytes that are in the file. */
  bytes = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  /** Takes a line; true when enough of them wait to be flushed. */
  add(line: string): boolean {
    this.waiting.push(line);
    this.waitingCharacters += line.length;
    return this.waitingCharacters >= FLUSH_CHARACTERS;
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    const piece = Buffer.from(`${this.waiting.join('\n')}\n`);
    for (let at = 0; at < piece.length;) at += writeSync(this.file, piece, at);
    this.bytes += piece.length;
    this.waiting = [];
    this.waitingCharacters = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.file);
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
