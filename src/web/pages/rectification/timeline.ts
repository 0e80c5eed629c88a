import type { TFunction } from 'i18next';
import type { CaseAttachmentView } from '../../../cases/case-attachment.js';
import type { CaseView } from '../../../cases/case.js';
import type { HandOverView } from '../../../discipline/hand-over.js';
import type { HistoryChangeView, HistoryEntryView } from '../../../history/history.js';
import type { Label } from '../../../kernel/label.js';
import type { RectificationView } from '../../../rectification/rectification.js';

/** By what a time line is filtered. */
export const TIMELINE_KINDS = [
  'move',
  'progress',
  'money',
  'request',
  'urging',
  'evidence',
  'person',
  'edit',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One thing that happened to a case. */
export interface TimelineEvent {
  readonly key: string;
  readonly kind: TimelineKind;
  /** The business day, and the instant at which it was recorded. */
  readonly day: string;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly words: readonly string[];
  readonly changes: readonly HistoryChangeView[];
  /** Its place in the history, where it stands there alone. */
  readonly entry: { readonly seq: number; readonly hash: string } | null;
  readonly opening: boolean;
}

/** Everything that a time line is made of; what this person may not read is empty. */
export interface TimelineSources {
  readonly one: CaseView;
  readonly work: RectificationView;
  readonly files: readonly CaseAttachmentView[];
  readonly history: readonly HistoryEntryView[];
  readonly handOvers: readonly HandOverView[];
}

/** How things are said in the language and the unit of the page. */
export interface Say {
  readonly t: TFunction;
  readonly read: (label: Label) => string;
  readonly money: (fen: number) => string;
}

/** The instant of what is known by its day alone: it came after everything else of that day. */
export const endOfDay = (day: string): string => `${day}T15:59:59.999Z`;
