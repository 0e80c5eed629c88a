import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** Who may confirm a result: all members of the collective, their delegates, or the villagers' delegates. */
export const MEETING_KINDS = ['members', 'member-delegates', 'villager-delegates'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Names of the meetings. */
export const MEETING_KIND_LABELS: Readonly<Record<MeetingKind, Label>> = {
  members: { zh: '成员大会', en: "Members' assembly" },
  'member-delegates': { zh: '成员代表大会', en: "Assembly of members' delegates" },
  'villager-delegates': { zh: '村民代表会议', en: "Meeting of villagers' delegates" },
};

/** What a confirmation is held against. */
const MEETING_CHECKS = [
  'after-period',
  'objections-answered',
  'present',
  'in-favour',
  'delegates-many',
  'delegates-households',
  'delegates-share',
  'women-share',
] as const;
export type MeetingCheckCode = (typeof MEETING_CHECKS)[number];

/** What each check says, with the rule that it rests on. */
export const MEETING_CHECK_LABELS: Readonly<Record<MeetingCheckCode, Label>> = {
  'after-period': { zh: '公示期满后召开', en: 'Held after the notice had hung its days' },
  'objections-answered': { zh: '异议均已答复', en: 'Every objection was answered before' },
  present: { zh: '到会人数达到三分之二', en: 'Two thirds were present' },
  'in-favour': { zh: '同意人数达到法定比例', en: 'As many were in favour as the law asks for' },
  'delegates-many': { zh: '成员代表多于 20 人', en: 'More than 20 delegates' },
  'delegates-households': { zh: '每 5 至 15 户一名代表', en: 'One delegate for 5 to 15 households' },
  'delegates-share': { zh: '村民代表占组成人员五分之四以上', en: 'Four fifths of the body are delegates' },
  'women-share': { zh: '妇女代表占组成人员三分之一以上', en: 'One third of the body are women' },
};

/** A check with what it needed and what there was; counts of persons, of days as text where it is about days. */
export interface MeetingCheck {
  readonly code: MeetingCheckCode;
  readonly met: boolean;
  readonly needed: string;
  readonly actual: string;
}

/** What a meeting decided, as its minutes say; counts of persons. */
export interface MeetingInput {
  readonly day: Day;
  readonly kind: MeetingKind;
  /** All who belong to it. */
  readonly body: number;
  readonly present: number;
  readonly inFavour: number;
  /** Of a meeting of villagers' delegates: how many of the body are delegates, and how many are women. */
  readonly delegates?: number | null | undefined;
  readonly women?: number | null | undefined;
  /** Number or place of the resolution. */
  readonly resolution: string;
}

/** A meeting as it is kept: the checks are those of the day on which it was recorded. */
export interface MeetingView extends MeetingInput {
  readonly id: Id;
  readonly delegates: number | null;
  readonly women: number | null;
  readonly checks: readonly MeetingCheck[];
  /** Every check was met: the notice is confirmed. */
  readonly confirms: boolean;
  readonly struckReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}
