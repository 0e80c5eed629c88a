import { CASE_SORTS, type CaseSort } from '../../../cases/case-list.js';
import { PAGE_SIZE_MAX } from '../../../kernel/paging.js';
import type { Query } from '../../api/http.js';

/** Filters of the register, named as in the address and in the request alike. */
export const FILTERS = [
  'q',
  'villageId',
  'categoryCode',
  'itemCode',
  'state',
  'is',
  'amountKind',
  'nature',
  'source',
  'foundFrom',
  'foundTo',
  'dueFrom',
  'dueTo',
  'mark',
  'importId',
] as const;
export type Filter = (typeof FILTERS)[number];

/** Filters that the register keeps behind a button, since they are seldom needed. */
export const SELDOM_FILTERS: readonly Filter[] = [
  'amountKind',
  'nature',
  'source',
  'foundFrom',
  'foundTo',
  'dueFrom',
  'dueTo',
  'mark',
  'importId',
];

export const PAGE_SIZES = [20, 50, 100, PAGE_SIZE_MAX];
const PAGE_SIZE_FIRST = 50;

/** The filters as a request; the same for the list and for its export. */
export function filtersOf(search: URLSearchParams): Query {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
}

/** Which page is asked for. */
export const pageOf = (search: URLSearchParams): number => positive(search.get('page')) ?? 1;

/** How many rows a page has. */
export const sizeOf = (search: URLSearchParams): number =>
  Math.min(positive(search.get('size')) ?? PAGE_SIZE_FIRST, PAGE_SIZE_MAX);

const positive = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;

/** How the list is sorted; an unknown column counts as none. */
export function sortOf(search: URLSearchParams): { readonly by: CaseSort; readonly descending: boolean } {
  const text = search.get('sort') ?? 'number';
  const descending = text.startsWith('-');
  const by = CASE_SORTS.find((column) => column === text.replace(/^-/, ''));
  return { by: by ?? 'number', descending: by !== undefined && descending };
}

/** The whole question that the address asks. */
export function questionOf(search: URLSearchParams): Query {
  const { by, descending } = sortOf(search);
  return {
    ...filtersOf(search),
    sort: descending ? `-${by}` : by,
    page: pageOf(search),
    size: sizeOf(search),
  };
}

/** Is anything filtered? An empty list then means that nothing matches, not that the ledger is empty. */
export const isFiltered = (search: URLSearchParams): boolean => Object.keys(filtersOf(search)).length > 0;

/** The address with some parameters changed; null and empty text take one out. A changed filter begins at page 1. */
export function changedSearch(
  search: URLSearchParams,
  change: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const narrows = Object.keys(change).some((name) => FILTERS.some((filter) => filter === name));
  if (narrows || 'size' in change || 'sort' in change) next.delete('page');
  return next;
}
