import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';

/** How many days ahead a deadline counts as near, and how many back a decision as new; today is one of them. */
export const DESK_DAYS = { near: 7, decided: 7 } as const;

/** The most lines that a desk shows of what came in, of what was decided and of what is asked for. */
export const DESK_LINES_MAX = 50;

/** What waits for this person, cases 件 unless it says otherwise; null where it is not this person's to do. */
export interface WaitingView {
  readonly assign: number | null;
  readonly verify: number | null;
  readonly close: number | null;
  /** Requests for more time and to write off that somebody else made. */
  readonly extensions: number | null;
  readonly writeOffs: number | null;
  /** How cases stood on paper (期初), not confirmed yet. */
  readonly opening: number | null;
  /** What villages wrote on task sheets, lines of sheets that nobody has accepted or refused. */
  readonly proposals: number | null;
  /** Villages that have not handed in what they were asked for; one asked for twice counts twice. */
  readonly collections: number | null;
}

/** What can come in on a day. */
export const ARRIVAL_KINDS = ['case', 'import', 'progress', 'settlement', 'evidence'] as const;
export type ArrivalKind = (typeof ARRIVAL_KINDS)[number];
/** What each is called. */
export const ARRIVAL_LABELS: Readonly<Record<ArrivalKind, Label>> = {
  case: { zh: '新登记', en: 'New case' },
  import: { zh: '文件导入', en: 'Imported' },
  progress: { zh: '整改进展', en: 'Progress' },
  settlement: { zh: '资金处理', en: 'Money put right' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
};

/** A case as a line of a desk names it. */
export interface DeskCase {
  readonly caseId: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly description: string;
}

/** One thing that came in today. */
export interface ArrivalView {
  readonly kind: ArrivalKind;
  readonly at: Instant;
  readonly by: string;
  /** Who handed it in, where somebody else typed; null for who does not see persons. */
  readonly providedBy: string | null;
  /** Null for an import, which brings many. */
  readonly of: DeskCase | null;
  readonly importId: Id | null;
  /** Progress in words, or the name of a file; null for the others. */
  readonly text: string | null;
  /** Money put right in 分, negative where a line was taken back; null for the others. */
  readonly amountFen: number | null;
  /** Cases that an import brought, 件. */
  readonly cases: number | null;
}

/** How a case came back from who decides. */
export const DECISION_KINDS = ['closed', 'returned', 'revoked'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
/** What each is called. */
export const DECISION_LABELS: Readonly<Record<DecisionKind, Label>> = {
  closed: { zh: '销号', en: 'Closed' },
  returned: { zh: '退回', en: 'Returned' },
  revoked: { zh: '撤销销号', en: 'Closure revoked' },
};

/** One decision of the last days. */
export interface DecisionView {
  readonly kind: DecisionKind;
  readonly day: Day;
  readonly by: string;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly of: DeskCase;
}

/** What somebody asks for, and this person may decide. */
export interface AskedView {
  readonly kind: 'extension' | 'write-off';
  readonly askedDay: Day;
  readonly askedBy: string;
  readonly reason: string;
  readonly of: DeskCase;
  /** Of the case, as decisions ask for it. */
  readonly version: number;
  /** The deadline as it is and as it is asked for; null for a write-off. */
  readonly fromDueDay: Day | null;
  readonly toDueDay: Day | null;
  /** How many extensions the case had before. */
  readonly extensionsBefore: number;
  /** What is to be written off in 分; null for an extension. */
  readonly amountFen: number | null;
  readonly resolutionNumber: string | null;
}

/** The day's work of one person. Figures are cases 件 of what the person may see. */
export interface TodayView {
  readonly today: Day;
  readonly dueUntil: Day;
  readonly decidedFrom: Day;
  /** Due from today on within DESK_DAYS.near. */
  readonly due: number;
  readonly overdue: number;
  /** Returned by who decides, and not asked for anew. */
  readonly sentBack: number;
  /** Assigned, and nothing was handed in yet. */
  readonly notHandedIn: number;
  /** Recovered and not disposed of (已收未解缴). */
  readonly undisposed: { readonly cases: number; readonly amountFen: number };
  readonly waiting: WaitingView;
  readonly byState: Readonly<Partial<Record<CaseState, number>>>;
  /** What came in since the day began; lines newest first, at most DESK_LINES_MAX. */
  readonly arrivals: { readonly total: number; readonly lines: readonly ArrivalView[] };
  readonly decisions: {
    readonly total: Readonly<Record<DecisionKind, number>>;
    readonly lines: readonly DecisionView[];
  };
  readonly asked: readonly AskedView[];
}
