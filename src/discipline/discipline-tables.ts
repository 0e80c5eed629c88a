import { readFileSync } from 'node:fs';
import type { Day } from '../kernel/calendar.js';
import type { Label } from '../kernel/label.js';
import type { MeasureForm, MeasureKind } from './measure.js';
import type { EditionCode, EvidenceMark, SanctionKind, SanctionTrack } from './sanction.js';
import type { ExecutionClock } from './sanction-fit.js';

/** The period of one kind in one edition, in months; null where there is none because the person is expelled. */
export interface PeriodEntry {
  readonly kind: SanctionKind;
  readonly months: number | null;
  /** By how much a probation may be extended, and what follows on its restoration. */
  readonly extendableMonths?: number;
  readonly afterRestorationMonths?: number;
  readonly readmissionMonths?: number;
  readonly article: string;
  readonly mark: EvidenceMark;
  readonly articleMark: EvidenceMark;
}

/** A duty that follows on a decision; `fromKind` is the lightest kind that it holds for, null for all. */
export interface ClockEntry {
  readonly clock: ExecutionClock;
  readonly months: number;
  readonly extensionMonths: number;
  readonly fromKind: SanctionKind | null;
  readonly article: string;
  readonly mark: EvidenceMark;
}

/** One edition of the rules of one track, in force from a day until the next one of the same track. */
export interface Edition {
  readonly code: EditionCode;
  readonly track: SanctionTrack;
  readonly name: Label;
  readonly fromDay: Day;
  readonly fromMark: EvidenceMark;
  readonly source: string;
  readonly periods: readonly PeriodEntry[];
  readonly clocks: readonly ClockEntry[];
}

/** What papers write and which kinds it can mean. */
export interface WordEntry {
  readonly words: readonly string[];
  readonly kinds: readonly SanctionKind[];
  /** From this day on the words are the law's own name of one kind. */
  readonly certainFromDay?: Day;
  readonly certainKind?: SanctionKind;
  readonly mark: EvidenceMark;
  readonly why?: string;
}

/** Words of one measure. */
export interface MeasureEntry {
  readonly code: MeasureKind;
  readonly form: MeasureForm;
  readonly words: readonly string[];
  readonly mark: EvidenceMark;
  readonly source: string;
}

/** All tables of data/reference/discipline. */
export interface DisciplineTables {
  readonly editions: readonly Edition[];
  readonly words: readonly WordEntry[];
  readonly measures: readonly MeasureEntry[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/reference/discipline/${name}.json`, import.meta.url), 'utf8'));

/** Reads the tables; their README says where they come from. */
export const disciplineTables = (): DisciplineTables => ({
  editions: (read('editions') as { editions: Edition[] }).editions,
  words: (read('sanction-words') as { words: WordEntry[] }).words,
  measures: (read('measures') as { measures: MeasureEntry[] }).measures,
});
