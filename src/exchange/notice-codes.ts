import type { Label } from '../kernel/label.js';
import { REGISTER_NOTICE_LABELS } from './register-codes.js';

/** What is told without refusing a row; `{what}`, `{stated}` and `{computed}` are those of the notice. */
export const NOTICE_LABELS = {
  'total-differs': {
    zh: '{what}:表上是 {stated},按导入的行计算是 {computed}。',
    en: '{what}: the sheet states {stated}, its accepted rows add up to {computed}.',
  },
  'total-unreadable': {
    zh: '{what}:写着“{stated}”,读不出来,没有核对。',
    en: '{what}: “{stated}” cannot be read and was not checked.',
  },
  'sheet-left-out': {
    zh: '工作表“{what}”没有需要的列,没有导入。看到的表头:{stated}。',
    en: 'The sheet “{what}” lacks the needed columns and was left out. Headings seen: {stated}.',
  },
  'table-left-out': {
    zh: '这里开始的另一张表没有需要的列,没有导入。看到的表头:{stated}。',
    en: 'Another table that begins here lacks the needed columns and was left out. Headings seen: {stated}.',
  },
  'repeating-sheet-left-out': {
    zh: '工作表“{what}”注明与总表重复,没有导入。',
    en: 'The sheet “{what}” says that it repeats another one and was left out.',
  },
  'hidden-sheet-left-out': {
    zh: '工作表“{what}”是隐藏的,没有导入。',
    en: 'The sheet “{what}” is hidden and was left out.',
  },
  'row-left-out': {
    zh: '这一行不像数据,没有导入:“{what}”。',
    en: 'This row does not look like data and was left out: “{what}”.',
  },
  'example-left-out': {
    zh: '示例行,没有导入。',
    en: 'An example row; it was left out.',
  },
  'group-unknown': {
    zh: '台账里这个村没有“{what}”这个村民小组,本件记在村上。',
    en: 'The village has no group “{what}” in the ledger; the case is recorded for the village.',
  },
  'sheet-unclassified': {
    zh: '表中没有类别,也没有小类,各行记为“待归类”。',
    en: 'The sheet has neither category nor item; its rows are unclassified.',
  },
  'amount-kept': {
    zh: '{what}:表中写未核定,台账已核定为 {computed},保留台账的金额。',
    en: '{what}: the sheet says undetermined; the ledger knows the amount, {computed}, and keeps it.',
  },
  'recovered-kept': {
    zh: '{what}:表中已收回 {stated},台账人工登记为 {computed},保留台账的记录。',
    en: '{what}: the sheet says {stated} was recovered; a person recorded {computed}, which stays.',
  },
  'settlements-kept': {
    zh: '{what}:表中处理为“{stated}”,台账为“{computed}”,保留台账的记录。',
    en: '{what}: the sheet settles “{stated}”, the ledger “{computed}”, which stays.',
  },
  'state-kept': {
    zh: '{what}:表中写“{stated}”,台账为“{computed}”,导入不改动状态。',
    en: '{what}: the sheet says “{stated}”, the ledger “{computed}”; an import never moves a case.',
  },
  'state-not-taken': {
    zh: '表中写“{stated}”,新问题一律登记为“{computed}”。已在纸面办结的,请用期初导入。',
    en: 'The sheet says “{stated}”; a new case is “{computed}”. Use an opening import for work done on paper.',
  },
  'closed-day-kept': {
    zh: '{what}:表中销号日期 {stated},台账为“{computed}”,导入不改动。',
    en: '{what}: the sheet says it was closed on {stated}, the ledger “{computed}”; an import never changes that.',
  },
  'closed-kept': {
    zh: '{what} 已销号:表中有 {stated} 栏与台账不同,不改动。需要改的,请先撤销销号。',
    en: '{what} is closed: what differs from the sheet stays (fields: {stated}). Revoke the closure first to change it.',
  },
  'deadline-kept': {
    zh: '{what}:表中整改时限 {stated},台账为“{computed}”。已交办的只能通过延期改动。',
    en: '{what}: the sheet says the deadline is {stated}, the ledger “{computed}”; only an extension moves it.',
  },
  'looks-like': {
    zh: '与 {computed} 相似,将作为新问题登记。若是同一件,请写上编号后再导入。',
    en: 'Looks like {computed} and would become a new case. If it is the same, write the number and import again.',
  },
  'sanction-does-not-fit': {
    zh: '{what}',
    en: 'The sanction does not fit the person or the rules; it is kept as the paper says and flagged. {what}',
  },
  'sanction-namesake': {
    zh: '本村台账里已有 {computed} 位“{what}”,这一行按另一人登记。若是同一人,请去掉这一行,在处分台账里选“已登记的人”登记。',
    en: 'The register has {computed} of the name “{what}” in this village; this row counts as another person. If it is the same one, leave the row out and record it under the person of the register.',
  },
  ...REGISTER_NOTICE_LABELS,
  'notices-cut': {
    zh: '提示太多,另有 {computed} 条没有列出。',
    en: 'Too many notices; {computed} more are not listed.',
  },
} as const satisfies Record<string, Label>;
export type NoticeCode = keyof typeof NOTICE_LABELS;
