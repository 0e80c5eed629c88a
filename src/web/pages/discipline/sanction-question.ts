import type { Query } from '../../api/http.js';

/** Filters of the register, named as in the address and in the request alike. */
export const SANCTION_FILTERS = ['q', 'villageId', 'kind', 'track', 'standing', 'flagged', 'voided'] as const;
export type SanctionFilter = (typeof SANCTION_FILTERS)[number];

const SIZE = 50;

/** Which page is asked for. */
export const pageOf = (search: URLSearchParams): number => {
  const text = search.get('page') ?? '';
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
};

/** The whole question that the address asks. */
export function questionOf(search: URLSearchParams): Query {
  const filters = SANCTION_FILTERS.map((name) => [name, search.get(name)] as const);
  return { ...Object.fromEntries(filters), sort: search.get('sort'), page: pageOf(search), size: SIZE };
}

/** Does the address narrow the list? */
export const isFiltered = (search: URLSearchParams): boolean =>
  SANCTION_FILTERS.some((name) => (search.get(name) ?? '') !== '');

/** The address with these changes; another filter begins at the first page. */
export function changedSearch(
  search: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  const narrows = Object.keys(changes).some((name) => SANCTION_FILTERS.some((filter) => filter === name));
  if (narrows) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
