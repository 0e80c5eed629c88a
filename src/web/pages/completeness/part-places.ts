import type { Permission } from '../../../access/permission.js';
import type { CompletenessPart } from '../../../rollups/completeness.js';
import { places } from '../../places.js';

/** Where the rows of a part are, of one village or of all. */
export const PART_PLACES: Readonly<Record<CompletenessPart, (villageId: string | null) => string>> = {
  cases: (villageId) => places.cases({ villageId }),
  accounts: (villageId) => places.funds({ villageId }),
  entries: (villageId) => places.funds({ tab: 'entries', villageId }),
  assets: (villageId) => places.assets({ villageId }),
  resources: (villageId) => places.assets({ tab: 'resources', villageId }),
  contracts: (villageId) => places.contracts({ villageId }),
  claims: (villageId) => places.claims({ villageId }),
  debts: (villageId) => places.claims({ tab: 'debts', villageId }),
};

/** Where the rows are that still want a proof, for the parts whose lists tell them. */
export const UNPROVED_PLACES: Readonly<
  Partial<Record<CompletenessPart, (villageId: string | null) => string>>
> = {
  assets: (villageId) => places.assets({ villageId, comparison: 'not-counted' }),
  resources: (villageId) => places.assets({ tab: 'resources', villageId, comparison: 'not-counted' }),
};

/** What somebody needs to open them. */
export const PART_NEEDS: Readonly<Record<CompletenessPart, Permission>> = {
  cases: 'cases:read',
  accounts: 'funds:read',
  entries: 'funds:read',
  assets: 'assets:read',
  resources: 'assets:read',
  contracts: 'contracts:read',
  claims: 'claims-debts:read',
  debts: 'claims-debts:read',
};
