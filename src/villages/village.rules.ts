import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import { comparisonKey, tidyText } from '../kernel/text.js';
import {
  VILLAGE_BOUNDS,
  VILLAGE_FAULT_LABELS,
  type PostHolderView,
  type TownView,
  type VillageFault,
  type VillageFaultCode,
  type VillageInput,
} from './village.js';

/** Everything that a person types about a village, complete. */
export interface VillageFields {
  readonly name: string;
  readonly code: string | null;
  readonly shortName: string | null;
  readonly formerNames: readonly string[];
  readonly printOrder: number;
  readonly validFromDay: Day | null;
  readonly validToDay: Day | null;
  readonly groupsCount: number | null;
  readonly households: number | null;
  readonly population: number | null;
  readonly note: string | null;
  readonly groups: readonly string[];
  readonly posts: readonly PostHolderView[];
}

/** Fields that speak of persons; the history keeps them as salted hashes. */
export const PERSONAL_VILLAGE_FIELDS = ['posts'] as const;

const textOrNull = (text: string | null): string | null => (text === null ? null : tidyText(text) || null);

const pick = <T>(typed: T | undefined, otherwise: T): T => (typed === undefined ? otherwise : typed);

const text = (typed: string | null | undefined, otherwise: string | null): string | null =>
  typed === undefined ? otherwise : textOrNull(typed);

const names = (typed: readonly string[] | undefined, otherwise: readonly string[]): readonly string[] =>
  typed === undefined ? otherwise : typed.map(tidyText).filter((name) => name !== '');

const tidyPost = (post: PostHolderView): PostHolderView => ({
  post: post.post,
  person: tidyText(post.person),
  telephone: textOrNull(post.telephone),
});

/**
 * What a village becomes when this is typed over what was there; `current` is null for a new one, which is printed at
 * `lastPlace`. A post without a person stands empty and is left out.
 */
export function typeOver(
  current: VillageFields | null,
  input: Partial<VillageInput>,
  lastPlace: number,
): VillageFields {
  return {
    name: input.name === undefined ? (current?.name ?? '') : tidyText(input.name),
    code: text(input.code, current?.code ?? null),
    shortName: text(input.shortName, current?.shortName ?? null),
    formerNames: names(input.formerNames, current?.formerNames ?? []),
    printOrder: pick(input.printOrder, current?.printOrder ?? lastPlace),
    validFromDay: pick(input.validFromDay, current?.validFromDay ?? null),
    validToDay: pick(input.validToDay, current?.validToDay ?? null),
    groupsCount: pick(input.groupsCount, current?.groupsCount ?? null),
    households: pick(input.households, current?.households ?? null),
    population: pick(input.population, current?.population ?? null),
    note: text(input.note, current?.note ?? null),
    groups: names(input.groups, current?.groups ?? []),
    posts:
      input.posts === undefined
        ? (current?.posts ?? [])
        : input.posts.map(tidyPost).filter((post) => post.person !== ''),
  };
}

/** Everything that is wrong with a village of this town; nothing when it may be written. */
export function villageFaults(fields: VillageFields, townCode: string): VillageFault[] {
  const faults: VillageFault[] = [];
  const fault = (
    field: keyof VillageInput,
    code: VillageFaultCode,
    params: Readonly<Record<string, string | number>> = {},
  ): void => {
    faults.push({ field, code, params });
  };
  const longest = (field: keyof VillageInput, texts: readonly (string | null)[], max: number): void => {
    if (texts.some((value) => (value?.length ?? 0) > max)) fault(field, 'text-too-long', { max });
  };
  if (comparisonKey(fields.name) === '') fault('name', 'name-missing');
  longest('name', [fields.name], VILLAGE_BOUNDS.nameCharacters);
  longest('shortName', [fields.shortName], VILLAGE_BOUNDS.nameCharacters);
  longest('formerNames', fields.formerNames, VILLAGE_BOUNDS.nameCharacters);
  longest('groups', fields.groups, VILLAGE_BOUNDS.nameCharacters);
  const posts = fields.posts.flatMap((post) => [post.person, post.telephone]);
  longest('posts', posts, VILLAGE_BOUNDS.nameCharacters);
  longest('note', [fields.note], VILLAGE_BOUNDS.noteCharacters);
  if (fields.code !== null && !/^\d{12}$/.test(fields.code)) fault('code', 'code-malformed');
  else if (fields.code !== null && !fields.code.startsWith(townCode)) {
    fault('code', 'code-not-of-town', { townCode });
  }
  for (const field of ['validFromDay', 'validToDay'] as const) {
    if (fields[field] !== null && !isDay(fields[field])) fault(field, 'day-impossible');
  }
  const { validFromDay, validToDay } = fields;
  if (validFromDay !== null && validToDay !== null && validToDay < validFromDay) {
    fault('validToDay', 'ends-before-it-begins');
  }
  for (const field of ['printOrder', 'groupsCount', 'households', 'population'] as const) {
    const value = fields[field];
    if (value !== null && (!Number.isSafeInteger(value) || value < 0)) fault(field, 'count-not-a-number');
  }
  for (const [field, max] of [
    ['formerNames', VILLAGE_BOUNDS.formerNames],
    ['groups', VILLAGE_BOUNDS.groups],
    ['posts', VILLAGE_BOUNDS.posts],
  ] as const) {
    if (fields[field].length > max) fault(field, 'too-many', { max });
  }
  for (const field of ['formerNames', 'groups'] as const) {
    const twice = writtenTwice(fields[field]);
    if (twice !== undefined) fault(field, 'written-twice', { value: twice });
  }
  return faults;
}

function writtenTwice(list: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return list.find((name) => {
    const key = comparisonKey(name);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

/** The faults as one Chinese sentence. */
function faultSentence(faults: readonly VillageFault[]): string {
  const sentences = faults.map(({ code, params }) => {
    const label: Label = VILLAGE_FAULT_LABELS[code];
    return label.zh.replace(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
  });
  return sentences.join(';');
}

const BEHIND = /(?:村民委员会|村委会|村)$/;

/**
 * The name by which two villages are the same: compared as in imports, where 村, 村委会 and 村民委员会 behind and the town's
 * name in front may be there or not.
 */
export function villageKey(name: string, townName: string): string {
  const whole = comparisonKey(name);
  const town = comparisonKey(townName);
  const ownPart = town !== '' && whole.startsWith(town) ? whole.slice(town.length) : whole;
  const short = ownPart.replace(BEHIND, '');
  return short || ownPart || whole;
}

/** What tells villages of one town apart. */
export interface VillageIdentity {
  readonly id: Id;
  readonly name: string;
  readonly code: string | null;
}

/**
 * Refuses what cannot be written: `village.not-valid` with everything that is wrong, `village.name-taken` and
 * `village.code-taken` when another village of the town has them. `id` is undefined for a new village.
 */
export function checkVillage(
  fields: VillageFields,
  town: TownView,
  id: Id | undefined,
  there: readonly VillageIdentity[],
): void {
  const faults = villageFaults(fields, town.code);
  if (faults.length > 0) throw refused('village.not-valid', { faults }, faultSentence(faults));
  const key = villageKey(fields.name, town.name);
  const others = there.filter((other) => other.id !== id);
  const sameName = others.find((other) => villageKey(other.name, town.name) === key);
  if (sameName !== undefined) {
    const params = { name: fields.name, taken: sameName.name };
    throw refused('village.name-taken', params, `已有行政村“${sameName.name}”`);
  }
  const sameCode = fields.code === null ? undefined : others.find((other) => other.code === fields.code);
  if (sameCode !== undefined) {
    const params = { code: fields.code, taken: sameCode.name };
    throw refused('village.code-taken', params, `村代码 ${fields.code} 已是“${sameCode.name}”的代码`);
  }
}

const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

/** Names of the fields that differ. */
export function changedFields(before: VillageFields, after: VillageFields): (keyof VillageFields)[] {
  const fields = Object.keys(after) as (keyof VillageFields)[];
  return fields.filter((field) => !sameValue(before[field], after[field]));
}
