import type {
  PostHolderView,
  VillageDetailView,
  VillageInput,
  VillagePost,
} from '../../../villages/village.js';
import { countTyped, dayTyped } from '../../layout/form-rules.js';

/** What the form of a village holds: text as it is typed. */
export interface VillageFormValues {
  readonly name: string;
  readonly code: string;
  readonly shortName: string;
  readonly formerNames: readonly string[];
  readonly printOrder: string;
  readonly validFromDay: string;
  readonly validToDay: string;
  readonly groupsCount: string;
  readonly households: string;
  readonly population: string;
  readonly note: string;
  readonly groups: readonly string[];
  readonly posts: readonly {
    readonly post?: VillagePost;
    readonly person?: string;
    readonly telephone?: string;
  }[];
}

/** Numbers of the form: whole, zero or more. */
export const VILLAGE_NUMBERS = ['printOrder', 'groupsCount', 'households', 'population'] as const;

/** Days of the form. */
export const VILLAGE_DAYS = ['validFromDay', 'validToDay'] as const;

const text = (value: string | number | null): string => (value === null ? '' : String(value));

/** A village as the form shows it; an empty form for a new one. */
export function villageForm(village: VillageDetailView | null): VillageFormValues {
  return {
    name: village?.name ?? '',
    code: village?.code ?? '',
    shortName: village?.shortName ?? '',
    formerNames: village?.formerNames ?? [],
    printOrder: text(village?.printOrder ?? null),
    validFromDay: village?.validFromDay ?? '',
    validToDay: village?.validToDay ?? '',
    groupsCount: text(village?.groupsCount ?? null),
    households: text(village?.households ?? null),
    population: text(village?.population ?? null),
    note: village?.note ?? '',
    groups: village?.groups.map(({ name }) => name) ?? [],
    posts: (village?.posts ?? []).map(({ post, person, telephone }) => ({
      post,
      person,
      telephone: telephone ?? '',
    })),
  };
}

/** What the form says to the ledger; its fields have been checked. */
export function villageInput(values: VillageFormValues): VillageInput {
  const orNull = (typed: string): string | null => typed.trim() || null;
  const printOrder = countTyped(values.printOrder);
  return {
    name: values.name.trim(),
    code: orNull(values.code),
    shortName: orNull(values.shortName),
    formerNames: values.formerNames.map((name) => name.trim()).filter((name) => name !== ''),
    // A new village without a place is put at the end by the ledger.
    ...(printOrder === null ? {} : { printOrder }),
    validFromDay: dayTyped(values.validFromDay),
    validToDay: dayTyped(values.validToDay),
    groupsCount: countTyped(values.groupsCount),
    households: countTyped(values.households),
    population: countTyped(values.population),
    note: orNull(values.note),
    groups: values.groups.map((name) => name.trim()).filter((name) => name !== ''),
    posts: values.posts.flatMap(({ post, person, telephone }): PostHolderView[] =>
      post && person?.trim() ? [{ post, person: person.trim(), telephone: telephone?.trim() || null }] : [],
    ),
  };
}
