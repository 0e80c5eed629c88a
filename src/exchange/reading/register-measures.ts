import { parseArea, formatMu } from '../../kernel/area.js';
import type { PlanColumn } from './column-plan.js';
import { parseQuantity } from './field-cells.js';
import { moneyMeasure } from './money-cells.js';
import type { SheetLines } from './sheet-lines.js';
import type { Measure } from './total-check.js';

const MILLI = 1_000;

/** How the stated totals of a column are read and shown: pieces in thousandths, area in hundredths of 亩, else money. */
export function measureOf(column: PlanColumn, lines: SheetLines): Measure {
  const { columnNo, heading, inMu } = column;
  switch (column.column.kind) {
    case 'quantity':
      return {
        columnNo,
        heading,
        stated: (cell) => (cell.percent ? undefined : parseQuantity(cell.text)?.quantityMilli),
        show: (quantityMilli) => String(quantityMilli / MILLI),
      };
    case 'area':
      return {
        columnNo,
        heading,
        stated: (cell) => {
          const reading = parseArea(cell.text, inMu);
          return reading.kind === 'known' ? reading.areaCentiMu : reading.kind === 'none' ? null : undefined;
        },
        show: (areaCentiMu) => `${formatMu(areaCentiMu)}亩`,
      };
    default:
      return moneyMeasure(column, lines);
  }
}
