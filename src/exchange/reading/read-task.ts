import type { Id } from '../../kernel/ids.js';
import { readWorkbook } from '../../workbooks/workbook-reader.js';
import type { Reading, ReadingContext } from '../import.js';
import { ASSET_SHEET } from './asset-sheet.js';
import { CaseSheetKind } from './case-sheet-kind.js';
import { ENTRY_SHEET } from './entry-sheet.js';
import { FileReader } from './file-reader.js';
import { LineFile, NoticeLog, ProblemLog } from './findings.js';
import { CLAIM_SHEET } from './claim-sheet.js';
import { CONTRACT_SHEET } from './contract-sheet.js';
import { RegisterSheetKind } from './register-sheet-kind.js';
import { SanctionSheetKind } from './sanction-sheet-kind.js';
import { Staging, type StagedMessage } from './staging.js';
import { VillageSheetKind } from './village-sheet-kind.js';

/** What the child process is asked to read. */
export interface ReadPayload {
  readonly path: string;
  /** The good rows go here, a line each (`StagedCase`, `StagedVillage`); all problems to `${stagingPath}.problems`. */
  readonly stagingPath: string;
  readonly importId: Id;
  readonly context: ReadingContext;
}

/** Where the problems of a staging file lie. */
export const problemsPathOf = (stagingPath: string): string => `${stagingPath}.problems`;

/**
 * Reads a workbook or text file in the child process. Reports `staged` after each batch of good rows. Throws
 * `WorkbookRefusal` for a file that is none, `import.columns-missing` for one without the needed columns.
 */
export async function run(payload: ReadPayload, report: (message: StagedMessage) => void): Promise<Reading> {
  const { context, importId, path, stagingPath } = payload;
  const problemLines = new LineFile(problemsPathOf(stagingPath));
  const problems = new ProblemLog(problemLines);
  const staging = new Staging(stagingPath, problems, report);
  const notices = new NoticeLog();
  const reader = readerOf(context, importId, { staging, problems, notices });
  try {
    await readWorkbook(path, reader);
    return reader.reading();
  } finally {
    staging.close();
    problemLines.close();
  }
}

/** Where what is found in a file goes. */
interface Outlets {
  readonly staging: Staging;
  readonly problems: ProblemLog;
  readonly notices: NoticeLog;
}

function readerOf(context: ReadingContext, importId: Id, { staging, problems, notices }: Outlets) {
  switch (context.kind) {
    case 'cases':
      return new FileReader(new CaseSheetKind(context, importId), staging, problems, notices);
    case 'villages':
      return new FileReader(new VillageSheetKind(context), staging, problems, notices);
    case 'sanctions':
      return new FileReader(new SanctionSheetKind(context), staging, problems, notices);
    case 'assets':
      return new FileReader(new RegisterSheetKind(ASSET_SHEET, context), staging, problems, notices);
    case 'contracts':
      return new FileReader(new RegisterSheetKind(CONTRACT_SHEET, context), staging, problems, notices);
    case 'fund-entries':
      return new FileReader(new RegisterSheetKind(ENTRY_SHEET, context), staging, problems, notices);
    case 'claims-debts':
      return new FileReader(new RegisterSheetKind(CLAIM_SHEET, context), staging, problems, notices);
  }
}
