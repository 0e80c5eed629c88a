import { CATEGORY_LABELS, CATEGORY_CODES, type CategoryCode } from '../../campaigns/campaign.js';
import { nameKey, remembering } from '../../kernel/text.js';
import type { ReadingContext } from '../import.js';
import { nearest, type NamedKey } from '../../kernel/suggestions.js';

/** An item as rows need it. */
export type KnownItem = ReadingContext['items'][number];

/** Finds categories and items of the campaign by what offices write, mapped spellings included. */
export class TaxonomyFinder {
  private readonly categories = new Map<string, CategoryCode>();
  private readonly items = new Map<string, KnownItem[]>();
  private readonly itemByCode: ReadonlyMap<string, KnownItem>;
  private readonly mappedCategories = new Map<string, CategoryCode>();
  private readonly mappedItems = new Map<string, KnownItem>();

  readonly category: (text: string) => CategoryCode | undefined;
  /** All items of that name; several where categories share a name. */
  readonly itemsNamed: (text: string) => readonly KnownItem[];
  readonly suggestCategory: (text: string) => readonly string[];
  readonly suggestItem: (text: string) => readonly string[];

  constructor(context: ReadingContext) {
    const categoryNames: NamedKey[] = [];
    for (const code of CATEGORY_CODES) {
      const names = context.categories.find((category) => category.code === code)?.names ?? [];
      const { zh, en } = CATEGORY_LABELS[code];
      for (const name of [...names, zh, en]) this.categories.set(nameKey(name), code);
      categoryNames.push({ key: nameKey(zh), name: names[0] ?? zh });
    }
    for (const item of context.items) {
      const key = nameKey(item.name);
      this.items.set(key, [...(this.items.get(key) ?? []), item]);
    }
    this.itemByCode = new Map(context.items.map((item) => [item.code, item]));
    this.takeMappings(context);
    this.category = remembering(5_000, (text) => this.lookForCategory(text));
    this.itemsNamed = remembering(5_000, (text) => this.lookForItems(text));
    const itemNames = context.items.map((item) => ({ key: nameKey(item.name), name: item.name }));
    this.suggestCategory = remembering(1_000, (text) => nearest(nameKey(text), categoryNames));
    this.suggestItem = remembering(1_000, (text) => nearest(nameKey(text), itemNames));
  }

  private takeMappings(context: ReadingContext): void {
    for (const { column, written, target } of context.mappings) {
      const category = CATEGORY_CODES.find((code) => code === target);
      if (column === 'category' && category) this.mappedCategories.set(nameKey(written), category);
      const item = this.itemByCode.get(target);
      if (column === 'item' && item) this.mappedItems.set(nameKey(written), item);
    }
  }

  private lookForCategory(text: string): CategoryCode | undefined {
    const key = nameKey(text);
    return this.categories.get(key) ?? this.mappedCategories.get(key);
  }

  private lookForItems(text: string): readonly KnownItem[] {
    const key = nameKey(text);
    const mapped = this.mappedItems.get(key);
    return this.items.get(key) ?? (mapped ? [mapped] : []);
  }
}
