import type { Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import { villageKey } from '../villages/village.rules.js';

/** A village by all its names. */
export interface NamedVillage {
  readonly id: Id;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** What a path says: the number of a case, which there may not be, and a village; null where it says none. */
export interface NameReading {
  readonly no: number | null;
  readonly villageId: Id | null;
}

const BEHIND_PREFIX = /^[-_#]?(\d{1,8})(?!\d)/;
const NO_MAX = 99_999_999;
/** A folder that is nothing but a number: 12, 第12号, No.12. */
const BARE_NUMBER = /^(?:第|NO\.?)?(\d{1,6})(?:号|件)?$/;

/** Reads where files belong from their names and folders. The folder that is nearest to the file says most. */
export class AttachmentNameReader {
  private readonly prefix: string;
  private readonly keys: readonly { readonly key: string; readonly id: Id }[];

  /** `prefix` is that of the campaign's numbers. A name that two villages have names none. */
  constructor(
    prefix: string,
    private readonly townName: string,
    villages: readonly NamedVillage[],
  ) {
    this.prefix = comparisonKey(prefix).toUpperCase();
    const owners = new Map<string, Set<Id>>();
    for (const village of villages) {
      for (const name of [village.name, ...village.otherNames]) {
        const key = villageKey(name, townName);
        if (key !== '') owners.set(key, (owners.get(key) ?? new Set()).add(village.id));
      }
    }
    this.keys = [...owners]
      .flatMap(([key, ids]) => [...ids].map((id) => ({ key, id, alone: ids.size === 1 })))
      .filter(({ alone }) => alone)
      .sort((first, second) => second.key.length - first.key.length);
  }

  /** Reads one path, with `/` or `\` between its folders. */
  read(path: string): NameReading {
    const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
    const file = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
    const folders = parts.slice(0, -1).reverse();
    const numbers = [this.numberIn(file), ...folders.map((part) => this.numberIn(part) ?? bareNumber(part))];
    const villages = [...folders, file].map((part) => this.villageIn(part));
    const first = <T>(found: readonly (T | undefined)[]): T | null =>
      found.find((one) => one !== undefined) ?? null;
    return { no: first(numbers), villageId: first(villages) };
  }

  private numberIn(part: string): number | undefined {
    if (this.prefix === '') return undefined;
    const key = comparisonKey(part).toUpperCase();
    for (let at = key.indexOf(this.prefix); at >= 0; at = key.indexOf(this.prefix, at + 1)) {
      // The end of another campaign's prefix is none of ours.
      if (/[A-Z0-9]/.test(key.charAt(at - 1))) continue;
      const no = placeOf(BEHIND_PREFIX.exec(key.slice(at + this.prefix.length))?.[1]);
      if (no !== undefined) return no;
    }
    return undefined;
  }

  /** A village whose name is this one, or with whose name it begins, as 红罗沟照片 does. */
  private villageIn(part: string): Id | undefined {
    const key = villageKey(part, this.townName);
    const exact = this.keys.find((village) => village.key === key);
    if (exact !== undefined) return exact.id;
    return this.keys.find(
      (village) =>
        village.key.length >= 2 &&
        key.startsWith(village.key) &&
        !(/\d$/.test(village.key) && /^\d/.test(key.slice(village.key.length))),
    )?.id;
  }
}

const bareNumber = (part: string): number | undefined =>
  placeOf(BARE_NUMBER.exec(comparisonKey(part).toUpperCase())?.[1]);

function placeOf(digits: string | undefined): number | undefined {
  const no = Number(digits ?? '0');
  return no >= 1 && no <= NO_MAX ? no : undefined;
}
