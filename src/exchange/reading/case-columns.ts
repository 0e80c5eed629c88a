import { CASE_COLUMNS, type CaseColumnKey } from '../../cases/case.sheet.js';
import type { SheetColumn } from '../../kernel/sheet-column.js';
import { PAPER_COLUMNS, type PaperColumnKey } from '../../rectification/opening.sheet.js';

/** Columns of a case sheet together with those of what was done on paper. */
export type CaseSheetKey = CaseColumnKey | PaperColumnKey;

/** Everything that may stand in a case sheet. */
export const CASE_SHEET_COLUMNS: readonly SheetColumn<CaseSheetKey>[] = [...CASE_COLUMNS, ...PAPER_COLUMNS];
