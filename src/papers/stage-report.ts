import type { Day } from '../kernel/calendar.js';
import type { Label } from '../kernel/label.js';
import type { CountingFigure } from '../rollups/counting-figures.js';
import type { Standing } from '../rollups/standing.js';

/**
 * Where a figure of the report comes from: which roll-up, and which line of it. `code` is that of a category or an item;
 * the whole where it is left out.
 */
export type FigureOrigin =
  | { readonly of: 'villages' }
  | { readonly of: 'campaign' }
  | {
      readonly of: 'counting';
      readonly figure: CountingFigure;
      readonly by: 'category' | 'item';
      readonly code?: string;
    }
  | { readonly of: 'standing'; readonly standing: Standing; readonly code?: string }
  | { readonly of: 'sanctions'; readonly kind?: string }
  | { readonly of: 'declaration' };

/** A stretch of text; a figure where it has an origin. `footnotes` are places in the report's footnotes, from 1. */
export interface StagePiece {
  readonly text: string;
  readonly origin?: FigureOrigin;
  readonly footnotes?: readonly number[];
}

/** What a paragraph is, which decides how it is set. `kept` was typed by a person. */
const STAGE_PARAGRAPH_KINDS = ['title', 'heading', 'subheading', 'body', 'kept', 'signed'] as const;
export type StageParagraphKind = (typeof STAGE_PARAGRAPH_KINDS)[number];

/** One paragraph. */
export interface StageParagraph {
  readonly kind: StageParagraphKind;
  readonly pieces: readonly StagePiece[];
}

/** Something that does not tie, as the check before the report leaves found it. */
export interface StageFinding {
  /** `stated:statedLinesSum` for a difference to what was stated; `text:3` for a statement of the report itself. */
  readonly code: string;
  /**
   * `footnote`: a difference in the matter that leaves only when it is named in a footnote. `mend`: a sum of the report
   * itself does not hold, so a typed text has to be put right. `note`: worth knowing, and no obstacle.
   */
  readonly kind: 'footnote' | 'mend' | 'note';
  readonly sentence: string;
}

/** The report as it would leave now, and what the check says of it. */
export interface StageReportView {
  readonly campaign: string;
  readonly asOf: Day;
  readonly paragraphs: readonly StageParagraph[];
  readonly footnotes: readonly string[];
  readonly findings: readonly StageFinding[];
  /** Nothing is left that keeps it here. */
  readonly leaves: boolean;
  /** Whether figures of discipline are in it: they are for those only who may read that register. */
  readonly discipline: boolean;
}

/** The blocks that the office writes itself, in the order of the report. */
export const STAGE_TEXT_BLOCKS = ['basics', 'practice', 'problems', 'nextSteps', 'signedBy'] as const;
export type StageTextBlock = (typeof STAGE_TEXT_BLOCKS)[number];

/** What the blocks are called. */
export const STAGE_TEXT_LABELS: Readonly<Record<StageTextBlock, Label>> = {
  basics: { zh: '基本情况', en: 'Basics' },
  practice: { zh: '主要做法', en: 'What was done' },
  problems: { zh: '存在的问题', en: 'Problems' },
  nextSteps: { zh: '下一步打算', en: 'Next steps' },
  signedBy: { zh: '落款单位', en: 'Signed by' },
};

/** Texts of the blocks; empty where nothing was typed. */
export type StageTexts = Readonly<Record<StageTextBlock, string>>;

/** The texts that are kept for a campaign; `version` is 0 until somebody keeps some. */
export interface StageTextsView extends StageTexts {
  readonly version: number;
  readonly changedBy: string | null;
}

/** Longest block, in characters. */
export const STAGE_TEXT_CHARACTERS_MAX = 5_000;

/** A report that was written to a file. */
export interface StageReportResult {
  readonly file: string;
  /** SHA-256 of its bytes in hexadecimal. */
  readonly sha256: string;
  readonly heads: readonly string[];
  readonly footnotes: readonly string[];
  readonly notes: readonly string[];
}
