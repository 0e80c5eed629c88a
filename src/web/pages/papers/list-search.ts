import { LIST_KINDS, LISTS, type ListKind } from '../../../papers/list.js';
import type { Query } from '../../api/http.js';
import { filtersOf } from '../cases/register-question.js';

/** The list that the address names; the first one where it names none. */
export const listKindOf = (search: URLSearchParams): ListKind =>
  LIST_KINDS.find((kind) => kind === search.get('kind')) ?? 'problems';

/** What the address asks of a list, as the server takes it. */
export function listAsked(kind: ListKind, search: URLSearchParams): Query {
  const one = (name: string): string | null => search.get(name);
  const { of, layout } = LISTS[kind];
  if (of === 'villages') return { asOf: one('asOf') };
  if (of === 'claims') return { villageId: one('villageId'), side: one('side') };
  const letters = layout === 'letters' ? { number: one('number'), replyDay: one('replyDay') } : {};
  return { ...filtersOf(search), ...letters };
}
