import type { Label } from '../../../kernel/label.js';

/** What happened to rows of registers, by the name that the history keeps. */
export const REGISTER_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'fund-account.registered': { zh: '登记账户', en: 'Account registered' },
  'fund-account.changed': { zh: '修改账户', en: 'Account changed' },
  'fund-account.voided': { zh: '作废账户', en: 'Account voided' },
  'fund-entry.registered': { zh: '登记收支', en: 'Entry registered' },
  'fund-entry.changed': { zh: '修改收支', en: 'Entry changed' },
  'fund-entry.voided': { zh: '作废收支', en: 'Entry voided' },
  'claim.registered': { zh: '登记债权债务', en: 'Claim or debt registered' },
  'claim.changed': { zh: '修改债权债务', en: 'Claim or debt changed' },
  'claim.voided': { zh: '作废债权债务', en: 'Claim or debt voided' },
  'claim.paid': { zh: '登记收付', en: 'Payment registered' },
  'claim.payment-reversed': { zh: '冲销收付', en: 'Payment reversed' },
};

/** Kinds of rows of registers. */
export const REGISTER_SUBJECT_LABELS: Readonly<Record<string, Label>> = {
  'fund-account': { zh: '账户', en: 'account of money' },
  'fund-entry': { zh: '收支', en: 'entry' },
  claim: { zh: '债权债务', en: 'claim or debt' },
};
