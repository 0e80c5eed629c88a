import type { Id } from '../../kernel/ids.js';
import type { CaseDraft, ReadingContext, StagedPlace } from '../import.js';
import { stageCase } from '../staged-case.js';
import { CASE_SHEET_COLUMNS, type CaseSheetKey } from './case-columns.js';
import { CaseRowReader } from './case-row.js';
import type { Section, SheetVillage } from './case-subject.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { HeadingWords } from './heading-words.js';
import { moneyMeasure } from './money-cells.js';
import type { RowRecognition } from './row-classifier.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';
import type { ReadRow, RowsOfSheet, SheetAround, SheetKind } from './sheet-kind.js';
import { SheetLines } from './sheet-lines.js';
import { surroundingsOf } from './surroundings.js';
import { TaxonomyFinder } from './taxonomy-finder.js';
import type { Measure } from './total-check.js';
import { villageOfSheet } from './sheet-village.js';
import { VillageFinder } from './village-finder.js';

type Stage = (place: StagedPlace, draft: CaseDraft) => string;

const MEASURE_KEYS = ['selfAmountFen', 'verifiedAmountFen', 'recoveredFen'] as const;

/** Sheets of cases. */
export class CaseSheetKind implements SheetKind<CaseSheetKey> {
  readonly columns = CASE_SHEET_COLUMNS;
  readonly words = new HeadingWords(CASE_SHEET_COLUMNS);
  readonly recognition: RowRecognition<CaseSheetKey>;
  private readonly villages: VillageFinder;
  private readonly taxonomy: TaxonomyFinder;
  private readonly stage: Stage;

  constructor(
    private readonly context: ReadingContext,
    importId: Id,
  ) {
    const known = surroundingsOf(context);
    this.stage = (place, draft) => stageCase(place, draft, known, { importId, today: context.today });
    this.villages = new VillageFinder(context);
    this.taxonomy = new TaxonomyFinder(context);
    this.recognition = {
      recordKeys: ['description'],
      kindKeys: ['category', 'item'],
      namesSection: (text) => sectionOf(text, this.taxonomy).kind !== 'unknown',
    };
  }

  lines(): SheetLines {
    return new SheetLines(this.villages);
  }

  /**
   * A village that a line above or the sheet's name gives makes up for the column; an opening import needs the state of
   * every case.
   */
  missing(plan: ColumnPlan<CaseSheetKey>, around: SheetAround): readonly string[] {
    return this.columns
      .filter(({ key, needed }) => needed || (key === 'state' && this.context.opening))
      .filter((column) => !plan.byKey.has(column.key))
      .filter(
        (column) => column.key !== 'village' || villageOfSheet(this.villages, around).kind === 'missing',
      )
      .map((column) => column.heading);
  }

  rows(plan: ColumnPlan<CaseSheetKey>, around: SheetAround): RowsOfSheet {
    const reader = new CaseRowReader(this.context, this.villages, this.taxonomy, plan);
    const hasVillage = plan.byKey.has('village');
    const none: SheetVillage = { kind: 'missing', text: '' };
    const village = (): SheetVillage => (hasVillage ? none : villageOfSheet(this.villages, around));
    return new CaseRows(reader, plan, around, this.taxonomy, village, this.stage);
  }
}

function sectionOf(text: string, taxonomy: TaxonomyFinder): Section {
  const code = taxonomy.category(text);
  if (code !== undefined) return { kind: 'category', code };
  const [item, second] = taxonomy.itemsNamed(text);
  return item && !second ? { kind: 'item', item } : { kind: 'unknown', text };
}

class CaseRows implements RowsOfSheet {
  readonly measures: readonly Measure[];
  private readonly measured: readonly (typeof MEASURE_KEYS)[number][];
  private readonly description: PlanColumn | null;
  private readonly number: PlanColumn | null;
  private section: Section | undefined;
  private toldUnclassified = false;

  constructor(
    private readonly reader: CaseRowReader,
    plan: ColumnPlan<CaseSheetKey>,
    private readonly around: SheetAround,
    private readonly taxonomy: TaxonomyFinder,
    private readonly sheetVillage: () => SheetVillage,
    private readonly stage: Stage,
  ) {
    const columns = MEASURE_KEYS.flatMap((key) => plan.byKey.get(key)?.slice(0, 1) ?? []);
    this.measured = MEASURE_KEYS.filter((key) => plan.byKey.has(key));
    this.measures = columns.map((column) => moneyMeasure(column, around.lines));
    this.description = plan.byKey.get('description')?.[0] ?? null;
    this.number = plan.byKey.get('number')?.[0] ?? null;
  }

  beginSection(text: string): void {
    this.section = sectionOf(text, this.taxonomy);
  }

  read(view: RowView, faults: RowFaults): ReadRow | undefined {
    const { sheet, lines, notices } = this.around;
    const around = { section: this.section, sheetVillage: this.sheetVillage(), lineUnit: lines.unit };
    const reading = this.reader.read(view, around, faults);
    if (reading === undefined) return undefined;
    const { draft, unknownGroup, unclassified } = reading;
    if (unknownGroup !== null && !faults.any) notices.add('group-unknown', sheet, view.no, unknownGroup);
    if (unclassified && !this.toldUnclassified && draft.no === undefined) {
      this.toldUnclassified = true;
      notices.add('sheet-unclassified', sheet, null, sheet);
    }
    const line = (place: StagedPlace): string => this.stage(place, draft);
    return { line, identities: this.identities(draft), values: this.measured.map((key) => draft[key] ?? 0) };
  }

  private identities(draft: CaseDraft): ReadRow['identities'] {
    const match = { key: draft.matchKey, place: this.description };
    return draft.no === undefined ? [match] : [match, { key: `No.${draft.no}`, place: this.number }];
  }
}
