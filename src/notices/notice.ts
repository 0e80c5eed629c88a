import type { AttachmentView } from '../attachments/attachment.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { MeetingView } from './meeting.js';

/** What a village's notice board is told of; each kind has its own columns and its own masks. */
export const NOTICE_KINDS = [
  'assets',
  'resources',
  'funds',
  'claims-debts',
  'contracts',
  'valuations',
  'rectification',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Names of the kinds, as titles print them. */
export const NOTICE_KIND_LABELS: Readonly<Record<NoticeKind, Label>> = {
  assets: { zh: '集体资产清查结果', en: 'Assets counted' },
  resources: { zh: '集体资源清查结果', en: 'Resources counted' },
  funds: { zh: '集体资金清查结果', en: 'Funds' },
  'claims-debts': { zh: '集体债权债务', en: 'Claims and debts' },
  contracts: { zh: '集体合同清查结果', en: 'Contracts' },
  valuations: { zh: '集体资产评估和处置结果', en: 'Valuations and disposals' },
  rectification: { zh: '问题整改结果', en: 'Problems put right' },
};

/**
 * Natural days for which a notice hangs, counted from the day after it was posted, where the office decides nothing
 * else: five of a clean-up, three of claims and debts, seven of resources, fifteen of valuations (Zhejiang's rules on
 * collective assets, articles 20 and 37).
 */
export const NOTICE_DAYS: Readonly<Record<NoticeKind, number>> = {
  assets: 5,
  resources: 7,
  funds: 5,
  'claims-debts': 3,
  contracts: 5,
  valuations: 15,
  rectification: 5,
};

/** Natural days after its making within which a notice is to be posted (the same rules, article 25). */
export const POSTING_DAYS = 5;

/** Natural days within which an objection is to be answered, and a notice that ended to be confirmed. */
export const ANSWER_DAYS = 15;

/** How a notice stands on a day; computed from its days, never typed. */
export const NOTICE_STANDINGS = ['prepared', 'posted', 'ended', 'confirmed', 'voided'] as const;
export type NoticeStanding = (typeof NOTICE_STANDINGS)[number];

/** Names of the standings. */
export const NOTICE_STANDING_LABELS: Readonly<Record<NoticeStanding, Label>> = {
  prepared: { zh: '待张贴', en: 'To be posted' },
  posted: { zh: '公示中', en: 'Posted' },
  ended: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  voided: { zh: '已作废', en: 'Voided' },
};

/** What of a notice is late on a day. */
const NOTICE_LATES = ['not-posted', 'unanswered', 'not-confirmed'] as const;
export type NoticeLate = (typeof NOTICE_LATES)[number];

/** Names of what is late. */
export const NOTICE_LATE_LABELS: Readonly<Record<NoticeLate, Label>> = {
  'not-posted': { zh: '逾期未张贴', en: 'Not posted in time' },
  unanswered: { zh: '异议逾期未答复', en: 'Objection not answered in time' },
  'not-confirmed': { zh: '逾期未确认', en: 'Not confirmed in time' },
};

/** One table of a notice: texts as they are printed, and nothing else. */
export interface NoticeSection {
  readonly heading: string | null;
  readonly columns: readonly { readonly name: string; readonly number: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, which adds up; null where nothing can be added. */
  readonly total: readonly string[] | null;
}

/** A notice as it hangs on the wall: frozen, in the words of the paper. */
export interface NoticePaper {
  readonly title: string;
  readonly opening: string;
  readonly sections: readonly NoticeSection[];
  readonly closing: readonly string[];
  /** The village's collective, which signs it. */
  readonly signedBy: string;
  readonly asOfDay: Day;
}

/** What a list shows of a notice; `objections` and `rows` are counts. */
export interface NoticeView {
  readonly id: Id;
  readonly villageId: Id;
  readonly villageName: string;
  readonly kind: NoticeKind;
  readonly rows: number;
  readonly days: number;
  /** The last day on which it should be posted. */
  readonly dueDay: Day;
  readonly asOfDay: Day;
  readonly postedDay: Day | null;
  readonly place: string | null;
  /** The last day on which it hangs. */
  readonly lastDay: Day | null;
  readonly confirmedDay: Day | null;
  readonly standing: NoticeStanding;
  readonly lates: readonly NoticeLate[];
  readonly photos: number;
  readonly objections: number;
  readonly openObjections: number;
  readonly voidReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly version: number;
}

/** A photograph of a notice on the wall; a struck one stays to be seen. */
export interface NoticePhotoView {
  readonly id: Id;
  readonly attachment: AttachmentView;
  readonly takenDay: Day | null;
  readonly place: string | null;
  readonly struckReason: string | null;
  readonly linkedBy: string;
  readonly linkedAt: string;
}

/** What became of an objection. */
export const OBJECTION_RESULTS = ['corrected', 'explained', 'unfounded'] as const;
export type ObjectionResult = (typeof OBJECTION_RESULTS)[number];

/** Names of the results. */
export const OBJECTION_RESULT_LABELS: Readonly<Record<ObjectionResult, Label>> = {
  corrected: { zh: '采纳并更正', en: 'Accepted and corrected' },
  explained: { zh: '解释说明', en: 'Explained' },
  unfounded: { zh: '经核实不成立', en: 'Found to be unfounded' },
};

/** What somebody said against a notice, without who it was. */
export interface ObjectionView {
  readonly id: Id;
  readonly receivedDay: Day;
  readonly text: string;
  readonly result: ObjectionResult | null;
  readonly answer: string | null;
  readonly answeredDay: Day | null;
  readonly recordedBy: string;
  readonly version: number;
}

/** Everything of a notice. */
export interface NoticeDetailView extends NoticeView {
  readonly paper: NoticePaper;
  /** The registers say something else now than the paper, which is not posted yet. */
  readonly outdated: boolean;
  readonly townName: string;
  readonly photoList: readonly NoticePhotoView[];
  readonly objectionList: readonly ObjectionView[];
  readonly meetings: readonly MeetingView[];
}

/** A page of notices with how all under the same filters stand. */
export interface NoticePage {
  readonly rows: readonly NoticeView[];
  readonly total: number;
  readonly villages: number;
  readonly standings: Readonly<Record<NoticeStanding, number>>;
  readonly late: number;
}

/** What a new notice of a village would hold: rows to be printed, and the one that is not finished yet. */
export interface NoticeCandidate {
  readonly villageId: Id;
  readonly villageName: string;
  readonly rows: number;
  readonly standing: NoticeStanding | null;
}

/** Notices to be made; by default as many days as the kind asks for, to be posted within `POSTING_DAYS`. */
export interface NoticeInput {
  readonly kind: NoticeKind;
  readonly villageIds: readonly Id[];
  readonly days?: number | undefined;
  readonly dueDay?: Day | undefined;
}

/** That it hangs: since when, and where. */
export interface PostingInput {
  readonly postedDay: Day;
  readonly place: string;
}

/** A photograph that was handed in before. */
export interface PhotoInput {
  readonly attachmentId: Id;
  readonly takenDay?: Day | null | undefined;
  readonly place?: string | null | undefined;
}

/** An objection as it is typed. */
export interface ObjectionInput {
  readonly receivedDay: Day;
  readonly text: string;
}

/** The answer to one. */
export interface AnswerInput {
  readonly result: ObjectionResult;
  readonly answer: string;
  readonly answeredDay: Day;
}

/** Words of the paper itself, which is Chinese whatever the language of the page. */
export const PAPER_WORDS = {
  none: '本村无此项内容',
  supervision: '村务监督委员会(签字):',
  postedOn: '张贴日期:\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
} as const;

/** Bounds of what is typed. */
export const NOTICE_BOUNDS = {
  daysMax: 60,
  placeCharacters: 200,
  textCharacters: 500,
  villages: 500,
} as const;
