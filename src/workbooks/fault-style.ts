import type { Style } from 'exceljs';
import type { Cell } from './workbook.js';

/** How a copied value is shown. `digits` keeps long numbers, such as codes, from being shown with an exponent. */
export type ValueStyle = 'general' | 'digits' | 'percent' | 'day' | 'moment';

const NUMBER_FORMATS: Readonly<Record<ValueStyle, string>> = {
  general: 'General',
  digits: '0',
  percent: '0.00%',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm:ss',
};

/** Excel shows longer numbers in its General format with an exponent. */
const GENERAL_DIGITS = 11;

const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const;
const WRAPPED = { vertical: 'middle', wrapText: true } as const;

const PLAIN = stylesWith({ alignment: WRAPPED });
const FAULTY = stylesWith({ alignment: WRAPPED, fill: RED });

/** The heading of the reasons. */
export const HEADING_STYLE: Partial<Style> = {
  numFmt: 'General',
  alignment: WRAPPED,
  font: { bold: true, color: { argb: 'FF9C0006' } },
};

/** The reasons. */
export const REASON_STYLE: Partial<Style> = {
  numFmt: 'General',
  alignment: WRAPPED,
  font: { color: { argb: 'FF9C0006' } },
};

/** The style of a copied cell; one object for all cells alike, by which exceljs knows it again. */
export function styleOf(cell: Cell | undefined, faulty: boolean): Partial<Style> {
  return (faulty ? FAULTY : PLAIN)[valueStyle(cell)];
}

function valueStyle(cell: Cell | undefined): ValueStyle {
  if (cell?.kind === 'day') return cell.text.length === 10 ? 'day' : 'moment';
  if (cell?.kind !== 'number') return 'general';
  if (cell.percent === true) return 'percent';
  return /^-?\d+$/.test(cell.text) && cell.text.length > GENERAL_DIGITS ? 'digits' : 'general';
}

function stylesWith(rest: Partial<Style>): Readonly<Record<ValueStyle, Partial<Style>>> {
  const style = (value: ValueStyle): Partial<Style> => ({ numFmt: NUMBER_FORMATS[value], ...rest });
  return {
    general: style('general'),
    digits: style('digits'),
    percent: style('percent'),
    day: style('day'),
    moment: style('moment'),
  };
}
