import {
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_NOT_ASKED_LABEL,
  CLAIM_SIDE_LABELS,
} from '../../claims-debts/claim.js';
import type { Label } from '../../kernel/label.js';
import { URGING_STANDING_LABELS } from '../../rectification/urging.js';
import { PAGE_FILTERS } from './paper-page-words.js';
import { REGISTER_FILTER_NAMES, REGISTER_FILTER_VALUES } from './paper-register-words.js';

/** Names of filters that are no fields. */
const FILTER_NAMES: Readonly<Record<string, Label>> = {
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
const FILTER_VALUES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
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
  // Named in the head of what they open.
  'figure',
  'code',
  'chain',
]);

/** Filters for one thing by its identity, which says nothing on paper. */
const IDENTITIES: ReadonlySet<string> = new Set([
  'personId',
  'caseId',
  'assetId',
  'accountId',
  'returnsId',
  'subject',
]);
const ONE_OF_THEM: Label = { zh: '选定的一个', en: 'the one chosen' };

/** A filter in words; null where the field's own name, or the value as the field reads it, says it. */
export interface PaperFilter {
  readonly name: string;
  readonly label: Label | null;
  readonly values: readonly { readonly value: string; readonly label: Label | null }[];
}

/** The filters of a page's address, each with its values. */
export function filtersOnPaper(search: URLSearchParams, pathname: string): PaperFilter[] {
  const own = PAGE_FILTERS[/^\/[^/]*/.exec(pathname)?.[0] ?? ''] ?? {};
  return narrowing(search, pathname)
    .filter(([name, value]) => (own[name] !== undefined || !NO_FILTERS.has(name)) && value !== '')
    .map(([name, value]) => {
      const labels = own[name]?.values ?? FILTER_VALUES[name] ?? {};
      const values = name === 'q' ? [value] : value.split(',');
      return {
        name,
        label: own[name]?.name ?? FILTER_NAMES[name] ?? null,
        values: values.map((one) => ({
          value: one,
          label: IDENTITIES.has(name) ? ONE_OF_THEM : (labels[one] ?? null),
        })),
      };
    });
}

/** What the address says, and what a page is narrowed to where it says nothing. */
function narrowing(search: URLSearchParams, pathname: string): (readonly [string, string])[] {
  const said = [...search].filter(([name, value]) => !(name === 'standing' && value === 'all'));
  const isDesk = pathname === '/flags' && !search.has('tab');
  return isDesk && !search.has('standing') && !search.has('caseId') ? [...said, ['standing', 'open']] : said;
}

/** Papers that go up in the village carry no heads. */
const WITHOUT_HEADS: readonly string[] = ['/notices/print'];

/** Does what is printed from this page carry the heads of the chains? */
export const takesHeads = (pathname: string): boolean =>
  !WITHOUT_HEADS.some((path) => pathname === path || pathname.startsWith(`${path}/`));
