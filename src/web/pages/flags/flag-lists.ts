import { FLAG_STANDINGS, type FlagStanding } from '../../../red-flags/flag.js';
import type { Query } from '../../api/http.js';
import type { RegisterList } from '../registers/register-search.js';

/** The desk: filters are named alike in the address and in the request. */
export const FLAG_LIST: RegisterList = {
  tab: null,
  filters: ['villageId', 'ruleCode', 'severity', 'register', 'standing', 'caseId'],
};

/** The rules, which are no list of rows. */
export const FLAG_RULE_TAB: RegisterList = { tab: 'rules', filters: [] };

/** Which flags the desk may be narrowed to: the standings, or all. */
export const SHOWN_STANDINGS = [...FLAG_STANDINGS, 'all'] as const;
export type ShownStanding = (typeof SHOWN_STANDINGS)[number];

/** Where nothing is said, the desk shows what is to be decided; of a case it shows all. */
export function standingShown(search: URLSearchParams): ShownStanding {
  const asked = SHOWN_STANDINGS.find((standing) => standing === search.get('standing'));
  return asked ?? (search.has('caseId') ? 'all' : 'open');
}

/** The question of the desk as the server understands it. */
export function flagQuestion(question: Query, shown: ShownStanding): Query {
  const standing: FlagStanding | null = shown === 'all' ? null : shown;
  return { ...question, standing, sort: null };
}
