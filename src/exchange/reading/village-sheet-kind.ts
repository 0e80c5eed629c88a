import { halfWidth } from '../../kernel/text.js';
import { VILLAGE_COLUMNS, type VillageColumnKey } from '../../villages/village.sheet.js';
import type { ReadingContext, StagedPlace, StagedVillage } from '../import.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { HeadingWords } from './heading-words.js';
import type { RowRecognition } from './row-classifier.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';
import type { ReadRow, RowsOfSheet, SheetKind } from './sheet-kind.js';
import { SheetLines } from './sheet-lines.js';
import type { Measure } from './total-check.js';
import { VillageFinder } from './village-finder.js';
import { VillageRowReader } from './village-row.js';

const MEASURE_KEYS = ['groupsCount', 'households', 'population'] as const;

/** Sheets of villages. */
export class VillageSheetKind implements SheetKind<VillageColumnKey> {
  readonly columns = VILLAGE_COLUMNS;
  readonly words = new HeadingWords(VILLAGE_COLUMNS);
  readonly recognition: RowRecognition<VillageColumnKey> = {
    recordKeys: ['name'],
    kindKeys: [],
    namesSection: () => false,
  };

  constructor(private readonly context: ReadingContext) {}

  lines(): SheetLines {
    return new SheetLines(new VillageFinder(this.context));
  }

  missing(plan: ColumnPlan<VillageColumnKey>): readonly string[] {
    return this.columns
      .filter((column) => column.needed && !plan.byKey.has(column.key))
      .map(({ heading }) => heading);
  }

  rows(plan: ColumnPlan<VillageColumnKey>): RowsOfSheet {
    return new VillageRows(new VillageRowReader(this.context, plan), plan);
  }
}

class VillageRows implements RowsOfSheet {
  readonly measures: readonly Measure[];
  private readonly measured: readonly (typeof MEASURE_KEYS)[number][];
  private readonly name: PlanColumn | null;
  private readonly code: PlanColumn | null;

  constructor(
    private readonly reader: VillageRowReader,
    plan: ColumnPlan<VillageColumnKey>,
  ) {
    this.measured = MEASURE_KEYS.filter((key) => plan.byKey.has(key));
    this.measures = this.measured.flatMap((key) => (plan.byKey.get(key) ?? []).slice(0, 1).map(countMeasure));
    this.name = plan.byKey.get('name')?.[0] ?? null;
    this.code = plan.byKey.get('code')?.[0] ?? null;
  }

  beginSection(): void {
    // A section of a village list says nothing about its villages.
  }

  read(view: RowView, faults: RowFaults): ReadRow | undefined {
    const draft = this.reader.read(view, faults);
    if (draft === undefined) return undefined;
    const identities: { key: string; place: PlanColumn | null }[] = [
      { key: draft.matchKey, place: this.name },
    ];
    if (draft.code) identities.push({ key: draft.code, place: this.code });
    const line = (place: StagedPlace): string => JSON.stringify({ ...place, draft } satisfies StagedVillage);
    return { line, identities, values: this.measured.map((key) => draft[key] ?? 0) };
  }
}

function countMeasure(column: PlanColumn): Measure {
  return {
    columnNo: column.columnNo,
    heading: column.heading,
    stated: (cell) => {
      const digits = halfWidth(cell.text).replace(/(?<=\d),(?=\d{3})/g, '');
      return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
    },
    show: String,
  };
}
