import type { Permission } from '../access/permission.js';
import type { Json } from '../kernel/canonical-json.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';

/** The chain of what belongs to no town. Every town has a chain named by its 9-digit code. */
export const LEDGER_CHAIN = 'ledger';

/** Version of the body that is hashed; a verifier refuses one that it does not know. */
export const HISTORY_BODY_VERSION = 1;

/** What a use case says about a change; the chain adds sequence, time, actor and hashes. */
export interface HistoryRecord {
  /** A town's code, or `ledger`. */
  readonly chain: string;
  /** What happened, `room.verb`: `case.registered`. */
  readonly what: string;
  /** The row that it happened to, and its kind: `case`. */
  readonly subjectKind: string;
  readonly subjectId: Id | string;
  readonly before: HistoryValues | null;
  readonly after: HistoryValues | null;
  /** Names of fields of `before` and `after` that speak of persons: they enter as salted hashes. */
  readonly personal?: readonly string[];
  /** SHA-256 of attachments concerned, in hexadecimal. */
  readonly attachments?: readonly string[];
}

export type HistoryValues = { readonly [field: string]: Json | undefined };

/** Kinds of rows whose entries are told in full to those only who may read them anyway: discipline, and tips. */
export const GUARDED_SUBJECTS: Readonly<Record<string, Permission>> = {
  'dealt-person': 'discipline:read',
  sanction: 'discipline:read',
  measure: 'discipline:read',
  'hand-over': 'discipline:read',
  'discipline-money': 'discipline:read',
  tip: 'tips:read',
};

/** Before a change, and after it. */
export type HistorySide = 'before' | 'after';

/** One field of a change, for a person to read. */
export interface HistoryChangeView {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
  /** Sides whose value speaks of a person: it is kept apart, and `SIDE.field` names it to who strikes it out. */
  readonly personal: readonly HistorySide[];
  /** Sides whose value two persons have struck out: null stands for something that was there. */
  readonly struckOut: readonly HistorySide[];
}

/** One entry of a row's history. */
export interface HistoryEntryView {
  readonly chain: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly what: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly changes: readonly HistoryChangeView[];
  /** SHA-256 of the files concerned, in hexadecimal. */
  readonly attachments: readonly string[];
  readonly hash: string;
}

/** `CHAIN:COUNT:HASH` with 16 of the 64 hexadecimal digits, in groups of four: what an export carries in its foot. */
export const printedHead = (chain: string, count: number, hash: string): string =>
  `${chain}:${count}:${hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}`;
