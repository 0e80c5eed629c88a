import type { Label } from '../../../kernel/label.js';

/** What happened to urging letters, by the name that the history keeps. */
export const URGING_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'urging.issued': { zh: '发出督办单', en: 'Urging letter issued' },
  'urging.replied': { zh: '登记督办回复', en: 'Reply to an urging letter' },
  'urging.reply-taken-out': { zh: '撤销督办回复', en: 'Reply taken out' },
  'urging.withdrawn': { zh: '撤回督办单', en: 'Urging letter withdrawn' },
};

/** Fields of letters that only the history shows. */
export const URGING_FIELD_LABELS: Readonly<Record<string, Label>> = {
  letterNumber: { zh: '文号', en: 'Number of the letter' },
  sentDay: { zh: '发出日期', en: 'Sent on' },
  replyDueDay: { zh: '回复期限', en: 'To be answered by' },
  urgedCases: { zh: '督办的问题', en: 'Cases urged' },
  repliedDay: { zh: '回复日期', en: 'Answered on' },
  replyText: { zh: '回复内容', en: 'Answer' },
  withdrawnDay: { zh: '撤回日期', en: 'Withdrawn on' },
  withdrawReason: { zh: '撤回原因', en: 'Why it was withdrawn' },
};
