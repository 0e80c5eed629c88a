import type { Label } from '../../../kernel/label.js';

/** What happened to rows of registers, by the name that the history keeps. */
export const REGISTER_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'asset.registered': { zh: '登记资产', en: 'Asset registered' },
  'asset.changed': { zh: '修改资产', en: 'Asset changed' },
  'asset.voided': { zh: '作废资产', en: 'Asset voided' },
  'asset.counted': { zh: '登记清查', en: 'Count registered' },
  'asset.count-withdrawn': { zh: '撤回清查', en: 'Count withdrawn' },
  'asset.photographed': { zh: '挂上清查照片', en: 'Picture hung on a count' },
  'asset.photograph-withdrawn': { zh: '撤回清查照片', en: 'Picture withdrawn' },
  'asset.disposed': { zh: '登记处置', en: 'Disposal registered' },
  'asset.disposal-withdrawn': { zh: '撤回处置', en: 'Disposal withdrawn' },
  'contract.registered': { zh: '登记合同', en: 'Contract registered' },
  'contract.changed': { zh: '修改合同', en: 'Contract changed' },
  'contract.voided': { zh: '作废合同', en: 'Contract voided' },
  'contract.paid': { zh: '登记收租', en: 'Rent registered' },
  'contract.payment-reversed': { zh: '冲销收租', en: 'Rent reversed' },
  'fund-account.registered': { zh: '登记账户', en: 'Account registered' },
  'fund-account.changed': { zh: '修改账户', en: 'Account changed' },
  'fund-account.voided': { zh: '作废账户', en: 'Account voided' },
  'fund-entry.registered': { zh: '登记收支', en: 'Entry registered' },
  'fund-entry.changed': { zh: '修改收支', en: 'Entry changed' },
  'fund-entry.voided': { zh: '作废收支', en: 'Entry voided' },
  'fund-statement.registered': { zh: '登记对账单余额', en: 'Statement balance registered' },
  'fund-statement.voided': { zh: '作废对账单余额', en: 'Statement balance voided' },
  'claim.registered': { zh: '登记债权债务', en: 'Claim or debt registered' },
  'claim.changed': { zh: '修改债权债务', en: 'Claim or debt changed' },
  'claim.voided': { zh: '作废债权债务', en: 'Claim or debt voided' },
  'claim.paid': { zh: '登记收付', en: 'Payment registered' },
  'claim.payment-reversed': { zh: '冲销收付', en: 'Payment reversed' },
  'flag.judged': { zh: '判疑点', en: 'Red flag judged' },
  'flag-rule.decided': { zh: '设置疑点规则', en: 'Rule of red flags decided' },
};

/** Kinds of rows of registers. */
export const REGISTER_SUBJECT_LABELS: Readonly<Record<string, Label>> = {
  asset: { zh: '资产', en: 'asset' },
  contract: { zh: '合同', en: 'contract' },
  'fund-account': { zh: '账户', en: 'account of money' },
  'fund-entry': { zh: '收支', en: 'entry' },
  'fund-statement': { zh: '对账单余额', en: 'statement balance' },
  claim: { zh: '债权债务', en: 'claim or debt' },
  flag: { zh: '疑点', en: 'red flag' },
  'flag-rule': { zh: '疑点规则', en: 'rule of red flags' },
};
