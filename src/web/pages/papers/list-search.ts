import type { ListDeclaration } from '../../../papers/list-declaration.js';
import { LIST_KINDS, LISTS, type ListKind } from '../../../papers/list.js';
import type { Query } from '../../api/http.js';
import { FILTERS } from '../cases/register-question.js';

/** What each list may be narrowed by, named as in the address and in the request alike. */
export const LIST_FILTERS: Readonly<Record<ListDeclaration['of'], readonly string[]>> = {
  cases: FILTERS,
  villages: ['villageId', 'categoryCode', 'itemCode', 'asOf'],
  letters: [
    'villageId',
    'categoryCode',
    'itemCode',
    'letterStanding',
    'sentFrom',
    'sentTo',
    'issueId',
    'letter',
  ],
  claims: ['villageId', 'side', 'classCode', 'confirmation', 'arisenFrom', 'arisenBefore'],
};

/** The list that the address names; the first one where it names none. */
export const listKindOf = (search: URLSearchParams): ListKind =>
  LIST_KINDS.find((kind) => kind === search.get('kind')) ?? 'problems';

/** What the address asks of a list, as the server takes it. */
export const listAsked = (kind: ListKind, search: URLSearchParams): Query =>
  Object.fromEntries(
    LIST_FILTERS[LISTS[kind].of].flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
