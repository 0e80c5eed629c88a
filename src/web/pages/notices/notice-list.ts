import type { RegisterList } from '../registers/register-search.js';

/** The list of notices, and what its address may ask. */
export const NOTICE_LIST: RegisterList = { tab: null, filters: ['villageId', 'kind', 'standing', 'late'] };
