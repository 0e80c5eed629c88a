import { CASE_BOUNDS, type AmountKind } from '../../cases/case.js';
import type { CaseColumnKey } from '../../cases/case.sheet.js';
import type { AmountReading } from '../../kernel/amount-text.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { readAnything } from './field-cells.js';
import { readMoney, unitOfRow, type UnitsOfRow } from './money-cells.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';

/** The money of a row; a field is undefined where the sheet has no column for it. */
export interface AmountsOfRow {
  amountKind?: AmountKind;
  selfAmountFen?: number | null;
  verifiedAmountFen?: number | null;
  recoveredFen?: number | null;
}

/** What is known of a row before its money is read. */
export interface RowForMoney {
  readonly lineUnit: UnitsOfRow['line'];
  /** An empty amount means that no money is concerned. */
  readonly moneyNone: boolean;
}

const known = (reading: AmountReading | undefined): number | null =>
  reading?.kind === 'known' ? reading.amountFen : null;

/** Reads the amounts of a case: 自查数, 核实数 and what was recovered. */
export class CaseAmountReader {
  private readonly self: readonly PlanColumn[];
  private readonly verified: readonly PlanColumn[];
  private readonly recovered: readonly PlanColumn[];
  private readonly unit: PlanColumn | undefined;
  private readonly descriptionColumnNo: number;

  constructor(plan: ColumnPlan<CaseColumnKey>) {
    this.self = plan.byKey.get('selfAmountFen') ?? [];
    this.verified = plan.byKey.get('verifiedAmountFen') ?? [];
    this.recovered = plan.byKey.get('recoveredFen') ?? [];
    this.unit = plan.byKey.get('moneyUnit')?.[0];
    this.descriptionColumnNo = plan.byKey.get('description')?.[0]?.columnNo ?? 0;
  }

  read(view: RowView, row: RowForMoney, faults: RowFaults): AmountsOfRow {
    const units = this.unitsOf(view, row.lineUnit, faults);
    const self = this.readOne(view, this.self, units, faults);
    const verified = this.readOne(view, this.verified, units, faults);
    const amounts: AmountsOfRow = {};
    const readable =
      (self !== undefined || this.self.length === 0) &&
      (verified !== undefined || this.verified.length === 0);
    if (this.self.length + this.verified.length > 0) {
      if (this.self.length > 0) amounts.selfAmountFen = known(self?.reading);
      if (this.verified.length > 0) amounts.verifiedAmountFen = known(verified?.reading);
      amounts.amountKind = kindOf([self, verified], row.moneyNone);
    }
    this.readRecovered(view, units, readable ? amounts : undefined, faults, amounts);
    return amounts;
  }

  /** What may be recovered is at most the amount; beside no amount at all nothing may be. */
  private readRecovered(
    view: RowView,
    units: UnitsOfRow,
    comparable: AmountsOfRow | undefined,
    faults: RowFaults,
    amounts: AmountsOfRow,
  ): void {
    const recovered = this.readOne(view, this.recovered, units, faults);
    if (recovered === undefined) return;
    amounts.recoveredFen = known(recovered.reading);
    if (comparable?.amountKind === undefined || amounts.recoveredFen === null) return;
    const amountFen = comparable.verifiedAmountFen ?? comparable.selfAmountFen ?? 0;
    if (amounts.recoveredFen > amountFen)
      faults.add('recovered-exceeds-amount', recovered.column, recovered.text);
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

/** One known figure makes the amount known; then a 不涉及 counts, or an item that never concerns money. */
function kindOf(cells: readonly (AmountCell | undefined)[], moneyNone: boolean): AmountKind {
  const written = cells.filter((cell) => cell !== undefined && !cell.empty);
  if (written.some((cell) => cell?.reading.kind === 'known')) return 'known';
  if (written.some((cell) => cell?.reading.kind === 'undetermined')) return 'undetermined';
  if (written.some((cell) => cell?.reading.kind === 'none')) return 'none';
  return moneyNone ? 'none' : 'undetermined';
}
