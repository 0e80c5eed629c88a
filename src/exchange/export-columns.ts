import type { ColumnKind, SheetColumn } from '../kernel/sheet-column.js';
import type { ColumnFormat, PaperColumn } from '../workbooks/sheet-paper.js';

const FORMATS: Readonly<Record<ColumnKind, ColumnFormat>> = {
  text: 'text',
  'long-text': 'text',
  names: 'text',
  choice: 'text',
  money: { money: 'yuan', decimals: 2 },
  area: 'area',
  // Up to three decimals or none: as text it shows what was written.
  quantity: 'text',
  'whole-number': 'whole',
  day: 'day',
  'day-or-word': 'day',
  'partial-day': 'text',
  span: 'text',
};

/** A column of a kind of sheet as it is written: heading, format and width are the sheet's own. */
export const paperColumn = (column: SheetColumn, more: Partial<PaperColumn> = {}): PaperColumn => ({
  headings: [column.heading],
  format: FORMATS[column.kind],
  width: column.widthCharacters,
  ...more,
});

/** A quantity in thousandths as text without empty decimals: `12.5`. */
export function quantityText(quantityMilli: number): string {
  const digits = String(quantityMilli).padStart(4, '0');
  const decimals = digits.slice(-3).replace(/0+$/, '');
  return digits.slice(0, -3) + (decimals === '' ? '' : `.${decimals}`);
}
