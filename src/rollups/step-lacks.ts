import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { VillageStep } from '../stages/step.js';

/** What the ledger itself knows to be lacking of a village's steps. */
export const STEP_LACKS = [
  'no-assets',
  'not-counted',
  'no-accounts',
  'unexplained',
  'unconfirmed',
  'no-notice',
  'not-posted',
  'no-photo',
  'unanswered',
  'not-confirmed',
  'not-assigned',
  'open-cases',
  'outstanding',
] as const;
export type StepLackCode = (typeof STEP_LACKS)[number];

/** To which step each belongs. */
export const STEP_OF_LACK: Readonly<Record<StepLackCode, VillageStep>> = {
  'no-assets': 'count',
  'not-counted': 'count',
  'no-accounts': 'register',
  unexplained: 'verify',
  unconfirmed: 'verify',
  'no-notice': 'publish',
  'not-posted': 'publish',
  'no-photo': 'publish',
  unanswered: 'confirm',
  'not-confirmed': 'confirm',
  'not-assigned': 'report',
  'open-cases': 'accept',
  outstanding: 'improve',
};

/** What each says; `{count}` is how many. */
export const STEP_LACK_LABELS: Readonly<Record<StepLackCode, Label>> = {
  'no-assets': { zh: '没有登记资产资源', en: 'no assets registered' },
  'not-counted': { zh: '{count} 项资产没有清查', en: 'assets not counted: {count}' },
  'no-accounts': { zh: '没有登记账户', en: 'no accounts registered' },
  unexplained: { zh: '{count} 项账实差异没有写原因', en: 'differences without a reason: {count}' },
  unconfirmed: { zh: '{count} 笔债权债务没有确认', en: 'claims or debts not confirmed: {count}' },
  'no-notice': { zh: '没有公示', en: 'no notice' },
  'not-posted': { zh: '{count} 份公示没有张贴', en: 'notices not posted: {count}' },
  'no-photo': { zh: '{count} 份公示没有照片', en: 'notices without a photograph: {count}' },
  unanswered: { zh: '{count} 条异议没有答复', en: 'objections not answered: {count}' },
  'not-confirmed': { zh: '{count} 份公示没有会议确认', en: 'notices not confirmed: {count}' },
  'not-assigned': { zh: '{count} 件问题没有交办', en: 'cases not assigned: {count}' },
  'open-cases': { zh: '{count} 件问题没有销号', en: 'cases not closed: {count}' },
  outstanding: { zh: '{count} 件问题还有未处理金额', en: 'cases with money outstanding: {count}' },
};

/** One thing that a village lacks, and how much of it. */
export interface StepLack {
  readonly code: StepLackCode;
  readonly step: VillageStep;
  readonly count: number;
}

/** What a village lacks, in the order of the steps. */
export interface VillageLacks {
  readonly villageId: Id;
  readonly lacks: readonly StepLack[];
}
