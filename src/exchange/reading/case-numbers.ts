import { comparisonKey } from '../../kernel/text.js';
import type { CaseSheetKey } from './case-columns.js';
import type { CaseDraftInProgress } from './case-fields.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { readText } from './field-cells.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';

/** A prefix with a letter in it, then a hyphen and at least four digits: the form of a ledger's number. */
const LEDGER_FORM = /^(?=.*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*-\d{4,}$/;
const NO_MAX = 99_999_999;

/** Tells the ledger's own numbers from those that the office gave its rows. */
export class LedgerNumbers {
  private readonly number: readonly PlanColumn[];
  private readonly own: readonly PlanColumn[];
  private readonly prefix: string;

  constructor(prefix: string, plan: ColumnPlan<CaseSheetKey>) {
    this.prefix = `${prefix.toUpperCase()}-`;
    this.number = plan.byKey.get('number') ?? [];
    this.own = plan.byKey.get('sheetNumber') ?? [];
  }

  /** Sets the number that the row's case has in the ledger, and the one that the office's sheet gave it. */
  read(view: RowView, draft: CaseDraftInProgress, faults: RowFaults): void {
    const own = view.place(this.own, faults);
    if (own) draft.sheetNumber = readText(own.cell, own.column, faults) ?? null;
    const placed = view.place(this.number, faults);
    const text = placed && readText(placed.cell, placed.column, faults);
    if (placed === undefined || typeof text !== 'string') return;
    const key = comparisonKey(text).toUpperCase();
    const digits = key.startsWith(this.prefix) ? key.slice(this.prefix.length) : '';
    if (/^\d+$/.test(digits)) {
      const no = Number(digits);
      if (no >= 1 && no <= NO_MAX) draft.no = no;
      else faults.add('number-unknown', placed.column, text);
    } else if (LEDGER_FORM.test(key)) {
      faults.add('number-unknown', placed.column, text);
    } else if (
      typeof draft.sheetNumber === 'string' &&
      comparisonKey(draft.sheetNumber) !== comparisonKey(text)
    ) {
      faults.add('number-ambiguous', placed.column, `${text} / ${draft.sheetNumber}`);
    } else {
      draft.sheetNumber = text;
    }
  }
}
