import type { RegisterList } from '../registers/register-search.js';

/** The lists of funds, and what their addresses may ask. */
export const FUND_LISTS = {
  accounts: { tab: null, filters: ['q', 'villageId', 'voided'] },
  entries: {
    tab: 'entries',
    filters: [
      'q',
      'villageId',
      'accountId',
      'fromDay',
      'toDay',
      'subjectCode',
      'payment',
      'loan',
      'returnsId',
      'voided',
    ],
  },
  statements: {
    tab: 'statements',
    filters: ['q', 'villageId', 'accountId', 'ties', 'fromDay', 'toDay', 'voided'],
  },
  flow: { tab: 'cash-flow', filters: ['villageId', 'accountId'] },
  loans: { tab: 'loans', filters: ['villageId', 'standing'] },
} as const satisfies Readonly<Record<string, RegisterList>>;
