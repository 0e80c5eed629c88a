import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** How a tip came. A letter with a name under it goes sealed to the inspection and is not entered here. */
export const TIP_CHANNELS = ['box', 'letter', 'call', 'visit', 'online', 'from-above'] as const;
export type TipChannel = (typeof TIP_CHANNELS)[number];

/** Names of the channels. */
export const TIP_CHANNEL_LABELS: Readonly<Record<TipChannel, Label>> = {
  box: { zh: '举报箱', en: 'Box' },
  letter: { zh: '不署名来信', en: 'Letter without a name' },
  call: { zh: '来电', en: 'Call' },
  visit: { zh: '来访', en: 'Visit' },
  online: { zh: '网络', en: 'Online' },
  'from-above': { zh: '上级转办', en: 'Handed down' },
};

/** What a tip is about, no more closely than this. */
export const TIP_KINDS = [
  'funds',
  'assets',
  'resources',
  'contracts',
  'claims-debts',
  'works',
  'subsidies',
  'openness',
  'other',
] as const;
export type TipKind = (typeof TIP_KINDS)[number];

/** Names of the kinds. */
export const TIP_KIND_LABELS: Readonly<Record<TipKind, Label>> = {
  funds: { zh: '资金', en: 'Funds' },
  assets: { zh: '资产', en: 'Assets' },
  resources: { zh: '资源', en: 'Resources' },
  contracts: { zh: '合同', en: 'Contracts' },
  'claims-debts': { zh: '债权债务', en: 'Claims and debts' },
  works: { zh: '工程项目', en: 'Works' },
  subsidies: { zh: '补贴救助', en: 'Subsidies' },
  openness: { zh: '公开和民主决策', en: 'Openness and decisions' },
  other: { zh: '其他', en: 'Other' },
};

/** Whom a tip was passed to. */
export const TIP_TAKERS = ['inspection', 'office', 'county', 'police', 'other-unit'] as const;
export type TipTaker = (typeof TIP_TAKERS)[number];

/** Names of those who take tips. */
export const TIP_TAKER_LABELS: Readonly<Record<TipTaker, Label>> = {
  inspection: { zh: '镇纪委', en: 'Town inspection' },
  office: { zh: '“三资”办', en: 'The office' },
  county: { zh: '县级部门', en: 'County' },
  police: { zh: '公安机关', en: 'Police' },
  'other-unit': { zh: '其他站所', en: 'Another unit' },
};

/** What came of a tip. */
export const TIP_RESULTS = ['true', 'partly-true', 'unfounded', 'not-ours', 'known-before'] as const;
export type TipResult = (typeof TIP_RESULTS)[number];

/** Names of the results. */
export const TIP_RESULT_LABELS: Readonly<Record<TipResult, Label>> = {
  true: { zh: '属实', en: 'True' },
  'partly-true': { zh: '部分属实', en: 'Partly true' },
  unfounded: { zh: '不属实', en: 'Unfounded' },
  'not-ours': { zh: '不属受理范围', en: 'Not for us' },
  'known-before': { zh: '此前已掌握', en: 'Known before' },
};

/** Why one was taken out. */
export const TIP_SLIPS = ['slip', 'twice'] as const;
export type TipSlip = (typeof TIP_SLIPS)[number];

/** Names of the reasons. */
export const TIP_SLIP_LABELS: Readonly<Record<TipSlip, Label>> = {
  slip: { zh: '登记错误', en: 'A slip' },
  twice: { zh: '重复登记', en: 'Entered twice' },
};

/** How a tip stands on a day. */
export const TIP_STANDINGS = ['waiting', 'passed', 'answered', 'voided'] as const;
export type TipStanding = (typeof TIP_STANDINGS)[number];

/** Names of the standings. */
export const TIP_STANDING_LABELS: Readonly<Record<TipStanding, Label>> = {
  waiting: { zh: '待转办', en: 'To be passed on' },
  passed: { zh: '办理中', en: 'Being looked into' },
  answered: { zh: '已答复', en: 'Answered' },
  voided: { zh: '已作废', en: 'Voided' },
};

/** Natural days within which a tip is passed on and answered (Shanghai's rules on collective assets). */
export const TIP_PASSING_DAYS = 5;
export const TIP_ANSWER_DAYS = 15;

/** A tip as it is typed: days and codes alone, so that nobody's name or words can get in. */
export interface TipInput {
  readonly receivedDay: Day;
  readonly channel: TipChannel;
  readonly villageId: Id | null;
  readonly kind: TipKind;
  readonly passedTo: TipTaker | null;
  readonly passedDay: Day | null;
  readonly dueDay: Day;
  readonly result: TipResult | null;
  readonly answeredDay: Day | null;
}

/** A tip as its list shows it; `late` says that it is to be passed on or answered since. */
export interface TipView extends TipInput {
  readonly id: Id;
  readonly no: number;
  readonly villageName: string | null;
  readonly standing: TipStanding;
  readonly late: boolean;
  readonly voidedAs: TipSlip | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly version: number;
}

/** A page of tips with how all under the same filters stand. */
export interface TipPage {
  readonly rows: readonly TipView[];
  readonly total: number;
  readonly standings: Readonly<Record<TipStanding, number>>;
  readonly late: number;
}
