import type { Day } from '../kernel/calendar.js';
import { packed } from './docx-package.js';
import {
  CONTENT_TYPES_XML,
  coreXml,
  DOCUMENT_RELATIONS_XML,
  documentXml,
  footerXml,
  footnotesXml,
  PACKAGE_RELATIONS_XML,
  SETTINGS_XML,
  stylesXml,
} from './docx-xml.js';
import type { StageParagraph, StageParagraphKind } from './stage-report.js';

/** What a stage report is written from; nothing else goes into its bytes. */
export interface StageDocument {
  readonly title: string;
  readonly actor: string;
  readonly asOf: Day;
  readonly paragraphs: readonly StageParagraph[];
  readonly footnotes: readonly string[];
  /** What the foot of each page says it comes from. */
  readonly foot: readonly string[];
}

/** What Word and WPS call the styles. */
const STYLE_NAMES: Readonly<Record<StageParagraphKind, string>> = {
  title: '公文标题',
  heading: '公文一级标题',
  subheading: '公文二级标题',
  body: '公文正文',
  kept: '公文正文 自撰',
  signed: '公文落款',
};

/** The bytes of a report as .docx, laid out by GB/T 9704; the same document always gives the same bytes. */
export const stageDocx = (document: StageDocument): Promise<Buffer> =>
  packed([
    ['[Content_Types].xml', CONTENT_TYPES_XML],
    ['_rels/.rels', PACKAGE_RELATIONS_XML],
    ['docProps/core.xml', coreXml(document.title, document.actor, document.asOf)],
    ['word/document.xml', documentXml(document.paragraphs)],
    ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS_XML],
    ['word/styles.xml', stylesXml(STYLE_NAMES)],
    ['word/settings.xml', SETTINGS_XML],
    ['word/footnotes.xml', footnotesXml(document.footnotes)],
    ['word/footer1.xml', footerXml('odd', document.foot)],
    ['word/footer2.xml', footerXml('even', document.foot)],
  ]);
