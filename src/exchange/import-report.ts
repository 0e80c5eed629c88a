import type { CategoryCode } from '../campaigns/campaign.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { AnsweredRow, ImportKind, ImportNotice, ImportProblem, SheetReading } from './import.js';

/** `read` has a plan that waits to be applied; `refused` could not be read at all. */
export type ImportState = 'reading' | 'read' | 'applying' | 'applied' | 'undone' | 'refused' | 'cancelled';

/** Figures of the campaign (cases) or of the register (villages) before or after an import. */
export interface ImportTotals {
  readonly cases: number;
  readonly villages: number;
  readonly amountFen: number;
  readonly undetermined: number;
  readonly recoveredFen: number;
  /** 项 and 人 (distinct), of imports of sanctions only. */
  readonly sanctions?: number;
  readonly persons?: number;
  /** Rows of the register, of imports of registers only. */
  readonly rows?: number;
}

/** A figure of a register, or a group of them: money in 分, the rest as its name says. */
export type FigureValue = number | Readonly<Record<string, number>>;

/** Figures of the rows that passed. */
export interface AcceptedFigures extends ImportTotals {
  readonly byCategory: Readonly<
    Partial<Record<CategoryCode, { readonly cases: number; readonly amountFen: number }>>
  >;
  /** What the accepted rows of a register come to, by the names of that register. */
  readonly sums?: Readonly<Record<string, FigureValue>>;
}

/** One row that an import creates or changes, for the person who looks before it is applied. */
export interface PlannedChange {
  readonly sheet: string;
  readonly row: number;
  readonly action: 'created' | 'changed';
  /** The number that the case has or gets. */
  readonly number: string;
  readonly title: string;
  readonly fields: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What an opening import (期初) brings besides. */
export interface OpeningPlan {
  /** Cases of which it says how they stand on paper, in 件. */
  readonly stands: number;
}

/** The answer of the shell's `import --json` and of `GET /api/imports/:id`. */
export interface ImportReport {
  readonly importId: Id;
  readonly kind: ImportKind;
  readonly file: string;
  readonly campaign: string;
  readonly state: ImportState;
  readonly dryRun: boolean;
  readonly applied: boolean;
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: readonly ImportProblem[];
  readonly problemsNotListed: number;
  readonly notices: readonly ImportNotice[];
  readonly sheets: readonly SheetReading[];
  /** The first of the planned changes; `created` and `changed` say how many there are. */
  readonly changes: readonly PlannedChange[];
  readonly accepted: AcceptedFigures;
  readonly totals: { readonly before: ImportTotals; readonly after: ImportTotals };
  /** Left out of reports that are older than opening imports; null where it is an ordinary import. */
  readonly opening?: OpeningPlan | null;
  /** What a person has said of rows that resemble what is there; left out where nothing was asked. */
  readonly answers?: readonly AnsweredRow[];
  /** Why the file could not be read, where it could not. */
  readonly error: {
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message: string;
  } | null;
  readonly startedBy: string;
  readonly startedAt: Instant;
}

/** A line of the list of past imports. */
export type ImportRowView = Omit<
  ImportReport,
  'problems' | 'notices' | 'sheets' | 'changes' | 'accepted' | 'totals' | 'problemsNotListed' | 'answers'
>;
