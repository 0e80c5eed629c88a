import { escaped } from '../workbooks/xml-text.js';
import type { StageParagraphKind } from './stage-report.js';

/** Styles of a template; what a person typed is set as every other body. */
export type TemplateStyle = Exclude<StageParagraphKind, 'kept'>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Lengths in twentieths of a point. GB/T 9704-2012: 上 37、下 35、左 28、右 26 mm; 28.95 磅行距, 22 lines a page. */
const TWIPS = {
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
  footer: 1588,
  line: 579,
  titleLine: 680,
} as const;

/** Fonts and half-points of each kind of paragraph (GB/T 9704: 标题 2 号, 正文 3 号). */
const FACES: Readonly<
  Record<TemplateStyle, { readonly font: string; readonly half: number; readonly properties: string }>
> = {
  title: {
    font: '方正小标宋简体',
    half: 44,
    properties: `<w:spacing w:line="${TWIPS.titleLine}" w:lineRule="exact"/><w:jc w:val="center"/>`,
  },
  heading: { font: '黑体', half: 32, properties: indented('<w:keepNext/>') },
  subheading: { font: '楷体_GB2312', half: 32, properties: indented('<w:keepNext/>') },
  body: { font: '仿宋_GB2312', half: 32, properties: indented('') },
  signed: {
    font: '仿宋_GB2312',
    half: 32,
    properties: `<w:spacing w:line="${TWIPS.line}" w:lineRule="exact"/><w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>`,
  },
};

function indented(before: string): string {
  return `${before}<w:spacing w:line="${TWIPS.line}" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>`;
}

const fonts = (name: string): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>`;

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of a template: its style and its words; one without words is a blank line. */
export interface TemplateLine {
  readonly kind: TemplateStyle;
  readonly text: string;
  /** Stays on the page of the next one. */
  readonly keepNext?: true;
}

/** The body of a document: paragraphs by their styles, and the page. */
export function documentXml(lines: readonly TemplateLine[]): string {
  const body = lines.map(({ kind, text, keepNext }) => {
    const keep = keepNext === true ? '<w:keepNext/>' : '';
    return `<w:p><w:pPr><w:pStyle w:val="${kind}"/>${keep}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;
  });
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${TWIPS.top}" w:right="${TWIPS.right}" w:bottom="${TWIPS.bottom}" w:left="${TWIPS.left}" w:header="851" w:footer="907" w:gutter="0"/></w:sectPr>`;
  return `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body.join('')}${page}</w:body></w:document>`;
}

/** One style for each kind of paragraph, so that an office changes them all at once. */
export function stylesXml(names: Readonly<Record<TemplateStyle, string>>): string {
  const styles = Object.entries(FACES).map(
    ([kind, { font, half, properties }]) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${kind}"><w:name w:val="${names[kind as TemplateStyle]}"/><w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${fonts(font)}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr></w:style>`,
  );
  const footer =
    '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('宋体')}<w:sz w:val="32"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  return `${HEAD}<w:styles xmlns:w="${W}">${defaults}${styles.join('')}${footer}</w:styles>`;
}

/** The lines above footnotes; a report puts its own behind them. */
export const FOOTNOTES_XML = `${HEAD}<w:footnotes xmlns:w="${W}"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>`;

const PAGE_NUMBER =
  '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r>';

/** The foot of a page: its number, on odd pages right and on even ones left, and what the paper comes from. */
export function footerXml(side: 'odd' | 'even', lines: readonly string[]): string {
  const [indent, align] = side === 'odd' ? ['w:right', 'right'] : ['w:left', 'left'];
  const from = lines.map(
    (line) =>
      `<w:p><w:r><w:rPr><w:color w:val="595959"/><w:sz w:val="14"/></w:rPr><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  );
  return `${HEAD}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind ${indent}="320"/><w:jc w:val="${align}"/></w:pPr>${PAGE_NUMBER}</w:p>${from.join('')}</w:ftr>`;
}

/** Odd and even pages differ; East Asian line breaking. */
export const SETTINGS_XML = `${HEAD}<w:settings xmlns:w="${W}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr></w:settings>`;

const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OVERRIDES = [
  ['word/document.xml', `${PART}.document.main+xml`],
  ['word/styles.xml', `${PART}.styles+xml`],
  ['word/settings.xml', `${PART}.settings+xml`],
  ['word/footnotes.xml', `${PART}.footnotes+xml`],
  ['word/footer1.xml', `${PART}.footer+xml`],
  ['word/footer2.xml', `${PART}.footer+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
];

/** What each part is. */
export const CONTENT_TYPES_XML = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${OVERRIDES.map(([name = '', type = '']) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`;

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Where the document and its properties are. */
export const PACKAGE_RELATIONS_XML = relations([
  [`${R}/officeDocument`, 'word/document.xml'],
  [
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
]);

/** What the document is made of; footers are the fourth and the fifth. */
export const DOCUMENT_RELATIONS_XML = relations([
  [`${R}/styles`, 'styles.xml'],
  [`${R}/settings`, 'settings.xml'],
  [`${R}/footnotes`, 'footnotes.xml'],
  [`${R}/footer`, 'footer1.xml'],
  [`${R}/footer`, 'footer2.xml'],
]);

/** Title and maker of the file. */
export const coreXml = (title: string, creator: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator></cp:coreProperties>`;
