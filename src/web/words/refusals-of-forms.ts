import type { Label } from '../../kernel/label.js';

/** What the server refuses of forms of other offices, by code. */
export const FORM_REFUSALS: Readonly<Record<string, Label>> = {
  'form.cell-twice': {
    zh: '这些格子被指定了两次,请删去一处:{cells}',
    en: 'These cells are pointed at twice; remove one of the two: {cells}',
  },
  'form.changed': {
    zh: '表样刚被他人修改。请重新打开,核对后再保存。',
    en: 'Somebody else has just changed the form. Open it again, compare and keep it.',
  },
  'form.formula-there': {
    zh: '这些格子里是公式,不能填,请改指别处:{cells}',
    en: 'Formulas stand in these cells, so they are never filled. Point elsewhere: {cells}',
  },
  'form.key-filled': {
    zh: '“{sheet}”的 {column} 列是名称列,不能再填数。',
    en: 'Column {column} of “{sheet}” names the rows, so it cannot be filled besides.',
  },
  'form.name-missing': { zh: '请给表样起个名称。', en: 'Give the form a name.' },
  'form.name-taken': {
    zh: '已有名为“{name}”的表样(也可能已停用)。请换个名称。',
    en: 'There is a form “{name}” already, perhaps a retired one. Choose another name.',
  },
  'form.name-unclear': {
    zh: '几个乡镇都有表样“{name}”。',
    en: 'Several towns have a form “{name}”.',
  },
  'form.no-category': {
    zh: '合同、债权债务、来件和通报不分问题类别和小类,这些格子填不出:{cells}。请改成“全部”的数,或者去掉。',
    en: 'Contracts, claims and debts, tips and circulars have no category or item, so these cells cannot be filled: {cells}. Ask for the figure of everything there, or leave them out.',
  },
  'form.no-file': { zh: '没有收到文件。', en: 'No file arrived.' },
  'form.not-xlsx': {
    zh: '表样应是 .xlsx 工作簿。请用 Excel 或 WPS 打开,另存为 .xlsx 后再拖进来。',
    en: 'A form must be an .xlsx workbook. Open it in Excel or WPS and save it as .xlsx.',
  },
  'form.nothing-pointed': {
    zh: '还没有指定哪一格填什么。',
    en: 'Nothing says yet what goes where.',
  },
  'form.other-town': {
    zh: '这张表样属于另一个乡镇,不能用这个专项填。',
    en: 'The form is of another town than the campaign.',
  },
  'form.outside': { zh: '{cell} 不在表样之内。', en: '{cell} lies outside of the form.' },
  'form.retired': {
    zh: '表样“{name}”已停用。恢复使用后再填。',
    en: 'The form “{name}” is retired. Take it up again to fill it.',
  },
  'form.rows-turned': {
    zh: '首行(第 {firstRow} 行)在末行(第 {lastRow} 行)之下。',
    en: 'The first row ({firstRow}) is below the last ({lastRow}).',
  },
  'form.sheet-unknown': {
    zh: '表样里没有工作表“{sheet}”。',
    en: 'The form has no sheet “{sheet}”.',
  },
  'form.too-large': {
    zh: '这个工作簿太大,不像一张空表。请只保留要填的工作表后再拖进来。',
    en: 'This workbook is too large for an empty form. Keep only the sheets that are filled.',
  },
  'form.unit-wrong': {
    zh: '“{figure}”的单位不对:金额用元或万元,其他用自己的单位。',
    en: 'The unit does not fit “{figure}”: money goes in yuan or 10,000 yuan, everything else in its own.',
  },
  'form.unknown': { zh: '没有这张表样。', en: 'There is no such form.' },
};
