import { refused } from '../kernel/errors.js';
import type { ParagraphPlace } from './docx-paragraphs.js';
import {
  STAGE_BLOCK_NAMES,
  STAGE_BLOCKS,
  STAGE_ORDINAL,
  STAGE_TEMPLATE_LIMITS,
  STAGE_VALUE_NAMES,
  STAGE_VALUES,
  type StageBlock,
  type TemplateOutline,
  type TemplateParagraph,
  type TemplatePiece,
} from './stage-template.js';

/** A placeholder within the text of a paragraph; a Chinese keyboard writes the braces in full width. */
const PLACEHOLDER = /(?:\{\{|\uff5b\uff5b)\s*([^{}\uff5b\uff5d]{0,40}?)\s*(?:\}\}|\uff5d\uff5d)/gu;
const STRAY = /(?:\{\{|\uff5b\uff5b|\}\}|\uff5d\uff5d).{0,20}/u;

/** Where a placeholder stands in the text of its paragraph, and what it is. */
export interface FoundPlaceholder {
  readonly from: number;
  readonly to: number;
  readonly what: { readonly block: StageBlock } | Exclude<TemplatePiece, string>;
}

/** Every text that one may put between braces. */
const KNOWN_NAMES: readonly string[] = [
  ...STAGE_BLOCKS.map((block) => STAGE_BLOCK_NAMES[block].zh),
  STAGE_ORDINAL,
  ...STAGE_VALUES.map((value) => STAGE_VALUE_NAMES[value].zh),
];

function meant(name: string): FoundPlaceholder['what'] | undefined {
  if (name === STAGE_ORDINAL) return { ordinal: true };
  const block = STAGE_BLOCKS.find((one) => STAGE_BLOCK_NAMES[one].zh === name);
  if (block !== undefined) return { block };
  const value = STAGE_VALUES.find((one) => STAGE_VALUE_NAMES[one].zh === name);
  return value === undefined ? undefined : { value };
}

/** The text of a paragraph, however Word has split it into runs. */
export const textOfPlace = ({ texts }: ParagraphPlace): string => texts.map(({ text }) => text).join('');

/** The placeholders of a text that are known. */
export const placeholdersIn = (text: string): FoundPlaceholder[] =>
  [...text.matchAll(PLACEHOLDER)].flatMap((match) => {
    const what = meant(match[1] ?? '');
    return what === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, what }];
  });

/** The block that fills this paragraph whole. */
export function blockOf(paragraph: ParagraphPlace): StageBlock | undefined {
  const text = textOfPlace(paragraph).trim();
  const [only] = placeholdersIn(text);
  return only !== undefined && 'block' in only.what && only.from === 0 && only.to === text.length
    ? only.what.block
    : undefined;
}

/** Paragraphs of the document itself and of its heads and feet, as they were mapped. */
export interface MappedTemplate {
  readonly body: readonly ParagraphPlace[];
  readonly edges: readonly ParagraphPlace[];
}

/**
 * What a template becomes. Refused `stage-template.unknown-names` with every placeholder that is none,
 * `stage-template.misplaced` where a whole section does not stand alone in a paragraph of the body,
 * `stage-template.empty` where nothing of the ledger would be in the report, `stage-template.too-long`.
 */
export function outlineOf({ body, edges }: MappedTemplate): TemplateOutline {
  const all = [...body, ...edges];
  const characters = all.reduce((sum, one) => sum + textOfPlace(one).length, 0);
  if (all.length > STAGE_TEMPLATE_LIMITS.paragraphs || characters > STAGE_TEMPLATE_LIMITS.characters) {
    throw refused('stage-template.too-long', {}, '模板太长,不像一份汇报的模板');
  }
  mustBeKnown(all.map(textOfPlace));
  const misplaced = [
    ...body.flatMap((one) => misplacedIn(one, one.boxed)),
    ...edges.flatMap((one) => misplacedIn(one, true)),
  ];
  if (misplaced.length > 0) {
    const names = [...new Set(misplaced)].join('、');
    throw refused('stage-template.misplaced', { names }, `${names}要在正文中单独成段`);
  }
  const paragraphs = body
    .filter(({ unseen }) => !unseen)
    .flatMap((one): TemplateParagraph[] => {
      const block = blockOf(one);
      if (block !== undefined) return [{ block }];
      const text = textOfPlace(one);
      if (text.trim() === '') return [];
      return [
        {
          pieces: piecesOf(text),
          ...(one.boxed ? { boxed: true as const } : {}),
        },
      ];
    });
  const told = paragraphs.some(
    (one) => 'block' in one || one.pieces.some((piece) => typeof piece !== 'string'),
  );
  if (!told) throw refused('stage-template.empty', {}, '模板里没有占位符');
  return {
    paragraphs,
    tellsSources: all.some((one) => blockOf(one) === 'sources'),
  };
}

function mustBeKnown(texts: readonly string[]): void {
  const unknown = texts.flatMap((text) => {
    const wrong = [...text.matchAll(PLACEHOLDER)].filter(([, name = '']) => meant(name) === undefined);
    const stray = STRAY.exec(text.replace(PLACEHOLDER, ''))?.[0];
    return [...wrong.map(([all]) => all), ...(stray === undefined ? [] : [stray])];
  });
  if (unknown.length === 0) return;
  const names = [...new Set(unknown)].slice(0, 20).join('、');
  const known = KNOWN_NAMES.join('、');
  throw refused('stage-template.unknown-names', { names, known }, `不认识的占位符:${names}。可用:${known}`);
}

/** Sections that cannot be put where they stand; only where a paper comes from may also stand on the edge of a page. */
function misplacedIn(paragraph: ParagraphPlace, edge: boolean): string[] {
  const alone = blockOf(paragraph);
  return placeholdersIn(textOfPlace(paragraph)).flatMap(({ what }) => {
    if ('value' in what) return [];
    if ('ordinal' in what) return edge || paragraph.holdsMore ? [braced(STAGE_ORDINAL)] : [];
    const fits = alone === what.block && !paragraph.holdsMore && (!edge || what.block === 'sources');
    return fits ? [] : [braced(STAGE_BLOCK_NAMES[what.block].zh)];
  });
}

const braced = (name: string): string => `{{${name}}}`;

function piecesOf(text: string): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let at = 0;
  for (const { from, to, what } of placeholdersIn(text)) {
    if ('block' in what) continue;
    if (from > at) pieces.push(text.slice(at, from));
    pieces.push(what);
    at = to;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
