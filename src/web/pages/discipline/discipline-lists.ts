import type { RegisterList } from '../registers/register-search.js';

/** The lists of the discipline register, and what their addresses may ask. */
export const DISCIPLINE_LISTS = {
  sanctions: {
    tab: null,
    filters: [
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
  },
  measures: {
    tab: 'measures',
    filters: ['q', 'villageId', 'form', 'kind', 'voided', 'personId', 'caseId'],
  },
  persons: { tab: 'persons', filters: ['q', 'villageId', 'with', 'partyMember', 'managesIn'] },
  'hand-overs': { tab: 'hand-overs', filters: ['q', 'villageId', 'kind', 'voided', 'caseId'] },
  money: {
    tab: 'money',
    filters: ['q', 'villageId', 'kind', 'fromDay', 'toDay', 'personId', 'caseId'],
  },
} as const satisfies Readonly<Record<string, RegisterList>>;
