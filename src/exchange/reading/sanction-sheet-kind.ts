import type { ImportedSanction } from '../../discipline/sanction-import.js';
import { SANCTION_COLUMNS, type SanctionColumnKey } from '../../discipline/sanction.sheet.js';
import { comparisonKey } from '../../kernel/text.js';
import type { ReadingContext, StagedPlace, StagedSanction } from '../import.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { HeadingWords } from './heading-words.js';
import type { RowRecognition } from './row-classifier.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';
import { SanctionRowReader } from './sanction-row.js';
import type { ReadRow, RowsOfSheet, SheetAround, SheetKind } from './sheet-kind.js';
import { SheetLines } from './sheet-lines.js';
import { villageOfSheet } from './sheet-village.js';
import { VillageFinder } from './village-finder.js';

/** Sheets of sanctions. */
export class SanctionSheetKind implements SheetKind<SanctionColumnKey> {
  readonly columns = SANCTION_COLUMNS;
  readonly words = new HeadingWords(SANCTION_COLUMNS);
  readonly recognition: RowRecognition<SanctionColumnKey> = {
    recordKeys: ['name'],
    kindKeys: [],
    namesSection: () => false,
  };
  private readonly villages: VillageFinder;

  constructor(context: ReadingContext) {
    this.villages = new VillageFinder(context);
  }

  lines(): SheetLines {
    return new SheetLines(this.villages);
  }

  /** A village that a line above or the sheet's name gives makes up for the column. */
  missing(plan: ColumnPlan<SanctionColumnKey>, around: SheetAround): readonly string[] {
    return this.columns
      .filter((column) => column.needed && !plan.byKey.has(column.key))
      .filter(
        (column) => column.key !== 'village' || villageOfSheet(this.villages, around).kind === 'missing',
      )
      .map(({ heading }) => heading);
  }

  rows(plan: ColumnPlan<SanctionColumnKey>, around: SheetAround): RowsOfSheet {
    const village = () => villageOfSheet(this.villages, around);
    return new SanctionRows(new SanctionRowReader(this.villages, plan, village), plan);
  }
}

class SanctionRows implements RowsOfSheet {
  readonly measures = [];
  private readonly document: PlanColumn | null;
  private readonly name: PlanColumn | null;

  constructor(
    private readonly reader: SanctionRowReader,
    plan: ColumnPlan<SanctionColumnKey>,
  ) {
    this.document = plan.byKey.get('documentNumber')?.[0] ?? null;
    this.name = plan.byKey.get('name')?.[0] ?? null;
  }

  beginSection(): void {
    // A section of a list of sanctions says nothing about its persons.
  }

  read(view: RowView, faults: RowFaults): ReadRow | undefined {
    const draft = this.reader.read(view, faults);
    if (draft === undefined) return undefined;
    const place = draft.documentNumber ? this.document : this.name;
    const line = (at: StagedPlace): string => JSON.stringify({ ...at, draft } satisfies StagedSanction);
    return { line, identities: [{ key: identityOf(draft), place }], values: [] };
  }
}

/** Two rows of one file are the same sanction: number, village, person and words; without a number also the day. */
const identityOf = (draft: ImportedSanction): string =>
  JSON.stringify([
    draft.documentNumber ? comparisonKey(draft.documentNumber) : (draft.decidedDay ?? ''),
    draft.villageId,
    ...[draft.name, draft.postThen, draft.asWritten].map((text) => comparisonKey(text ?? '')),
  ]);
