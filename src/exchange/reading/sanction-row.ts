import { disciplineTables } from '../../discipline/discipline-tables.js';
import type { ImportedSanction } from '../../discipline/sanction-import.js';
import type { SanctionColumnKey } from '../../discipline/sanction.sheet.js';
import { readSanctionWords, type WordsReading } from '../../discipline/sanction-words.rules.js';
import type { Day } from '../../kernel/calendar.js';
import type { ProblemCode } from '../import-codes.js';
import type { SheetVillage } from './case-subject.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { readDay, readText, type CellReader } from './field-cells.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';
import type { VillageFinder } from './village-finder.js';
import { villageOfRow } from './village-of-row.js';

type Draft = { -readonly [Key in keyof ImportedSanction]?: ImportedSanction[Key] };

const TEXTS = [
  'postThen',
  'statusAsWritten',
  'decidingOrgan',
  'approvingOrgan',
  'documentNumber',
  'casesAsWritten',
  'note',
] as const;
const LATER_DAYS = ['announcedDay', 'effectiveDay'] as const;

const FAULTS: { readonly [Is in WordsReading['is']]?: ProblemCode } = {
  measure: 'not-a-sanction',
  several: 'sanction-several',
  unknown: 'sanction-unknown',
};

/** Reads the rows under one heading of a sheet of sanctions. */
export class SanctionRowReader {
  private readonly tables = disciplineTables();

  constructor(
    private readonly villages: VillageFinder,
    private readonly plan: ColumnPlan<SanctionColumnKey>,
    private readonly sheetVillage: () => SheetVillage,
  ) {}

  /** Reads a row whole, so that all its faults are named; undefined where it says too little to be one. */
  read(view: RowView, faults: RowFaults): ImportedSanction | undefined {
    const draft: Draft = {};
    const columns = this.plan.byKey.get('village') ?? [];
    const villageId = villageOfRow(view, columns, this.villages, this.sheetVillage, faults);
    this.on(view, 'name', readText, faults, (name, column) => {
      if (name === null) faults.add('name-missing', column, '');
      else draft.name = name;
    });
    for (const key of TEXTS) this.on(view, key, readText, faults, (text) => void (draft[key] = text));
    this.readDays(view, draft, faults);
    this.on(view, 'asWritten', readText, faults, (words, column) => {
      if (words === null) faults.add('sanction-missing', column, '');
      else {
        const fault = FAULTS[readSanctionWords(this.tables, words, draft.decidedDay ?? null).is];
        if (fault !== undefined) faults.add(fault, column, words);
        draft.asWritten = words;
      }
    });
    const { name, asWritten } = draft;
    if (villageId === undefined || name === undefined || asWritten === undefined) return undefined;
    return { ...draft, villageId, name, asWritten };
  }

  private readDays(view: RowView, draft: Draft, faults: RowFaults): void {
    this.on(view, 'decidedDay', readDay, faults, (day) => void (draft.decidedDay = day));
    for (const key of LATER_DAYS) {
      this.on(view, key, readDay, faults, (day: Day | null, column) => {
        draft[key] = day;
        const decided = draft.decidedDay;
        if (day !== null && decided && day < decided) faults.add('day-before-decided', column, day);
      });
    }
  }

  /** Reads a column if the sheet has it; `take` gets null for an empty cell and is not called for a faulty one. */
  private on<T>(
    view: RowView,
    key: SanctionColumnKey,
    read: CellReader<T>,
    faults: RowFaults,
    take: (value: T | null, column: PlanColumn) => void,
  ): void {
    const placed = view.place(this.plan.byKey.get(key) ?? [], faults);
    if (placed === undefined) return;
    const value = read(placed.cell, placed.column, faults);
    if (value !== undefined) take(value, placed.column);
  }
}
