import type { Style } from 'exceljs';
import type { ColumnFormat, PaperColumn, PaperRowKind } from './sheet-paper.js';

const FONT = '宋体';
const TITLE_FONT = '黑体';
const LINE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE } as const;

const plainFill = (argb: string): NonNullable<Style['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

const HEADING_FILL = plainFill('FFE7EBF0');
const TOTAL_FILL = plainFill('FFF2F2F2');
/** Pale red: the words in it stay readable when printed. */
const FAULT_FILL = plainFill('FFFFC7CE');

/** The number format that shows a column; `@` keeps what is typed into a text column from becoming a number. */
function numberFormatOf(format: ColumnFormat): string {
  if (typeof format !== 'string')
    return `#,##0${format.decimals > 0 ? `.${'0'.repeat(format.decimals)}` : ''}`;
  return { text: '@', whole: '#,##0', day: 'yyyy-mm-dd', share: '0.0%', area: '#,##0.00' }[format];
}

/** Title, unit line and heading cells. */
export const BLOCK_STYLES = {
  title: {
    numFmt: '@',
    font: { name: TITLE_FONT, size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
  left: {
    numFmt: '@',
    font: { name: FONT, size: 11 },
    alignment: { horizontal: 'left', vertical: 'middle' },
  },
  right: {
    numFmt: '@',
    font: { name: FONT, size: 11 },
    alignment: { horizontal: 'right', vertical: 'middle' },
  },
  heading: {
    numFmt: '@',
    font: { name: FONT, size: 11, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: BORDER,
    fill: HEADING_FILL,
  },
} as const satisfies Record<string, Partial<Style>>;

/**
 * The styles of one sheet's columns. Each is one object for the whole sheet: exceljs knows a style again by identity,
 * and otherwise works it out anew for every cell.
 */
export class ColumnStyles {
  private readonly made = new Map<string, Partial<Style>>();

  constructor(
    private readonly columns: readonly PaperColumn[],
    private readonly isProtected: boolean,
  ) {}

  /** Style of a cell in a column, counted from 0. */
  of(column: number, kind: PaperRowKind, fault: boolean): Partial<Style> {
    const key = `${column} ${kind} ${fault}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const style = this.make(this.columns[column], kind, fault);
    this.made.set(key, style);
    return style;
  }

  private make(column: PaperColumn | undefined, kind: PaperRowKind, fault: boolean): Partial<Style> {
    const format = column?.format ?? 'text';
    const fill = fault ? FAULT_FILL : kind === 'total' ? TOTAL_FILL : undefined;
    const horizontal = format === 'text' ? 'left' : format === 'day' ? 'center' : 'right';
    return {
      numFmt: numberFormatOf(format),
      font: { name: FONT, size: 11, ...(kind === 'plain' ? {} : { bold: true }) },
      alignment: {
        horizontal,
        vertical: 'middle',
        wrapText: format === 'text' && kind !== 'section',
        // Excel shows ##### for a number that its column cannot hold; its sum is not known yet when widths are written.
        ...(format === 'text' ? {} : { shrinkToFit: true }),
      },
      border: BORDER,
      ...(fill === undefined ? {} : { fill }),
      ...(this.isProtected ? { protection: { locked: column?.locked === true || kind !== 'plain' } } : {}),
    };
  }
}
