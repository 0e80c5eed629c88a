import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import type { DealtPersonInput, DealtPersonView } from './dealt-person.js';
import type { EvidenceMark, LinkedCaseView } from './sanction.js';

/** What is no sanction: the first of the four forms, organisational measures, and decisions not to sanction. */
export const MEASURE_KINDS = [
  'talk',
  'criticism',
  'written-review',
  'admonition',
  'warning-talk',
  'circular',
  'apology',
  'repentance',
  'suspended',
  'transferred',
  'ordered-to-resign',
  'relieved',
  'lowered',
  'recalled',
  'exempted',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** First form (第一种形态), organisational measure (组织处理), or no sanction at all. */
export const MEASURE_FORMS = ['first', 'organisational', 'none'] as const;
export type MeasureForm = (typeof MEASURE_FORMS)[number];

/** Names of the forms. */
export const MEASURE_FORM_LABELS: Readonly<Record<MeasureForm, Label>> = {
  first: { zh: '第一种形态', en: 'First form' },
  organisational: { zh: '组织处理', en: 'Organisational measure' },
  none: { zh: '免予、不予处分', en: 'No sanction' },
};

/** Names of the measures. */
export const MEASURE_LABELS: Readonly<Record<MeasureKind, Label>> = {
  talk: { zh: '谈话提醒', en: 'Talk' },
  criticism: { zh: '批评教育', en: 'Criticism' },
  'written-review': { zh: '责令检查', en: 'Written self-review' },
  admonition: { zh: '诫勉', en: 'Admonition' },
  'warning-talk': { zh: '警示谈话', en: 'Warning talk' },
  circular: { zh: '通报批评', en: 'Criticism by circular' },
  apology: { zh: '责令公开道歉', en: 'Public apology' },
  repentance: { zh: '责令具结悔过', en: 'Statement of repentance' },
  suspended: { zh: '停职检查', en: 'Suspension' },
  transferred: { zh: '调整职务', en: 'Transfer' },
  'ordered-to-resign': { zh: '责令辞职', en: 'Ordered to resign' },
  relieved: { zh: '免职', en: 'Relieved of the post' },
  lowered: { zh: '降职', en: 'Lower post' },
  recalled: { zh: '罢免、终止职务', en: 'Recall' },
  exempted: { zh: '免予、不予处分', en: 'No sanction' },
};

/** A measure; never counted as a sanction. */
export interface MeasureView {
  readonly id: Id;
  readonly person: DealtPersonView;
  readonly asWritten: string;
  readonly kind: MeasureKind;
  readonly form: MeasureForm;
  /** How well it is known that the words are a measure, and where that was read. */
  readonly mark: EvidenceMark;
  readonly source: string;
  readonly organ: string | null;
  readonly documentNumber: string | null;
  readonly decidedDay: Day | null;
  readonly note: string | null;
  readonly voidReason: string | null;
  readonly cases: readonly LinkedCaseView[];
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly version: number;
}

/** What a person types about a measure. */
export interface MeasureInput {
  readonly asWritten: string;
  readonly organ?: string | null;
  readonly documentNumber?: string | null;
  readonly decidedDay?: Day | null;
  readonly note?: string | null;
}

/** A new measure: of somebody who is in the register, or of somebody new. */
export interface MeasureRegistration extends MeasureInput {
  readonly personId?: Id;
  readonly person?: DealtPersonInput;
  readonly caseIds?: readonly Id[];
}

/** A measure corrected: what was left out is left as it is; the cases named take the place of those before. */
export interface MeasureCorrection extends Partial<MeasureInput> {
  readonly caseIds?: readonly Id[];
}

/** Which measures a list shows. */
export interface MeasureQuestion extends PageQuestion {
  readonly q?: string | undefined;
  readonly villageId?: Id | undefined;
  readonly personId?: Id | undefined;
  readonly caseId?: Id | undefined;
  readonly kind?: MeasureKind | undefined;
  readonly form?: MeasureForm | undefined;
  readonly voided?: boolean | undefined;
}

/** A page of measures 项, with how many persons 人 and villages 村 all of them are; no sanction is among them. */
export interface MeasurePage extends Page<MeasureView> {
  readonly persons: number;
  readonly villages: number;
}
