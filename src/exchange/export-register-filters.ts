import {
  ASSET_CLASS_LABELS,
  ASSET_DIFFERENCE_LABELS,
  ASSET_FUNDING_LABELS,
  ASSET_USE_LABELS,
  type AssetComparison,
} from '../assets/asset.js';
import { LAND_CLASS_LABELS } from '../assets/land.js';
import {
  CLAIM_CLASS_LABELS,
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_NOT_ASKED_LABEL,
  CLAIM_SIDE_LABELS,
} from '../claims-debts/claim.js';
import {
  CONTRACT_FORM_LABELS,
  CONTRACT_KIND_LABELS,
  CONTRACT_TAG_LABELS,
  LESSEE_MEMBER_LABELS,
} from '../contracts/contract.js';
import { LOAN_KIND_LABELS, PAYMENT_WAY_LABELS } from '../funds/fund.js';
import { subjectCharts } from '../funds/subject-chart.js';
import type { Id } from '../kernel/ids.js';
import type { Label } from '../kernel/label.js';
import { span } from './export-filters.js';
import type { RegisterSelections, RegisterSubject } from './export-subject.js';

type Names = ReadonlyMap<Id, string>;
type Told = readonly [field: string, text: string | undefined];

/**
 * What an export of a register was narrowed by, a pair of field and value each; none where it holds everything that
 * was not voided. `names` says what the ids are called.
 */
export function registerFilterWords(subject: RegisterSubject, names: Names): [string, string][] {
  const { villageId, q, voided } = subject.question;
  const searched = q?.trim() ?? '';
  const told: readonly Told[] = [
    ['村', named(names, villageId)],
    ...ownWords(subject, names),
    ['查找', searched === '' ? undefined : searched],
    ['作废', voided === true ? '只列已作废的' : undefined],
  ];
  return told.flatMap(([field, text]): [string, string][] => (text === undefined ? [] : [[field, text]]));
}

function ownWords(subject: RegisterSubject, names: Names): readonly Told[] {
  switch (subject.kind) {
    case 'assets':
      return assetWords(subject.question);
    case 'contracts':
      return contractWords(subject.question, names);
    case 'fund-entries':
      return entryWords(subject.question, names);
    case 'claims-debts':
      return claimWords(subject.question);
  }
}

const COMPARISON_LABELS: Readonly<Record<AssetComparison, Label>> = {
  ...ASSET_DIFFERENCE_LABELS,
  any: { zh: '账实不符', en: 'Differs' },
  none: { zh: '账实相符', en: 'Agrees' },
  'not-counted': { zh: '未清查', en: 'Not counted' },
};

const assetWords = (asked: RegisterSelections['assets']): readonly Told[] => [
  ['范围', either(asked.resources, '只列资源', '不含资源')],
  ['类别', labelled(ASSET_CLASS_LABELS, asked.classCode)],
  ['地类', labelled(LAND_CLASS_LABELS, asked.landClass)],
  ['使用情况', labelled(ASSET_USE_LABELS, asked.useCode)],
  ['资金来源', labelled(ASSET_FUNDING_LABELS, asked.fundedBy)],
  ['账实情况', labelled(COMPARISON_LABELS, asked.comparison)],
  ['处置', either(asked.disposed, '有处置', '没有处置')],
  ['在册情况', either(asked.gone, '已全部处置', '仍在册')],
];

const contractWords = (asked: RegisterSelections['contracts'], names: Names): readonly Told[] => [
  ['类别', labelled(CONTRACT_KIND_LABELS, asked.kind)],
  ['合同形式', labelled(CONTRACT_FORM_LABELS, asked.form)],
  ['承包方', labelled(LESSEE_MEMBER_LABELS, asked.lesseeMember)],
  ['地类', labelled(LAND_CLASS_LABELS, asked.landClass)],
  ['标记', labelled(CONTRACT_TAG_LABELS, asked.tag)],
  ['标的资产', named(names, asked.assetId)],
  ['到期', span(asked.endsFrom, asked.endsTo)],
  ['到期', asked.withinDays === undefined ? undefined : `${asked.withinDays} 天以内`],
  ['到期', either(asked.expired, '已到期、没有终止的', '没有到期或已终止的')],
];

const entryWords = (asked: RegisterSelections['fund-entries'], names: Names): readonly Told[] => [
  ['账户', named(names, asked.accountId)],
  ['日期', span(asked.fromDay, asked.toDay)],
  ['科目', asked.subjectCode === undefined ? undefined : subjectText(asked.subjectCode)],
  ['支付方式', labelled(PAYMENT_WAY_LABELS, asked.payment)],
  ['出借', labelled(LOAN_KIND_LABELS, asked.loan)],
  ['归还的出借', named(names, asked.returnsId)],
];

const claimWords = (asked: RegisterSelections['claims-debts']): readonly Told[] => [
  ['债权或债务', labelled(CLAIM_SIDE_LABELS, asked.side)],
  ['类别', labelled(CLAIM_CLASS_LABELS, asked.classCode)],
  [
    '确认',
    asked.confirmation === 'none'
      ? CLAIM_NOT_ASKED_LABEL.zh
      : labelled(CLAIM_CONFIRMATION_LABELS, asked.confirmation),
  ],
  ['是否结清', either(asked.outstanding, '尚未结清', '已经结清')],
  ['发生时间', asked.arisenFrom === undefined ? undefined : `${asked.arisenFrom} 及以后`],
  ['发生时间', asked.arisenBefore === undefined ? undefined : `早于 ${asked.arisenBefore}`],
  ['有无时间', either(asked.undated, '没有时间', '有时间')],
];

const named = (names: Names, id: Id | undefined): string | undefined =>
  id === undefined ? undefined : (names.get(id) ?? id);

const labelled = <Code extends string>(
  labels: Readonly<Record<Code, Label>>,
  code: Code | undefined,
): string | undefined => (code === undefined ? undefined : labels[code].zh);

const either = (flag: boolean | undefined, yes: string, no: string): string | undefined =>
  flag === undefined ? undefined : flag ? yes : no;

/** The code with every name that the charts give it. */
function subjectText(code: string): string {
  const known = subjectCharts().flatMap(({ subjects }) => subjects.filter((one) => one.code === code));
  return [code, [...new Set(known.map(({ name }) => name))].join(' / ')].join(' ').trim();
}
