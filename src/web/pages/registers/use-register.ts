import { useSearchParams } from 'react-router';
import type { Query } from '../../api/http.js';
import { changedSearch, questionOf, type Changes, type RegisterList } from './register-search.js';
import { addressNow } from '../../layout/use-address.js';

/** A list and its address: what is asked, and how it is changed. */
export interface RegisterState {
  readonly list: RegisterList;
  readonly search: URLSearchParams;
  readonly question: Query;
  readonly change: (changes: Changes) => void;
}

/** The filters, the order, the page and what is open of a list stand in the address. */
export function useRegister(list: RegisterList): RegisterState {
  const [search, setSearch] = useSearchParams();
  return {
    list,
    search,
    question: questionOf(search, list),
    change: (changes) => setSearch(changedSearch(addressNow(), list, changes)),
  };
}
