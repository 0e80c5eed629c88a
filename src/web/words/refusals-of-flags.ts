import type { Label } from '../../kernel/label.js';

/** What the server refuses about red flags, by code. */
export const FLAG_REFUSALS: Readonly<Record<string, Label>> = {
  'flag.missing': { zh: '没有这条疑点。', en: 'There is no such flag.' },
  'flag.changed': {
    zh: '这条疑点刚刚有变化,请看过新内容再判。',
    en: 'The flag has just changed. Look at what it says now, then decide.',
  },
  'flag.gone': {
    zh: '这条疑点的来由已不存在,不必再判。',
    en: 'The cause of this flag is gone. There is nothing left to decide.',
  },
  'flag.reason-missing': { zh: '判为不属实须写明理由。', en: 'Say why it is false.' },
  'flag.case-missing': {
    zh: '判为属实须指明本村、本次整治中的一件问题。',
    en: 'A true flag needs a case of the same village and campaign.',
  },
  'flag.rule-unknown': { zh: '没有 {rule} 这条规则。', en: 'There is no rule {rule}.' },
  'flag.rule-changed': {
    zh: '规则 {rule} 刚刚被别人改过,请核对后再保存。',
    en: 'Somebody has just changed rule {rule}. Compare before you save.',
  },
  'flag.tuning-impossible': {
    zh: '规则 {rule} 的参数须是不小于零的整数,或存在的日期。',
    en: 'Values of rule {rule} must be whole numbers from zero on, or days that exist.',
  },
  'flag.held-elsewhere': {
    zh: '这项参数在债权债务的设置里改。',
    en: 'This value is set with claims and debts.',
  },
};
