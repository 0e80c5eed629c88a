import type { SheetColumn } from '../../kernel/sheet-column.js';
import type { StagedPlace } from '../import.js';
import type { ColumnPlan } from './column-plan.js';
import type { NoticeLog } from './findings.js';
import type { HeadingWords } from './heading-words.js';
import type { RowRecognition } from './row-classifier.js';
import type { RowFaults, FaultPlace } from './row-faults.js';
import type { RowView } from './row-view.js';
import type { SheetLines } from './sheet-lines.js';
import type { Measure } from './total-check.js';

/** A row that was read; it counts only if it has no faults. */
export interface ReadRow {
  /** The line that is staged when the row is good. */
  readonly line: (place: StagedPlace) => string;
  /** By what two rows of one file are the same, each with the cell that is to blame. */
  readonly identities: readonly { readonly key: string; readonly place: FaultPlace | null }[];
  /** In the order of the measures. */
  readonly values: readonly number[];
}

/** Reads the rows under one heading. */
export interface RowsOfSheet {
  readonly measures: readonly Measure[];
  /** A section row begins. */
  beginSection(text: string): void;
  /**
   * Reads a row; faults go to `faults`. Undefined where not even its identity can be read, `no-row` for what stands
   * among the rows and is none of them.
   */
  read(view: RowView, faults: RowFaults): ReadRow | 'no-row' | undefined;
}

/** What a sheet is known by besides its rows. */
export interface SheetAround {
  readonly sheet: string;
  readonly lines: SheetLines;
  readonly notices: NoticeLog;
}

/** One kind of sheet: its columns and how its rows are read. */
export interface SheetKind<Key extends string> {
  readonly columns: readonly SheetColumn<Key>[];
  readonly words: HeadingWords<Key>;
  readonly recognition: RowRecognition<Key>;
  /** What the lines of a new sheet say, nothing at first. */
  lines(): SheetLines;
  /** Headings of needed columns that neither the plan nor what stands around the table makes up for. */
  missing(plan: ColumnPlan<Key>, around: SheetAround): readonly string[];
  rows(plan: ColumnPlan<Key>, around: SheetAround): RowsOfSheet;
}
