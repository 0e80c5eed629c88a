import type { SheetColumn } from '../../kernel/sheet-column.js';
import { isBlank, tidyText } from '../../kernel/text.js';
import { WORKBOOK_LIMITS, type Cell, type Row } from '../../workbooks/workbook.js';
import { planColumns, type ColumnPlan, type HeadingColumn } from './column-plan.js';
import type { HeadingWords } from './heading-words.js';
import type { MergedCells } from './merged-cells.js';

/** Rows above and below the first heading row that can belong to the heading: three in all. */
const HEADING_ROWS_MAX = 3;
const HEADING_CHARACTERS_MAX = 120;
const PARENT_CHARACTERS_MAX = 20;
/** A merge taller than this is the work of somebody who selected a whole column; its text heads nothing. */
const MERGE_ROWS_MAX = 10;

/** One row with the texts that a reader sees over each column, merges spread out. */
interface SeenRow {
  readonly row: number;
  readonly texts: ReadonlyMap<number, string>;
  /** Column in which the text of a column begins; the same for all columns of one merge. */
  readonly origins: ReadonlyMap<number, string>;
  /** Amounts and days stand in rows of data, whatever words stand beside them. */
  readonly hasNumbers: boolean;
}

/**
 * Finds the heading of a table: one to three rows, merged or not, wherever it begins. Rows are offered one by one; a
 * heading is complete when the first row below it was seen.
 */
export class HeadingFinder<Key extends string> {
  private readonly recent: SeenRow[] = [];
  private heading: SeenRow[] = [];

  constructor(
    private readonly words: HeadingWords<Key>,
    private readonly columns: readonly SheetColumn<Key>[],
    private readonly merged: MergedCells,
  ) {}

  /** Headings seen in the row that looked most like one, for the person whose file was refused. */
  headingsSeen: readonly string[] = [];

  /**
   * Takes a row. True when it belongs to what may be the heading; false when it does not, and then `plan` says
   * whether a heading ended right above it.
   */
  offer(row: Row): boolean {
    const seen = this.see(row);
    if (this.heading.length > 0) {
      if (this.continues(seen)) {
        this.heading.push(seen);
        return true;
      }
      return false;
    }
    if (this.begins(seen)) {
      this.heading = [...this.parentsOf(seen), seen];
      return true;
    }
    this.remember(seen);
    return false;
  }

  /** What the heading that was offered means; the finder is then ready for another heading. */
  plan(): ColumnPlan<Key> | undefined {
    const [top] = this.heading;
    if (top === undefined) return undefined;
    const plan = planColumns(this.words, this.columns, headingColumns(this.heading), top.row);
    const headings = [...plan.columns.map((column) => column.heading), ...plan.unrecognised];
    if (headings.length > this.headingsSeen.length) this.headingsSeen = headings;
    this.heading = [];
    this.recent.length = 0;
    return plan;
  }

  private remember(seen: SeenRow): void {
    const texts = [...new Set(seen.texts.values())];
    if (texts.length > this.headingsSeen.length && texts.length > 1) this.headingsSeen = texts.slice(0, 50);
    this.recent.push(seen);
    if (this.recent.length >= HEADING_ROWS_MAX) this.recent.shift();
  }

  /** Two columns that the kind of sheet knows make a heading. */
  private begins(seen: SeenRow): boolean {
    const keys = new Set<string>();
    for (const text of seen.texts.values()) {
      const { strong, loose } = this.words.meaning(text);
      const key = strong ?? loose[0]?.key;
      if (key !== undefined) keys.add(key);
    }
    return keys.size >= 2;
  }

  /** Rows right above that are parents of the heading: several short words without a colon, no title and no line. */
  private parentsOf(seen: SeenRow): SeenRow[] {
    const parents: SeenRow[] = [];
    let below = seen;
    for (const above of [...this.recent].reverse()) {
      if (above.row !== below.row - 1 || !this.isParent(above) || !overlaps(above, seen)) break;
      parents.unshift(above);
      below = above;
    }
    return parents;
  }

  private isParent(seen: SeenRow): boolean {
    const texts = new Set(seen.texts.values());
    return (
      texts.size >= 2 &&
      [...texts].every((text) => !/[:：]/.test(text) && text.length <= PARENT_CHARACTERS_MAX)
    );
  }

  /** Does a row go on with the heading above it: by a merge, or as the children of a parent heading? */
  private continues(seen: SeenRow): boolean {
    const last = this.heading.at(-1);
    const first = this.heading[0];
    if (!last || !first || seen.row !== last.row + 1 || this.heading.length >= HEADING_ROWS_MAX) return false;
    if (seen.texts.size === 0) return false;
    const news = [...seen.texts].filter(
      ([columnNo]) => seen.origins.get(columnNo) !== last.origins.get(columnNo),
    );
    if (news.length === 0) return true;
    const known = news.filter(([columnNo, text]) => {
      const parent = last.texts.get(columnNo) ?? '';
      return this.words.isHeading(text) || this.words.isHeading(parent + text);
    });
    // Children stand under a parent that has room for them: a merged one, or one with blanks beside it.
    const roomy = news.some(([columnNo]) => !last.texts.has(columnNo) || widthOf(last, columnNo) > 1);
    const merged = news.length < seen.texts.size;
    const enough = merged
      ? known.length >= 1
      : known.length >= 2 || (known.length === 1 && news.length === 1);
    return (
      roomy &&
      enough &&
      known.length * 2 >= news.length &&
      !seen.hasNumbers &&
      news.every(([, text]) => !/^[\d０-９]/.test(text))
    );
  }

  private see(row: Row): SeenRow {
    const texts = new Map<number, string>();
    const origins = new Map<number, string>();
    for (const [index, cell] of row.cells.entries()) {
      if (!isHeadingText(cell)) continue;
      texts.set(index + 1, shownHeading(cell));
      origins.set(index + 1, `${row.row}:${index + 1}`);
    }
    for (const { range, cell } of this.merged.covering()) {
      if (range.bottom - range.top >= MERGE_ROWS_MAX || !isHeadingText(cell)) continue;
      for (
        let columnNo = range.left;
        columnNo <= Math.min(range.right, WORKBOOK_LIMITS.columns);
        columnNo++
      ) {
        texts.set(columnNo, shownHeading(cell));
        origins.set(columnNo, `${range.top}:${range.left}`);
      }
    }
    return { row: row.row, texts, origins, hasNumbers: row.cells.some(isNumberOrDay) };
  }
}

/** A heading on one line, as problems and reports name it. */
const shownHeading = (cell: Cell): string => tidyText(cell.text).replace(/\s*\n\s*/g, '');

const isHeadingText = (cell: Cell | undefined): cell is Cell =>
  cell?.kind === 'text' && cell.text.length <= HEADING_CHARACTERS_MAX && !isBlank(cell.text);

const isNumberOrDay = (cell: Cell | undefined): boolean => cell?.kind === 'number' || cell?.kind === 'day';

/** Over how many columns the text above a column is spread. */
const widthOf = (seen: SeenRow, columnNo: number): number =>
  [...seen.origins.values()].filter((origin) => origin === seen.origins.get(columnNo)).length;

/** Does some text of the upper row stand over the columns of the lower one? */
const overlaps = (above: SeenRow, below: SeenRow): boolean =>
  [...above.texts.keys()].filter((columnNo) => below.texts.has(columnNo)).length >= 2;

function headingColumns(rows: readonly SeenRow[]): HeadingColumn[] {
  const numbers = new Set(rows.flatMap((row) => [...row.texts.keys()]));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((columnNo) => {
      const texts = rows.map((row) => row.texts.get(columnNo)).filter((text) => text !== undefined);
      return { columnNo, parts: [...new Set(texts)] };
    });
}
