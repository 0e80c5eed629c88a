import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { PageQuestion } from '../kernel/paging.js';
import type { LinkedCaseView } from './sanction.js';

/** To whom a case goes: to the discipline organ (移交), or to police, procuratorate or court (移送). */
export const HAND_OVER_KINDS = ['discipline', 'police', 'procuratorate', 'court'] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

/** Names of the receivers. The first is 移交, the others are 移送. */
export const HAND_OVER_LABELS: Readonly<Record<HandOverKind, Label>> = {
  discipline: { zh: '移交纪检监察', en: 'Handed over to discipline inspection' },
  police: { zh: '移送公安', en: 'Referred to the police' },
  procuratorate: { zh: '移送检察', en: 'Referred to the procuratorate' },
  court: { zh: '移送法院', en: 'Referred to the court' },
};

/** That a case went to somebody else: a tick, the day and the number of the receipt. Nothing of what follows there. */
export interface HandOverView {
  readonly id: Id;
  readonly case: LinkedCaseView;
  readonly kind: HandOverKind;
  readonly handedDay: Day;
  readonly receiptNumber: string | null;
  readonly organ: string | null;
  /** How many persons it is about, as the paper says; no names. Null where it says nothing. */
  readonly personCount: number | null;
  readonly voidReason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly version: number;
}

/** What may be corrected in a hand-over; left out is left as it is. The receipt often comes later than the case goes. */
export interface HandOverCorrection {
  readonly handedDay?: Day;
  readonly receiptNumber?: string | null;
  readonly organ?: string | null;
  readonly personCount?: number | null;
}

/** The most persons that one hand-over may be about. */
export const HAND_OVER_PERSONS_MAX = 999;

/** Which hand-overs a list shows. */
export interface HandOverQuestion extends PageQuestion {
  readonly q?: string | undefined;
  readonly caseId?: Id | undefined;
  /** Of the cases that something of this person is about. */
  readonly personId?: Id | undefined;
  readonly villageId?: Id | undefined;
  readonly kind?: HandOverKind | undefined;
  readonly voided?: boolean | undefined;
}

/** What a person types about a hand-over. */
export interface HandOverInput {
  readonly caseId: Id;
  readonly kind: HandOverKind;
  readonly handedDay: Day;
  readonly personCount?: number | null;
  readonly receiptNumber?: string | null;
  readonly organ?: string | null;
}
