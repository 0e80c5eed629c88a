import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { runInChild } from '../workbooks/child.js';
import type { FaultTask } from './fault-task.js';
import { ImportFiles } from './import-files.js';
import { ImportRecords } from './import-records.js';

const CHILD_MEMORY_MB = 400;

/** Gives a file back with its faults marked where they stand. */
@Injectable()
export class FaultWorkbookService {
  constructor(
    private readonly records: ImportRecords,
    private readonly files: ImportFiles,
  ) {}

  /**
   * Writes the fault workbook of an import and answers its path; to `place` where one is named. Missing `import.missing`,
   * and `import.file-gone` when the file is no longer kept.
   */
  async write(actor: Actor, importId: Id, place?: string): Promise<{ path: string; file: string }> {
    const report = await this.records.report(actor, importId);
    const target = place ?? this.files.faults(importId);
    if (!this.files.has(importId))
      throw missing('import.file-gone', { importId }, '这次导入的原文件已不再保存');
    const task: FaultTask = {
      source: this.files.source(importId),
      target,
      problemsFile: this.files.problems(importId),
      planned: report.problems.filter((problem) => PLANNED_CODES.has(problem.code)),
      createdAt: report.startedAt,
    };
    await runInChild<FaultTask, never, object>({ module: 'exchange/fault-task.js' }, task, {
      memoryMb: CHILD_MEMORY_MB,
    });
    return { path: target, file: `${report.file.replace(/\.[^.]*$/, '')}-问题.xlsx` };
  }
}

/** Codes that only planning finds: the reader's own problems are in its file already. */
const PLANNED_CODES: ReadonlySet<string> = new Set([
  'number-unknown',
  'case-closed',
  'case-voided',
  'row-not-valid',
]);
