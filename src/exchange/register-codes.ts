import type { Label } from '../kernel/label.js';

/** Why a row of a register's sheet is refused; `{value}` is the cell's text. */
export const REGISTER_PROBLEM_LABELS = {
  'claim-side-unclear': {
    zh: '“{value}”分不清是债权还是债务。请分别写在“债务人”或“债权人”列,或加“类型”列。',
    en: 'Nothing says whether “{value}” owes or is owed. Use a column of debtors or creditors, or one that says it.',
  },
  'counterparty-missing': {
    zh: '没有写债务人或债权人。请填上,可以隐名。',
    en: 'The debtor or creditor is missing. Write it, masked if you like.',
  },
  'asset-name-missing': { zh: '没有写资产名称。请填上。', en: 'The name of the asset is missing.' },
  'net-exceeds-value': {
    zh: '净值“{value}”元,多于原值。请核对两个金额。',
    en: 'The net value (“{value}” yuan) exceeds the original one. Check both amounts.',
  },
  'counted-day-missing': {
    zh: '不知道是哪天清查的。请在表上方写“清查时间:年月日”,或加“清查时间”列。',
    en: 'The day of the count is not known. Write 清查时间:DAY above the table, or add a column for it.',
  },
  'contract-thing-missing': { zh: '没有写合同标的。请填上。', en: 'The object of the contract is missing.' },
  'term-backwards': {
    zh: '“{value}”早于起始日期。请核对两个日期。',
    en: '“{value}” is before the first day of the term. Check both days.',
  },
  'month-day-unclear': {
    zh: '“{value}”看不出是每年哪一天。请写成 10-31 或 10月31日。',
    en: '“{value}” is no day of a year. Write 10-31.',
  },
  'tag-unknown': {
    zh: '没有“{value}”这个问题标签。可用的标签见模板的填写说明。',
    en: 'There is no tag “{value}”. The template lists those that there are.',
  },
  'day-missing': { zh: '没有写日期。请填上。', en: 'The day is missing.' },
  'account-missing': {
    zh: '不知道是哪个账户。请在表上方写“账户:名称”,或加“账户”列。',
    en: 'The account is not known. Write 账户:NAME above the table, or add a column for it.',
  },
  'amount-missing': { zh: '没有写金额。请填上。', en: 'The amount is missing.' },
  'unpaid-exceeds-amount': {
    zh: '未偿还“{value}”元,多于借款金额。请核对两个金额。',
    en: 'More is unpaid (“{value}” yuan) than was borrowed. Check both amounts.',
  },
} as const satisfies Record<string, Label>;

/** What is told of a register's sheet without refusing a row. */
export const REGISTER_NOTICE_LABELS = {
  'balance-differs': {
    zh: '{what}:表上是 {stated},按收支计算是 {computed}。以后各行从算得的余额起。',
    en: '{what}: the sheet states {stated}, income and expense come to {computed}; the next rows go on from there.',
  },
} as const satisfies Record<string, Label>;
