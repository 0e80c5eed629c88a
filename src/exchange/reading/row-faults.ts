import { tidyText } from '../../kernel/text.js';
import { fillSentence, PROBLEM_LABELS, type ProblemCode } from '../import-codes.js';
import type { ImportProblem, MappableColumn } from '../import.js';

/** The cell to which a fault belongs; null where the fault is of the whole row. */
export interface FaultPlace {
  readonly columnNo: number;
  readonly heading: string;
}

/** What makes a fault easier to mend. */
export interface FaultHelp {
  readonly mappable?: MappableColumn;
  readonly suggestions?: readonly string[];
}

const VALUE_CHARACTERS_MAX = 200;

/** Gathers every fault of one row, so that a person mends them all at once. */
export class RowFaults {
  private faults: ImportProblem[] = [];
  private sheet = '';
  private row = 0;

  begin(sheet: string, row: number): void {
    this.sheet = sheet;
    this.row = row;
    if (this.faults.length > 0) this.faults = [];
  }

  get any(): boolean {
    return this.faults.length > 0;
  }

  add(code: ProblemCode, place: FaultPlace | null, value: string, help: FaultHelp = {}): void {
    const shown = tidyText(value).slice(0, VALUE_CHARACTERS_MAX);
    const like = help.suggestions?.length ? `相近的有:${help.suggestions.join('、')}。` : '';
    this.faults.push({
      sheet: this.sheet,
      row: this.row,
      column: place?.heading ?? null,
      columnNo: place?.columnNo ?? null,
      code,
      value: shown,
      message: fillSentence(PROBLEM_LABELS[code].zh, { value: shown }) + like,
      ...help,
    });
  }

  /** In the order of the columns; faults of the whole row last. */
  inOrder(): readonly ImportProblem[] {
    return this.faults.sort((a, b) => (a.columnNo ?? Infinity) - (b.columnNo ?? Infinity));
  }
}
