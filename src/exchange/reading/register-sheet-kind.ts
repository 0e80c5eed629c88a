import { hash } from 'node:crypto';
import { ONE_FEN_MAX } from '../../kernel/money.js';
import type { SheetColumn } from '../../kernel/sheet-column.js';
import { comparisonKey } from '../../kernel/text.js';
import type { ReadingContext, StagedPlace, StagedRegisterRow } from '../import.js';
import type { SheetVillage } from './case-subject.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import {
  choiceFinder,
  readAnything,
  readArea,
  readCount,
  readDay,
  readPartialDay,
  readQuantity,
  readText,
} from './field-cells.js';
import { HeadingWords } from './heading-words.js';
import { readMoney } from './money-cells.js';
import { measureOf } from './register-measures.js';
import type { RegisterSheet, RegisterTable, RowValues } from './register-sheet.js';
import type { RowRecognition } from './row-classifier.js';
import type { RowFaults } from './row-faults.js';
import type { PlacedCell, RowView } from './row-view.js';
import type { ReadRow, RowsOfSheet, SheetAround, SheetKind } from './sheet-kind.js';
import { SheetLines } from './sheet-lines.js';
import { villageOfSheet } from './sheet-village.js';
import type { Measure } from './total-check.js';
import { VillageFinder } from './village-finder.js';
import { villageOfRow } from './village-of-row.js';

/** Sheets of one register, read by the kinds of its columns. */
export class RegisterSheetKind<Key extends string> implements SheetKind<Key | 'village'> {
  readonly columns: readonly SheetColumn<Key | 'village'>[];
  readonly words: HeadingWords<Key | 'village'>;
  readonly recognition: RowRecognition<Key | 'village'>;
  private readonly villages: VillageFinder;

  constructor(
    private readonly sheet: RegisterSheet<Key>,
    context: ReadingContext,
  ) {
    this.columns = sheet.columns;
    this.words = new HeadingWords<Key | 'village'>(sheet.columns);
    this.recognition = { recordKeys: sheet.recordKeys, kindKeys: [], namesSection: () => false };
    this.villages = new VillageFinder(context);
  }

  lines(): SheetLines {
    return new SheetLines(this.villages);
  }

  /** A village that a line above or the sheet's name gives makes up for the column. */
  missing(plan: ColumnPlan<Key | 'village'>, around: SheetAround): readonly string[] {
    const lacking = this.columns
      .filter((column) => column.needed && !plan.byKey.has(column.key))
      .filter(({ key }) => key !== 'village' || villageOfSheet(this.villages, around).kind === 'missing')
      .map(({ heading }) => heading);
    return [...lacking, ...this.sheet.missing(new Set(plan.byKey.keys()))];
  }

  rows(plan: ColumnPlan<Key | 'village'>, around: SheetAround): RowsOfSheet {
    return new RegisterRows(this.sheet, this.villages, plan, around);
  }
}

class RegisterRows<Key extends string> implements RowsOfSheet {
  readonly measures: readonly Measure[];
  private readonly measured: readonly Key[];
  private readonly table: RegisterTable<Key>;
  private readonly readers: readonly (readonly [Key, readonly PlanColumn[], ReadValue])[];
  private section: string | null = null;

  constructor(
    sheet: RegisterSheet<Key>,
    private readonly villages: VillageFinder,
    private readonly plan: ColumnPlan<Key | 'village'>,
    private readonly around: SheetAround,
  ) {
    this.table = sheet.table(around.lines);
    this.measured = sheet.measured.filter((key) => plan.byKey.has(key));
    this.measures = this.measured.flatMap((key) =>
      (plan.byKey.get(key) ?? []).slice(0, 1).map((column) => measureOf(column, around.lines)),
    );
    this.readers = sheet.columns.flatMap(({ key, use }) => {
      const [column] = plan.byKey.get(key) ?? [];
      if (column === undefined || use === 'out' || String(key) === 'village') return [];
      return [[key, plan.byKey.get(key) ?? [], valueReader(column, around.lines)] as const];
    });
  }

  beginSection(text: string): void {
    this.section = text;
  }

  read(view: RowView, faults: RowFaults): ReadRow | 'no-row' | undefined {
    const { sheet, lines, notices } = this.around;
    const values: { [K in Key]?: string | number | null } = {};
    const villageId = villageOfRow(
      view,
      this.plan.byKey.get('village') ?? [],
      this.villages,
      () => this.village(),
      faults,
    );
    let readable = true;
    for (const [key, columns, read] of this.readers) {
      const placed = view.place(columns, faults);
      if (placed === undefined) continue;
      const value = read(placed, faults);
      if (value === undefined) readable = false;
      else values[key] = value;
    }
    if (!readable) return undefined;
    const reading = this.table.row(values as RowValues<Key>, {
      columns: this.plan.byKey as ReadonlyMap<Key, readonly PlanColumn[]>,
      lines,
      section: this.section,
      row: view.no,
      fault: (code, key, value) => faults.add(code, this.place(key), value),
      differs: (code, what, stated, computed) => notices.add(code, sheet, view.no, what, stated, computed),
    });
    if (reading === undefined || reading === 'no-row' || villageId === undefined) {
      return reading === 'no-row' ? reading : undefined;
    }
    const { fields, title, figures, identity } = reading;
    const key = hash(
      'sha256',
      JSON.stringify([villageId, ...identity.map((one) => comparisonKey(String(one ?? '')))]),
      'hex',
    );
    const draft = { villageId, fields };
    return {
      line: (at: StagedPlace) => JSON.stringify({ ...at, draft, title, figures } satisfies StagedRegisterRow),
      identities: [{ key: key.slice(0, 32), place: null }],
      values: this.measured.map((measured) => Number(values[measured] ?? 0)),
    };
  }

  private village(): SheetVillage {
    return villageOfSheet(this.villages, this.around);
  }

  private place(key: Key | null): PlanColumn | null {
    return key === null ? null : (this.plan.byKey.get(key)?.[0] ?? null);
  }
}

/** The value of a cell; undefined where it cannot be read, with its fault told. */
type ReadValue = (placed: PlacedCell, faults: RowFaults) => string | number | null | undefined;

function valueReader(of: PlanColumn, lines: SheetLines): ReadValue {
  switch (of.column.kind) {
    case 'money':
      return (placed, faults) => {
        const reading = readMoney(placed, { row: null, line: lines.unit }, ONE_FEN_MAX, faults);
        return reading && (reading.kind === 'known' ? reading.amountFen : null);
      };
    case 'area':
      return ({ cell, column }, faults) => readArea(cell, column, faults);
    case 'quantity':
      return ({ cell, column }, faults) => {
        const found = readQuantity(cell, column, faults);
        return found && found.quantityMilli;
      };
    case 'whole-number':
      return ({ cell, column }, faults) => readCount(cell, column, faults);
    case 'day':
      return ({ cell, column }, faults) => readDay(cell, column, faults);
    case 'partial-day':
      return ({ cell, column }, faults) => readPartialDay(cell, column, faults);
    case 'choice':
      return choiceReader(of);
    default:
      return ({ cell, column }, faults) => readText(cell, column, faults);
  }
}

function choiceReader({ column: { choices } }: PlanColumn): ReadValue {
  const find = choiceFinder(choices);
  const suggestions = choices.map(({ label }) => label.zh);
  return ({ cell, column }, faults) => {
    const text = readAnything(cell, column, faults);
    if (text === null || text === undefined) return text;
    const code = find(text);
    if (code === undefined) faults.add('choice-unknown', column, text, { suggestions });
    return code;
  };
}
