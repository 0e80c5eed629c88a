import type { Label } from '../../kernel/label.js';

/** What the server refuses about tips, by code. */
export const TIP_REFUSALS: Readonly<Record<string, Label>> = {
  'tip.missing': { zh: '没有这条来件。', en: 'There is no such tip.' },
  'tip.changed': {
    zh: '这条来件刚刚被别人改过,请看过新内容再改。',
    en: 'Somebody has just changed this tip. Look at what it says now.',
  },
  'tip.voided': { zh: '这条来件已作废。', en: 'This tip was voided.' },
  'tip.day-impossible': {
    zh: '日期 {day} 不存在或还没有到。',
    en: '{day} does not exist or lies ahead.',
  },
  'tip.out-of-order': {
    zh: '转办、答复和办理期限不能早于收到之日,答复不能早于转办。',
    en: 'A tip is passed on, due and answered after it came, and answered after it was passed on.',
  },
  'tip.half': {
    zh: '转给谁与转办日期、结果与答复日期须同时填写。',
    en: 'Whom it was passed to goes with its day, and a result with the day of the answer.',
  },
};
