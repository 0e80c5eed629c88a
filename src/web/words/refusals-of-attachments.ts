import type { Label } from '../../kernel/label.js';

/** Why a file is not taken, handed out or linked, by code, with blanks for the params. */
export const ATTACHMENT_REFUSALS: Readonly<Record<string, Label>> = {
  'attachment.archive': {
    zh: '压缩包请先解压,再把里面的文件拖进来。',
    en: 'Please unpack the archive first and drop the files that are in it.',
  },
  'attachment.cannot-clean': {
    zh: '这张照片里的拍摄信息去不掉,不能外发;请截图或另存为 JPG 后再传。',
    en: 'What the camera wrote cannot be removed from this picture; hand in a screenshot or a JPG instead.',
  },
  'attachment.empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'attachment.encrypted': {
    zh: '文档设有打开密码,请取消密码后再传。',
    en: 'The document has a password; please remove it and try again.',
  },
  'attachment.executable': {
    zh: '这是程序文件,不能作为附件。',
    en: 'This is a program, which is not taken.',
  },
  'attachment.file-altered': {
    zh: '附件“{name}”的文件在磁盘上被改过,不再是当初放入的那一份。请告知管理员,从备份恢复。',
    en: 'The file of “{name}” was changed on the disk and is not what was handed in. Tell the administrator.',
  },
  'attachment.file-missing': {
    zh: '附件“{name}”的文件在磁盘上不见了。请告知管理员,从备份恢复。',
    en: 'The file of “{name}” is gone from the disk. Tell the administrator to restore it from a backup.',
  },
  'attachment.macros': {
    zh: '文档里带有宏,请另存为不带宏的格式。',
    en: 'The document has macros; please save it without them.',
  },
  'attachment.missing': { zh: '没有这个附件。', en: 'There is no such attachment.' },
  'attachment.no-file': { zh: '没有收到文件。', en: 'No file arrived.' },
  'attachment.no-thumbnail': { zh: '这个文件没有缩略图。', en: 'There is no small picture of this file.' },
  'attachment.picture-too-large': {
    zh: '图片有 {width} × {height} 个像素,超出允许范围。',
    en: 'The picture claims {width} × {height} pixels, which is too many.',
  },
  'attachment.purpose-missing': {
    zh: '取原件须写明用途。',
    en: 'Please say what the original is for.',
  },
  'attachment.type-unknown': {
    zh: '不能识别这种文件;可收照片、图片、PDF、文字文档、表格、演示文稿和文本。',
    en: 'This kind of file is not known; photographs, pictures, PDF, documents, workbooks, slides and text are.',
  },
  'attachment.web-page': {
    zh: '网页、SVG 和 XML 文件不能作为附件,请打印成 PDF 或截图。',
    en: 'Web pages, SVG and XML are not taken; print them as PDF or take a screenshot.',
  },
  'blob.cannot-write': {
    zh: '数据文件夹写不进去({detail}),可能磁盘已满。文件没有保存。',
    en: 'The data folder cannot be written ({detail}); the disk may be full. The file was not kept.',
  },
  'blob.too-large': {
    zh: '文件超过 {limit} MB 的上限,请压缩图片或拆成几个文件。',
    en: 'The file is larger than {limit} MB; please shrink the picture or split the file.',
  },
  'case-attachment.day-not-a-day': {
    zh: '拍摄日期“{day}”不存在。',
    en: '“{day}” is no day.',
  },
  'case-attachment.missing': {
    zh: '这份佐证已经撤下。',
    en: 'This evidence has been removed already.',
  },
  'case-attachment.reason-missing': {
    zh: '撤下佐证须写明原因。',
    en: 'Please give the reason.',
  },
  'case-attachment.time-not-a-time': {
    zh: '拍摄时刻“{time}”看不懂,请写成 09:30。',
    en: '“{time}” is no time of day; write 09:30.',
  },
};
