import type { Label } from '../../kernel/label.js';

/** What the server refuses of lists, by code. */
export const LIST_REFUSALS: Readonly<Record<string, Label>> = {
  'list.no-such-day': { zh: '没有 {day} 这一天。', en: 'There is no day {day}.' },
  'list.too-long': {
    zh: '超过 {limit} 笔,一份确认单放不下。请按村分开。',
    en: 'There are more than {limit}; choose one village at a time.',
  },
  'list.unknown': { zh: '没有这种清单。', en: 'There is no such list.' },
};
