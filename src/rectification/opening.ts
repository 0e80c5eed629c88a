import type { AmountKind, DispositionKind, SettlementKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { ContinuingKind, PersonHandling, RestFate } from './move.js';

/** States in which a case may come over from paper; what is voided has no business in a new ledger. */
export type StandState = Exclude<CaseState, 'voided'>;

/** A line of money as the paper has it; in 分. */
export interface PaperLine<Kind> {
  readonly kind: Kind;
  readonly amountFen: number;
  readonly day: Day;
  readonly voucher: string | null;
}

/** How a case stood on paper before the ledger began (期初). */
export interface PaperStand {
  readonly state: StandState;
  /** Since when; of a closed case the day of the closure. Null where the paper does not say. */
  readonly day: Day | null;
  readonly continuingKind: ContinuingKind | null;
  /** Why it is suspended, by the codes of the move. */
  readonly reasonCode: string | null;
  /** The paper by which it was closed. */
  readonly closingPaper: string | null;
  /** Who closed it, as the paper names them; they need not have an account. */
  readonly closedBy: string | null;
  readonly personHandling: PersonHandling | null;
  readonly restFate: RestFate | null;
  readonly restBasis: string | null;
  readonly restApprover: string | null;
  readonly settlements: readonly PaperLine<SettlementKind>[];
  readonly dispositions: readonly PaperLine<DispositionKind>[];
}

/** A stand of which the paper says nothing but the state. */
export const bareStand = (state: StandState): PaperStand => ({
  state,
  day: null,
  continuingKind: null,
  reasonCode: null,
  closingPaper: null,
  closedBy: null,
  personHandling: null,
  restFate: null,
  restBasis: null,
  restApprover: null,
  settlements: [],
  dispositions: [],
});

/** What a stand must fit; money in 分. */
export interface StandFacts {
  readonly hasVillage: boolean;
  readonly foundDay: Day | null;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
}

/** What a stand lacks or where it breaks a law; the field is the key of the sheet's column. */
export interface StandFault {
  readonly field: string;
  readonly code: StandFaultCode;
  readonly value: string;
}

/** Why a row of an opening import is refused; `{value}` is what the row says. */
export const STAND_FAULT_LABELS = {
  'state-missing': {
    zh: '期初导入须写状态。请填上:已登记、已交办、整改中、长期坚持、分期归还、长期挂账、中止、申请销号、已初审或已销号。',
    en: 'An opening import needs the state of every case, such as 整改中 or 已销号.',
  },
  'state-uncertain': {
    zh: '“{value}”不能确定是哪种状态。已办完销号手续的写“已销号”,做完而没有销号的写“申请销号”或“整改中”。',
    en: 'It is not certain which state “{value}” means. Write 已销号 only for what was closed.',
  },
  'continuing-kind-missing': {
    zh: '“{value}”没有写明怎样持续。请写长期坚持、分期归还或长期挂账。',
    en: '“{value}” does not say how it continues. Write 长期坚持, 分期归还 or 长期挂账.',
  },
  'suspend-reason-missing': {
    zh: '“{value}”没有写明原因。请写中止(诉讼)、中止(移送)或中止(政策待定)。',
    en: '“{value}” does not say why. Write 中止(诉讼), 中止(移送) or 中止(政策待定).',
  },
  'state-without-village': {
    zh: '不知道是哪个村的问题只能是“已登记”,不能是“{value}”。',
    en: 'A case without village can only be registered, not “{value}”.',
  },
  'state-day-missing': {
    zh: '状态为“{value}”的须写明日期。请填上状态日期或销号日期。',
    en: 'The state “{value}” needs its day. Fill in 状态日期 or 销号日期.',
  },
  'state-day-differs': {
    zh: '状态日期和销号日期不一致(“{value}”)。请只留一个。',
    en: 'The day of the state and that of the closure differ (“{value}”). Keep one.',
  },
  'closed-day-without-closure': {
    zh: '写了销号日期“{value}”,状态却不是“已销号”。请核对。',
    en: 'There is a day of closure “{value}”, but the state is not 已销号. Check both.',
  },
  'day-ahead': { zh: '“{value}”晚于今天。请核对日期。', en: '“{value}” is after today. Check the day.' },
  'day-before-found': {
    zh: '“{value}”早于发现时间。请核对两个日期。',
    en: '“{value}” is before the day found. Check both.',
  },
  'closing-paper-missing': {
    zh: '已销号的须写销号文号(如销号审批表编号)。',
    en: 'A closed case needs the number of the paper that closed it (销号文号).',
  },
  'closed-by-missing': {
    zh: '已销号的须写销号人,照纸面填写。',
    en: 'A closed case needs who closed it, as the paper says (销号人).',
  },
  'person-handling-missing': {
    zh: '状态为“{value}”的须写处理到人:不需处理到人、已移交或已处理。',
    en: 'The state “{value}” needs 处理到人: nobody to be dealt with, handed over or dealt with.',
  },
  'rest-fate-missing': {
    zh: '状态为“{value}”,还有金额没有处理完或没有核定。请补上处理明细,或写明余额去向。',
    en: 'The state is “{value}” while money is still out or undetermined. Add the lines, or say what becomes of the rest.',
  },
  'rest-basis-missing': {
    zh: '写了余额去向的,须写余额去向依据。',
    en: 'The fate of the rest needs its basis.',
  },
  'rest-approver-missing': {
    zh: '写了余额去向的,须写余额去向批准人。',
    en: 'The fate of the rest needs who approved it.',
  },
  'money-without-amount': {
    zh: '涉及金额未核定或不涉及资金,不能有处理金额。请先核定涉及金额。',
    en: 'The amount is undetermined or no money is concerned, so nothing can have been settled.',
  },
  'settled-exceeds-amount': {
    zh: '处理合计 {value} 元,多于涉及金额。请核对。',
    en: 'The lines add up to {value} yuan, more than the amount. Check both.',
  },
  'disposed-exceeds-recovered': {
    zh: '去向合计 {value} 元,多于收回金额。请核对。',
    en: 'Disposed of are {value} yuan, more than was recovered. Check both.',
  },
  'recovered-differs': {
    zh: '已收回金额与处理明细中的收回合计 {value} 元不一致。请核对。',
    en: 'The recovered amount differs from the recovered lines, {value} yuan. Check both.',
  },
  'recovered-day-missing': {
    zh: '写了已收回金额的,须写收回日期,或在处理明细中逐笔写明。',
    en: 'A recovered amount needs its day (收回日期), or lines in 处理明细.',
  },
  'line-paper-missing': {
    zh: '“{value}”须写凭证:核销写村民会议决议号,不予追缴写依据。',
    en: '“{value}” needs its paper: the resolution for a write-off, the basis for what is not pursued.',
  },
  'money-lines-unreadable': {
    zh: '“{value}”读不出来。每笔一行,依次写:日期|方式|金额(元)|凭证。',
    en: '“{value}” cannot be read. One line each: day|kind|amount in yuan|voucher.',
  },
  'stand-twice': {
    zh: '{value} 已在另一份待确认的期初导入中。要更正的,请先撤销那一份。',
    en: '{value} is in another opening import that awaits confirmation. Undo that one first to correct it.',
  },
} as const satisfies Readonly<Record<string, Label>>;
export type StandFaultCode = keyof typeof STAND_FAULT_LABELS;

/** Why a stand was not taken over when the batch was confirmed. */
export const LEFT_REASONS = {
  moved: { zh: '导入后已有人办理,以台账为准', en: 'Somebody has worked on it since; the ledger holds' },
  'not-fitting': {
    zh: '导入后内容改过,与纸面不再相符',
    en: 'It was changed since and no longer fits the paper',
  },
} as const satisfies Readonly<Record<string, Label>>;
export type LeftReason = keyof typeof LEFT_REASONS;

/** What became of a stand. `left` was not taken over, `withdrawn` went with its import. */
export const STAND_OUTCOMES = ['awaiting', 'confirmed', 'left', 'withdrawn'] as const;
export type StandOutcome = (typeof STAND_OUTCOMES)[number];
/** What each outcome is called. */
export const STAND_OUTCOME_LABELS: Readonly<Record<StandOutcome, Label>> = {
  awaiting: { zh: '待确认', en: 'Awaiting confirmation' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  left: { zh: '未采用', en: 'Not taken over' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
};

/** The stand of one case, as a page shows it. */
export interface StandView extends Omit<PaperStand, 'closedBy' | 'personHandling' | 'restApprover'> {
  readonly caseId: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly description: string;
  /** Null for who does not see persons. */
  readonly closedBy: string | null;
  readonly personHandling: PersonHandling | null;
  readonly restApprover: string | null;
  readonly outcome: StandOutcome;
  readonly leftReason: LeftReason | null;
  /** The file, sheet and row that say so; null where no file did. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly takenBy: string;
  readonly takenAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** Stands of one state that await confirmation; money in 分, cases in 件. */
export interface AwaitingLine {
  readonly state: StandState;
  readonly cases: number;
  readonly recoveredFen: number;
  readonly settledFen: number;
  readonly disposedFen: number;
}

/** One file of which stands await confirmation. */
export interface AwaitingImport {
  readonly importId: Id;
  readonly file: string;
  readonly cases: number;
  readonly takenBy: string;
  readonly takenAt: string;
}

/** How the opening of a campaign stands. */
export interface OpeningView {
  readonly campaign: string;
  /** The first confirmation, after which nothing more comes in; null before. */
  readonly confirmed: { readonly by: string; readonly day: Day; readonly at: string } | null;
  /** 件, by what became of them. */
  readonly counts: Readonly<Record<Exclude<StandOutcome, 'withdrawn'>, number>>;
  readonly awaiting: readonly AwaitingLine[];
  readonly imports: readonly AwaitingImport[];
}

/** What one confirmation did, in 件. */
export interface ConfirmationView {
  readonly confirmed: number;
  readonly left: number;
  /** Left for another inspector: this one is too near to close them. */
  readonly tooNear: number;
}
