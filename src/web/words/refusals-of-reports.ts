import type { Label } from '../../kernel/label.js';

/** What the server refuses of a report that is to be checked, by code. */
export const REPORT_REFUSALS: Readonly<Record<string, Label>> = {
  'report-check.busy': {
    zh: '正在核对的汇报太多,请过一会儿再试。',
    en: 'Too many reports are being checked just now; try again in a moment.',
  },
  'report-check.empty': {
    zh: '里面没有可以核对的文字。如果是扫描件,请先转成文字。',
    en: 'There is no text to check. A scan must be turned into text first.',
  },
  'report-check.encrypted': {
    zh: '文件设有打开密码。请打开后取消密码,再另存一份。',
    en: 'The file has a password. Open it, remove the password and save it again.',
  },
  'report-check.file-unknown': {
    zh: '读不出这个文件的文字。请用 Word 或 WPS 打开,另存为 .docx,或把文字粘贴进来。',
    en: 'The text of this file cannot be read. Open it in Word or WPS and save it as .docx, or paste the text.',
  },
  'report-check.old-word': {
    zh: '这是旧格式的 .doc 或 .wps 文件,改扩展名不起作用。请用 Word 或 WPS 打开,另存为 .docx。',
    en: 'This is an old .doc or .wps file; renaming does not change it. Open it in Word or WPS and save it as .docx.',
  },
  'report-check.text-too-long': {
    zh: '文字太长。每份汇报最多 30 万字,一次最多 60 万字。',
    en: 'Too much text: a report may have 300,000 characters, all together 600,000.',
  },
  'stage-report.changed': {
    zh: '汇报文字刚被他人修改。请核对后再保存。',
    en: 'Somebody else has just changed the texts. Compare them and save again.',
  },
  'stage-report.does-not-tie': {
    zh: '汇报中有数字不符,没有生成文件。请先改正自撰文字:{statements}',
    en: 'Figures of the report do not tie, so no file was made. Put the typed texts right first: {statements}',
  },
  'stage-report.not-named': {
    zh: '上报数与台账有差额,没有生成文件。请先确认以脚注说明。',
    en: 'What was stated differs from the ledger, so no file was made. Have the difference named in a footnote first.',
  },
  'stage-report.text-too-long': {
    zh: '“{block}”太长,最多 {max} 个字。',
    en: '“{block}” is too long: {max} characters at most.',
  },
  'stage-template.changed': {
    zh: '模板刚被他人更换,没有改动。请看清现在用的是哪一份,再重新操作。',
    en: 'Somebody else has just changed the template. See which one is in use now, then try again.',
  },
  'stage-template.empty': {
    zh: '文档里没有占位符,台账的数字和文字放不进去。请先下载模板,在它上面修改。',
    en: 'The document has no placeholders, so nothing of the ledger would be in it. Download the template and change that.',
  },
  'stage-template.linked': {
    zh: '模板引用了文件以外的内容:{targets}。请在 Word 或 WPS 中断开链接,把图片嵌入文档,再上传。',
    en: 'The template draws on what is outside the file: {targets}. Break the links, embed pictures, and send it again.',
  },
  'stage-template.macros': {
    zh: '模板里带有宏、控件或嵌入的文件。请去掉后另存为 .docx,再上传。',
    en: 'The template has macros, controls or embedded files. Remove them, save it as .docx and send it again.',
  },
  'stage-template.misplaced': {
    zh: '这些占位符要在正文中单独成段,同一段里不能有别的文字、图片或分页符:{names}',
    en: 'Each of these stands alone in a paragraph of the body, without words, pictures or page breaks beside it: {names}',
  },
  'stage-template.no-version': {
    zh: '没有这一版模板。',
    en: 'There is no such version of the template.',
  },
  'stage-template.not-docx': {
    zh: '模板应是 .docx 文档。请用 Word 或 WPS 打开,另存为 .docx。',
    en: 'A template is a .docx document. Open it in Word or WPS and save it as .docx.',
  },
  'stage-template.too-long': {
    zh: '模板太长,不像一份汇报的模板。请只留版式和固定的文字。',
    en: 'This is too long for the template of a report. Keep its layout and fixed words only.',
  },
  'stage-template.unknown-names': {
    zh: '不认识这些占位符:{names}。可以用的有:{known}',
    en: 'These placeholders are unknown: {names}. Known are: {known}',
  },
};
