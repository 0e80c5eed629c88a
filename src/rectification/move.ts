import type { Permission } from '../access/permission.js';
import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** What a person can do to move a case, in the order in which work goes. */
export const MOVES = [
  'assign',
  'progress',
  'immediate',
  'continue',
  'suspend',
  'resume',
  'request-closure',
  'verify',
  'return',
  'close',
  'revoke',
  'void',
] as const;
export type Move = (typeof MOVES)[number];

/** What return needs to be chosen by one key. */
export const RETURN_REASONS = {
  'evidence-missing': { zh: '佐证材料不全', en: 'Evidence is missing' },
  'evidence-unclear': { zh: '佐证材料看不清或与问题对不上', en: 'Evidence is unclear or of something else' },
  'not-done': { zh: '整改没有到位', en: 'Not put right' },
  'money-left': { zh: '资金没有收回到位', en: 'Money is still out' },
  'person-unsettled': { zh: '没有处理到人', en: 'Nobody was dealt with' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Label>>;
/** Why a closure is taken back. */
export const REVOKE_REASONS = {
  false: { zh: '虚假整改', en: 'Put right on paper only' },
  unproven: { zh: '证据不实', en: 'Evidence was not true' },
  procedure: { zh: '程序不符', en: 'Procedure was not kept' },
} as const satisfies Readonly<Record<string, Label>>;
/** Why a case stops being one. */
export const VOID_REASONS = {
  mistaken: { zh: '登记错误', en: 'Recorded by mistake' },
  merged: { zh: '重复并入', en: 'Merged into another' },
  untrue: { zh: '不属实', en: 'Not true' },
  'not-ours': { zh: '不属本级', en: 'Not for this level' },
} as const satisfies Readonly<Record<string, Label>>;
/** What a suspended case waits for. */
export const SUSPEND_REASONS = {
  lawsuit: { zh: '诉讼', en: 'Lawsuit' },
  referred: { zh: '移送', en: 'Referred elsewhere' },
  policy: { zh: '政策待定', en: 'Policy undecided' },
} as const satisfies Readonly<Record<string, Label>>;

/** How a case continues without a day. */
export const CONTINUING_KINDS = ['lasting', 'instalments', 'locked'] as const;
export type ContinuingKind = (typeof CONTINUING_KINDS)[number];
/** What each way of continuing is called. */
export const CONTINUING_LABELS: Readonly<Record<ContinuingKind, Label>> = {
  lasting: { zh: '长期坚持', en: 'Kept up' },
  instalments: { zh: '分期归还', en: 'Paid back in instalments' },
  locked: { zh: '长期挂账', en: 'Long on the books' },
};

/** What becomes of money that is not put right when its case is closed. */
export const REST_FATES = ['instalments', 'locked', 'enforcement', 'referred', 'unrecoverable'] as const;
export type RestFate = (typeof REST_FATES)[number];
/** What each fate is called. */
export const REST_FATE_LABELS: Readonly<Record<RestFate, Label>> = {
  instalments: { zh: '按协议分期归还', en: 'Paid back by agreement' },
  locked: { zh: '转长期挂账', en: 'Stays on the books' },
  enforcement: { zh: '法院执行', en: 'Enforced by the court' },
  referred: { zh: '移送追缴', en: 'Referred for recovery' },
  unrecoverable: { zh: '确认无法收回', en: 'Confirmed as unrecoverable' },
};

/** Whether the people responsible were seen to. */
export const PERSON_HANDLINGS = ['not-needed', 'handed-over', 'dealt-with'] as const;
export type PersonHandling = (typeof PERSON_HANDLINGS)[number];
/** What each is called. */
export const PERSON_HANDLING_LABELS: Readonly<Record<PersonHandling, Label>> = {
  'not-needed': { zh: '不需处理到人', en: 'Nobody to be dealt with' },
  'handed-over': { zh: '已移交', en: 'Handed over' },
  'dealt-with': { zh: '已处理', en: 'Dealt with' },
};

/** What a closure can lack. */
export const LACK_LABELS = {
  evidence: { zh: '佐证材料', en: 'evidence' },
  amount: { zh: '核定涉及金额,或写明余额的去向', en: 'a known amount, or the fate of the rest' },
  money: { zh: '资金处理完毕,或写明余额的去向', en: 'money put right, or the fate of the rest' },
  rest: { zh: '余额去向的依据和批准人', en: 'basis and approver of the fate of the rest' },
  person: { zh: '处理到人的情况', en: 'whether people were dealt with' },
} as const satisfies Readonly<Record<string, Label>>;
export type Lack = keyof typeof LACK_LABELS;

/** A move: its name, from where it leads away, what it needs to be allowed, and its reasons by code. */
export interface MoveKind {
  readonly label: Label;
  readonly from: readonly CaseState[];
  readonly permission: Permission;
  /** Reasons to choose from; the order is that of the keys 1, 2, 3 …. */
  readonly reasons: Readonly<Record<string, Label>> | null;
  /** Whether a sentence of one's own is needed as well. */
  readonly needsWords: boolean;
}

const kind = (
  zh: string,
  en: string,
  from: readonly CaseState[],
  permission: Permission,
  rest: Partial<Pick<MoveKind, 'reasons' | 'needsWords'>> = {},
): MoveKind => ({ label: { zh, en }, from, permission, reasons: null, needsWords: false, ...rest });

/** Every move; `src/cases/case-state.ts` says where each may end, and a test compares the two. */
export const MOVE_KINDS: Readonly<Record<Move, MoveKind>> = {
  assign: kind('交办', 'Assign', ['registered'], 'cases:assign'),
  progress: kind('记进展', 'Note progress', ['assigned', 'rectifying', 'continuing'], 'cases:progress'),
  immediate: kind(
    '立行立改',
    'Put right at once',
    ['registered', 'assigned', 'rectifying'],
    'cases:request-closure',
  ),
  continue: kind('转持续整改', 'Let it continue', ['assigned', 'rectifying'], 'cases:assign', {
    needsWords: true,
  }),
  suspend: kind('中止', 'Suspend', ['assigned', 'rectifying'], 'cases:suspend', { reasons: SUSPEND_REASONS }),
  resume: kind('恢复整改', 'Resume', ['suspended', 'continuing'], 'cases:assign'),
  'request-closure': kind(
    '申请销号',
    'Request closure',
    ['rectifying', 'continuing'],
    'cases:request-closure',
  ),
  verify: kind('初审', 'Verify', ['closure-requested'], 'cases:verify'),
  return: kind('退回', 'Return', ['closure-requested', 'verified'], 'cases:return', {
    reasons: RETURN_REASONS,
  }),
  close: kind('销号', 'Close', ['closure-requested', 'verified'], 'cases:close'),
  revoke: kind('撤销销号', 'Revoke the closure', ['closed'], 'cases:revoke', {
    reasons: REVOKE_REASONS,
    needsWords: true,
  }),
  void: kind('作废', 'Void', ['registered', 'assigned', 'rectifying', 'continuing'], 'cases:void', {
    reasons: VOID_REASONS,
  }),
};

/** The fate of money that stays out, on whose word and why. */
export interface Rest {
  readonly fate: RestFate;
  readonly basis: string;
  readonly approver: string;
}

/** That one entry of the item's checklist is proved by a file of the case; `linkId` is that of the link. */
export interface EvidenceTick {
  readonly entry: string;
  readonly linkId: Id;
}

/** What a person says with a move; each move reads what is its own and leaves the rest alone. */
export interface MoveInput {
  /** The business day; today where it is left out. */
  readonly day?: Day;
  /** One of the move's stock reasons, and a sentence of one's own. */
  readonly reasonCode?: string | null;
  readonly reason?: string | null;
  /** Assignment; what is left out comes from the item, or stays as it is. */
  readonly measures?: string | null;
  readonly leader?: string | null;
  readonly responsibleUnit?: string | null;
  readonly rectifier?: string | null;
  readonly dueDay?: Day | null;
  readonly dueAsWritten?: string | null;
  /** Continuing: how, and every how many months it is reported. */
  readonly continuingKind?: ContinuingKind;
  readonly reportMonths?: number | null;
  /** Closing, or asking for it. */
  readonly resultText?: string | null;
  readonly rest?: Rest | null;
  readonly personHandling?: PersonHandling | null;
  readonly evidence?: readonly EvidenceTick[];
  /** Voiding as a duplicate: the case that stays. */
  readonly mergedIntoId?: Id | null;
}

/** What a decision must know of a case; money in 分. */
export interface MoveFacts {
  readonly state: CaseState;
  /** Where a suspended case, or one whose closure was asked for, came from. */
  readonly stateBefore: CaseState | null;
  readonly hasVillage: boolean;
  /** The first day on which it counts, and the day of its last move. */
  readonly countsFromDay: Day;
  readonly lastMoveDay: Day | null;
  /** The day on which closure was asked for last. */
  readonly requestedDay: Day | null;
  readonly dueDay: Day | null;
  readonly dueAsWritten: string | null;
  readonly measures: string | null;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
  readonly settledFen: number;
  readonly rest: Rest | null;
  readonly personHandling: PersonHandling | null;
  /** What the item asks for, what was ticked, and the links that count now. */
  readonly checklist: readonly string[];
  readonly evidence: readonly EvidenceTick[];
  readonly countingLinks: readonly Id[];
  /** What the item proposes to an assignment; null where it proposes nothing. */
  readonly proposed: { readonly measures: string | null; readonly dueDay: Day | null };
  /** Whether the mover recorded it, in person or as a deputy; or nobody did. */
  readonly recordedByMover: boolean;
  /** Who closes this case: what the campaign's rule comes to for it. */
  readonly closer: 'inspector' | 'lead';
  /** Voiding as a duplicate: whether the case that stays was found, counts, and is another. */
  readonly mergeTargetFits: boolean;
  /** Whether another case's money is counted in this one. */
  readonly countsOthers: boolean;
}

/** Who moves, as far as a decision cares. */
export interface Mover {
  readonly permissions: ReadonlySet<Permission>;
  readonly inspector: boolean;
  readonly today: Day;
}
