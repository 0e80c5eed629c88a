import type { CategoryCode } from '../../campaigns/campaign.js';
import { VILLAGE_PENDING } from '../../cases/case.sheet.js';
import type { Id } from '../../kernel/ids.js';
import { comparisonKey } from '../../kernel/text.js';
import type { CaseSheetKey } from './case-columns.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { readAnything } from './field-cells.js';
import type { RowFaults } from './row-faults.js';
import type { PlacedCell, RowView } from './row-view.js';
import type { KnownItem, TaxonomyFinder } from './taxonomy-finder.js';
import type { VillageFinder } from './village-finder.js';

/** What a section row says about the rows below it; `unknown` is a title that names no category and no item. */
export type Section =
  | { readonly kind: 'category'; readonly code: CategoryCode }
  | { readonly kind: 'item'; readonly item: KnownItem }
  | { readonly kind: 'unknown'; readonly text: string };

/** The village of a whole sheet without a village column. */
export type SheetVillage =
  | { readonly kind: 'known'; readonly villageId: Id }
  | { readonly kind: 'unknown' | 'ambiguous' | 'missing'; readonly text: string };

/** Kind of a case as far as a row says it; undefined where it cannot be read. */
export interface KindOfCase {
  readonly categoryCode: CategoryCode;
  readonly item: KnownItem | null;
  /** Nothing in the sheet speaks of categories. */
  readonly assumed?: true;
}

/** Finds out which village and which kind of problem a row is about. */
export class CaseSubjectReader {
  private readonly village: readonly PlanColumn[];
  private readonly category: readonly PlanColumn[];
  private readonly item: readonly PlanColumn[];

  constructor(
    private readonly villages: VillageFinder,
    private readonly taxonomy: TaxonomyFinder,
    plan: ColumnPlan<CaseSheetKey>,
  ) {
    this.village = plan.byKey.get('village') ?? [];
    this.category = plan.byKey.get('category') ?? [];
    this.item = plan.byKey.get('item') ?? [];
  }

  /** The village (null where an unclassified case has none yet) and the group that its cell names with it. */
  readVillage(
    view: RowView,
    sheetVillage: SheetVillage,
    unclassified: boolean,
    faults: RowFaults,
  ): { readonly villageId: Id | null; readonly groupId: Id | null } | undefined {
    const placed = view.place(this.village, faults);
    if (placed === undefined) return this.fromSheet(sheetVillage, faults);
    const text = readAnything(placed.cell, placed.column, faults);
    if (text === undefined) return undefined;
    if (text === null) {
      faults.add('village-missing', placed.column, '');
      return undefined;
    }
    const found = this.villages.find(text);
    if (found.kind === 'known') return found;
    if (comparisonKey(text) === VILLAGE_PENDING) {
      if (unclassified) return { villageId: null, groupId: null };
      faults.add('village-missing', placed.column, text);
    } else if (found.kind === 'ambiguous')
      faults.add('village-ambiguous', placed.column, text, { mappable: 'village' });
    else this.unknownVillage(placed.column, text, faults);
    return undefined;
  }

  /** Category and item: from their cells, else from the section above, else the category from the item. */
  readKind(view: RowView, section: Section | undefined, faults: RowFaults): KindOfCase | undefined {
    const categoryCell = view.place(this.category, faults);
    const itemCell = view.place(this.item, faults);
    const categoryText = categoryCell && readAnything(categoryCell.cell, categoryCell.column, faults);
    const itemText = itemCell && readAnything(itemCell.cell, itemCell.column, faults);
    const stated = this.statedKind(categoryCell, categoryText, section, faults);
    if (itemCell && typeof itemText === 'string') return this.kindOfItem(itemCell, itemText, stated, faults);
    if (stated === undefined || (itemCell && itemText === undefined)) return undefined;
    return stated ?? this.noKind(categoryCell?.column ?? itemCell?.column, section, faults);
  }

  /** What category cell or section say; null where neither says anything. */
  private statedKind(
    placed: PlacedCell | undefined,
    text: string | null | undefined,
    section: Section | undefined,
    faults: RowFaults,
  ): KindOfCase | null | undefined {
    if (placed && text === undefined) return undefined;
    if (placed && typeof text === 'string') return this.kindOfCategory(placed, text, faults);
    if (section === undefined) return null;
    if (section.kind === 'category') return { categoryCode: section.code, item: null };
    if (section.kind === 'item') return { categoryCode: section.item.categoryCode, item: section.item };
    return null;
  }

  /** Neither cell nor section nor item says what kind of problem it is. */
  private noKind(
    column: PlanColumn | undefined,
    section: Section | undefined,
    faults: RowFaults,
  ): KindOfCase | undefined {
    if (section?.kind === 'unknown') {
      const suggestions = this.taxonomy.suggestCategory(section.text);
      faults.add('category-unknown', null, section.text, { mappable: 'category', suggestions });
    } else if (column === undefined) {
      return { categoryCode: 'unclassified', item: null, assumed: true };
    } else {
      faults.add('category-missing', column, '');
    }
    return undefined;
  }

  private kindOfCategory(placed: PlacedCell, text: string, faults: RowFaults): KindOfCase | undefined {
    const categoryCode = this.taxonomy.category(text);
    if (categoryCode !== undefined) return { categoryCode, item: null };
    // A sheet with one column for the kind of problem may name the items in it.
    const [item, second] = this.item.length === 0 ? this.taxonomy.itemsNamed(text) : [];
    if (item && second) faults.add('item-ambiguous', placed.column, text);
    else if (item) return { categoryCode: item.categoryCode, item };
    else {
      const suggestions = this.taxonomy.suggestCategory(text);
      faults.add('category-unknown', placed.column, text, { mappable: 'category', suggestions });
    }
    return undefined;
  }

  private kindOfItem(
    placed: PlacedCell,
    text: string,
    stated: KindOfCase | null | undefined,
    faults: RowFaults,
  ): KindOfCase | undefined {
    const items = this.taxonomy.itemsNamed(text);
    if (items.length === 0) {
      faults.add('item-unknown', placed.column, text, {
        mappable: 'item',
        suggestions: this.taxonomy.suggestItem(text),
      });
      return undefined;
    }
    if (stated === undefined) return undefined;
    const fitting =
      stated === null ? items : items.filter((item) => item.categoryCode === stated.categoryCode);
    const [item] = fitting;
    if (item && fitting.length === 1) return { categoryCode: item.categoryCode, item };
    faults.add(item ? 'item-ambiguous' : 'item-not-in-category', placed.column, text);
    return undefined;
  }

  private fromSheet(
    sheetVillage: SheetVillage,
    faults: RowFaults,
  ): { readonly villageId: Id; readonly groupId: null } | undefined {
    if (sheetVillage.kind === 'known') return { villageId: sheetVillage.villageId, groupId: null };
    const { kind, text } = sheetVillage;
    if (kind === 'unknown') this.unknownVillage(null, text, faults);
    else faults.add(kind === 'ambiguous' ? 'village-ambiguous' : 'village-missing', null, text);
    return undefined;
  }

  private unknownVillage(column: PlanColumn | null, text: string, faults: RowFaults): void {
    faults.add('village-unknown', column, text, {
      mappable: 'village',
      suggestions: this.villages.suggest(text),
    });
  }
}
