import type { ClaimSide } from '../../../claims-debts/claim.js';
import type { RegisterList } from '../registers/register-search.js';

const FILTERS = [
  'q',
  'villageId',
  'classCode',
  'confirmation',
  'outstanding',
  'arisenFrom',
  'arisenBefore',
  'undated',
  'voided',
] as const;

/** The two lists, and what their addresses may ask. */
export const CLAIM_LISTS: Readonly<Record<ClaimSide, RegisterList>> = {
  claim: { tab: null, filters: FILTERS },
  debt: { tab: 'debts', filters: FILTERS },
};

/** The ageing, of all villages or of one. */
export const AGEING_LIST: RegisterList = { tab: 'ageing', filters: ['villageId', 'asOf'] };

/** What the office decides. */
export const SETTING_LIST: RegisterList = { tab: 'setting', filters: [] };
