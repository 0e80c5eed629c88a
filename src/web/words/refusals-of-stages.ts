import type { Label } from '../../kernel/label.js';

/** What the server refuses about steps and inspection rounds, by code. */
export const STAGE_STEP_REFUSALS: Readonly<Record<string, Label>> = {
  'stage-step.no-villages': { zh: '请选择村。', en: 'Choose villages.' },
  'stage-step.day-impossible': {
    zh: '日期 {day} 不存在或还没有到。',
    en: '{day} does not exist or lies ahead.',
  },
  'stage-step.changed': {
    zh: '刚刚被别人改过,请看过新内容再改。',
    en: 'Somebody has just changed it. Look at what it says now.',
  },
  'inspection-round.missing': { zh: '没有这轮督查。', en: 'There is no such round.' },
  'inspection-round.voided': { zh: '这轮督查已作废。', en: 'This round was voided.' },
  'inspection-round.changed': {
    zh: '这轮督查刚刚被别人改过,请看过新内容再改。',
    en: 'Somebody has just changed this round. Look at what it says now.',
  },
  'inspection-round.day-impossible': {
    zh: '日期 {day} 不存在或还没有到。',
    en: '{day} does not exist or lies ahead.',
  },
  'inspection-round.out-of-order': {
    zh: '结束日期早于开始日期,或整改期限早于通报日期。',
    en: 'It ends before it begins, or is to be put right before the circular.',
  },
  'inspection-round.no-villages': { zh: '请至少选择一个村。', en: 'Choose at least one village.' },
  'inspection-round.twice': { zh: '同一个村写了两次。', en: 'A village stands there twice.' },
  'inspection-round.finding-missing': {
    zh: '滞后、通报批评的村须写明问题。',
    en: 'Say what was found in a village that is behind or criticised.',
  },
  'inspection-round.reason-missing': { zh: '作废须写明原因。', en: 'Say why it is voided.' },
};
