import type { Cell } from '../../workbooks/workbook.js';
import type { NoticeLog } from './findings.js';

/** A column whose stated totals are compared with the rows. */
export interface Measure {
  readonly columnNo: number;
  readonly heading: string;
  /** What a total's cell states in the measure's whole units; null where it states nothing, undefined if unreadable. */
  readonly stated: (cell: Cell) => number | null | undefined;
  /** For print, with its unit. */
  readonly show: (value: number) => string;
}

/** Which rows a total covers. */
export type TotalKind = 'subtotal' | 'total' | 'page-total';

/** A total that stands above its rows, to be compared when they are through. */
interface PendingTotal {
  readonly row: number;
  readonly label: string;
  readonly stated: readonly (number | null)[];
}

/** Sums of the accepted rows since some row. */
class Span {
  rows = 0;
  readonly sums: number[];

  constructor(measures: number) {
    this.sums = Array.from({ length: measures }, () => 0);
  }

  add(values: readonly number[]): void {
    for (const [at, value] of values.entries()) this.sums[at] = (this.sums[at] ?? 0) + value;
  }

  clear(): void {
    this.rows = 0;
    this.sums.fill(0);
  }
}

/**
 * Compares the totals that a sheet states with the accepted rows that they cover: 小计 the rows since the one before
 * or since its section began, 合计 all rows (or those since the 合计 before), 本页小计 those of the page. A total that
 * stands above its rows waits for them.
 */
export class TotalCheck {
  private readonly all: Span;
  private readonly block: Span;
  private readonly section: Span;
  private readonly part: Span;
  private readonly page: Span;
  private readonly spans: readonly Span[];
  private pendingAll: PendingTotal | undefined;
  private pendingSection: PendingTotal | undefined;

  constructor(
    private readonly sheet: string,
    private readonly measures: readonly Measure[],
    private readonly notices: NoticeLog,
  ) {
    const span = (): Span => new Span(measures.length);
    this.spans = [span(), span(), span(), span(), span()];
    const [all = span(), block = span(), section = span(), part = span(), page = span()] = this.spans;
    [this.all, this.block, this.section, this.part, this.page] = [all, block, section, part, page];
  }

  /** A row of data went by; `values` in the order of the measures where it was accepted. */
  addRow(values: readonly number[] | undefined): void {
    for (const span of this.spans) {
      span.rows++;
      if (values !== undefined) span.add(values);
    }
  }

  /** A section begins, perhaps with its total in the same row. */
  beginSection(row: number, label: string, cells: readonly (Cell | undefined)[]): void {
    this.settleSection();
    this.section.clear();
    const stated = this.readStated(row, label, cells);
    if (stated.some((value) => value !== null)) this.pendingSection = { row, label, stated };
  }

  /** A row of totals. */
  takeTotal(kind: TotalKind, row: number, label: string, cells: readonly (Cell | undefined)[]): void {
    const stated = this.readStated(row, label, cells);
    const total = { row, label, stated };
    if (kind === 'page-total') {
      this.compare(total, [this.page]);
      this.page.clear();
    } else if (kind === 'subtotal') {
      if (this.section.rows === 0 && stated.some((value) => value)) this.pendingSection = total;
      else this.compare(total, [this.section, this.part]);
      this.section.clear();
      this.part.clear();
    } else if (this.all.rows === 0) {
      this.pendingAll = total;
    } else {
      this.settleSection();
      this.compare(total, [this.all, this.block]);
      this.block.clear();
    }
  }

  /** The sheet is at its end. */
  finish(): void {
    this.settleSection();
    if (this.pendingAll) this.compare(this.pendingAll, [this.all]);
  }

  private settleSection(): void {
    if (this.pendingSection) this.compare(this.pendingSection, [this.section]);
    this.pendingSection = undefined;
  }

  /** A total that ties with one of the spans it may cover is right; otherwise the first of them is named. */
  private compare(total: PendingTotal, spans: readonly Span[]): void {
    for (const [at, measure] of this.measures.entries()) {
      const stated = total.stated[at] ?? null;
      if (stated === null || spans.some((span) => span.sums[at] === stated)) continue;
      const computed = spans[0]?.sums[at] ?? 0;
      const what = `${total.label} ${measure.heading}`;
      this.notices.add(
        'total-differs',
        this.sheet,
        total.row,
        what,
        measure.show(stated),
        measure.show(computed),
      );
    }
  }

  private readStated(row: number, label: string, cells: readonly (Cell | undefined)[]): (number | null)[] {
    return this.measures.map((measure) => {
      const cell = cells[measure.columnNo - 1];
      if (cell === undefined || (cell.kind === 'text' && cell.text.trim() === '')) return null;
      const stated = cell.kind === 'error' || cell.kind === 'no-result' ? undefined : measure.stated(cell);
      if (stated === undefined) {
        this.notices.add('total-unreadable', this.sheet, row, `${label} ${measure.heading}`, cell.text);
      }
      return stated ?? null;
    });
  }
}
