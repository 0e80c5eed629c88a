import type { Label } from '../../kernel/label.js';

/** What the server refuses of the opening of a campaign (期初), by code. */
export const OPENING_REFUSALS: Readonly<Record<string, Label>> = {
  'import.opening-cases-only': {
    zh: '只有问题清单可以作期初导入。',
    en: 'Only sheets of cases can be an opening import.',
  },
  'opening.confirmed': {
    zh: '本专项的期初已于 {day} 确认,不能再作期初导入,也不能撤销。请按普通导入。',
    en: 'The opening of this campaign was confirmed on {day}; nothing more comes in that way, and nothing is taken back. Use an ordinary import.',
  },
  'opening.none': { zh: '没有待确认的期初导入。', en: 'No opening import awaits confirmation.' },
  'opening.own': {
    zh: '自己导入的期初,须由别人确认。',
    en: 'Somebody else must confirm what you brought in yourself.',
  },
  'opening.too-near': {
    zh: '待确认的 {cases} 件都与您有关(责任人、亲属或包村),须由其他纪检监督人员确认。',
    en: 'You are too near to {cases} [case that awaits|cases that await]; another inspector must confirm them.',
  },
};
