import type { CategoryCode } from '../campaigns/campaign.js';
import type { DayCounting } from '../campaigns/closing-rule.js';
import type { AmountKind } from '../cases/case.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { VillagePost } from '../villages/village.js';

/** Posts from which the leader of an assignment may come, the usual one first. */
export const LEADER_POSTS = ['town-leader', 'town-cadre'] as const satisfies readonly VillagePost[];
/** Posts from which the person may come who puts it right, the usual one first. */
export const RECTIFIER_POSTS = [
  'party-secretary',
  'director',
  'bookkeeper',
] as const satisfies readonly VillagePost[];

/** A case that waits to be handed out, with what it has already; money in 分. */
export interface UnassignedCase {
  readonly id: Id;
  readonly version: number;
  readonly number: string;
  readonly villageId: Id | null;
  readonly categoryCode: CategoryCode;
  readonly itemCode: string | null;
  readonly description: string;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
  readonly measures: string | null;
  readonly leader: string | null;
  readonly responsibleUnit: string | null;
  readonly rectifier: string | null;
  readonly dueDay: Day | null;
  readonly dueAsWritten: string | null;
  /** The first day on which it may be handed out. */
  readonly earliestDay: Day;
}

/** A village of these cases, with who holds its posts. */
export interface VillageOfCases {
  readonly id: Id;
  readonly name: string;
  readonly posts: Readonly<Partial<Record<VillagePost, string>>>;
}

/** A kind of problem of these cases, with what it proposes; `dueDay` is its deadline from the day that was asked for. */
export interface ItemOfCases {
  readonly code: string;
  readonly measures: string | null;
  readonly dueDays: number | null;
  readonly dueDay: Day | null;
}

/** Everything that waits to be handed out in a campaign, on one sheet. */
export interface AssignmentSheet {
  readonly day: Day;
  readonly counting: DayCounting;
  /** How many wait; the sheet carries the first of them, as many as may be handed out at once. */
  readonly total: number;
  readonly cases: readonly UnassignedCase[];
  readonly villages: readonly VillageOfCases[];
  readonly items: readonly ItemOfCases[];
}
