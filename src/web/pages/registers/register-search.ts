import type { Query } from '../../api/http.js';

/** A list of a register as its address tells it: filters are named alike in the address and in the request. */
export interface RegisterList {
  /** What the address calls the tab of the list; null for the one that opens where no tab is named. */
  readonly tab: string | null;
  readonly filters: readonly string[];
}

/** What changes in an address; null or nothing takes a part out. */
export type Changes = Readonly<Record<string, string | null>>;

/** How many rows a page of a register may show. */
export const REGISTER_SIZES = [50, 100, 200] as const;

const numberIn = (search: URLSearchParams, name: string): number | null => {
  const text = search.get(name) ?? '';
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
};

/** Which page is asked for. */
export const pageOf = (search: URLSearchParams): number => numberIn(search, 'page') ?? 1;

/** How many rows of a page are asked for. */
export const sizeOf = (search: URLSearchParams): number =>
  REGISTER_SIZES.find((size) => size === numberIn(search, 'size')) ?? REGISTER_SIZES[0];

/** The filters that the address sets. */
export const filtersOf = (search: URLSearchParams, { filters }: RegisterList): Query =>
  Object.fromEntries(filters.map((name) => [name, search.get(name)] as const));

/** The whole question that the address asks. */
export const questionOf = (search: URLSearchParams, list: RegisterList): Query => ({
  ...filtersOf(search, list),
  sort: search.get('sort'),
  page: pageOf(search),
  size: sizeOf(search),
});

/** Does the address narrow the list? */
export const isFiltered = (search: URLSearchParams, { filters }: RegisterList): boolean =>
  filters.some((name) => (search.get(name) ?? '') !== '');

/** The address with these changes; another filter, order or length begins at the first page. */
export function changedSearch(
  search: URLSearchParams,
  { filters }: RegisterList,
  changes: Changes,
): URLSearchParams {
  const next = new URLSearchParams(search);
  const begins = Object.keys(changes).some(
    (name) => name === 'sort' || name === 'size' || filters.includes(name),
  );
  if (begins) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** What takes every filter out. */
export const withoutFilters = ({ filters }: RegisterList): Changes =>
  Object.fromEntries(filters.map((name) => [name, null]));

/** The address of another tab; of what was asked before only what both lists understand is kept. */
export function searchOfTab(
  search: URLSearchParams,
  { tab, filters }: RegisterList,
  kept: readonly string[],
): URLSearchParams {
  const next = new URLSearchParams(tab === null ? {} : { tab });
  for (const name of kept) {
    const value = search.get(name);
    if (value !== null && filters.includes(name)) next.set(name, value);
  }
  return next;
}

/** The column and the way that the address sorts by; null where it leaves the usual order. */
export function sortOf(
  search: URLSearchParams,
): { readonly by: string; readonly descending: boolean } | null {
  const sort = search.get('sort') ?? '';
  if (sort === '') return null;
  return { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') };
}
