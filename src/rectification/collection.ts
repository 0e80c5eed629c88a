import { daysBetween, type Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** How a village stands with what it was asked for. */
export const COLLECTION_STATES = ['waiting', 'handed-in', 'returned', 'nil'] as const;
export type CollectionState = (typeof COLLECTION_STATES)[number];

/** Names of the states. */
export const COLLECTION_STATE_LABELS: Readonly<Record<CollectionState, Label>> = {
  waiting: { zh: '未报', en: 'Not yet' },
  'handed-in': { zh: '已报', en: 'Handed in' },
  returned: { zh: '退回', en: 'Returned' },
  nil: { zh: '零报告', en: 'Nil report' },
};

/** Something that villages are asked for by a day, and how far it is. */
export interface CollectionView {
  readonly id: Id;
  readonly name: string;
  readonly dueDay: Day;
  /** A task sheet that comes back answers it. */
  readonly byTaskSheet: boolean;
  readonly endedDay: Day | null;
  readonly villages: number;
  readonly counts: Readonly<Record<CollectionState, number>>;
  readonly createdBy: string;
  readonly version: number;
}

/** One village of a collection. */
export interface CollectionVillageView {
  readonly villageId: Id;
  readonly villageName: string;
  readonly state: CollectionState;
  readonly stateDay: Day | null;
  /** Why it was returned, or what else there is to say. */
  readonly note: string | null;
  /** Who handed it in, and whose account set the state. */
  readonly providedBy: string | null;
  readonly recordedBy: string | null;
  readonly bySheet: boolean;
  readonly version: number;
}

/** A collection with its villages, in printing order. */
export interface CollectionDetailView extends CollectionView {
  readonly townName: string;
  readonly rows: readonly CollectionVillageView[];
}

/** A collection as it is asked for; all villages that are valid where none are named. */
export interface CollectionInput {
  readonly name: string;
  readonly dueDay: Day;
  readonly byTaskSheet?: boolean;
  readonly villageIds?: readonly Id[];
}

/** What can be changed of a collection later. */
export interface CollectionChange {
  readonly name?: string;
  readonly dueDay?: Day;
  readonly ended?: boolean;
}

/** How a village stands, as it is set by hand. */
export interface CollectionStateInput {
  readonly state: CollectionState;
  /** Today where it is left out. */
  readonly day?: Day;
  readonly note?: string | null;
  readonly providedBy?: string | null;
}

/** Bounds of what is typed. */
export const COLLECTION_BOUNDS = { nameCharacters: 60, noteCharacters: 500, personCharacters: 100 } as const;

const inChinese = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/**
 * What is pasted into the chat of the villages: what is asked for, by when, and who has not handed in. It is made of the
 * collection's name and the names of villages alone, so that no problem, amount or person can get into it.
 */
export function reminderText(
  {
    name,
    dueDay,
    townName,
    rows,
  }: Pick<CollectionDetailView, 'name' | 'dueDay' | 'townName'> & {
    readonly rows: readonly Pick<CollectionVillageView, 'state' | 'villageName'>[];
  },
  today: Day,
): string {
  const named = (state: CollectionState): string[] =>
    rows.filter((row) => row.state === state).map(({ villageName }) => villageName);
  const [waiting, returned] = [named('waiting'), named('returned')];
  if (waiting.length + returned.length === 0) return `【${name}】各村已全部报送,谢谢。——${townName}`;
  const late = daysBetween(dueDay, today);
  const by =
    late > 0
      ? `应于${inChinese(dueDay)}前报送,已逾期${late}天,请尽快报送`
      : late === 0
        ? `今天(${inChinese(dueDay)})截止,请今天报送`
        : `请于${inChinese(dueDay)}前报送`;
  const parts = [
    `【催报】${name}:${by}。`,
    waiting.length === 0 ? '' : `尚未报送的村(${waiting.length}个):${waiting.join('、')}。`,
    returned.length === 0 ? '' : `退回后需重新报送的村(${returned.length}个):${returned.join('、')}。`,
    '没有新情况的也请报“零报告”。',
    `——${townName}`,
  ];
  return parts.join('');
}
