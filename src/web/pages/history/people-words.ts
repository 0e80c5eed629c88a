import type { Label } from '../../../kernel/label.js';

/** What happened to accounts, persons, and those dealt with, as the history names it. */
export const PEOPLE_WHAT_LABELS: Readonly<Record<string, Label>> = {
  'account.added': { zh: '新建账号', en: 'Account added' },
  'account.changed': { zh: '修改账号', en: 'Account changed' },
  'account.password-changed': { zh: '更换密码', en: 'Password changed' },
  'account.secured': { zh: '更改账号安全设置', en: 'Security of an account changed' },
  'account.recovered': { zh: '用恢复单找回账号', en: 'Account recovered by its sheet' },
  'account.acts-for': { zh: '切换代理身份', en: 'Acts for somebody' },
  'person.registered': { zh: '登记人员', en: 'Person registered' },
  'person.changed': { zh: '修改人员', en: 'Person changed' },
  'deputy.appointed': { zh: '指定代理', en: 'Deputy appointed' },
  'dealt-person.registered': { zh: '登记被处理人', en: 'Person dealt with registered' },
  'dealt-person.changed': { zh: '修改被处理人', en: 'Person dealt with changed' },
  'sanction.registered': { zh: '登记处分', en: 'Sanction registered' },
  'sanction.changed': { zh: '修改处分', en: 'Sanction changed' },
  'sanction.voided': { zh: '作废处分', en: 'Sanction voided' },
  'sanction.cases-linked': { zh: '关联处分与问题', en: 'Sanction linked to cases' },
  'measure.registered': { zh: '登记组织处理', en: 'Measure registered' },
  'measure.voided': { zh: '作废组织处理', en: 'Measure voided' },
  'hand-over.registered': { zh: '登记移交', en: 'Hand-over registered' },
  'measure.changed': { zh: '修改组织处理', en: 'Measure changed' },
  'hand-over.changed': { zh: '修改移交', en: 'Hand-over changed' },
  'discipline-money.registered': { zh: '登记违纪款项', en: 'Disciplinary money registered' },
  'discipline-money.reversed': { zh: '冲销违纪款项', en: 'Disciplinary money taken back' },
  'hand-over.voided': { zh: '作废移交', en: 'Hand-over voided' },
  'deputy.ended': { zh: '结束代理', en: 'Deputy ended' },
};
