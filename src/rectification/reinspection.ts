import type { AmountKind } from '../cases/case.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { REVOKE_REASONS } from './move.js';

/** Why something was drawn: its amount, the lot among the others, or that the village reports no problem at all. */
export const SAMPLE_REASONS = ['amount', 'share', 'zero-report'] as const;
export type SampleReason = (typeof SAMPLE_REASONS)[number];

/** Names of the reasons. */
export const SAMPLE_REASON_LABELS: Readonly<Record<SampleReason, Label>> = {
  amount: { zh: '按金额', en: 'By amount' },
  share: { zh: '按比例', en: 'By share' },
  'zero-report': { zh: '零报告村', en: 'Village that reports nothing' },
};

/** What looking again at a closed case came to. */
export const CASE_RESULTS = [
  'genuine',
  'false',
  'unproven',
  'procedure',
  'recurred',
  'not-checkable',
] as const;
/** What looking at a village that reports nothing came to. */
export const VILLAGE_RESULTS = ['none-found', 'concealed', 'not-checkable'] as const;
export const SAMPLE_RESULTS = [...CASE_RESULTS, 'none-found', 'concealed'] as const;
export type SampleResult = (typeof SAMPLE_RESULTS)[number];

/** Names of the results. */
export const SAMPLE_RESULT_LABELS: Readonly<Record<SampleResult, Label>> = {
  genuine: { zh: '真实有效', en: 'Really put right' },
  false: { zh: '虚假整改', en: 'Put right on paper only' },
  unproven: { zh: '证据不实', en: 'Evidence was not true' },
  procedure: { zh: '程序不符', en: 'Procedure was not kept' },
  recurred: { zh: '问题反弹', en: 'The problem came back' },
  'not-checkable': { zh: '无法核查', en: 'Could not be checked' },
  'none-found': { zh: '零报告属实', en: 'Indeed no problem found' },
  concealed: { zh: '瞒报漏报', en: 'Problems were kept back' },
};

/** Results that call the closure in question, with the stock reason of the revocation that each offers. */
export const REVOKING_RESULTS: Readonly<Partial<Record<SampleResult, keyof typeof REVOKE_REASONS>>> = {
  false: 'false',
  unproven: 'unproven',
  procedure: 'procedure',
};

/** Results that are counted as bad. */
export const BAD_RESULTS: readonly SampleResult[] = [
  'false',
  'unproven',
  'procedure',
  'recurred',
  'concealed',
];

/** What is to be drawn of a campaign's closed cases. */
export interface DrawCriteria {
  /** Whole per cent of those that the amount does not take, rounded up. */
  readonly sharePercent: number;
  /** Every case of this amount or more, in 分, and every one whose amount is undetermined; null for none. */
  readonly fromFen: number | null;
  /** Whole per cent of the villages that report no problem, rounded up. */
  readonly zeroPercent: number;
}

/** A draw as it is asked for; without a seed the program throws one. */
export interface DrawInput extends DrawCriteria {
  readonly campaignCode: string;
  readonly seed?: string | null;
}

/** What a draw would draw from, and how many: never which, so that nobody draws until the sample suits. */
export interface DrawPreview {
  readonly cases: number;
  readonly villages: number;
  readonly byAmount: number;
  readonly byShare: number;
  readonly zeroReports: number;
}

/** One draw with what its sample came to so far. */
export interface ReinspectionView extends DrawCriteria {
  readonly id: Id;
  /** The how-manieth draw of the campaign. */
  readonly no: number;
  readonly drawnDay: Day;
  readonly seed: string;
  /** Whether the program threw the seed; otherwise whoever drew typed it. */
  readonly seedThrown: boolean;
  readonly populationCases: number;
  readonly populationVillages: number;
  readonly sampled: number;
  readonly checked: number;
  readonly bad: number;
  readonly drawnBy: string;
}

/** A case as a list of this room names it. */
export interface NamedCase {
  readonly id: Id;
  readonly number: string;
}

/** The case of a sample as it is now. */
export interface SampledCase extends NamedCase {
  readonly version: number;
  readonly state: CaseState;
  readonly description: string;
  readonly amountKind: AmountKind;
  readonly amountFen: number;
  readonly closedDay: Day | null;
}

/** One line of a sample: a case, or a village that reports nothing. */
export interface SampleView {
  readonly id: Id;
  readonly place: number;
  readonly reason: SampleReason;
  /** SHA-256 of `seed#name`, by which the lot was ordered. */
  readonly mark: string;
  readonly villageName: string;
  readonly case: SampledCase | null;
  readonly result: SampleResult | null;
  readonly resultDay: Day | null;
  readonly resultText: string | null;
  /** Who looked, as was typed. */
  readonly checkedBy: string | null;
  readonly attachmentId: Id | null;
  readonly recordedBy: string | null;
  /** The new case in which the problem came back, once it is recorded. */
  readonly recurrence: NamedCase | null;
  readonly version: number;
}

/** A draw with its sample. */
export interface ReinspectionDetailView extends ReinspectionView {
  readonly samples: readonly SampleView[];
}

/** What a draw was made from, to be drawn again: numbers with amounts in 分 (null: undetermined), and village names. */
export interface DrawPopulation {
  readonly cases: readonly { readonly number: string; readonly amountFen: number | null }[];
  readonly villages: readonly string[];
}

/** What looking came to, as it is typed. */
export interface ResultInput {
  readonly result: SampleResult;
  /** Today where it is left out. */
  readonly day?: Day;
  readonly text?: string | null;
  readonly checkedBy?: string | null;
  readonly attachmentId?: Id | null;
}

/** A problem that came back, as a new case; what is left out is that of the old one. */
export interface RecurrenceInput {
  readonly description?: string;
  readonly foundDay?: Day;
}

/** Which case a case is a recurrence of, and which came back from it. */
export interface RecurrencesView {
  readonly of: NamedCase | null;
  readonly back: readonly NamedCase[];
}

/** A case of a repeat: its campaign, and how alike its description is to the nearest one here, from 0 to 100. */
export interface RepeatedCase extends NamedCase {
  readonly campaign: string;
  readonly state: CaseState;
  readonly description: string;
  readonly likeness: number;
}

/** The same village with an item of the same name in this campaign and in another. */
export interface RepeatView {
  readonly villageName: string;
  readonly itemName: string;
  readonly here: readonly (NamedCase & { readonly state: CaseState; readonly description: string })[];
  readonly elsewhere: readonly RepeatedCase[];
}

/** Bounds of what is typed, and of what a list of repeats shows. */
export const REINSPECTION_BOUNDS = {
  seedCharacters: 80,
  textCharacters: 2_000,
  nameCharacters: 100,
  repeats: 200,
} as const;
