import type { StageContent } from './stage-report.rules.js';
import type { StageFinding, StageParagraph, StagePiece } from './stage-report.js';
import {
  lackingBlocks,
  STAGE_BLOCK_NAMES,
  type StageBlock,
  type StageValue,
  type TemplateOutline,
  type TemplateParagraph,
  type TemplatePiece,
} from './stage-template.js';
import { chineseOrdinal } from './stage-writing.rules.js';

/** A report as it is put into a template. */
export interface StageComposition {
  readonly content: StageContent;
  /** For each paragraph that carries the number of a section: the number, or null where the section says nothing. */
  readonly ordinals: readonly (string | null)[];
  /** The value that the footnotes hang on where no section carries them. */
  readonly noted: StageValue | null;
  readonly footnotes: readonly string[];
  /** Footnotes find no figure to hang on, so that they stand at the end. */
  readonly notesAtEnd: boolean;
  /** Nothing in the template says where the paper comes from, so that it stands at the end. */
  readonly sourcesAtEnd: boolean;
}

/** Puts content and footnotes together for a template. A difference that is named is never lost with a section. */
export function composition(
  outline: TemplateOutline,
  content: StageContent,
  footnotes: readonly string[],
): StageComposition {
  const numbers = footnotes.map((_, at) => at + 1);
  const holdsFound = outline.paragraphs.some((one) => 'block' in one && one.block === 'found');
  const found = content.blocks.found.map((one) => one.pieces.some(({ origin }) => origin !== undefined));
  const inFound = holdsFound && found.includes(true) && footnotes.length > 0;
  const onValue = !inFound && footnotes.length > 0 && outline.paragraphs.some(mayCarryNotes);
  return {
    content: inFound
      ? {
          ...content,
          blocks: {
            ...content.blocks,
            found: marked(content.blocks.found, numbers),
          },
        }
      : onValue
        ? {
            ...content,
            values: {
              ...content.values,
              cases: { ...content.values.cases, footnotes: numbers },
            },
          }
        : content,
    ordinals: ordinalsOf(outline.paragraphs, content),
    noted: onValue ? 'cases' : null,
    footnotes,
    notesAtEnd: footnotes.length > 0 && !inFound && !onValue,
    sourcesAtEnd: !outline.tellsSources,
  };
}

const mayCarryNotes = (one: TemplateParagraph): boolean =>
  'pieces' in one &&
  one.boxed !== true &&
  one.pieces.some((piece) => typeof piece !== 'string' && 'value' in piece && piece.value === 'cases');

/** Marks the first figure of the section with every footnote. */
function marked(paragraphs: readonly StageParagraph[], numbers: readonly number[]): StageParagraph[] {
  const at = paragraphs.findIndex((one) => one.pieces.some(({ origin }) => origin !== undefined));
  return paragraphs.map((one, place) => {
    if (place !== at) return one;
    const first = one.pieces.findIndex(({ origin }) => origin !== undefined);
    const pieces = one.pieces.map((piece, index): StagePiece =>
      index === first ? { ...piece, footnotes: numbers } : piece,
    );
    return { ...one, pieces };
  });
}

const carriesOrdinal = (one: TemplateParagraph): boolean =>
  'pieces' in one && one.pieces.some((piece) => typeof piece !== 'string' && 'ordinal' in piece);

/** The section of a heading reaches to the last block before the next heading; a heading without one is the office's own. */
function ordinalsOf(paragraphs: readonly TemplateParagraph[], { blocks }: StageContent): (string | null)[] {
  let number = 0;
  return paragraphs.flatMap((one, at): (string | null)[] => {
    if (!carriesOrdinal(one)) return [];
    const rest = paragraphs.slice(at + 1);
    const next = rest.findIndex(carriesOrdinal);
    const below = next < 0 ? rest : rest.slice(0, next);
    const section = below.slice(0, below.findLastIndex((part) => 'block' in part) + 1);
    // Sentences of the office's own within the section keep its heading.
    const silent = section.every((part) => 'block' in part && blocks[part.block].length === 0);
    if (section.length > 0 && silent) return [null];
    number += 1;
    return [chineseOrdinal(number)];
  });
}

/** How the report reads. */
export function paragraphsOf(outline: TemplateOutline, composed: StageComposition): StageParagraph[] {
  const ordinals = [...composed.ordinals];
  let toNote = composed.noted !== null;
  const told = outline.paragraphs.flatMap((one): StageParagraph[] => {
    if ('block' in one) return one.block === 'sources' ? [] : [...composed.content.blocks[one.block]];
    const ordinal = carriesOrdinal(one) ? (ordinals.shift() ?? null) : undefined;
    if (ordinal === null) return [];
    const pieces = one.pieces.map((piece): StagePiece => {
      if (typeof piece === 'string') return { text: piece };
      if ('ordinal' in piece) return { text: ordinal ?? '' };
      const { footnotes, ...value } = composed.content.values[piece.value];
      if (footnotes === undefined || !toNote || one.boxed === true) return value;
      toNote = false;
      return { ...value, footnotes };
    });
    return [{ kind: kindOf(one.pieces), pieces }];
  });
  return [...told, ...notesAtEnd(composed)];
}

/** Footnotes that no figure of the template can carry, as the last words of the report. */
export const notesAtEnd = ({ notesAtEnd: stand, footnotes }: StageComposition): StageParagraph[] =>
  stand
    ? footnotes.map((text): StageParagraph => ({
        kind: 'body',
        pieces: [{ text: `注\uff1a${text}` }],
      }))
    : [];

/** A sentence of the template was typed by a person. */
function kindOf(pieces: readonly TemplatePiece[]): StageParagraph['kind'] {
  if (pieces.some((piece) => typeof piece !== 'string' && 'ordinal' in piece)) return 'heading';
  const [only] = pieces;
  const signs = typeof only === 'object' && 'value' in only && ['signedBy', 'day'].includes(only.value);
  return pieces.length === 1 && signs ? 'signed' : 'kept';
}

/** Sections that have something to say and no place in the template. */
export const lackingFindings = (outline: TemplateOutline, { blocks }: StageContent): StageFinding[] =>
  lackingBlocks(outline)
    .filter((block) => blocks[block].length > 0)
    .map((block) => ({
      code: `template:${block}`,
      kind: 'note',
      sentence: lackingSentence(block),
    }));

const lackingSentence = (block: StageBlock): string =>
  block === 'sources'
    ? '模板没有“{{出处}}”,账本、专项和链头写在文末。'
    : `模板没有“{{${STAGE_BLOCK_NAMES[block].zh}}}”,汇报中没有这一部分。`;
