import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** A township (乡镇): the unit that owns a ledger chain. `code` has the 9 digits of its 区划代码. */
export interface TownView {
  readonly code: string;
  readonly name: string;
  readonly county: string | null;
}

/** Posts of a village's directory, in printing order. */
export const VILLAGE_POSTS = [
  'party-secretary',
  'director',
  'bookkeeper',
  'supervision-director',
  'town-leader',
  'town-cadre',
] as const;
export type VillagePost = (typeof VILLAGE_POSTS)[number];

/** Names of the posts. */
export const VILLAGE_POST_LABELS: Readonly<Record<VillagePost, Label>> = {
  'party-secretary': { zh: '支书', en: 'Party secretary' },
  director: { zh: '主任', en: 'Village director' },
  bookkeeper: { zh: '报账员', en: 'Bookkeeper' },
  'supervision-director': { zh: '村务监督委员会主任', en: 'Head of village supervision' },
  'town-leader': { zh: '包村领导', en: 'Town leader in charge' },
  'town-cadre': { zh: '包村干部', en: 'Town cadre in charge' },
};

/** A natural village or group (村民小组) of an administrative village. */
export interface GroupView {
  readonly id: Id;
  readonly name: string;
}

/** Who holds a post. */
export interface PostHolderView {
  readonly post: VillagePost;
  readonly person: string;
  readonly telephone: string | null;
}

/** An administrative village (行政村). */
export interface VillageView {
  readonly id: Id;
  readonly townCode: string;
  /** 12 digits of the 区划代码, where known. */
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly formerNames: readonly string[];
  /** Initials of the name in pinyin, lower case: 白家咀 is `bjj`. */
  readonly initials: string;
  /** Place in printed lists, from 1. */
  readonly printOrder: number;
  readonly validFromDay: Day | null;
  readonly validToDay: Day | null;
  /** Stated number of groups; the groups themselves may be fewer in the ledger. */
  readonly groupsCount: number | null;
  readonly households: number | null;
  readonly population: number | null;
  readonly note: string | null;
  readonly version: number;
}

/** One village with what only its own page shows. */
export interface VillageDetailView extends VillageView {
  readonly groups: readonly GroupView[];
  readonly posts: readonly PostHolderView[];
}

/** What a person may type about a village. Left out is left as it is. */
export interface VillageInput {
  readonly name: string;
  readonly code?: string | null;
  readonly shortName?: string | null;
  readonly formerNames?: readonly string[];
  readonly printOrder?: number;
  readonly validFromDay?: Day | null;
  readonly validToDay?: Day | null;
  readonly groupsCount?: number | null;
  readonly households?: number | null;
  readonly population?: number | null;
  readonly note?: string | null;
  readonly groups?: readonly string[];
  readonly posts?: readonly PostHolderView[];
}

/** How long and how many: what a village may have at most. */
export const VILLAGE_BOUNDS = {
  nameCharacters: 40,
  formerNames: 10,
  groups: 100,
  posts: 30,
  noteCharacters: 500,
} as const;

/** Columns by which a list of villages can be sorted; a minus in front turns the order round. */
export const VILLAGE_SORTS = [
  'printOrder',
  'name',
  'code',
  'groupsCount',
  'households',
  'population',
] as const;
export type VillageSort = (typeof VILLAGE_SORTS)[number];

/** What can be wrong with what a person typed about a village; blanks are filled from the fault's params. */
export const VILLAGE_FAULT_LABELS = {
  'name-missing': { zh: '村名不能为空', en: 'the name is missing' },
  'text-too-long': { zh: '不能超过 {max} 个字', en: 'longer than {max} characters' },
  'code-malformed': { zh: '村代码应为 12 位数字', en: 'the code must have 12 digits' },
  'code-not-of-town': {
    zh: '村代码应以本乡镇代码 {townCode} 开头',
    en: "the code must begin with the town's code {townCode}",
  },
  'day-impossible': { zh: '没有这一天', en: 'there is no such day' },
  'ends-before-it-begins': { zh: '失效日早于生效日', en: 'ends before it begins' },
  'count-not-a-number': { zh: '应为不小于 0 的整数', en: 'must be a whole number, zero or more' },
  'too-many': { zh: '不能超过 {max} 项', en: 'more than {max}' },
  'written-twice': { zh: '“{value}”写了两次', en: '"{value}" is written twice' },
} as const satisfies Readonly<Record<string, Label>>;
export type VillageFaultCode = keyof typeof VILLAGE_FAULT_LABELS;

/** One thing that is wrong; `field` is a field of VillageInput. */
export interface VillageFault {
  readonly field: keyof VillageInput;
  readonly code: VillageFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A village as the reader of sheets must know it. */
export interface VillageNamesView {
  readonly id: Id;
  readonly name: string;
  /** Short and former names. */
  readonly otherNames: readonly string[];
  readonly groups: readonly GroupView[];
}

/** A village as an import writes it: `id` where it was there before. */
export interface ImportedVillage {
  readonly id?: Id;
  readonly draft: Partial<VillageInput>;
}

/** What an import made of one village: its version now and its changed fields as they were, null for a new one. */
export interface SavedVillage {
  readonly id: Id;
  readonly version: number;
  readonly before: Partial<VillageInput> | null;
}
