import {
  ASSET_CLASS_LABELS,
  ASSET_DIFFERENCE_LABELS,
  ASSET_FUNDING_LABELS,
  ASSET_USE_LABELS,
  DISPOSAL_WAY_LABELS,
} from '../../assets/asset.js';
import { LAND_CLASS_LABELS } from '../../assets/land.js';
import { CLAIM_CLASS_LABELS } from '../../claims-debts/claim.js';
import { CONTRACT_FORM_LABELS, CONTRACT_TAG_LABELS } from '../../contracts/contract.js';
import { LOAN_KIND_LABELS, PAYMENT_WAY_LABELS } from '../../funds/fund.js';
import type { Label } from '../../kernel/label.js';
import { FLAG_REGISTER_LABELS, FLAG_SEVERITY_LABELS } from '../../red-flags/flag.js';

const YES_OR_NO: Readonly<Record<string, Label>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};

/** Names of what registers, flags and completeness are narrowed by, where it is no field. */
export const REGISTER_FILTER_NAMES: Readonly<Record<string, Label>> = {
  classCode: { zh: '类别', en: 'Class' },
  disposed: { zh: '已处置的', en: 'Disposed of' },
  comparison: { zh: '账实对比', en: 'Books against count' },
  tag: { zh: '问题标记', en: 'Tags' },
  endsFrom: { zh: '到期日起', en: 'Ends from' },
  endsTo: { zh: '到期日止', en: 'Ends until' },
  withinDays: { zh: '多少天内到期', en: 'Ends within days' },
  expired: { zh: '已到期的', en: 'Expired' },
  overdue: { zh: '欠租', en: 'Rent overdue' },
  accountId: { zh: '账户', en: 'Account' },
  subjectCode: { zh: '科目', en: 'Subject' },
  payment: { zh: '支付方式', en: 'Way of payment' },
  loan: { zh: '出借与归还', en: 'Loans' },
  returnsId: { zh: '归还的出借', en: 'Loan brought back' },
  undated: { zh: '没有日期的', en: 'Without a day' },
  ruleCode: { zh: '规则', en: 'Rule' },
  severity: { zh: '轻重', en: 'Weight' },
  register: { zh: '台账', en: 'Register' },
  show: { zh: '显示', en: 'Shown' },
  personId: { zh: '人员', en: 'Person' },
  assetId: { zh: '资产、资源', en: 'Asset or resource' },
};

/** Words of their values. */
export const REGISTER_FILTER_VALUES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  classCode: { ...CLAIM_CLASS_LABELS, ...ASSET_CLASS_LABELS },
  landClass: LAND_CLASS_LABELS,
  useCode: ASSET_USE_LABELS,
  fundedBy: ASSET_FUNDING_LABELS,
  disposed: YES_OR_NO,
  way: DISPOSAL_WAY_LABELS,
  comparison: {
    ...ASSET_DIFFERENCE_LABELS,
    any: { zh: '账实不符', en: 'Any difference' },
    none: { zh: '账实相符', en: 'They agree' },
    'not-counted': { zh: '未清查', en: 'Not counted' },
  },
  tag: CONTRACT_TAG_LABELS,
  form: CONTRACT_FORM_LABELS,
  expired: YES_OR_NO,
  overdue: { all: { zh: '连同已付清的', en: 'With those that paid' } },
  payment: PAYMENT_WAY_LABELS,
  loan: LOAN_KIND_LABELS,
  undated: YES_OR_NO,
  severity: FLAG_SEVERITY_LABELS,
  register: FLAG_REGISTER_LABELS,
  show: {
    missing: { zh: '有未登记的', en: 'Something missing' },
    zero: { zh: '零报告村', en: 'Nothing reported' },
  },
};
