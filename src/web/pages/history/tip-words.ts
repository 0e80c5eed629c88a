import type { Label } from '../../../kernel/label.js';
import {
  TIP_CHANNEL_LABELS,
  TIP_KIND_LABELS,
  TIP_RESULT_LABELS,
  TIP_SLIP_LABELS,
  TIP_TAKER_LABELS,
} from '../../../tips/tip.js';

/** What happened to tips, by the name that the history keeps. */
export const TIP_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'tip.received': { zh: '登记来件', en: 'Tip entered' },
  'tip.changed': { zh: '修改来件', en: 'Tip changed' },
  'tip.voided': { zh: '作废来件', en: 'Tip voided' },
};

/** Fields of tips that only the history shows. */
export const TIP_FIELD_LABELS: Readonly<Record<string, Label>> = {
  tipChannel: { zh: '来源', en: 'Channel' },
  tipKind: { zh: '种类', en: 'Kind' },
  tipResult: { zh: '结果', en: 'Result' },
  passedTo: { zh: '转给', en: 'Passed to' },
  passedDay: { zh: '转办日期', en: 'Passed on' },
  voidedAs: { zh: '作废原因', en: 'Voided as' },
};

/** Labels of codes of tips. */
export const TIP_CODE_LABELS: Readonly<Record<string, Label>> = {
  ...TIP_CHANNEL_LABELS,
  ...TIP_KIND_LABELS,
  ...TIP_RESULT_LABELS,
  ...TIP_SLIP_LABELS,
  ...TIP_TAKER_LABELS,
};
