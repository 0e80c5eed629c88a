import type { DayCounting } from '../campaigns/closing-rule.js';
import type { CaseSource } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { DutyAct, Nearness } from '../cases/duties.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SameMoneyView } from './amount.js';
import type { GoodsView, IncomeView } from './money.js';
import type { ContinuingKind, EvidenceTick, Lack, Move, PersonHandling, Rest } from './move.js';
import type { StandView } from './opening.js';
import type { ProgressView } from './progress.js';
import type { ExtensionView, WriteOffView } from './request.js';
import type { StageView } from './stage.js';
import type { CaseUrgingView } from './urging.js';

/** One move that was made. */
export interface MoveView {
  readonly id: Id;
  readonly fromState: CaseState;
  readonly toState: CaseState;
  readonly day: Day;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  /** 期初: it had happened before the ledger began. */
  readonly opening: boolean;
  readonly movedBy: string;
  readonly recordedAt: string;
}

/** A duplicate that was merged into the case: its own source stays to be seen. */
export interface MergedView {
  readonly id: Id;
  readonly number: string;
  readonly source: CaseSource | null;
  readonly foundDay: Day | null;
  readonly description: string;
}

/** What the item of a case proposes, and how its campaign counts days. */
export interface ProposedWork {
  readonly measures: string | null;
  readonly dueDays: number | null;
  readonly counting: DayCounting;
}

/** The work on one case: what was done, what is asked for, what it lacks, and what this person may do next. */
export interface RectificationView {
  readonly caseId: Id;
  readonly version: number;
  /** Moves that this person may try from the state in which the case is. */
  readonly may: readonly Move[];
  /** Why this person is too near to the case for a decision; null where nothing stands in the way. */
  readonly tooNear: Readonly<Record<DutyAct, Nearness | null>>;
  /** Whose it is to close this case by the campaign's rule. */
  readonly closer: 'inspector' | 'lead';
  /** The first day that a next move may bear. */
  readonly earliestDay: Day;
  /** What its item proposes to an assignment. */
  readonly proposed: ProposedWork;
  /** What closing it would lack today. */
  readonly lacks: readonly Lack[];
  readonly checklist: readonly string[];
  readonly missingEvidence: readonly string[];
  readonly evidence: readonly EvidenceTick[];
  readonly continuingKind: ContinuingKind | null;
  readonly reportMonths: number | null;
  readonly rest: Rest | null;
  readonly personHandling: PersonHandling | null;
  /** Where returning or resuming would lead. */
  readonly stateBefore: CaseState | null;
  readonly stages: readonly StageView[];
  readonly sameMoney: SameMoneyView;
  /** Recovered and not yet disposed of (已收未解缴), in 分. */
  readonly undisposedFen: number;
  readonly mergedInto: Id | null;
  readonly merged: readonly MergedView[];
  readonly moves: readonly MoveView[];
  readonly progress: readonly ProgressView[];
  /** Letters that urged it (督办单), oldest first. */
  readonly urgings: readonly CaseUrgingView[];
  readonly extensions: readonly ExtensionView[];
  readonly writeOffs: readonly WriteOffView[];
  readonly incomes: readonly IncomeView[];
  readonly goods: readonly GoodsView[];
  /** How it stood on paper (期初), confirmed or awaiting; null where nothing of it came over. */
  readonly opening: StandView | null;
}
