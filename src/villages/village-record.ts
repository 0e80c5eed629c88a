import type { HistoryValues } from '../history/history.js';
import type { Day } from '../kernel/calendar.js';
import { newId, type Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import type { VillageGroupRow, VillagePostRow, VillageRow } from './village.entity.js';
import { pinyinInitials } from './village-initials.js';
import type { VillageFields } from './village.rules.js';
import {
  VILLAGE_POSTS,
  type PostHolderView,
  type VillageDetailView,
  type VillagePost,
  type VillageView,
} from './village.js';

/** A village as it stands in its three tables. */
export interface VillageRecord {
  readonly row: VillageRow;
  readonly groups: readonly VillageGroupRow[];
  readonly posts: readonly VillagePostRow[];
}

const isPost = (code: string): code is VillagePost => VILLAGE_POSTS.some((post) => post === code);

/** A list of texts as a JSON column keeps it. */
const textsOf = (json: string): readonly string[] => JSON.parse(json) as string[];

function postsView(posts: readonly VillagePostRow[]): PostHolderView[] {
  const holders: PostHolderView[] = [];
  for (const code of VILLAGE_POSTS) {
    for (const { post, person, telephone } of posts) {
      if (post === code && isPost(post)) holders.push({ post, person, telephone });
    }
  }
  return holders;
}

/** What a list shows of a village. Days were checked when they were written. */
export const villageView = (row: VillageRow): VillageView => ({
  id: row.id,
  townCode: row.townCode,
  code: row.code,
  name: row.name,
  shortName: row.shortName,
  formerNames: textsOf(row.formerNames),
  initials: row.initials,
  printOrder: row.printOrder,
  validFromDay: row.validFromDay as Day | null,
  validToDay: row.validToDay as Day | null,
  groupsCount: row.groupsCount,
  households: row.households,
  population: row.population,
  note: row.note,
  version: row.version,
});

/** What the village's own page shows. */
export const villageDetailView = (record: VillageRecord): VillageDetailView => ({
  ...villageView(record.row),
  groups: record.groups.map(({ id, name }) => ({ id, name })),
  posts: postsView(record.posts),
});

/** What a person has typed about a village. */
export function fieldsOf(record: VillageRecord): VillageFields {
  const view = villageDetailView(record);
  return {
    name: view.name,
    code: view.code,
    shortName: view.shortName,
    formerNames: view.formerNames,
    printOrder: view.printOrder,
    validFromDay: view.validFromDay,
    validToDay: view.validToDay,
    groupsCount: view.groupsCount,
    households: view.households,
    population: view.population,
    note: view.note,
    groups: view.groups.map((group) => group.name),
    posts: view.posts,
  };
}

/** The columns of the village's own row that persons type, and those that follow from them. */
export const typedColumns = (fields: VillageFields) => ({
  name: fields.name,
  nameKey: comparisonKey(fields.name),
  code: fields.code,
  shortName: fields.shortName,
  formerNames: JSON.stringify(fields.formerNames),
  initials: pinyinInitials(fields.name),
  printOrder: fields.printOrder,
  validFromDay: fields.validFromDay,
  validToDay: fields.validToDay,
  groupsCount: fields.groupsCount,
  households: fields.households,
  population: fields.population,
  note: fields.note,
});

/** Rows of groups with these names. */
export const groupRows = (townCode: string, villageId: Id, names: readonly string[]): VillageGroupRow[] =>
  names.map((name) => ({ id: newId(), townCode, villageId, name }));

/** Rows of a village's directory. */
export const postRows = (
  townCode: string,
  villageId: Id,
  posts: readonly PostHolderView[],
): VillagePostRow[] =>
  posts.map(({ post, person, telephone }) => ({ id: newId(), townCode, villageId, post, person, telephone }));

/** Fields of a village as the history keeps them. */
export function historyValues(fields: VillageFields, names: readonly (keyof VillageFields)[]): HistoryValues {
  const values: Record<string, HistoryValues[string]> = {};
  for (const name of names) {
    values[name] =
      name === 'posts'
        ? fields.posts.map(({ post, person, telephone }) => ({ post, person, telephone }))
        : fields[name];
  }
  return values;
}
