import { applied } from '../workbooks/sheet-filling.js';
import { escaped } from '../workbooks/xml-text.js';
import type { ZipPackage } from '../workbooks/zip-package.js';
import type { ParagraphPlace, PartMap } from './docx-paragraphs.js';
import { packed } from './docx-package.js';
import { FootnotePart, footnoteMark } from './docx-footnotes.js';
import { notesAtEnd, type StageComposition } from './stage-composition.rules.js';
import type { StageParagraph, StagePiece } from './stage-report.js';
import { openTemplate, templateParts } from './stage-template-package.js';
import { blockOf, placeholdersIn, textOfPlace, type FoundPlaceholder } from './stage-template.rules.js';

/** What Word and WPS call the style of headings within a section; a template may set it as it likes. */
export const SUBHEADING_STYLE = '公文二级标题';

const CORE_PART = 'docProps/core.xml';
const STYLES_PART = 'word/styles.xml';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/**
 * The bytes of a report made from a template. Of the package only the document, heads and feet of pages, the title of
 * the file and, where there are footnotes, their part change; every other part keeps its bytes. The same template and
 * content give the same bytes. Throws what reading the package throws.
 */
export async function filledTemplate(file: Buffer, composed: StageComposition): Promise<Buffer> {
  const zip = openTemplate(file);
  const { document, edges } = await templateParts(zip);
  const hung = composed.notesAtEnd ? [] : composed.footnotes;
  const notes = await FootnotePart.of(zip, hung);
  const filling = new PartFilling(document, composed, notes.firstId, await subheadingOf(zip));
  const changed = new Map<string, Buffer>([['word/document.xml', filling.document()]]);
  for (const [path, map] of edges) {
    changed.set(path.toLowerCase(), new PartFilling(map, composed, notes.firstId, undefined).edge());
  }
  if (zip.has(CORE_PART)) {
    changed.set(CORE_PART.toLowerCase(), coreOf(await zip.whole(CORE_PART), composed));
  }
  for (const [path, bytes] of notes.changed) changed.set(path.toLowerCase(), bytes);
  const parts: [string, Buffer][] = [];
  for (const path of zip.paths()) {
    parts.push([path, changed.get(path.toLowerCase()) ?? (await zip.whole(path))]);
  }
  parts.push(...notes.added);
  return packed(parts);
}

/** Title and maker among the properties of the file, where a template names them. */
function coreOf(bytes: Buffer, { content: { blocks, values } }: StageComposition): Buffer {
  const title = blocks.title.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
  return Buffer.from(
    bytes
      .toString('utf8')
      .replaceAll('{{标题}}', () => escaped(title))
      .replaceAll('{{制表人}}', () => escaped(values.maker.text)),
  );
}

/** The identity of the style of headings within a section; undefined where the template has none. */
async function subheadingOf(zip: ZipPackage): Promise<string | undefined> {
  if (!zip.has(STYLES_PART)) return undefined;
  const styles = (await zip.whole(STYLES_PART)).toString('utf8');
  const found = styles
    .split(/(?=<w:style[ >])/)
    .find((style) => /<w:name\s+w:val="([^"]*)"/.exec(style)?.[1] === SUBHEADING_STYLE);
  return found === undefined ? undefined : /w:styleId="([^"]+)"/.exec(found)?.[1];
}

/** Fills one part; its placeholders are known, since the template was looked at before it was kept. */
class PartFilling {
  private readonly ordinals: (string | null)[];
  private toNote: boolean;
  private readonly w: string;

  constructor(
    private readonly map: PartMap,
    private readonly composed: StageComposition,
    private readonly firstNoteId: number,
    private readonly subheading: string | undefined,
  ) {
    this.ordinals = [...composed.ordinals];
    this.toNote = composed.noted !== null;
    this.w = map.prefix;
  }

  document(): Buffer {
    const { composed, map } = this;
    const sources = composed.sourcesAtEnd ? composed.content.blocks.sources : [];
    const small = `<${this.w}rPr><${this.w}color ${this.w}val="595959"/><${this.w}sz ${this.w}val="16"/></${this.w}rPr>`;
    const last = [
      ...notesAtEnd(composed).map((one) => this.paragraph(one, '', '')),
      ...sources.map((one) => this.paragraph(one, '', small)),
    ].join('');
    const end = { start: map.bodyEnd, end: map.bodyEnd, xml: last };
    return applied(map.bytes, [...map.paragraphs.flatMap((one) => this.edits(one, true)), end]);
  }

  edge(): Buffer {
    return applied(
      this.map.bytes,
      this.map.paragraphs.flatMap((one) => this.edits(one, false)),
    );
  }

  private edits(place: ParagraphPlace, inBody: boolean): Edit[] {
    const block = blockOf(place);
    if (block !== undefined) {
      return [
        {
          start: place.start,
          end: place.end,
          xml: this.section(place, this.composed.content.blocks[block]),
        },
      ];
    }
    const found = placeholdersIn(textOfPlace(place));
    if (found.length === 0) return [];
    const carriesNotes = inBody && !place.boxed && !place.unseen;
    const carriesOrdinal = found.some(({ what }) => 'ordinal' in what);
    const ordinal = carriesOrdinal ? (this.ordinals.shift() ?? null) : '';
    if (ordinal === null) return [{ start: place.start, end: place.end, xml: this.section(place, []) }];
    return this.pieces(place, found, ordinal, carriesNotes);
  }

  /** The paragraphs of a section, each set as the placeholder's own. */
  private section(place: ParagraphPlace, paragraphs: readonly StageParagraph[]): string {
    const { properties, texts } = place;
    const breaksSection = properties.includes(`<${this.w}sectPr`);
    if (paragraphs.length === 0) {
      // A cell of a table needs a paragraph, and so does the end of a section of pages.
      return place.enclosed || breaksSection ? `<${this.w}p>${properties}</${this.w}p>` : '';
    }
    const plain = withoutSection(properties, this.w);
    const run = texts[0]?.runProperties ?? '';
    return paragraphs
      .map((one, at) => {
        const last = at === paragraphs.length - 1 ? properties : plain;
        const styled = one.kind === 'subheading' && this.subheading !== undefined && last === plain;
        return styled
          ? this.paragraph(
              one,
              `<${this.w}pPr><${this.w}pStyle ${this.w}val="${this.subheading}"/></${this.w}pPr>`,
              '',
            )
          : this.paragraph(one, last, run);
      })
      .join('');
  }

  private paragraph({ pieces }: StageParagraph, properties: string, run: string): string {
    const words = pieces.map(
      (piece) => `<${this.w}r>${run}${this.text(piece.text)}</${this.w}r>${this.marks(piece)}`,
    );
    return `<${this.w}p>${properties}${words.join('')}</${this.w}p>`;
  }

  private text(text: string): string {
    return `<${this.w}t xml:space="preserve">${escaped(text)}</${this.w}t>`;
  }

  private marks({ footnotes = [] }: StagePiece): string {
    return footnotes.map((footnote) => footnoteMark(this.w, this.firstNoteId + footnote - 1)).join('');
  }

  /** Puts values into a sentence. Each takes the properties of the run in which its placeholder begins. */
  private pieces(
    { texts }: ParagraphPlace,
    found: readonly FoundPlaceholder[],
    ordinal: string,
    carriesNotes: boolean,
  ): Edit[] {
    let at = 0;
    return texts.flatMap((place): Edit[] => {
      const [from, to] = [at, at + place.text.length];
      at = to;
      const here = found.filter((one) => one.from < to && one.to > from);
      if (here.length === 0) return [];
      let xml = '';
      let told = from;
      for (const one of here) {
        xml += this.kept(place.text.slice(told - from, Math.max(told, one.from) - from));
        if (one.from >= from)
          xml += this.value(one, ordinal, carriesNotes, `${place.run}${place.runProperties}`);
        told = Math.min(to, one.to);
      }
      xml += this.kept(place.text.slice(told - from));
      return [{ start: place.start, end: place.end, xml }];
    });
  }

  private kept(text: string): string {
    return text === '' ? '' : this.text(text);
  }

  private value({ what }: FoundPlaceholder, ordinal: string, carriesNotes: boolean, run: string): string {
    if ('ordinal' in what) return this.text(ordinal);
    if (!('value' in what)) return '';
    const value = this.composed.content.values[what.value];
    if (value.footnotes === undefined || !carriesNotes || !this.toNote) return this.text(value.text);
    this.toNote = false;
    // A mark is a run of its own, so the run is closed for it and opened again as it was.
    return `${this.text(value.text)}</${this.w}r>${this.marks(value)}${run}`;
  }
}

/** Properties of a paragraph without the end of a section of pages, which stands once. */
const withoutSection = (properties: string, w: string): string =>
  properties.replace(new RegExp(`<${w}sectPr[ >][^]*</${w}sectPr>|<${w}sectPr[^>]*/>`), '');
