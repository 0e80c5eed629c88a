import { comparisonKey, isNumbered } from '../../kernel/text.js';
import type { Cell, Row } from '../../workbooks/workbook.js';
import type { ColumnPlan } from './column-plan.js';
import type { HeadingWords } from './heading-words.js';
import type { MergedCells } from './merged-cells.js';
import { isBareTotal, isSurelyFoot, leadKind, type LeadKind } from './row-kinds.js';
import { isFilled } from './row-view.js';
import type { SheetLines } from './sheet-lines.js';
import type { TotalKind } from './total-check.js';

/** What a row under a heading is. `line` is a title, unit or village line between rows of data. */
export type RowClass =
  | { readonly kind: 'data' | 'empty' | 'heading' | 'other-heading' | 'line' | 'foot' | 'example' }
  | { readonly kind: 'total'; readonly total: TotalKind; readonly label: string }
  | { readonly kind: 'section'; readonly text: string; readonly known: boolean }
  | { readonly kind: 'left-out'; readonly text: string };

const DATA: RowClass = { kind: 'data' };
const EMPTY: RowClass = { kind: 'empty' };
const HEADING: RowClass = { kind: 'heading' };
/** So many cells that count from 1 are the numbers of the columns. */
const COLUMN_NUMBERS_MIN = 3;
/** A text over this many columns is a title of what follows. */
const WIDE_COLUMNS = 3;
const HEADING_WORD_CHARACTERS_MAX = 20;

/** What the classifier must know of the kind of sheet. */
export interface RowRecognition<Key extends string> {
  /** The columns of which a row of data fills at least one: description, or name of a village. */
  readonly recordKeys: readonly Key[];
  /** Columns whose own cells name what a section title names. */
  readonly kindKeys: readonly Key[];
  /** Does a text name a section: a category or an item? */
  readonly namesSection: (text: string) => boolean;
}

/** The filled cells of a row as far as telling rows apart needs them. */
interface Filled {
  count: number;
  /** In columns that are read. */
  readCount: number;
  leadNo: number;
  secondNo: number;
}

/** Tells rows of data from headings, sections, totals, notes and the foot of a sheet. */
export class RowClassifier<Key extends string> {
  private readonly read = new Set<number>();
  private readonly record = new Set<number>();
  private readonly kinds = new Set<number>();
  /** The foot of the sheet has begun: lone texts below it belong to it. */
  private inFoot = false;

  constructor(
    private readonly plan: ColumnPlan<Key>,
    private readonly words: HeadingWords<Key>,
    private readonly recognition: RowRecognition<Key>,
    private readonly merged: MergedCells,
    private readonly lines: SheetLines,
  ) {
    for (const { columnNo, key, column } of plan.columns) {
      if (column.use !== 'out') this.read.add(columnNo);
      if (recognition.recordKeys.includes(key)) this.record.add(columnNo);
      if (recognition.kindKeys.includes(key)) this.kinds.add(columnNo);
    }
  }

  classify(row: Row): RowClass {
    const filled = this.look(row);
    if (filled.count === 0) return EMPTY;
    const lead = row.cells[filled.leadNo - 1];
    const recorded = this.isRecorded(row);
    if (lead && filled.count >= COLUMN_NUMBERS_MIN && numbersColumns(row, filled.leadNo)) return HEADING;
    if (recorded && lead?.kind === 'number' && filled.readCount > 1) return this.data();
    const leadText = lead?.kind === 'text' ? lead.text : '';
    return this.byLead(row, filled, leadText, recorded) ?? this.byContent(row, filled, recorded);
  }

  private look(row: Row): Filled {
    const filled: Filled = { count: 0, readCount: 0, leadNo: 0, secondNo: 0 };
    const { cells } = row;
    for (let at = 0; at < cells.length; at++) {
      if (!isFilled(cells[at])) continue;
      filled.count++;
      if (filled.count === 1) filled.leadNo = at + 1;
      else if (filled.count === 2) filled.secondNo = at + 1;
      if (this.read.has(at + 1)) filled.readCount++;
    }
    return filled;
  }

  private isRecorded(row: Row): boolean {
    for (const columnNo of this.record) if (isFilled(row.cells[columnNo - 1])) return true;
    return false;
  }

  private data(): RowClass {
    this.inFoot = false;
    return DATA;
  }

  /** What the first words say; undefined where they say nothing. */
  private byLead(row: Row, filled: Filled, leadText: string, recorded: boolean): RowClass | undefined {
    const second = row.cells[filled.secondNo - 1];
    const counted = leadText === '' || leadKind(leadText) === 'numeral';
    const [text, columnNo] =
      counted && second?.kind === 'text' ? [second.text, filled.secondNo] : [leadText, filled.leadNo];
    const kind = text === '' ? 'plain' : leadKind(text);
    const inRecord = this.record.has(columnNo) && this.merged.widthAt(columnNo) < WIDE_COLUMNS;
    const total = this.totalOf(kind, text, inRecord);
    if (total) return total;
    if (leadKind(leadText) === 'example') return { kind: 'example' };
    const footed = isSurelyFoot(text) || (!inRecord && (!recorded || this.isFootOnly(row)));
    if ((kind === 'note' || kind === 'foot') && footed) {
      this.inFoot = true;
      return { kind: 'foot' };
    }
    return this.headingAgain(row, text);
  }

  /** What stands in the description's column is part of a signature too. */
  private isFootOnly(row: Row): boolean {
    return [...this.record].every((columnNo) => {
      const cell = row.cells[columnNo - 1];
      return !isFilled(cell) || leadKind(cell.text) === 'foot';
    });
  }

  private totalOf(kind: LeadKind, text: string, inRecord: boolean): RowClass | undefined {
    if (kind !== 'total' && kind !== 'subtotal' && kind !== 'page-total') return undefined;
    if (inRecord && !isBareTotal(text)) return undefined;
    return { kind: 'total', total: kind, label: comparisonKey(text) };
  }

  /** The heading printed again, or another heading further down. */
  private headingAgain(row: Row, leadText: string): RowClass | undefined {
    if (!this.looksLikeHeading(row, leadText)) return undefined;
    const same = row.cells.every((cell, at) => {
      if (!isFilled(cell)) return true;
      return this.plan.headingCells.get(at + 1)?.has(comparisonKey(cell.text)) === true;
    });
    return { kind: same ? 'heading' : 'other-heading' };
  }

  /** At least two cells, and half of what is filled, are words of headings. */
  private looksLikeHeading(row: Row, leadText: string): boolean {
    if (!this.isHeadingWord(leadText) && !this.repeatsRecordHeading(row)) return false;
    const filled = row.cells.filter(isFilled);
    const headings = filled.filter((cell) => cell.kind === 'text' && this.isHeadingWord(cell.text)).length;
    return headings >= 2 && headings * 2 >= filled.length;
  }

  private repeatsRecordHeading(row: Row): boolean {
    for (const columnNo of this.record) {
      const text = row.cells[columnNo - 1]?.text;
      if (text !== undefined && this.plan.headingCells.get(columnNo)?.has(text)) return true;
    }
    return false;
  }

  private isHeadingWord(text: string): boolean {
    return text !== '' && text.length <= HEADING_WORD_CHARACTERS_MAX && this.words.isHeading(text);
  }

  private byContent(row: Row, filled: Filled, recorded: boolean): RowClass {
    if (recorded) return this.lonelyRecord(row, filled) ?? this.data();
    const placed = firstText(row, filled);
    if (placed === undefined) return filled.readCount > 0 ? this.data() : EMPTY;
    const { text, columnNo } = placed;
    const wide = this.merged.widthAt(columnNo) >= WIDE_COLUMNS;
    const alone = filled.count === 1 || (filled.count === 2 && columnNo === filled.secondNo);
    if (this.recognition.namesSection(text) && (!this.kinds.has(columnNo) || wide || filled.count === 1)) {
      this.inFoot = false;
      return { kind: 'section', text, known: true };
    }
    if (!alone) return filled.readCount > 0 ? this.data() : this.leftOver(text);
    if (this.lines.knows(text) || /[:：]/.test(text)) return { kind: 'line' };
    if (this.inFoot) return { kind: 'foot' };
    if (isNumbered(text) || wide) return { kind: 'section', text, known: false };
    return this.read.has(columnNo) ? this.data() : this.leftOver(text);
  }

  /** A text in the description's column over the width of the table is a title, not a problem. */
  private lonelyRecord(row: Row, filled: Filled): RowClass | undefined {
    if (filled.count > 1 || !this.record.has(filled.leadNo)) return undefined;
    const text = row.cells[filled.leadNo - 1]?.text ?? '';
    if (this.merged.widthAt(filled.leadNo) < WIDE_COLUMNS && !this.lines.knows(text)) return undefined;
    const known = this.recognition.namesSection(text);
    return known || isNumbered(text) ? { kind: 'section', text, known } : { kind: 'line' };
  }

  private leftOver(text: string): RowClass {
    return this.inFoot ? { kind: 'foot' } : { kind: 'left-out', text };
  }
}

/** The row under the heading that only numbers the columns: 1 2 3 4, perhaps with 栏次 in front. */
function numbersColumns(row: Row, leadNo: number): boolean {
  const lead = row.cells[leadNo - 1]?.text;
  if (lead !== '1' && lead !== '栏次') return false;
  const numbers = row.cells.slice(lead === '1' ? leadNo - 1 : leadNo).filter(isFilled);
  return numbers.length >= COLUMN_NUMBERS_MIN && numbers.every((cell, at) => cell.text === String(at + 1));
}

/** The first text of a row that is more than a bare numeral or number. */
function firstText(
  row: Row,
  filled: Filled,
): { readonly text: string; readonly columnNo: number } | undefined {
  for (const columnNo of [filled.leadNo, filled.secondNo]) {
    const cell: Cell | undefined = row.cells[columnNo - 1];
    if (cell?.kind === 'text' && leadKind(cell.text) !== 'numeral' && !/^\d+$/.test(cell.text)) {
      return { text: cell.text, columnNo };
    }
  }
  return undefined;
}
