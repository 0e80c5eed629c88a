import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';

/** How long a person's name and telephone may be, in characters, and how many villages and kin one may have. */
export const PERSON_BOUNDS = { nameCharacters: 40, telephoneCharacters: 30, links: 200 } as const;

/** Somebody whom rules must know again. */
export interface PersonView {
  readonly id: Id;
  readonly townCode: string | null;
  readonly name: string;
  readonly telephone: string | null;
  /** Villages that the person looks after for the town (包村干部). */
  readonly villageIds: readonly Id[];
  /** Persons of the same family. */
  readonly kinIds: readonly Id[];
  readonly version: number;
}

/** What is typed about a person. */
export interface PersonInput {
  readonly townCode?: string | null | undefined;
  readonly name: string;
  readonly telephone?: string | null | undefined;
  readonly villageIds?: readonly Id[] | undefined;
  readonly kinIds?: readonly Id[] | undefined;
}

/** Somebody who acts in the place of an absent person, first and last day included. */
export interface DeputyView {
  readonly id: Id;
  readonly personId: Id;
  readonly personName: string;
  readonly deputyId: Id;
  readonly deputyName: string;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly ended: boolean;
}

/** A deputy that is to be appointed. */
export interface DeputyInput {
  readonly personId: Id;
  readonly deputyId: Id;
  readonly fromDay: Day;
  readonly toDay: Day;
}

/**
 * What an actor stands for when a rule asks whether they are too near to decide: themselves, every absent person in
 * whose place they may act these days, the kin of all of these, and the villages that any of these looks after.
 */
export interface Standing {
  readonly personIds: ReadonlySet<Id>;
  readonly kinIds: ReadonlySet<Id>;
  /** Names of the persons and their kin, as they are compared with names that were written into a case. */
  readonly nameKeys: ReadonlySet<string>;
  readonly villageIds: ReadonlySet<Id>;
}
