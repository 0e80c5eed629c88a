import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import type { PageQuestion } from '../kernel/paging.js';

/** Where somebody manages: in the village committee (村、居委会), or in a group (村民小组). §22 of the law asks for it. */
export const MANAGING_BODIES = ['committee', 'group'] as const;
export type ManagingBody = (typeof MANAGING_BODIES)[number];

/** Names of these bodies. */
export const MANAGING_BODY_LABELS: Readonly<Record<ManagingBody, Label>> = {
  committee: { zh: '村(居)委会', en: 'Village committee' },
  group: { zh: '村民小组', en: 'Village group' },
};

/** Somebody who was dealt with: not one of the staff who use the program. Counted by id, never by a masked name. */
export interface DealtPersonView {
  readonly id: Id;
  readonly townCode: string;
  readonly villageId: Id;
  readonly villageName: string;
  /** As the paper masks it: 薛某甲. */
  readonly name: string;
  /** The post at that time. */
  readonly postThen: string | null;
  readonly managesIn: ManagingBody | null;
  /** Null where it is not known. */
  readonly partyMember: boolean | null;
  readonly statusAsWritten: string | null;
  readonly note: string | null;
  readonly version: number;
}

/** Somebody with what stands to that name: sanctions 项, measures 项 and lines of money 笔 that count. */
export interface DealtPersonLine extends DealtPersonView {
  readonly sanctions: number;
  readonly measures: number;
  readonly moneyLines: number;
}

/** Which persons a list shows: among others by what stands to their name. */
export interface DealtPersonQuestion extends PageQuestion {
  readonly q?: string | undefined;
  readonly villageId?: Id | undefined;
  readonly partyMember?: 'yes' | 'no' | 'unknown' | undefined;
  readonly managesIn?: ManagingBody | 'none' | undefined;
  readonly with?: 'sanctions' | 'measures' | 'money' | 'nothing' | undefined;
}

/** What a person types about somebody who was dealt with. */
export interface DealtPersonInput {
  readonly villageId: Id;
  readonly name: string;
  readonly postThen?: string | null;
  readonly managesIn?: ManagingBody | null;
  readonly partyMember?: boolean | null;
  readonly statusAsWritten?: string | null;
  readonly note?: string | null;
}

/** How long. */
export const DEALT_PERSON_BOUNDS = { nameCharacters: 40, postCharacters: 80, noteCharacters: 500 } as const;
