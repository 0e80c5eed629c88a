import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Refusal, refused } from '../kernel/errors.js';
import { Turns } from '../kernel/turns.js';
import { runInChild } from '../workbooks/child.js';
import type { ReportsChecked } from './comparison.js';
import { REPORT_LIMITS, type ReportInput } from './report-check.js';
import { fileTooLarge, textTooLong } from './report-text.js';
import { checkReports } from './reports.rules.js';

/** Anybody may ask, so a child gets little: a real report of fifty pages takes a second and 100 MB. */
const CHILD = { memoryMb: 320, timeoutMs: 20_000 } as const;
const AT_ONCE = 2;
const WAITING_MAX = 30;

/**
 * Checks reports, and keeps nothing of them: a file lies in a folder of its own as long as it is read. It knows no
 * ledger, so that it answers also who is not signed in.
 */
@Injectable()
export class ReportCheckService {
  private readonly turns = new Turns(AT_ONCE);
  private waiting = 0;

  /** The text of a file as it comes in. Refused as `readReportFile` refuses, and `report-check.busy`. */
  async textOf(content: Readable): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'ledger-report-'));
    try {
      const path = join(folder, 'report');
      await pipeline(content, limited, createWriteStream(path, { mode: 0o600 }));
      return await this.inTurn(() =>
        runInChild<{ path: string }, never, string>({ module: 'report-check/read-task.js' }, { path }, CHILD),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The text of a file of this machine. */
  textOfFile(path: string): Promise<string> {
    return this.textOf(createReadStream(path));
  }

  /** What the reports say. Refused `report-check.text-too-long`, `report-check.empty` and `report-check.busy`. */
  async check(reports: readonly ReportInput[]): Promise<ReportsChecked> {
    const characters = reports.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > REPORT_LIMITS.allCharacters) throw textTooLong();
    if (reports.some(({ text }) => text.length > REPORT_LIMITS.textCharacters)) throw textTooLong();
    const empty = reports.find(({ text }) => text.trim() === '');
    if (empty !== undefined) throw refused('report-check.empty', { name: empty.name }, '没有文字可以核对');
    if (characters <= REPORT_LIMITS.charactersAtOnce) return checkReports(reports);
    return this.inTurn(() =>
      runInChild<readonly ReportInput[], never, ReportsChecked>(
        { module: 'report-check/check-task.js' },
        reports,
        CHILD,
      ),
    );
  }

  private async inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.waiting >= WAITING_MAX)
      throw new Refusal('busy', 'report-check.busy', {}, '正在核对的汇报太多,请稍后再试');
    this.waiting += 1;
    try {
      return await this.turns.take(undefined, work);
    } finally {
      this.waiting -= 1;
    }
  }
}

async function* limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > REPORT_LIMITS.uploadBytes) throw fileTooLarge(bytes);
    yield chunk;
  }
}
