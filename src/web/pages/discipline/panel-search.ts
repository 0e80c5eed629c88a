import type { Query } from '../../api/http.js';

/** Filters of each list of the discipline register, named as in the address and in the request alike. */
export const PANEL_FILTERS = {
  sanctions: [
    'q',
    'villageId',
    'kind',
    'track',
    'standing',
    'duty',
    'flagged',
    'voided',
    'onDay',
    'personId',
    'caseId',
  ],
  measures: ['q', 'villageId', 'form', 'kind', 'voided', 'personId', 'caseId'],
  persons: ['q', 'villageId', 'with', 'partyMember', 'managesIn'],
  'hand-overs': ['q', 'villageId', 'kind', 'voided', 'caseId'],
  money: ['q', 'villageId', 'kind', 'fromDay', 'toDay', 'personId', 'caseId'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A list of the discipline register. */
export type Panel = keyof typeof PANEL_FILTERS;

/** The pages behind the tabs; the first opens where the address names none. */
export const TABS = ['sanctions', 'measures', 'persons', 'hand-overs', 'money', 'setting'] as const;
export type Tab = (typeof TABS)[number];

/** The tab that the address names. */
export const tabOf = (search: URLSearchParams): Tab =>
  TABS.find((tab) => tab === search.get('tab')) ?? 'sanctions';

/** Rows of a page of a list. */
export const PANEL_SIZE = 50;

/** Which page is asked for. */
export const pageOf = (search: URLSearchParams): number => {
  const text = search.get('page') ?? '';
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
};

/** The filters that the address sets. */
export const filtersOf = (search: URLSearchParams, panel: Panel): Query =>
  Object.fromEntries(PANEL_FILTERS[panel].map((name) => [name, search.get(name)] as const));

/** The whole question that the address asks. */
export const questionOf = (search: URLSearchParams, panel: Panel): Query => ({
  ...filtersOf(search, panel),
  page: pageOf(search),
  size: PANEL_SIZE,
});

/** Does the address narrow the list? */
export const isFiltered = (search: URLSearchParams, panel: Panel): boolean =>
  PANEL_FILTERS[panel].some((name) => (search.get(name) ?? '') !== '');

/** What changes in an address; null or nothing takes a part out. */
export type Changes = Readonly<Record<string, string | null>>;

/** The address with these changes; another filter begins at the first page. */
export function changedSearch(search: URLSearchParams, panel: Panel, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(search);
  const narrows = Object.keys(changes).some((name) => PANEL_FILTERS[panel].some((filter) => filter === name));
  if (narrows) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** The address of the tab without anything that was asked of the one before. */
export const searchOfTab = (tab: Tab): URLSearchParams =>
  new URLSearchParams(tab === 'sanctions' ? {} : { tab });
