import type { RegisterList } from '../registers/register-search.js';

/** The lists of the page, and what their addresses may ask. */
export const CONTRACT_LISTS = {
  contracts: {
    tab: null,
    filters: ['q', 'villageId', 'kind', 'tag', 'form', 'assetId', 'endsFrom', 'endsTo', 'voided'],
  },
  rents: { tab: 'rents', filters: ['villageId', 'overdue', 'asOf'] },
  expiring: { tab: 'expiring', filters: ['q', 'villageId', 'withinDays', 'expired'] },
} as const satisfies Readonly<Record<string, RegisterList>>;

/** How many days the list of what expires looks ahead where the address does not say. */
const WITHIN_DAYS = 90;

/** How many days ahead the address asks for; what is no number of days counts as nothing. */
export function withinDaysOf(search: URLSearchParams, daysMax: number): number {
  const typed = search.get('withinDays') ?? '';
  return /^\d{1,4}$/.test(typed) && Number(typed) <= daysMax ? Number(typed) : WITHIN_DAYS;
}
