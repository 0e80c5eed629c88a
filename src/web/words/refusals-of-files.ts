import type { Label } from '../../kernel/label.js';

/** Why a file cannot be read, by code, with blanks for the params. The room of workbooks is not for the client. */
export const FILE_REFUSALS: Readonly<Record<string, Label>> = {
  'file-empty': {
    zh: '文件是空的。请检查是否选错了文件。',
    en: 'The file is empty. Check whether it is the right one.',
  },
  'file-too-large': {
    zh: '文件有 {megabytes} MB,超过 {limit} MB 的上限。请删去图片和不用的工作表,或分成几个文件。',
    en: 'The file has {megabytes} MB, more than {limit} MB. Remove pictures and unused sheets, or split it.',
  },
  'file-damaged': {
    zh: '文件已损坏或没有传完整。请用 Excel 或 WPS 打开原文件,另存为 .xlsx 后再导入。',
    en: 'The file is damaged or incomplete. Open the original in Excel or WPS, save it as .xlsx, import that.',
  },
  'file-old-xls': {
    zh: '这是旧格式的 .xls(或 .et)工作簿,改扩展名不起作用。请用 Excel 或 WPS 打开,另存为 .xlsx 后再导入。',
    en: 'This is a workbook of the old .xls kind; renaming does not change it. Open it in Excel or WPS and save it as .xlsx.',
  },
  'file-html': {
    zh: '这是网页或 XML 格式的表格,不是真正的工作簿。请用 Excel 或 WPS 打开,另存为 .xlsx 后再导入。',
    en: 'This is a web page or an XML table, not a workbook. Open it in Excel or WPS and save it as .xlsx.',
  },
  'file-encrypted': {
    zh: '工作簿设有打开密码。请打开后取消密码,另存为 .xlsx 后再导入。',
    en: 'The workbook has a password. Open it, remove the password, save it as .xlsx and import that.',
  },
  'file-not-a-workbook': {
    zh: '这不是 Excel 工作簿,也不是文本表格。请在 Excel 或 WPS 中打开原表,另存为 .xlsx 后再导入。',
    en: 'This is neither an Excel workbook nor a text table. Open the table in Excel or WPS and save it as .xlsx.',
  },
  'file-encoding-unknown': {
    zh: '文本文件的编码认不出来。请用 Excel 或 WPS 打开,另存为 .xlsx 后再导入。',
    en: 'The text is neither UTF-8 nor GB18030. Open it in Excel or WPS and save it as .xlsx.',
  },
  'file-inflates-too-much': {
    zh: '文件解压后超过 {limit} MB。请把需要的内容复制到新的工作簿,另存为 .xlsx 后再导入。',
    en: 'Unpacked, the file is larger than {limit} MB. Copy what is needed to a new workbook and save it as .xlsx.',
  },
  'too-many-rows': {
    zh: '有内容的行超过 {limit} 行。请分成几个文件导入。',
    en: 'More than {limit} rows have content. Split the workbook.',
  },
  'too-many-columns': {
    zh: '工作表“{sheet}”有内容的列超过 {limit} 列。请删去无关的列后再导入。',
    en: 'In the sheet “{sheet}” more than {limit} columns have content. Remove those that are not needed.',
  },
  'too-many-sheets': {
    zh: '工作表超过 {limit} 张。请分成几个文件导入。',
    en: 'There are more than {limit} sheets. Split the workbook.',
  },
  'cell-too-long': {
    zh: '工作表“{sheet}”的单元格 {cell} 超过 {limit} 个字符。请缩短后再导入。',
    en: 'In the sheet “{sheet}” cell {cell} has more than {limit} characters. Shorten it.',
  },
  'reading-took-too-long': {
    zh: '读取超过 {seconds} 秒,已停止,没有写入任何内容。请删去不用的工作表或分成几个文件后再导入。',
    en: 'Reading took more than {seconds} seconds and was stopped; nothing was written. Remove unused sheets or split the file.',
  },
  'reading-took-too-much-memory': {
    zh: '读取占用内存过多,已停止,没有写入任何内容。请删去不用的工作表或分成几个文件后再导入。',
    en: 'Reading took too much memory and was stopped; nothing was written. Remove unused sheets or split the file.',
  },
};
