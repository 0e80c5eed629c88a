import type { FormFilledCell, FormTotalDifference, FormTotals } from './form-fill.js';
import type { FormPlan, PlannedBlock } from './form-plan.rules.js';
import { FormSheet, type FormPlace } from './form-sheet.rules.js';
import { exactOf, exactText, sumTerms } from './form-sums.rules.js';
import { digitsOf, figureOf, type Countings } from './form-values.rules.js';
import { placeOn, type FormSheetView } from './form.js';

/** Cells that the sums of one sheet may reach, and sums that may stand within one another. */
const CELLS_MAX = 50_000;
const DEPTH_MAX = 20;

const keyOf = ({ row, column }: FormPlace): string => `${row}:${column}`;

/**
 * Holds the form's own totals, worked out from what was filled or typed into the empty form, against those of the ledger.
 * A sum that reaches nothing of its block is none of it; a formula that does more than add up is not read.
 */
export function formTotals(
  plan: FormPlan,
  filled: readonly FormFilledCell[],
  sheets: readonly FormSheetView[],
  countings: Countings,
): FormTotals {
  const differ: FormTotalDifference[] = [];
  const unread: FormFilledCell[] = [];
  let agree = 0;
  for (const view of sheets) {
    const written = filled.filter(({ sheet }) => sheet === view.name);
    const adder = new SheetAdder(new FormSheet(view), written);
    for (const planned of plan.blocks.filter(({ block }) => block.sheet === view.name)) {
      const own = ownCells(planned);
      for (const { content, ...place } of planned.totals) {
        if (adder.isFilled(place)) continue;
        const whole = figureOf(countings, content, planned.block.by, null);
        const total = whole === undefined ? undefined : adder.total(place, own);
        if (whole === undefined || total === undefined) continue;
        const told = { sheet: view.name, ...place };
        if (total === 'unread') {
          unread.push({ ...told, text: '' });
          continue;
        }
        const ledger = exactOf(digitsOf(content.figure, whole, content.unit)) ?? 0n;
        if (total === ledger) agree += 1;
        else {
          const [form, difference] = [exactText(total), exactText(total - ledger)];
          differ.push({ ...told, form, ledger: exactText(ledger), difference });
        }
      }
    }
  }
  return { agree, differ, unread };
}

/** The cells that are filled for the lines of a block. */
const ownCells = ({ block, matched }: PlannedBlock): ReadonlySet<string> =>
  new Set(
    matched.flatMap(({ row }) => block.columns.map(({ column }) => keyOf(placeOn(block, row, column)))),
  );

/** Adds up on one sheet as it stands once it is filled. */
class SheetAdder {
  private readonly written: ReadonlyMap<string, string>;
  private left = CELLS_MAX;

  constructor(
    private readonly sheet: FormSheet,
    written: readonly FormFilledCell[],
  ) {
    this.written = new Map(written.map((cell) => [keyOf(cell), cell.text]));
  }

  isFilled(place: FormPlace): boolean {
    return this.written.has(keyOf(this.sheet.anchor(place)));
  }

  /** What stands as a total; undefined where nothing does, or where its sum reaches none of these cells. */
  total(place: FormPlace, own: ReadonlySet<string>): bigint | 'unread' | undefined {
    const anchor = this.sheet.anchor(place);
    if (!this.sheet.isFormula(anchor)) return exactOf(this.sheet.text(anchor));
    const reached = new Set<string>();
    const value = this.value(anchor, reached, 0);
    if (value === undefined) return 'unread';
    return [...reached].some((key) => own.has(key)) ? value : undefined;
  }

  /** What a place comes to; undefined where it cannot be said. */
  private value(place: FormPlace, reached: Set<string>, depth: number): bigint | undefined {
    this.left -= 1;
    if (depth > DEPTH_MAX || this.left < 0) return undefined;
    const written = this.written.get(keyOf(place));
    if (written !== undefined) {
      reached.add(keyOf(place));
      return exactOf(written) ?? 0n;
    }
    if (!this.sheet.isFormula(place)) return this.typed(place);
    const terms = sumTerms(this.sheet.sum(place) ?? '');
    if (terms === undefined) return undefined;
    let sum = 0n;
    for (const term of terms) {
      const value =
        'number' in term ? exactOf(term.number) : this.range(term.from, term.to, reached, depth + 1);
      if (value === undefined) return undefined;
      sum += term.sign === 1 ? value : -value;
    }
    return sum;
  }

  private range(from: FormPlace, to: FormPlace, reached: Set<string>, depth: number): bigint | undefined {
    let sum = 0n;
    const { lastRow, lastColumn } = this.sheet.view;
    for (let row = from.row; row <= Math.min(to.row, lastRow); row++) {
      for (let column = from.column; column <= Math.min(to.column, lastColumn); column++) {
        const value = this.value({ row, column }, reached, depth);
        if (value === undefined) return undefined;
        sum += value;
      }
    }
    return sum;
  }

  /** What the empty form says: a number, or nothing that a sum counts; of a merge only its first cell. */
  private typed(place: FormPlace): bigint {
    if (keyOf(this.sheet.anchor(place)) !== keyOf(place)) return 0n;
    return exactOf(this.sheet.text(place)) ?? 0n;
  }
}
