import type { Id } from '../kernel/ids.js';
import { comparisonKey, nameKey } from '../kernel/text.js';
import { nearest } from '../kernel/suggestions.js';
import { villageKey } from '../villages/village.rules.js';
import { FORM_PERIODS, type FormBy, type FormPeriod, type FormSpelling } from './form.js';

/** A village as forms may name it. */
export interface KeyVillage {
  readonly id: Id;
  readonly name: string;
  readonly code: string | null;
  readonly otherNames: readonly string[];
  /** On the day as of which the form speaks. */
  readonly valid: boolean;
}

/** Names that the rows of a form may begin with. */
export interface FormKeys {
  readonly townName: string;
  /** In printing order. */
  readonly villages: readonly KeyVillage[];
  readonly categories: readonly { readonly code: string; readonly names: readonly string[] }[];
  readonly items: readonly { readonly code: string; readonly name: string }[];
}

/** What a name of a row means. */
export type KeyFound =
  | { readonly kind: 'line'; readonly code: string; readonly name: string }
  | { readonly kind: 'period'; readonly period: FormPeriod }
  | { readonly kind: 'whole' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'unknown'; readonly ambiguous: boolean; readonly suggestions: readonly string[] };

const TOTAL =
  /^(?:总|全)?(?:合计|小计|总计|共计|累计数|计)$|^(?:全[镇乡县村]|[镇乡县]级?)(?:合计|小计|总计)?$/;

const PERIOD_WORDS: readonly (readonly [RegExp, FormPeriod])[] = [
  [/^本(?:期|月|季|季度|次|半年)(?:数|新增|发生数?)?$/, 'current'],
  [/^上(?:期|月|季|季度|次|半年)(?:数|新增|发生数?)?$/, 'previous'],
  [/^(?:累计|累计数|期末累计|本期末累计|本月末累计)$/, 'cumulative'],
  [/^(?:上[期月]末?累计|上[期月]末|期初数?)$/, 'before'],
  [/^(?:本年|本年累计|今年以来|年初至今)$/, 'year'],
];

/** Finds what the names of a form's rows mean: as spelt by a person first, then the names of the ledger. */
export class KeyFinder {
  private readonly spelt: ReadonlyMap<string, string>;
  private readonly names = new Map<string, Map<string, Set<string>>>();
  private readonly nameOf = new Map<string, string>();

  constructor(
    private readonly keys: FormKeys,
    spellings: readonly FormSpelling[],
  ) {
    this.spelt = new Map(spellings.map(({ written, target }) => [nameKey(written), target]));
    for (const { id, name, code, otherNames } of keys.villages) {
      this.nameOf.set(id, name);
      this.add('exact', comparisonKey(name), id);
      this.add('village', villageKey(name, keys.townName), id);
      for (const other of otherNames) this.add('other', villageKey(other, keys.townName), id);
      if (code !== null) this.add('code', code, id);
    }
    for (const { code, names } of keys.categories) {
      this.nameOf.set(code, names[0] ?? code);
      for (const name of names) this.add('category', nameKey(name), code);
    }
    for (const { code, name } of keys.items) {
      this.nameOf.set(code, name);
      this.add('item', nameKey(name), code);
    }
  }

  /** The line that the first name of a row means. */
  first(text: string, by: FormBy): KeyFound {
    return this.explained(text) ?? (isTotal(text) ? SKIP : this.line(text, by));
  }

  /** What the second name of a row narrows it to: a period, a category or an item. */
  second(text: string): KeyFound {
    const explained = this.explained(text);
    if (explained !== undefined) return explained;
    const key = comparisonKey(text);
    const period = PERIOD_WORDS.find(([pattern]) => pattern.test(key))?.[1];
    if (period !== undefined) return { kind: 'period', period };
    if (isTotal(text)) return SKIP;
    const category = this.line(text, 'category');
    return category.kind === 'line' ? category : this.line(text, 'item');
  }

  private explained(text: string): KeyFound | undefined {
    const target = this.spelt.get(nameKey(text));
    if (target === undefined) return undefined;
    if (target === 'whole' || target === 'skip') return { kind: target };
    const period = FORM_PERIODS.find((one) => target === `period:${one}`);
    if (period !== undefined) return { kind: 'period', period };
    const code = target.slice('line:'.length);
    const name = this.nameOf.get(code);
    // A village that is gone, or an item of another campaign, explains nothing.
    return name === undefined ? undefined : { kind: 'line', code, name };
  }

  private line(text: string, by: FormBy): KeyFound {
    const found = this.codes(text, by);
    const [code] = found;
    if (code !== undefined && found.size === 1) {
      return { kind: 'line', code, name: this.nameOf.get(code) ?? code };
    }
    return { kind: 'unknown', ambiguous: found.size > 1, suggestions: this.suggestions(text, by) };
  }

  private codes(text: string, by: FormBy): ReadonlySet<string> {
    const own = (kind: string, key: string): ReadonlySet<string> | undefined =>
      this.names.get(kind)?.get(key);
    if (by !== 'village') return own(by, nameKey(text)) ?? NONE;
    const key = villageKey(nameKey(text), this.keys.townName);
    return (
      own('exact', comparisonKey(text)) ??
      own('code', comparisonKey(text)) ??
      own('village', key) ??
      own('other', key) ??
      NONE
    );
  }

  private suggestions(text: string, by: FormBy): readonly string[] {
    const { townName, villages, categories, items } = this.keys;
    if (by === 'village') {
      const named = villages.map(({ name }) => ({ key: villageKey(name, townName), name }));
      return nearest(villageKey(text, townName), named);
    }
    const named =
      by === 'category'
        ? categories.flatMap(({ names }) => names.map((name) => ({ key: nameKey(name), name })))
        : items.map(({ name }) => ({ key: nameKey(name), name }));
    return nearest(nameKey(text), named);
  }

  private add(kind: string, key: string, code: string): void {
    if (key === '') return;
    const kinds = this.names.get(kind) ?? new Map<string, Set<string>>();
    this.names.set(kind, kinds);
    kinds.set(key, (kinds.get(key) ?? new Set<string>()).add(code));
  }
}

const SKIP: KeyFound = { kind: 'skip' };
const NONE: ReadonlySet<string> = new Set();

const isTotal = (text: string): boolean => TOTAL.test(comparisonKey(text));

/** Does a name mean the sum of all lines? 小计 may be of some of them. */
export const isWholeTotal = (text: string): boolean =>
  text !== '' && isTotal(text) && !comparisonKey(text).includes('小计');
