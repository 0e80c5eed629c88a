import type { Label } from '../../../kernel/label.js';
import { LIST_KINDS, LISTS } from '../../../papers/list.js';

/** What happened to returns, as the history names it. */
export const RETURN_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'return.closed': { zh: '报表关账', en: 'Return closed' },
  'return.superseded': { zh: '替换报表', en: 'Return superseded' },
};

/** Fields that only returns have. */
export const RETURN_FIELD_LABELS: Readonly<Record<string, Label>> = {
  adjustments: { zh: '调整(件)', en: 'Adjustments' },
  period: { zh: '期间', en: 'Period' },
  returnId: { zh: '原报表', en: 'Earlier return' },
};

/** Lists and returns among what was taken out. */
export const PAPER_LABELS: Readonly<Record<string, Label>> = {
  ...Object.fromEntries(LIST_KINDS.map((kind) => [`list/${kind}`, LISTS[kind].label])),
  return: { zh: '月报季报', en: 'Return' },
};
