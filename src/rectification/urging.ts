import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { Page } from '../kernel/paging.js';

/** How an urging letter stands; `late` was to be answered before today. */
export const URGING_STANDINGS = ['waiting', 'late', 'answered', 'withdrawn'] as const;
export type UrgingStanding = (typeof URGING_STANDINGS)[number];

/** Names of the standings. */
export const URGING_STANDING_LABELS: Readonly<Record<UrgingStanding, Label>> = {
  waiting: { zh: '待回复', en: 'Not answered yet' },
  late: { zh: '逾期未回复', en: 'Not answered in time' },
  answered: { zh: '已回复', en: 'Answered' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** States in which a village may be urged: what it has handed in waits for the office, not for the village. */
export const URGEABLE_STATES: readonly CaseState[] = ['registered', 'assigned', 'rectifying', 'continuing'];

/** The number of a letter as it is printed: 督〔2026〕12号. */
export const urgingNumber = (word: string, year: number, no: number): string => `${word}〔${year}〕${no}号`;

/** What stands before the year where the office has not set it (机关代字). */
export const URGING_WORD = '督';

/** Bounds of what is typed, and of what is issued at once. */
export const URGING_BOUNDS = {
  wordCharacters: 20,
  numberMax: 99_999,
  textCharacters: 1_000,
  reasonCharacters: 500,
  cases: 2_000,
} as const;

/** What an urging letter is besides its cases. */
export interface UrgingHead {
  readonly id: Id;
  /** As it is printed. */
  readonly number: string;
  /** Null for a letter about cases of no village (待核). */
  readonly villageId: Id | null;
  readonly villageName: string | null;
  readonly sentDay: Day;
  /** By when it is to be answered. */
  readonly replyDueDay: Day;
  readonly repliedDay: Day | null;
  readonly withdrawnDay: Day | null;
}

/** An urging letter (督办单) as a list shows it. */
export interface UrgingView extends UrgingHead {
  readonly standing: UrgingStanding;
  /** Natural days past the reply day: until it was answered, or until today. */
  readonly daysLate: number;
  /** Cases 件 that it names, and those of them that are closed today. */
  readonly cases: number;
  readonly closed: number;
  readonly replyText: string | null;
  readonly withdrawReason: string | null;
  /** Letters of one act have the same. */
  readonly issueId: Id;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly version: number;
}

/** A case of a letter as it stood on the day of the letter, and its state today. */
export interface UrgedCaseView {
  readonly caseId: Id;
  readonly number: string;
  readonly itemName: string | null;
  readonly description: string;
  readonly measures: string | null;
  /** Who is to put it right today; null for who does not see persons. */
  readonly rectifier: string | null;
  readonly dueDay: Day | null;
  /** Natural days past the deadline on the day of the letter; null where it was not late. */
  readonly daysLate: number | null;
  readonly amountKind: AmountKind;
  readonly outstandingFen: number;
  readonly state: CaseState;
}

/** A letter with its cases. */
export interface UrgingDetailView extends UrgingView {
  readonly campaignCode: string;
  readonly rows: readonly UrgedCaseView[];
}

/** A page of letters, the unanswered ones first, and how all of them stand. */
export interface UrgingPage extends Page<UrgingView> {
  readonly standings: Readonly<Record<UrgingStanding, number>>;
}

/** That a case was urged, as the case tells it. */
export interface CaseUrgingView extends UrgingHead {
  readonly replyText: string | null;
  readonly withdrawReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** A case that may be urged now. */
export interface UrgingCandidate {
  readonly caseId: Id;
  readonly number: string;
  readonly itemName: string | null;
  readonly description: string;
  readonly dueDay: Day;
  readonly daysLate: number;
  /** The letter that urges it already and was not answered. */
  readonly urgedBy: string | null;
}

/** Overdue cases of one village. */
export interface UrgingCandidates {
  readonly villageId: Id | null;
  readonly villageName: string | null;
  readonly cases: readonly UrgingCandidate[];
}

/** What may be urged, and which number the next letter takes. */
export interface UrgingProposal {
  readonly today: Day;
  readonly word: string;
  readonly year: number;
  readonly nextNo: number;
  readonly villages: readonly UrgingCandidates[];
}

/** Letters to be issued at once: one for each village of these cases, in printing order. */
export interface UrgingIssueInput {
  readonly campaign: string;
  readonly caseIds: readonly Id[];
  readonly word?: string | undefined;
  /** Number of the first letter where the office has used others on paper; the next free one where it is left out. */
  readonly firstNo?: number | undefined;
  readonly sentDay: Day;
  readonly replyDueDay: Day;
  /** Urges also what another letter urges that was not answered yet. */
  readonly again?: boolean | undefined;
}

/** What was issued. */
export interface UrgingIssued {
  readonly issueId: Id;
  readonly letters: readonly UrgingHead[];
}

/** What came back; without a day a reply that was kept by mistake is taken out. */
export interface UrgingReplyInput {
  readonly repliedDay: Day | null;
  readonly text?: string | null | undefined;
}
