import { packed } from './docx-package.js';
import {
  CONTENT_TYPES_XML,
  coreXml,
  DOCUMENT_RELATIONS_XML,
  documentXml,
  footerXml,
  FOOTNOTES_XML,
  PACKAGE_RELATIONS_XML,
  SETTINGS_XML,
  stylesXml,
  type TemplateLine,
  type TemplateStyle,
} from './docx-xml.js';
import { SUBHEADING_STYLE } from './stage-template-filling.js';

/** What Word and WPS call the styles. */
const STYLE_NAMES: Readonly<Record<TemplateStyle, string>> = {
  title: '公文标题',
  heading: '公文一级标题',
  subheading: SUBHEADING_STYLE,
  body: '公文正文',
  signed: '公文落款',
};

/** A heading with its number, and the section below it. */
const section = (heading: string, block = heading): TemplateLine[] => [
  { kind: 'heading', text: `{{序号}}、${heading}` },
  { kind: 'body', text: `{{${block}}}` },
];

const BLANK: TemplateLine = { kind: 'body', text: '' };

const LINES: readonly TemplateLine[] = [
  { kind: 'title', text: '{{标题}}' },
  BLANK,
  { kind: 'body', text: '{{导语}}' },
  ...section('基本情况'),
  ...section('主要做法'),
  ...section('发现的问题'),
  ...section('整改情况'),
  ...section('处理到人情况', '处理情况'),
  ...section('存在的问题'),
  ...section('下一步打算'),
  BLANK,
  BLANK,
  { kind: 'signed', text: '{{落款单位}}', keepNext: true },
  { kind: 'signed', text: '{{日期}}' },
];

/** The template that the program brings, laid out by GB/T 9704: what an office takes out and changes. */
export const builtInTemplate = (): Promise<Buffer> =>
  packed([
    ['[Content_Types].xml', CONTENT_TYPES_XML],
    ['_rels/.rels', PACKAGE_RELATIONS_XML],
    ['docProps/core.xml', coreXml('{{标题}}', '{{制表人}}')],
    ['word/document.xml', documentXml(LINES)],
    ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS_XML],
    ['word/styles.xml', stylesXml(STYLE_NAMES)],
    ['word/settings.xml', SETTINGS_XML],
    ['word/footnotes.xml', FOOTNOTES_XML],
    ['word/footer1.xml', footerXml('odd', ['{{出处}}'])],
    ['word/footer2.xml', footerXml('even', ['{{出处}}'])],
  ]);
