import { refused } from '../../kernel/errors.js';
import { CHOICE_SHEET, type Row, type SheetInfo, type WorkbookVisitor } from '../../workbooks/workbook.js';
import type { Reading, SheetReading } from '../import.js';
import type { NoticeLog, ProblemLog } from './findings.js';
import { SameRows } from './same-rows.js';
import type { SheetKind } from './sheet-kind.js';
import { SheetReader } from './sheet-reader.js';
import type { Staging } from './staging.js';

/** A sheet that has not the needed columns. */
interface UnreadSheet {
  readonly name: string;
  readonly missing: readonly string[];
  readonly seen: readonly string[];
}

/** Reads all sheets of a workbook as one kind; rows, problems and notices go where they belong while it reads. */
export class FileReader<Key extends string> implements WorkbookVisitor {
  private readonly read: SheetReading[] = [];
  private readonly unread: UnreadSheet[] = [];
  private readonly sameRows = new SameRows();
  private sheetReader: SheetReader<Key> | undefined;

  constructor(
    private readonly kind: SheetKind<Key>,
    private readonly staging: Staging,
    private readonly problems: ProblemLog,
    private readonly notices: NoticeLog,
  ) {}

  sheet(info: SheetInfo): boolean {
    if (info.hidden) {
      // The lists behind the drop-downs of a workbook of ours tell nobody anything.
      if (info.name !== CHOICE_SHEET) this.notices.add('hidden-sheet-left-out', info.name, null, info.name);
      return false;
    }
    const { staging, problems, notices, sameRows } = this;
    this.sheetReader = new SheetReader(this.kind, info, { staging, problems, notices, sameRows });
    return true;
  }

  row(row: Row): void {
    this.sheetReader?.row(row);
  }

  sheetEnd(info: SheetInfo): void {
    const reader = this.sheetReader;
    const reading = reader?.end();
    if (reading) this.read.push(reading);
    else if (reader?.repeating) this.notices.add('repeating-sheet-left-out', info.name, null, info.name);
    else if (reader)
      this.unread.push({ name: info.name, missing: reader.missing, seen: reader.headingsSeen });
    this.sheetReader = undefined;
  }

  /**
   * What was read. Throws `import.columns-missing` when no sheet has the needed columns, with those that are missing
   * and the headings that were seen.
   */
  reading(): Reading {
    if (this.read.length === 0) throw this.noColumns();
    for (const { name, seen } of this.unread) {
      // An empty sheet is no news to anybody.
      if (seen.length > 0) this.notices.add('sheet-left-out', name, null, name, seen.join('、'));
    }
    return {
      sheets: this.read,
      rows: this.read.reduce((sum, sheet) => sum + sheet.rows, 0),
      refused: this.read.reduce((sum, sheet) => sum + sheet.refused, 0),
      problems: this.problems.listed,
      problemsNotListed: this.problems.notListed,
      notices: this.notices.listed(),
    };
  }

  private noColumns(): Error {
    const best = [...this.unread].sort(
      (a, b) => a.missing.length - b.missing.length || b.seen.length - a.seen.length,
    )[0];
    const missing =
      best?.missing ?? this.kind.columns.filter(({ needed }) => needed).map(({ heading }) => heading);
    const seen = this.unread.flatMap((sheet) => sheet.seen);
    const shown =
      seen.length === 0 ? '没有看到表头' : `看到的表头:${[...new Set(seen)].slice(0, 40).join('、')}`;
    return refused(
      'import.columns-missing',
      { missing, seen },
      `表里找不到需要的列:${missing.join('、')}。${shown}。请补上这些列的表头,或改用导入模板。`,
    );
  }
}
