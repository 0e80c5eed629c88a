import { caseMatchKey } from '../../cases/case-match.js';
import type { Id } from '../../kernel/ids.js';
import { comparisonKey, tidyText } from '../../kernel/text.js';
import type { CaseDraft, ReadingContext } from '../import.js';
import { CaseAmountReader } from './case-amounts.js';
import type { CaseSheetKey } from './case-columns.js';
import { caseFields, type CaseDraftInProgress, type FieldReader } from './case-fields.js';
import { LedgerNumbers } from './case-numbers.js';
import { CaseSubjectReader, type KindOfCase, type Section, type SheetVillage } from './case-subject.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { readText } from './field-cells.js';
import type { UnitsOfRow } from './money-cells.js';
import { PaperReader } from './paper-stand.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';
import type { TaxonomyFinder } from './taxonomy-finder.js';
import type { VillageFinder } from './village-finder.js';

/** What the rows above say about a row of cases. */
export interface CaseSurroundings {
  readonly section: Section | undefined;
  readonly sheetVillage: SheetVillage;
  readonly lineUnit: UnitsOfRow['line'];
}

/** A row of cases that was read; the draft counts only if the row has no faults. */
export interface CaseRowReading {
  readonly draft: CaseDraft;
  /** A group that the ledger does not know, as written. */
  readonly unknownGroup: string | null;
  /** The category was assumed because nothing in the sheet speaks of categories. */
  readonly unclassified: boolean;
}

/** Reads the rows under one heading of a case sheet. */
export class CaseRowReader {
  private readonly subject: CaseSubjectReader;
  private readonly amounts: CaseAmountReader;
  private readonly fields: readonly FieldReader[];
  private readonly numbers: LedgerNumbers;
  /** Undefined where the sheet says nothing of the work on a case, as most do. */
  private readonly paper: PaperReader | undefined;
  private readonly town: PlanColumn | undefined;
  private readonly group: PlanColumn | undefined;
  private readonly description: readonly PlanColumn[];

  constructor(
    private readonly context: ReadingContext,
    private readonly villages: VillageFinder,
    taxonomy: TaxonomyFinder,
    plan: ColumnPlan<CaseSheetKey>,
  ) {
    this.subject = new CaseSubjectReader(villages, taxonomy, plan);
    this.amounts = new CaseAmountReader(plan);
    this.fields = caseFields(plan);
    this.numbers = new LedgerNumbers(context.numberPrefix, plan);
    const paper = new PaperReader(plan, context.opening);
    this.paper = paper.any ? paper : undefined;
    this.town = plan.byKey.get('town')?.[0];
    this.group = plan.byKey.get('group')?.[0];
    this.description = plan.byKey.get('description') ?? [];
  }

  /** Reads a row whole, so that all its faults are named; undefined where it does not say which case it is. */
  read(view: RowView, around: CaseSurroundings, faults: RowFaults): CaseRowReading | undefined {
    const draft: CaseDraftInProgress = {};
    this.checkTown(view, faults);
    const kind = this.subject.readKind(view, around.section, faults);
    const unclassified = kind?.categoryCode === 'unclassified';
    const village = this.subject.readVillage(view, around.sheetVillage, unclassified, faults);
    const description = this.readDescription(view, faults);
    this.numbers.read(view, draft, faults);
    for (const field of this.fields) field(view, draft, faults);
    const money = { lineUnit: around.lineUnit, moneyNone: kind?.item?.moneyNone ?? false };
    this.amounts.read(view, money, draft, faults);
    this.paper?.read(view, draft, faults);
    const unknownGroup = this.readGroup(view, village, draft, faults);
    if (kind === undefined || village === undefined || description === undefined) return undefined;
    draft.villageId = village.villageId;
    return { draft: finished(draft, kind, description), unknownGroup, unclassified: kind.assumed === true };
  }

  private checkTown(view: RowView, faults: RowFaults): void {
    if (this.town === undefined) return;
    const text = readText(view.cell(this.town.columnNo), this.town, faults);
    if (typeof text !== 'string' || text === this.context.townCode) return;
    if (!comparisonKey(text).endsWith(comparisonKey(this.context.townName)))
      faults.add('town-unknown', this.town, text);
  }

  private readDescription(view: RowView, faults: RowFaults): string | undefined {
    const placed = view.place(this.description, faults);
    if (placed === undefined) return undefined;
    const text = readText(placed.cell, placed.column, faults);
    if (text === null) faults.add('description-missing', placed.column, '');
    return text ?? undefined;
  }

  private readGroup(
    view: RowView,
    village: { readonly villageId: Id | null; readonly groupId: Id | null } | undefined,
    draft: CaseDraftInProgress,
    faults: RowFaults,
  ): string | null {
    if (village?.groupId) draft.groupId = village.groupId;
    if (this.group === undefined) return null;
    const text = readText(view.cell(this.group.columnNo), this.group, faults);
    if (text === null || text === undefined) {
      draft.groupId ??= null;
      return null;
    }
    const groupId = village?.villageId ? this.villages.group(village.villageId, text) : undefined;
    draft.groupId = groupId ?? draft.groupId ?? null;
    return groupId === undefined ? tidyText(text) : null;
  }
}

/** A case that is found by its number keeps its category where the sheet says nothing about it. */
function finished(draft: CaseDraftInProgress, kind: KindOfCase, description: string): CaseDraft {
  draft.description = description;
  if (!(kind.assumed && draft.no !== undefined)) {
    draft.categoryCode = kind.categoryCode;
    draft.itemCode = kind.item?.code ?? null;
  }
  const matchKey = caseMatchKey({
    villageId: draft.villageId ?? null,
    categoryCode: kind.categoryCode,
    itemCode: kind.item?.code ?? null,
    description,
  });
  return Object.assign(draft, { matchKey });
}
