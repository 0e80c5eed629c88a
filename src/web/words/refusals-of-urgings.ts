import type { Label } from '../../kernel/label.js';

/** What the server refuses about urging letters, by code. */
export const URGING_REFUSALS: Readonly<Record<string, Label>> = {
  'urging.missing': { zh: '没有这张督办单。', en: 'There is no such urging letter.' },
  'urging.changed': {
    zh: '这张督办单刚刚被别人改过,请看过新内容再改。',
    en: 'Somebody has just changed this letter. Look at what it says now.',
  },
  'urging.no-cases': { zh: '请至少选择一件问题。', en: 'Choose at least one case.' },
  'urging.too-many-cases': {
    zh: '一次最多督办 {limit} 件,请分几次发出。',
    en: 'At most {limit} cases are urged at once; issue them in several turns.',
  },
  'urging.not-open': {
    zh: '这些问题不在等村里整改,不能督办:{numbers}。没有发出任何督办单。',
    en: 'These cases do not wait for their village: {numbers}. Nothing was issued.',
  },
  'urging.urged-already': {
    zh: '这些问题已经督办、还没有回复:{numbers}。没有发出任何督办单,请重新打开核对。',
    en: 'These cases are urged already and not answered: {numbers}. Nothing was issued; open the form anew.',
  },
  'urging.number-used': {
    zh: '{no} 号已经用过,下一个可用的是 {next} 号。没有发出任何督办单。',
    en: 'Number {no} is used; the next free one is {next}. Nothing was issued.',
  },
  'urging.numbers-out': {
    zh: '文号不能超过 {limit} 号。',
    en: 'There is no number after {limit}.',
  },
  'urging.day-impossible': {
    zh: '日期 {day} 不存在或还没有到。',
    en: '{day} does not exist or lies ahead.',
  },
  'urging.out-of-order': {
    zh: '回复期限、回复日期都不能早于发出之日。',
    en: 'A letter is due and answered on the day on which it was sent or later.',
  },
  'urging.reply-without-day': {
    zh: '写了回复内容,请填写回复日期。',
    en: 'Say on which day it was answered.',
  },
  'urging.withdrawn': { zh: '这张督办单已撤回,不能再改。', en: 'This letter was withdrawn.' },
  'urging.answered': {
    zh: '已经回复的督办单不能撤回;回复登记有误的,先撤销回复。',
    en: 'A letter that was answered cannot be withdrawn. Take out a reply that was kept by mistake first.',
  },
  'urging.reason-missing': { zh: '撤回须写明原因。', en: 'Say why it is withdrawn.' },
};
