/**
 * What the check of a report (阶段汇报) says: the figures of a text, which totals and parts they form, what holds, what
 * contradicts, and what is possible only if the parts overlap; what was found against what is said of its rectification.
 * Rules alone, no guess: what could not be placed is marked. Pure vocabulary; nothing here is ever stored.
 */
import type { DeclarationInput } from '../campaigns/campaign.js';

/** What a figure counts (DESIGN §4); `things` carry their noun in the unit, `cell` is a bare number in a table. */
const COUNTERS = [
  'cases',
  'kinds',
  'villages',
  'groups',
  'persons',
  'households',
  'contracts',
  'details',
  'clues',
  'area',
  'places',
  'times',
  'money',
  'percent',
  'points',
  'things',
  'cell',
] as const;
export type Counter = (typeof COUNTERS)[number];

/** Counted without repetition: the same village or person may stand in several parts of one total. */
export const DISTINCT_COUNTERS: ReadonlySet<Counter> = new Set([
  'villages',
  'groups',
  'persons',
  'households',
]);

/** What is said of the things counted; empty for what was found, or for nothing in particular. */
const FIGURE_ROLES = [
  '',
  'done',
  'ongoing',
  'continuing',
  'recovered',
  'turned-over',
  'returned',
  'transferred',
  'party-sanction',
  'admin-sanction',
  'measure',
  'dealt-with',
] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

/** A figure where it stands. Offsets count UTF-16 units of the text that was handed in. */
export interface FigureView {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly counter: Counter;
  /** As written: 件, 个村, 万元. */
  readonly unit: string;
  /**
   * Least and most that the words can mean, in hundredths (money therefore in 分, area in hundredths of 亩, percentages in
   * hundredths of a percent); equal for a plain number, apart for 十余, 约, 5至7.
   */
  readonly low: number;
  readonly high: number;
  readonly role: FigureRole;
  /** Some statement of the report could be held against it. */
  readonly placed: boolean;
}

/** What kind of statement was checked. */
const RELATION_KINDS = [
  'list',
  'list-count',
  'parts',
  'states',
  'total-after',
  'percent',
  'restated',
  'items',
  'persons-named',
  'villages-named',
  'table',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/**
 * `holds`; `contradicts`; `overlap`: parts exceed the whole, possible only if a village or person stands in several;
 * `partial`: the parts that are named (其中) do not claim to be all.
 */
const VERDICTS = ['holds', 'contradicts', 'overlap', 'partial'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How it holds: to the last digit, by words like 余 and 约, or by a rounded or cut-off percentage or unit. */
export type Exactness = 'exact' | 'approximate' | 'rounded' | 'truncated';

/** A whole and what it is held against. */
export interface RelationView {
  readonly id: number;
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  readonly how: Exactness;
  /** The total, or the percentage; null where it is a number of list entries or names. */
  readonly wholeId: number;
  readonly partIds: readonly number[];
  readonly counter: Counter;
  /** Both as in `FigureView.low`. */
  readonly stated: number;
  readonly computed: number;
  /** Parts are villages where the whole counts cases: one village and kind is one case (大武镇 2015). */
  readonly acrossCounters: boolean;
}

/** What is said of an item's rectification. `persons-only`: people were dealt with, of the thing nothing is said. */
const COVERAGE_CLASSES = [
  'done',
  'required',
  'stopped',
  'cause-only',
  'continuing',
  'persons-only',
  'mentioned',
  'not-mentioned',
] as const;
export type CoverageClass = (typeof COVERAGE_CLASSES)[number];

/** One item of the list of problems against the narrative. */
export interface CoveredItem {
  readonly category: string;
  readonly name: string;
  readonly figureId: number;
  /** Cases, or villages where the list counts villages. */
  readonly stated: number;
  readonly classes: readonly CoverageClass[];
  /** Where the narrative speaks of it: pairs of offsets. */
  readonly places: readonly TextSpan[];
}

/** From `start` to before `end`, in UTF-16 units of the text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Every item found against what is said of it. */
export interface CoverageView {
  readonly items: readonly CoveredItem[];
  readonly stated: number;
  /** Of `stated`, what is never mentioned again. */
  readonly notMentioned: number;
}

/** The same thing called by different names. */
export interface DriftView extends TextSpan {
  readonly kind: 'thing' | 'vague-number' | 'spelling';
  /** The words of the list, and those of the narrative. */
  readonly listed: string;
  readonly said: string;
}

/** A person who is named with what was done to them; villages as written. */
export interface NamedPerson extends TextSpan {
  readonly village: string;
}

/** Everything that one report was found to say. */
export interface ReportCheck {
  readonly name: string;
  readonly text: string;
  readonly town: string | null;
  /** `2026-03`, where the report says so. */
  readonly month: string | null;
  readonly figures: readonly FigureView[];
  readonly relations: readonly RelationView[];
  /** Null where the report has no list of problems. */
  readonly coverage: CoverageView | null;
  readonly persons: readonly NamedPerson[];
  readonly drifts: readonly DriftView[];
  readonly summary: ReportSummary;
  /** What the report states, ready to be kept; null where there is no total of cases. */
  readonly declaration: DeclarationInput | null;
}

/** The head figures of a report, for comparing reports. */
export interface ReportSummary {
  readonly holds: number;
  readonly contradicts: number;
  readonly overlaps: number;
  readonly notPlaced: number;
  readonly foundCases: number | null;
  readonly doneCases: number | null;
  readonly amountFen: number | null;
  readonly recoveredFen: number | null;
  /** Stated number of kinds (项) over all parts of the list; null without one. */
  readonly kinds: number | null;
  /** Nothing was found, or the report says 零报告. */
  readonly zero: boolean;
  readonly ties: boolean;
}

/** A report as it is handed in. */
export interface ReportInput {
  readonly name: string;
  readonly text: string;
}

/** How long and how many. */
export const REPORT_LIMITS = {
  uploadBytes: 10 * 1024 * 1024,
  textCharacters: 300_000,
  /** Of all reports of one request together. */
  allCharacters: 600_000,
  reports: 40,
  /** Longer texts are checked in a process of their own. */
  charactersAtOnce: 4_000,
  nameCharacters: 200,
} as const;
