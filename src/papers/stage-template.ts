import type { Label } from '../kernel/label.js';

/** Whole sections, each alone in a paragraph of the template; `sources` (出处) is what every paper says it comes from. */
export const STAGE_BLOCKS = [
  'title',
  'opening',
  'basics',
  'practice',
  'found',
  'done',
  'dealt',
  'problems',
  'nextSteps',
  'sources',
] as const;
export type StageBlock = (typeof STAGE_BLOCKS)[number];

/** Single figures and words, anywhere within a sentence; a figure carries its unit. */
export const STAGE_VALUES = [
  'campaign',
  'town',
  'day',
  'signedBy',
  'maker',
  'villages',
  'groups',
  'population',
  'cases',
  'villagesFound',
  'amount',
  'recovered',
  'outstanding',
  'undetermined',
  'overdue',
] as const;
export type StageValue = (typeof STAGE_VALUES)[number];

/** The number of a section: 一, 二 …; its paragraph is left out together with a section that has nothing to say. */
export const STAGE_ORDINAL = '序号';

/** What stands between {{ and }} for a block. */
export const STAGE_BLOCK_NAMES: Readonly<Record<StageBlock, Label>> = {
  title: { zh: '标题', en: 'the title' },
  opening: { zh: '导语', en: 'what the report rests on' },
  basics: { zh: '基本情况', en: 'basics' },
  practice: { zh: '主要做法', en: 'what was done' },
  found: { zh: '发现的问题', en: 'problems found' },
  done: { zh: '整改情况', en: 'how far they are put right' },
  dealt: { zh: '处理情况', en: 'persons dealt with' },
  problems: { zh: '存在的问题', en: 'what is wanting' },
  nextSteps: { zh: '下一步打算', en: 'next steps' },
  sources: { zh: '出处', en: 'ledger, day, maker and heads' },
};

/** What stands between {{ and }} for a value. */
export const STAGE_VALUE_NAMES: Readonly<Record<StageValue, Label>> = {
  campaign: { zh: '专项名称', en: 'name of the campaign' },
  town: { zh: '乡镇', en: 'the town' },
  day: { zh: '日期', en: 'the day' },
  signedBy: { zh: '落款单位', en: 'who signs' },
  maker: { zh: '制表人', en: 'who makes it' },
  villages: { zh: '行政村数', en: 'villages of the town' },
  groups: { zh: '村民小组数', en: 'groups of the town' },
  population: { zh: '总人口', en: 'people of the town' },
  cases: { zh: '问题总数', en: 'cases' },
  villagesFound: { zh: '涉及村数', en: 'villages with cases' },
  amount: { zh: '涉及金额', en: 'amount known' },
  recovered: { zh: '已收回金额', en: 'recovered' },
  outstanding: { zh: '尚未处理金额', en: 'outstanding' },
  undetermined: { zh: '金额未核定数', en: 'cases without known amount' },
  overdue: { zh: '逾期未销号数', en: 'cases overdue' },
};

/** A piece of a sentence of the template: its own words, or what is put in. */
export type TemplatePiece = string | { readonly value: StageValue } | { readonly ordinal: true };

/** What a paragraph of the template becomes; `boxed` stands in a text box, where Word allows no footnote. */
export type TemplateParagraph =
  | { readonly block: StageBlock }
  | { readonly pieces: readonly TemplatePiece[]; readonly boxed?: true };

/** A template as it was read: its paragraphs in their order, and whether it says anywhere where a paper comes from. */
export interface TemplateOutline {
  readonly paragraphs: readonly TemplateParagraph[];
  readonly tellsSources: boolean;
}

/** Blocks that a template lacks. */
export const lackingBlocks = ({ paragraphs, tellsSources }: TemplateOutline): StageBlock[] =>
  STAGE_BLOCKS.filter((block) =>
    block === 'sources' ? !tellsSources : !paragraphs.some((one) => 'block' in one && one.block === block),
  );

/** Which template a town's reports are made from. */
export interface StageTemplateView {
  /** 0 until somebody changes it. */
  readonly version: number;
  /** The office's own file; null where it is the one that the program brings. */
  readonly fileName: string | null;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly lacks: readonly StageBlock[];
}

/** One version of a town's template: a file that was put in, or the program's own being put back. */
export interface StageTemplateVersion {
  readonly version: number;
  /** Null where it is the one that the program brings. */
  readonly fileName: string | null;
  readonly keptBy: string;
  readonly keptAt: string;
  readonly inUse: boolean;
}

/** Bounds of what is taken as a template. */
export const STAGE_TEMPLATE_LIMITS = {
  uploadBytes: 10 * 1024 * 1024,
  inflatedBytes: 60 * 1024 * 1024,
  partBytes: 4 * 1024 * 1024,
  paragraphs: 3_000,
  characters: 60_000,
} as const;
