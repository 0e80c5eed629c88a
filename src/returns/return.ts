import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { CategoryCode } from '../campaigns/campaign.js';
import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { ListKind } from '../papers/list.js';
import type { ReconciliationDifference } from '../rollups/reconciliation.js';
import type { RollupFigures, RollupProgress } from '../rollups/rollup.js';

/** Kinds of periods for which a return is closed. */
export const PERIOD_KINDS = ['month', 'quarter'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** What a return of such a period is called. */
export const PERIOD_KIND_LABELS: Readonly<Record<PeriodKind, Label>> = {
  month: { zh: '月报', en: 'Monthly return' },
  quarter: { zh: '季报', en: 'Quarterly return' },
};

/** A month `2026-11` or a quarter `2026-Q4`, with its days. */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** Lists that a return may carry besides the village summary and the register. */
export const RETURN_LISTS = [
  'problems',
  'duties',
  'results',
  'ranking',
] as const satisfies readonly ListKind[];
export type ReturnList = (typeof RETURN_LISTS)[number];

/** Why a case reads otherwise than in the return before. */
export const CHANGE_KINDS = ['late', 'gone', 'corrected', 'new', 'progress'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What people call the changes; the first three correct what was handed up, the others are what happened since. */
export const CHANGE_KIND_LABELS: Readonly<Record<ChangeKind, Label>> = {
  late: { zh: '补报', en: 'Reported late' },
  gone: { zh: '作废或并入', en: 'Voided or merged' },
  corrected: { zh: '更正', en: 'Corrected' },
  new: { zh: '新增', en: 'New' },
  progress: { zh: '进展', en: 'Progress' },
};

/** Changes that are adjustments of what was handed up before. */
export const ADJUSTMENT_KINDS: readonly ChangeKind[] = ['late', 'gone', 'corrected'];

/** Fields that are compared between two returns. */
export const COMPARED_FIELDS = [
  'villageId',
  'categoryCode',
  'itemCode',
  'amountKind',
  'amountFen',
  'recoveredFen',
  'settledFen',
  'state',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** A case as a return froze it. */
export interface FrozenCase {
  readonly no: number;
  readonly id: Id;
  readonly villageId: Id | null;
  readonly categoryCode: CategoryCode;
  readonly itemCode: string | null;
  readonly foundDay: Day | null;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
  readonly recoveredFen: number;
  /** What was set off, corrected, written off or not pursued. */
  readonly settledFen: number;
  readonly state: CaseState;
}

/** A value before and after; identities of villages as their names. */
export interface ChangedValue {
  readonly field: ComparedField;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** A case that reads otherwise than before. */
export interface ReturnChange {
  readonly kind: ChangeKind;
  readonly caseId: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly changes: readonly ChangedValue[];
  /** Difference of the amount and of the money recovered, in 分. */
  readonly amountFen: number;
  readonly recoveredFen: number;
}

/** An entry of the history behind a change. */
export interface ChangeEntry {
  readonly at: Instant;
  readonly actor: string;
  readonly what: string;
  /** Null where none was given, or where it was struck out. */
  readonly reason: string | null;
}

/** A change with who made it and why, the newest first. */
export interface ExplainedChange extends ReturnChange {
  readonly entries: readonly ChangeEntry[];
}

/** Changes of cases, the first of them one by one. */
export interface ReturnChanges {
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Money that the adjustments alone moved, in 分. */
  readonly adjustedFen: number;
  readonly rows: readonly ReturnChange[];
}

/** So many changes are kept and shown one by one; all of them are counted. */
export const CHANGES_SHOWN_MAX = 2_000;

/** Totals of a return: of cases, of money, and how far they are. */
export type ReturnTotals = RollupFigures & RollupProgress;

/** A return as a list shows it. */
export interface ReturnRowView {
  readonly id: Id;
  readonly period: string;
  readonly kind: PeriodKind;
  /** Its number among the returns of the campaign. */
  readonly no: number;
  readonly closedDay: Day;
  readonly closedAt: Instant;
  readonly closedBy: string;
  readonly fileName: string;
  readonly fileBytes: number;
  /** SHA-256 of the file that was handed up, in hexadecimal. */
  readonly sha256: string;
  readonly lists: readonly ReturnList[];
  readonly totals: ReturnTotals;
  readonly adjustments: number;
  readonly note: string | null;
  /** The return in whose place it stands, and why. */
  readonly supersedes: Id | null;
  readonly supersedeReason: string | null;
  /** The return that stands in its place. */
  readonly supersededBy: Id | null;
}

/** Rules by which a return was made. */
export interface ReturnRules {
  /** Version of how figures and frozen rows are made. */
  readonly figures: number;
  /** Version of the campaign, with its way of counting. */
  readonly campaign: number;
  readonly counting: string;
  readonly dayCounting: string;
  /** Items of the taxonomy by code. */
  readonly taxonomy: readonly string[];
}

/** A return as a whole. */
export interface ReturnView extends ReturnRowView {
  readonly campaign: string;
  readonly heads: readonly string[];
  readonly rules: ReturnRules;
  /** Differences to what was stated, as they were when it was closed. */
  readonly differences: readonly ReconciliationDifference[];
  /** Null for the first return. */
  readonly before: { readonly id: Id; readonly period: string } | null;
  readonly changes: ReturnChanges;
  readonly villages: readonly (ReturnTotals & { readonly code: string; readonly name: string })[];
}

/** What whoever closes a return sees first. */
export interface ReturnCheck {
  readonly period: Period;
  /** Its last day is still to come. */
  readonly running: boolean;
  /** The return that stands for this period already. */
  readonly standing: ReturnRowView | null;
  readonly before: ReturnRowView | null;
  readonly totals: ReturnTotals;
  readonly unclassified: number;
  readonly differences: readonly ReconciliationDifference[];
}

/** What is asked when a return is closed. */
export interface ReturnInput {
  readonly campaign: string;
  readonly period: string;
  readonly lists: readonly ReturnList[];
  readonly note?: string | null | undefined;
  /** The return that is replaced, and why; of the same period, and the last one. */
  readonly supersedes?: Id | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Longest texts. */
export const RETURN_BOUNDS = { noteCharacters: 500, reasonCharacters: 200 } as const;
