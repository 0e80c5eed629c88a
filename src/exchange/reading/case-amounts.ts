import { CASE_BOUNDS, type AmountKind } from '../../cases/case.js';
import type { AmountReading } from '../../kernel/amount-text.js';
import type { CaseSheetKey } from './case-columns.js';
import type { CaseDraftInProgress } from './case-fields.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { readAnything } from './field-cells.js';
import { readMoney, unitOfRow, type UnitsOfRow } from './money-cells.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';

/** What is known of a row before its money is read. */
export interface RowForMoney {
  readonly lineUnit: UnitsOfRow['line'];
  /** An empty amount means that no money is concerned. */
  readonly moneyNone: boolean;
}

/** Reads the amounts of a case: 自查数, 核实数 and what was recovered. */
export class CaseAmountReader {
  private readonly self: readonly PlanColumn[];
  private readonly verified: readonly PlanColumn[];
  private readonly recovered: readonly PlanColumn[];
  private readonly unit: PlanColumn | undefined;
  private readonly descriptionColumnNo: number;

  constructor(plan: ColumnPlan<CaseSheetKey>) {
    this.self = plan.byKey.get('selfAmountFen') ?? [];
    this.verified = plan.byKey.get('verifiedAmountFen') ?? [];
    this.recovered = plan.byKey.get('recoveredFen') ?? [];
    this.unit = plan.byKey.get('moneyUnit')?.[0];
    this.descriptionColumnNo = plan.byKey.get('description')?.[0]?.columnNo ?? 0;
  }

  read(view: RowView, row: RowForMoney, draft: CaseDraftInProgress, faults: RowFaults): void {
    const units = this.unitsOf(view, row.lineUnit, faults);
    const self = this.readOne(view, this.self, units, faults);
    const verified = this.readOne(view, this.verified, units, faults);
    if (this.self.length > 0) draft.selfAmountFen = known(self);
    if (this.verified.length > 0) draft.verifiedAmountFen = known(verified);
    if (this.self.length + this.verified.length > 0) draft.amountKind = kindOf(self, verified, row.moneyNone);
    const recovered = this.readOne(view, this.recovered, units, faults);
    if (recovered === undefined) return;
    draft.recoveredFen = known(recovered);
    const unreadable = (this.self.length > 0 && !self) || (this.verified.length > 0 && !verified);
    if (!unreadable) checkRecovered(draft, recovered, faults);
  }

  private unitsOf(view: RowView, line: UnitsOfRow['line'], faults: RowFaults): UnitsOfRow {
    if (this.unit === undefined) return { row: null, line };
    return { row: unitOfRow(readAnything(view.cell(this.unit.columnNo), this.unit, faults)), line };
  }

  private readOne(
    view: RowView,
    columns: readonly PlanColumn[],
    units: UnitsOfRow,
    faults: RowFaults,
  ): AmountCell | undefined {
    const placed = view.place(columns, faults);
    if (placed === undefined) return undefined;
    const { cell, column } = placed;
    if (cell && view.sharesDown(column.columnNo, this.descriptionColumnNo)) {
      faults.add('amount-ambiguous', column, cell.text);
      return undefined;
    }
    const reading = readMoney(placed, units, CASE_BOUNDS.amountFenMax, faults);
    return reading && { reading, column, text: cell?.text ?? '', empty: cell === undefined };
  }
}

interface AmountCell {
  readonly reading: AmountReading;
  readonly column: PlanColumn;
  readonly text: string;
  readonly empty: boolean;
}

const known = (cell: AmountCell | undefined): number | null =>
  cell?.reading.kind === 'known' ? cell.reading.amountFen : null;

/** What may be recovered is at most the amount; beside no amount at all nothing may be. */
function checkRecovered(draft: CaseDraftInProgress, recovered: AmountCell, faults: RowFaults): void {
  if (draft.amountKind === undefined || !draft.recoveredFen) return;
  const amountFen = draft.verifiedAmountFen ?? draft.selfAmountFen ?? 0;
  if (draft.recoveredFen > amountFen)
    faults.add('recovered-exceeds-amount', recovered.column, recovered.text);
}

/** One known figure makes the amount known; then what is written counts, then an item that never concerns money. */
function kindOf(
  self: AmountCell | undefined,
  verified: AmountCell | undefined,
  moneyNone: boolean,
): AmountKind {
  const says = (kind: AmountKind): boolean =>
    [self, verified].some((cell) => cell !== undefined && !cell.empty && cell.reading.kind === kind);
  return (['known', 'undetermined', 'none'] as const).find(says) ?? (moneyNone ? 'none' : 'undetermined');
}
