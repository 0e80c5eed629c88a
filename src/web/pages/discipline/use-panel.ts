import { useSearchParams } from 'react-router';
import type { Query } from '../../api/http.js';
import { changedSearch, questionOf, type Changes, type Panel } from './panel-search.js';
import { addressNow } from '../../layout/use-address.js';

/** A list and its address: what is asked, and how it is changed. */
export interface PanelState {
  readonly search: URLSearchParams;
  readonly question: Query;
  readonly change: (changes: Changes) => void;
}

/** The filters, the page and what is open of a list stand in the address. */
export function usePanel(panel: Panel): PanelState {
  const [search, setSearch] = useSearchParams();
  return {
    search,
    question: questionOf(search, panel),
    change: (changes) => setSearch(changedSearch(addressNow(), panel, changes)),
  };
}
