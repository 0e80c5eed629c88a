import type { AttachmentView } from '../attachments/attachment.js';
import type { Day } from '../kernel/calendar.js';
import type { Instant } from '../kernel/clock.js';
import type { Id } from '../kernel/ids.js';
import type { CaseState } from './case-state.js';

/** What a file is to a case. */
const CASE_ATTACHMENT_KINDS = ['evidence'] as const;
export type CaseAttachmentKind = (typeof CASE_ATTACHMENT_KINDS)[number];

/** Bounds of what is typed with a file, and of how many are named at once. */
export const CASE_ATTACHMENT_BOUNDS = {
  placeCharacters: 100,
  noteCharacters: 500,
  reasonCharacters: 200,
  linksAtOnce: 100,
  matchedNames: 1_000,
  matchedPathCharacters: 1_000,
} as const;

/** What somebody says of a file: chat programs take away what the camera wrote, so place and time are typed. */
export interface CaseAttachmentInput {
  readonly attachmentId: Id;
  readonly place?: string | null;
  readonly takenDay?: Day | null;
  /** `HH:MM` */
  readonly takenTime?: string | null;
  readonly note?: string | null;
}

/** A link that no longer counts, which stays to be seen. */
export interface CaseAttachmentStrike {
  readonly reason: string;
  readonly struckBy: string;
  readonly struckAt: Instant;
}

/** A file that is evidence in a case; `id` is that of the link. */
export interface CaseAttachmentView {
  readonly id: Id;
  readonly kind: CaseAttachmentKind;
  readonly attachment: AttachmentView;
  readonly place: string | null;
  readonly takenDay: Day | null;
  readonly takenTime: string | null;
  readonly note: string | null;
  readonly linkedBy: string;
  readonly linkedAt: Instant;
  /** Null while it counts. */
  readonly struck: CaseAttachmentStrike | null;
}

/** A case that a name may mean. */
export interface MatchedCase {
  readonly id: Id;
  readonly number: string;
  readonly villageName: string | null;
  readonly description: string;
  readonly state: CaseState;
}

/** What the name of a file, with its folders, says of where it belongs. */
export interface NameMatch {
  readonly name: string;
  /** By a case's number, by a village's name, or by nothing that is known. */
  readonly by: 'number' | 'village' | 'nothing';
  readonly villageName: string | null;
  /** The case of the number, or the open cases of the village, by number. */
  readonly caseIds: readonly Id[];
}

/** Where files belong by their names, for a person to confirm; each case once. */
export interface NameMatches {
  readonly names: readonly NameMatch[];
  readonly cases: readonly MatchedCase[];
}
