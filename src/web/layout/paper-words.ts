import {
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_NOT_ASKED_LABEL,
  CLAIM_SIDE_LABELS,
} from '../../claims-debts/claim.js';
import type { Label } from '../../kernel/label.js';
import { URGING_STANDING_LABELS } from '../../rectification/urging.js';
import { REGISTER_FILTER_NAMES, REGISTER_FILTER_VALUES } from './paper-register-words.js';

/** Names of filters that are no fields. */
export const FILTER_NAMES: Readonly<Record<string, Label>> = {
  ...REGISTER_FILTER_NAMES,
  q: { zh: '查找', en: 'Search' },
  is: { zh: '情况', en: 'Standing' },
  foundFrom: { zh: '发现时间起', en: 'Found from' },
  foundTo: { zh: '发现时间止', en: 'Found until' },
  dueFrom: { zh: '整改时限起', en: 'Due from' },
  dueTo: { zh: '整改时限止', en: 'Due until' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'Until' },
  side: { zh: '债权或债务', en: 'Claims or debts' },
  voided: { zh: '已作废的', en: 'Voided' },
  outstanding: { zh: '尚有余额', en: 'Outstanding' },
  arisenFrom: { zh: '发生时间起', en: 'Arose from' },
  arisenBefore: { zh: '发生早于', en: 'Arose before' },
  letterStanding: { zh: '督办状态', en: 'State of letters' },
  sentFrom: { zh: '发出日期起', en: 'Sent from' },
  sentTo: { zh: '发出日期止', en: 'Sent until' },
};

/** Words of their values. */
export const FILTER_VALUES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  ...REGISTER_FILTER_VALUES,
  is: {
    open: { zh: '未销号', en: 'Open' },
    closed: { zh: '已销号', en: 'Closed' },
    overdue: { zh: '已逾期', en: 'Overdue' },
    outstanding: { zh: '有未处理余额', en: 'Money outstanding' },
    recovered: { zh: '有收回', en: 'Money recovered' },
    returned: { zh: '有返还', en: 'Money returned' },
    undisposed: { zh: '已收未解缴', en: 'Recovered, not disposed of' },
    opening: { zh: '期初', en: 'From paper' },
    'sent-back': { zh: '退回后未再申请销号', en: 'Sent back' },
  },
  side: CLAIM_SIDE_LABELS,
  letterStanding: URGING_STANDING_LABELS,
  confirmation: { ...CLAIM_CONFIRMATION_LABELS, none: CLAIM_NOT_ASKED_LABEL },
  voided: { true: { zh: '是', en: 'yes' } },
  outstanding: { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } },
};

/** Parameters of addresses that narrow nothing: what is open, how it is sorted, which page. */
const NO_FILTERS: ReadonlySet<string> = new Set([
  'campaign',
  'lang',
  'tab',
  'kind',
  'table',
  'by',
  'page',
  'size',
  'sort',
  'focus',
  'new',
  'case',
  'row',
  'flag',
  'sanction',
  'measure',
  'person',
  'edit',
  'footnotes',
  'standing',
  'line',
  'asOf',
  'issueId',
  'letter',
  'village',
]);

/** The filters of an address, each with its values. */
export const filtersOnPaper = (search: URLSearchParams): (readonly [string, readonly string[]])[] =>
  [...search]
    .filter(([name, value]) => !NO_FILTERS.has(name) && value !== '')
    .map(([name, value]) => [name, name === 'q' ? [value] : value.split(',')] as const);

/** Papers that go up in the village carry no heads. */
const WITHOUT_HEADS: readonly string[] = ['/notices'];

/** Does what is printed from this page carry the heads of the chains? */
export const takesHeads = (pathname: string): boolean =>
  !WITHOUT_HEADS.some((path) => pathname === path || pathname.startsWith(`${path}/`));
