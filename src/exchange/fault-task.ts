import { readFileSync } from 'node:fs';
import { STAGED_ENCODING } from './staged-file.js';
import type { CellFault } from '../workbooks/fault-layout.js';
import { writeFaultWorkbook, type FaultWorkbookSummary } from '../workbooks/fault-workbook.js';
import type { ImportProblem } from './import.js';

/** What the child needs to write a fault workbook. */
export interface FaultTask {
  readonly source: string;
  readonly target: string;
  /** Problems that the reader found, a JSON document a line. */
  readonly problemsFile: string;
  /** Problems that planning found. */
  readonly planned: readonly ImportProblem[];
  readonly createdAt: string;
}

/** Runs in a child process: the file came from outside. */
export async function run(task: FaultTask): Promise<FaultWorkbookSummary> {
  const lines = readFileSync(task.problemsFile, STAGED_ENCODING)
    .split('\n')
    .filter((line) => line !== '');
  const problems = [...lines.map((line) => JSON.parse(line) as ImportProblem), ...task.planned];
  const faults = problems.map((problem): CellFault => {
    const { sheet, row, columnNo, message } = problem;
    return { sheet, row, column: columnNo, message };
  });
  return writeFaultWorkbook(task.source, task.target, faults, new Date(task.createdAt));
}
