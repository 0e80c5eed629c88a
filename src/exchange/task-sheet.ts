import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** Cases that are in the village's hands: those stand on its task sheet. */
export const TASK_STATES: readonly CaseState[] = ['assigned', 'rectifying', 'continuing'];

/** One case on a village's task sheet. */
export interface TaskRow {
  readonly caseId: Id;
  readonly number: string;
  /** Guards the number against slips of the keyboard: both must fit when the sheet comes back. */
  readonly check: string;
  readonly itemName: string | null;
  readonly description: string;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
  readonly outstandingFen: number;
  readonly measures: string | null;
  readonly due: string;
  readonly overdue: boolean;
  readonly state: CaseState;
}

/** The task sheet (村级任务单) of one village. */
export interface TaskSheetView {
  readonly villageId: Id;
  readonly villageName: string;
  readonly townName: string;
  readonly campaignName: string;
  /** Says of which village and campaign a sheet is when it comes back. */
  readonly token: string;
  readonly bookkeeper: string | null;
  readonly rows: readonly TaskRow[];
}

/** What becomes of what a village wrote. */
export const PROPOSAL_STATES = ['waiting', 'accepted', 'refused'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Names of the states. */
export const PROPOSAL_STATE_LABELS: Readonly<Record<ProposalState, Label>> = {
  waiting: { zh: '待确认', en: 'Waits to be confirmed' },
  accepted: { zh: '已采纳', en: 'Accepted' },
  refused: { zh: '不采纳', en: 'Not accepted' },
};

/** Why what a village wrote cannot be taken as it stands, or what it lacks. */
export const PROPOSAL_FAULT_LABELS = {
  'key-changed': {
    zh: '编号或核对码被改动,对不上问题',
    en: 'Number or check were changed; it is not clear which case is meant',
  },
  'case-twice': { zh: '同一编号在表中出现两次', en: 'The same number stands on the sheet twice' },
  'amount-unreadable': {
    zh: '收回金额看不明白,请写成 35000 或 3.5万元',
    en: 'The recovered amount cannot be read; write 35000 or 3.5万元',
  },
  'day-unreadable': { zh: '收回日期看不明白', en: 'The day of recovery cannot be read' },
  'day-ahead': { zh: '收回日期晚于报送之日', en: 'The day of recovery is after the sheet was handed in' },
  'day-missing': { zh: '没有写收回日期', en: 'The day of recovery is missing' },
  'amount-missing': {
    zh: '写了收回日期或凭证号,没有写金额',
    en: 'There is a day or a voucher, and no amount',
  },
} as const satisfies Readonly<Record<string, Label>>;
export type ProposalFault = keyof typeof PROPOSAL_FAULT_LABELS;

/** Faults with which a row can still be accepted, once the missing day is typed. */
export const MENDABLE_FAULTS: readonly ProposalFault[] = ['day-missing'];

/** What a village wrote about one case. */
export interface ProposalView {
  readonly id: Id;
  readonly sheetId: Id;
  readonly sheetRow: number;
  readonly villageName: string;
  readonly numberWritten: string;
  readonly case: {
    readonly id: Id;
    readonly version: number;
    readonly number: string;
    readonly state: CaseState;
    readonly description: string;
    readonly amountKind: AmountKind;
    readonly outstandingFen: number;
  } | null;
  readonly text: string | null;
  readonly amountWritten: string | null;
  readonly amountFen: number | null;
  readonly dayWritten: string | null;
  readonly day: Day | null;
  readonly voucher: string | null;
  readonly faults: readonly ProposalFault[];
  readonly state: ProposalState;
  readonly providedBy: string;
  readonly typedBy: string;
  readonly handedDay: Day;
  readonly decidedBy: string | null;
  readonly decisionNote: string | null;
  readonly version: number;
}

/** A task sheet that came back. */
export interface HandedInView {
  readonly id: Id;
  readonly villageId: Id;
  readonly villageName: string;
  readonly file: string;
  readonly providedBy: string;
  readonly typedBy: string;
  readonly handedDay: Day;
  readonly listed: number;
  readonly filled: number;
  readonly waiting: number;
  /** Names of the collections that this sheet answered; said once, when it is handed in. */
  readonly answered?: readonly string[];
}

/** What is said with a sheet that is handed in. */
export interface HandInInput {
  readonly campaignCode: string;
  readonly file: string;
  readonly providedBy: string;
  /** Today where it is left out. */
  readonly day?: Day;
}

/** What is said when a proposal is accepted: the case as it was seen, and the day that the village left out. */
export interface AcceptInput {
  readonly caseVersion: number;
  readonly day?: Day;
}

/** Headings of the columns by which a sheet that comes back is read. */
export const TASK_HEADINGS = {
  number: '编号',
  check: '核对码',
  text: '整改进展(村填)',
  amount: '收回金额(元)',
  day: '收回日期',
  voucher: '凭证号',
} as const satisfies Readonly<Record<string, string>>;

/** Bounds of what is typed and read. */
export const TASK_SHEET_BOUNDS = {
  nameCharacters: 100,
  fileCharacters: 200,
  noteCharacters: 500,
  rows: 2_000,
  voucherCharacters: 100,
  textCharacters: 2_000,
} as const;
