import { moneyUnit, parseAmount, type AmountReading, type MoneyUnit } from '../../kernel/amount-text.js';
import { formatWanYuan, formatYuan } from '../../kernel/money.js';
import { halfWidth } from '../../kernel/text.js';
import type { Cell } from '../../workbooks/workbook.js';
import type { PlanColumn } from './column-plan.js';
import { readAnything } from './field-cells.js';
import type { RowFaults } from './row-faults.js';
import type { PlacedCell } from './row-view.js';
import type { SheetLines } from './sheet-lines.js';
import type { Measure } from './total-check.js';

/** Where the units of the amounts of a row come from, besides their own cells and headings. */
export interface UnitsOfRow {
  /** What the unit column of the row says. */
  readonly row: MoneyUnit | 'unclear' | null;
  /** What a line above says. */
  readonly line: MoneyUnit | 'unclear' | null;
}

/** The unit that a row's unit column names: `unclear` where it holds something else. */
export function unitOfRow(text: string | null | undefined): MoneyUnit | 'unclear' | null {
  if (text === null || text === undefined) return null;
  return moneyUnit(halfWidth(text).replace(/\s/g, '')) ?? 'unclear';
}

/** The unit that stands in for a missing one: the heading's, else the line's. One that is unclear stands in for none. */
function unitAround(column: PlanColumn, units: UnitsOfRow): MoneyUnit | null {
  const around = units.row === 'unclear' ? 'unclear' : (column.moneyUnit ?? units.line);
  return around === 'unclear' ? null : around;
}

/**
 * Reads an amount as `samples/README` says: unit of the cell, of the row's unit column, of the heading, of a line
 * above. Undefined where it cannot be read; the fault is then in the row's list.
 */
export function readMoney(
  placed: PlacedCell,
  units: UnitsOfRow,
  amountFenMax: number,
  faults: RowFaults,
): AmountReading | undefined {
  const { cell, column } = placed;
  const text = readAnything(cell, column, faults);
  if (text === undefined) return undefined;
  if (text === null) return { kind: 'undetermined' };
  if (cell?.percent) {
    faults.add('amount-not-a-number', column, `${text}(%)`);
    return undefined;
  }
  const rowUnit = units.row === 'unclear' ? null : units.row;
  const reading = parseAmount(text, unitAround(column, units), rowUnit);
  if (reading.kind === 'fault') faults.add(reading.fault, column, text);
  else if (reading.kind === 'known' && reading.amountFen > amountFenMax)
    faults.add('amount-too-large', column, text);
  else return reading;
  return undefined;
}

/** A column of money; its unit is the heading's, else that of a line above. */
export function moneyMeasure(column: PlanColumn, lines: SheetLines): Measure {
  const unit = (): MoneyUnit | null => {
    const around = column.moneyUnit ?? lines.unit;
    return around === 'unclear' ? null : around;
  };
  return {
    columnNo: column.columnNo,
    heading: column.heading,
    stated: (cell: Cell) => {
      const reading = cell.percent ? undefined : parseAmount(cell.text, unit());
      if (reading === undefined || reading.kind === 'fault') return undefined;
      return reading.kind === 'known' ? reading.amountFen : null;
    },
    show: (amountFen) =>
      unit() === '元' ? `${formatYuan(amountFen)}元` : `${formatWanYuan(amountFen, 0)}万元`,
  };
}
