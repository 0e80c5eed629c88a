import type { Id } from '../../kernel/ids.js';
import { comparisonKey, nameKey, remembering } from '../../kernel/text.js';
import { villageKey } from '../../villages/village.rules.js';
import type { ReadingContext } from '../import.js';
import { nearest } from '../../kernel/suggestions.js';

/** What a spelling of a village names. */
export type VillageFound =
  | { readonly kind: 'known'; readonly villageId: Id; readonly groupId: Id | null }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unknown' };

const AMBIGUOUS: VillageFound = { kind: 'ambiguous' };
const UNKNOWN: VillageFound = { kind: 'unknown' };

/** Names of one spelling: none, one village, or several. */
class Names {
  private readonly found = new Map<string, Set<Id>>();

  add(key: string, id: Id): void {
    if (key === '') return;
    const ids = this.found.get(key);
    if (ids) ids.add(id);
    else this.found.set(key, new Set([id]));
  }

  get(key: string): VillageFound | undefined {
    const ids = this.found.get(key);
    if (ids === undefined) return undefined;
    const [id] = ids;
    return ids.size > 1 || id === undefined ? AMBIGUOUS : { kind: 'known', villageId: id, groupId: null };
  }
}

/** Finds villages by what offices write. Official names come before short and former ones, exact before loose. */
export class VillageFinder {
  private readonly exact = new Names();
  private readonly official = new Names();
  private readonly others = new Names();
  private readonly groups = new Map<string, { villageId: Id; groupId: Id }>();
  private readonly groupsOf = new Map<Id, Map<string, Id>>();
  private readonly mapped = new Map<string, Id>();

  readonly find: (text: string) => VillageFound;
  /** Villages whose names resemble an unknown one; for show, never applied. */
  readonly suggest: (text: string) => readonly string[];

  constructor(private readonly context: ReadingContext) {
    for (const village of context.villages) {
      this.exact.add(comparisonKey(village.name), village.id);
      this.official.add(this.key(village.name), village.id);
      for (const name of village.otherNames) this.others.add(this.key(name), village.id);
      const groups = new Map<string, Id>();
      for (const group of village.groups) {
        groups.set(comparisonKey(group.name), group.id);
        const place = { villageId: village.id, groupId: group.id };
        this.groups.set(this.key(village.name) + comparisonKey(group.name), place);
        this.groups.set(`${this.key(village.name)}村${comparisonKey(group.name)}`, place);
      }
      this.groupsOf.set(village.id, groups);
    }
    const ids = new Set(context.villages.map((village) => village.id));
    for (const { column, written, target } of context.mappings) {
      if (column === 'village' && ids.has(target)) this.mapped.set(nameKey(written), target);
    }
    const names = context.villages.map((village) => ({ key: this.key(village.name), name: village.name }));
    this.find = remembering(5_000, (text) => this.look(text));
    this.suggest = remembering(1_000, (text) => nearest(this.key(text), names));
  }

  /** A group of a village by name, or undefined. */
  group(villageId: Id, text: string): Id | undefined {
    return this.groupsOf.get(villageId)?.get(comparisonKey(text));
  }

  /** The one village that a title names (大武镇红罗沟村问题清单), or undefined where it names none or several. */
  inTitle(text: string): VillageFound | undefined {
    const title = comparisonKey(text).replace(comparisonKey(this.context.townName), '');
    const named = this.context.villages
      .map((village) => ({ id: village.id, key: this.key(village.name) }))
      .filter(({ key }) => standsIn(title, key));
    const longest = named.filter(
      ({ key }) => !named.some((other) => other.key !== key && other.key.includes(key)),
    );
    const [only] = longest;
    return longest.length === 1 && only ? { kind: 'known', villageId: only.id, groupId: null } : undefined;
  }

  private key(name: string): string {
    return villageKey(name, this.context.townName);
  }

  private look(text: string): VillageFound {
    const key = this.key(text);
    const found = this.exact.get(comparisonKey(text)) ?? this.official.get(key) ?? this.others.get(key);
    if (found?.kind === 'known') return found;
    const target = this.mapped.get(nameKey(text));
    if (target !== undefined) return { kind: 'known', villageId: target, groupId: null };
    const group = this.groups.get(key);
    if (found === undefined && group) return { kind: 'known', ...group };
    return found ?? UNKNOWN;
  }
}

/** A name in a running title: followed by 村, or at least three characters long and not cut out of a number. */
function standsIn(title: string, key: string): boolean {
  const at = title.indexOf(key);
  if (key.length < 2 || at < 0) return false;
  const behind = title.slice(at + key.length);
  return (
    behind.startsWith('村') ||
    behind.startsWith('社区') ||
    (key.length >= 3 && !(/\d$/.test(key) && /^\d/.test(behind)))
  );
}
