import type { RegisterList } from '../registers/register-search.js';

const FILTERS = ['q', 'villageId', 'useCode', 'comparison', 'disposed', 'gone', 'voided'] as const;

/** The lists of the page, and what their addresses may ask. */
export const ASSET_LISTS = {
  things: { tab: null, filters: [...FILTERS, 'classCode', 'fundedBy'] },
  resources: { tab: 'resources', filters: [...FILTERS, 'landClass'] },
  comparison: { tab: 'comparison', filters: ['q', 'villageId', 'classCode', 'comparison'] },
  disposals: { tab: 'disposals', filters: ['q', 'villageId', 'way', 'fromDay', 'toDay'] },
} as const satisfies Readonly<Record<string, RegisterList>>;
