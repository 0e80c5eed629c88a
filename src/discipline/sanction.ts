import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { PageQuestion } from '../kernel/paging.js';
import type { DealtPersonInput, DealtPersonView } from './dealt-person.js';
import type { EffectView, EffectStanding } from './effect.js';
import type { ClockView, MergedCheckView, SanctionFlag } from './sanction-fit.js';

/** 党纪处分 and 政务处分 (before 2018/2020: 政纪处分). One person may receive both. */
export const SANCTION_TRACKS = ['party', 'gov'] as const;
export type SanctionTrack = (typeof SANCTION_TRACKS)[number];

/** Names of the tracks. */
export const SANCTION_TRACK_LABELS: Readonly<Record<SanctionTrack, Label>> = {
  party: { zh: '党纪处分', en: 'Party discipline' },
  gov: { zh: '政务(政纪)处分', en: 'Administrative sanction' },
};

/** Kinds of sanction, the lightest of each track first. Source: data/reference/discipline. */
export const SANCTION_KINDS = [
  'party-warning',
  'party-serious-warning',
  'party-removal',
  'party-probation-1',
  'party-probation-2',
  'party-expulsion',
  'gov-warning',
  'gov-demerit',
  'gov-serious-demerit',
  'gov-demotion',
  'gov-removal',
  'gov-dismissal',
] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** Names of the kinds. */
export const SANCTION_KIND_LABELS: Readonly<Record<SanctionKind, Label>> = {
  'party-warning': { zh: '党内警告', en: 'Party warning' },
  'party-serious-warning': { zh: '党内严重警告', en: 'Serious party warning' },
  'party-removal': { zh: '撤销党内职务', en: 'Removal from party posts' },
  'party-probation-1': { zh: '留党察看一年', en: 'Probation within the party, one year' },
  'party-probation-2': { zh: '留党察看二年', en: 'Probation within the party, two years' },
  'party-expulsion': { zh: '开除党籍', en: 'Expulsion from the party' },
  'gov-warning': { zh: '政务警告', en: 'Administrative warning' },
  'gov-demerit': { zh: '政务记过', en: 'Demerit' },
  'gov-serious-demerit': { zh: '政务记大过', en: 'Serious demerit' },
  'gov-demotion': { zh: '政务降级', en: 'Demotion' },
  'gov-removal': { zh: '政务撤职', en: 'Removal from office' },
  'gov-dismissal': { zh: '政务开除', en: 'Dismissal' },
};

/** The track that a kind belongs to. */
export const trackOfKind = (kind: SanctionKind): SanctionTrack =>
  kind.startsWith('party-') ? 'party' : 'gov';

/** Editions of the rules that can be in force on a day. */
export const EDITION_CODES = ['party-2003', 'party-2016', 'party-2018', 'party-2024', 'gov-2020'] as const;
export type EditionCode = (typeof EDITION_CODES)[number];

/** Names of the editions. */
export const EDITION_LABELS: Readonly<Record<EditionCode, Label>> = {
  'party-2003': { zh: '2003 年党纪处分条例', en: 'Party regulations of 2003' },
  'party-2016': { zh: '2015 年修订的党纪处分条例', en: 'Party regulations as revised in 2015' },
  'party-2018': { zh: '2018 年修订的党纪处分条例', en: 'Party regulations as revised in 2018' },
  'party-2024': { zh: '2023 年修订的党纪处分条例', en: 'Party regulations as revised in 2023' },
  'gov-2020': { zh: '公职人员政务处分法', en: 'Law on administrative sanctions for public officials' },
};

/** Who said which kind a paper means: its own words, or a person who had the paper. */
export type KindBy = 'words' | 'person';

/** How well something is known: L law, P public page, G public register, D our decision, M unconfirmed. */
export type EvidenceMark = 'L' | 'P' | 'G' | 'D' | 'M';

/** A case that a sanction or measure is about. */
export interface LinkedCaseView {
  readonly id: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly description: string;
}

/** What is kept of a sanction's paper. */
export interface SanctionFields {
  readonly asWritten: string;
  /** Null where the words are ambiguous. */
  readonly kind: SanctionKind | null;
  readonly kindBy: KindBy | null;
  readonly decidingOrgan: string | null;
  readonly approvingOrgan: string | null;
  readonly documentNumber: string | null;
  readonly decidedDay: Day | null;
  readonly announcedDay: Day | null;
  readonly effectiveDay: Day | null;
  readonly citedEdition: EditionCode | null;
  /** The organ's own figure for several sanctions that were merged, and how many months each would have had. */
  readonly mergedMonths: number | null;
  readonly mergedKinds: readonly SanctionKind[];
  readonly extendedMonths: number;
  readonly restoredDay: Day | null;
  readonly filedDay: Day | null;
  readonly postsChangedDay: Day | null;
  readonly postsExtendedDay: Day | null;
  readonly reportedDay: Day | null;
  readonly casesAsWritten: string | null;
  readonly note: string | null;
}

/** A sanction with everything that follows from it on a day. */
export interface SanctionView extends SanctionFields {
  readonly id: Id;
  readonly person: DealtPersonView;
  readonly possibilities: readonly SanctionKind[];
  readonly track: SanctionTrack | null;
  readonly asReported: boolean;
  readonly voidReason: string | null;
  readonly effect: EffectView;
  readonly standing: EffectStanding;
  readonly flags: readonly SanctionFlag[];
  /** Null where nothing was merged. */
  readonly merged: MergedCheckView | null;
  readonly clocks: readonly ClockView[];
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly version: number;
}

/** A sanction on its own page. */
export interface SanctionDetailView extends SanctionView {
  readonly cases: readonly LinkedCaseView[];
  /** Other sanctions of the same person. */
  readonly others: readonly {
    readonly id: Id;
    readonly asWritten: string;
    readonly decidedDay: Day | null;
  }[];
}

/** What a person types about a sanction. */
export interface SanctionInput {
  readonly asWritten: string;
  /** Which kind the paper means, said by who has it; left out, its words decide. */
  readonly kind?: SanctionKind | null;
  readonly decidingOrgan?: string | null;
  readonly approvingOrgan?: string | null;
  readonly documentNumber?: string | null;
  readonly decidedDay?: Day | null;
  readonly announcedDay?: Day | null;
  readonly effectiveDay?: Day | null;
  readonly citedEdition?: EditionCode | null;
  readonly mergedMonths?: number | null;
  readonly mergedKinds?: readonly SanctionKind[];
  readonly extendedMonths?: number;
  readonly restoredDay?: Day | null;
  readonly filedDay?: Day | null;
  readonly postsChangedDay?: Day | null;
  readonly postsExtendedDay?: Day | null;
  readonly reportedDay?: Day | null;
  readonly casesAsWritten?: string | null;
  readonly note?: string | null;
}

/** A new sanction: of somebody who is in the register, or of somebody new. */
export interface SanctionRegistration extends SanctionInput {
  readonly personId?: Id;
  readonly person?: DealtPersonInput;
  readonly caseIds?: readonly Id[];
}

/** Columns by which a list of sanctions can be sorted; a minus in front turns the order round. */
export const SANCTION_SORTS = ['village', 'person', 'decidedDay', 'effectEndDay', 'recordedAt'] as const;
export type SanctionSort = (typeof SANCTION_SORTS)[number];

/** How effects stand, as a list filters by them. */
export const STANDING_FILTERS = ['in-effect', 'ending-soon', 'ended', 'not-computed', 'permanent'] as const;
export type StandingFilter = (typeof STANDING_FILTERS)[number];

/** How the duties that follow on a decision stand, as a list filters by them: one at least is so. */
export const DUTY_FILTERS = ['overdue', 'open'] as const;
export type DutyFilter = (typeof DUTY_FILTERS)[number];

/** Which sanctions a list shows. */
export interface SanctionQuestion extends PageQuestion {
  readonly q?: string | undefined;
  readonly villageId?: Id | undefined;
  readonly personId?: Id | undefined;
  readonly caseId?: Id | undefined;
  /** `ambiguous` for those whose words do not say. */
  readonly kind?: SanctionKind | 'ambiguous' | undefined;
  readonly track?: SanctionTrack | undefined;
  readonly standing?: StandingFilter | undefined;
  readonly duty?: DutyFilter | undefined;
  readonly flagged?: boolean | undefined;
  readonly voided?: boolean | undefined;
  /** The day on which effects are looked at; today where it is left out. */
  readonly onDay?: Day | undefined;
  readonly sort?: SanctionSort | undefined;
  readonly descending?: boolean | undefined;
}

/** Which sanctions, whatever the page: what an export is asked for. */
export type SanctionSelection = Omit<SanctionQuestion, 'page' | 'size'>;

/** How long and how many. */
export const SANCTION_BOUNDS = {
  asWrittenCharacters: 60,
  organCharacters: 100,
  documentCharacters: 100,
  noteCharacters: 500,
  casesCharacters: 1_000,
  reasonCharacters: 200,
  cases: 50,
  mergedKinds: 20,
  mergedMonthsMax: 240,
  /** Rows of an export. */
  exportedMax: 100_000,
} as const;
