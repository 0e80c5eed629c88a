import type { RegisterList } from '../registers/register-search.js';

/** The list of tips, and what its address may ask. */
export const TIP_LIST: RegisterList = {
  tab: null,
  filters: ['villageId', 'channel', 'kind', 'standing', 'late'],
};
