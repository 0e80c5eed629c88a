import { FAULT_COLUMN_HEADING, type Cell, type Row, type SheetInfo } from '../../workbooks/workbook.js';
import type { SheetReading } from '../import.js';
import type { ColumnPlan } from './column-plan.js';
import type { NoticeLog, ProblemLog } from './findings.js';
import { HeadingFinder } from './heading-finder.js';
import { MergedCells } from './merged-cells.js';
import { RowClassifier } from './row-classifier.js';
import { RowFaults } from './row-faults.js';
import { RowView } from './row-view.js';
import type { SameRows } from './same-rows.js';
import type { RowsOfSheet, SheetKind } from './sheet-kind.js';
import type { SheetLines } from './sheet-lines.js';
import type { Staging } from './staging.js';
import { TotalCheck } from './total-check.js';

/** Where what is found in a sheet goes. */
export interface ReadingOutlets {
  readonly staging: Staging;
  readonly problems: ProblemLog;
  readonly notices: NoticeLog;
  readonly sameRows: SameRows;
}

/** A table whose heading was found. */
interface OpenTable<Key extends string> {
  readonly plan: ColumnPlan<Key>;
  readonly rows: RowsOfSheet;
  readonly classifier: RowClassifier<Key>;
  readonly totals: TotalCheck;
}

/** Rows without a heading after which nobody would look for one any more. */
const HEADING_SEARCH_ROWS = 1_000;

/** Reads one sheet row by row: lines, heading, then sections, rows of data and totals; several tables one below another. */
export class SheetReader<Key extends string> {
  private readonly lines: SheetLines;
  private readonly merged: MergedCells;
  private readonly finder: HeadingFinder<Key>;
  private readonly view: RowView;
  private readonly faults = new RowFaults();
  private readonly plans: ColumnPlan<Key>[] = [];
  private table: OpenTable<Key> | undefined;
  private searched = 0;
  private rows = 0;
  private refused = 0;
  /** Needed columns that the best heading of the sheet lacks. */
  missing: readonly string[];

  constructor(
    private readonly kind: SheetKind<Key>,
    private readonly info: SheetInfo,
    private readonly outlets: ReadingOutlets,
  ) {
    this.lines = kind.lines();
    this.merged = new MergedCells(info.merges);
    this.finder = new HeadingFinder(kind.words, kind.columns, this.merged);
    this.view = new RowView(this.merged);
    this.missing = kind.columns.filter((column) => column.needed).map((column) => column.heading);
  }

  get headingsSeen(): readonly string[] {
    return this.finder.headingsSeen;
  }

  /** The sheet says that it repeats another one. */
  get repeating(): boolean {
    return this.lines.repeating;
  }

  row(row: Row): void {
    this.merged.enter(row);
    if (this.table !== undefined) this.rowOfTable(this.table, row);
    else if (this.searched < HEADING_SEARCH_ROWS && !this.lines.repeating) this.search(row);
  }

  /** The sheet is at its end: what was read of it, or undefined when it is none of this kind. */
  end(): SheetReading | undefined {
    this.settleHeading();
    this.table?.totals.finish();
    if (this.plans.length === 0) return undefined;
    const recognised = this.plans.flatMap((plan) => plan.columns);
    const known = new Set<string>();
    return {
      sheet: this.info.name,
      recognised: recognised
        .map(({ columnNo, heading, key }) => ({ columnNo, heading, key }))
        .filter(({ columnNo, key }) => !known.has(`${columnNo} ${key}`) && known.add(`${columnNo} ${key}`)),
      unrecognised: [...new Set(this.plans.flatMap((plan) => plan.unrecognised))].filter(
        (heading) => heading !== FAULT_COLUMN_HEADING,
      ),
      rows: this.rows,
      refused: this.refused,
    };
  }

  private search(row: Row): void {
    this.searched++;
    if (this.finder.offer(row)) return;
    this.settleHeading();
    if (this.table !== undefined) this.rowOfTable(this.table, row);
    else if (!this.finder.offer(row)) this.lines.take(row);
  }

  /** Opens a table if the heading that was offered has the needed columns. */
  private settleHeading(): void {
    const plan = this.finder.plan();
    if (plan === undefined) return;
    const around = { sheet: this.info.name, lines: this.lines, notices: this.outlets.notices };
    const missing = this.kind.missing(plan, around);
    if (missing.length <= this.missing.length) this.missing = missing;
    if (missing.length > 0) {
      this.leaveTableOut(plan);
      return;
    }
    const rows = this.kind.rows(plan, around);
    this.plans.push(plan);
    this.table = {
      plan,
      rows,
      classifier: new RowClassifier(plan, this.kind.words, this.kind.recognition, this.merged, this.lines),
      totals: new TotalCheck(this.info.name, rows.measures, this.outlets.notices),
    };
  }

  /** Another table in a sheet that was read: nothing of it is dropped silently. */
  private leaveTableOut(plan: ColumnPlan<Key>): void {
    if (this.plans.length === 0) return;
    const seen = [...plan.columns.map((column) => column.heading), ...plan.unrecognised].join('、');
    this.outlets.notices.add('table-left-out', this.info.name, plan.headingRow, this.info.name, seen);
  }

  private rowOfTable(table: OpenTable<Key>, row: Row): void {
    const found = table.classifier.classify(row);
    switch (found.kind) {
      case 'data':
        this.readRow(table, row);
        break;
      case 'total':
        table.totals.takeTotal(found.total, row.row, found.label, row.cells);
        break;
      case 'section':
        table.rows.beginSection(found.text);
        table.totals.beginSection(row.row, found.text, totalCells(row));
        break;
      case 'line':
        this.lines.take(row);
        break;
      case 'other-heading':
        this.beginAnotherTable(table, row);
        break;
      case 'left-out':
        this.outlets.notices.add('row-left-out', this.info.name, row.row, found.text);
        break;
      case 'example':
        this.outlets.notices.add('example-left-out', this.info.name, row.row, '');
        break;
      case 'heading':
      case 'empty':
      case 'foot':
        break;
    }
  }

  /** A heading with other columns: what was read until now is closed, and another table begins. */
  private beginAnotherTable(table: OpenTable<Key>, row: Row): void {
    if (!this.finder.offer(row)) {
      this.readRow(table, row);
      return;
    }
    table.totals.finish();
    this.table = undefined;
  }

  private readRow(table: OpenTable<Key>, row: Row): void {
    const { problems, staging, sameRows } = this.outlets;
    const sheet = this.info.name;
    this.lines.dataBegan();
    this.view.load(row);
    this.faults.begin(sheet, row.row);
    const read = table.rows.read(this.view, this.faults);
    if (read === 'no-row') return;
    for (const { key, place } of read?.identities ?? []) {
      const before = sameRows.note(key, { sheet, row: row.row });
      if (before !== undefined) this.faults.add('duplicate-row', place, before);
    }
    this.rows++;
    const good = read !== undefined && !this.faults.any;
    table.totals.addRow(good ? read.values : undefined);
    if (good) {
      staging.add(read.line({ sheet, row: row.row }));
      return;
    }
    this.refused++;
    problems.addAll(this.faults.inOrder());
  }
}

/** The cells of a section row that could state its total: all but its title. */
const totalCells = (row: Row): (Cell | undefined)[] => {
  const title = row.cells.findIndex((cell) => cell?.kind === 'text');
  return row.cells.map((cell, at) => (at === title ? undefined : cell));
};
