import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FlagView } from '../../../red-flags/flag.js';
import { useFlag } from '../../api/flags.js';
import { changedSearch } from '../registers/register-search.js';
import { FLAG_LIST } from './flag-lists.js';
import { addressNow } from '../../layout/use-address.js';

/**
 * Where somebody is in the list. The flag that is open stands in the address; one that the list does not hold, because
 * a link led to it, is asked for by itself.
 */
export function useFlagPlace(rows: readonly FlagView[]) {
  const [search, setSearch] = useSearchParams();
  const [place, setPlace] = useState(0);
  const wanted = search.get('flag');
  const found = rows.findIndex(({ id }) => id === wanted);
  const beside = useFlag(wanted !== null && found < 0 ? wanted : null);
  const at = Math.max(0, Math.min(found >= 0 ? found : place, rows.length - 1));
  useEffect(() => {
    if (found >= 0) setPlace(found);
  }, [found]);
  const go = (flag: FlagView | undefined): void =>
    setSearch(changedSearch(addressNow(), FLAG_LIST, { flag: flag?.id ?? null }), { replace: true });
  const step = (by: 1 | -1): void => {
    const next = rows[at + by];
    if (next) go(next);
  };
  return {
    current: wanted !== null && found < 0 ? (beside.data ?? null) : (rows[at] ?? null),
    /** Why the flag that the address names is not there. */
    error: wanted !== null && found < 0 ? beside.error : null,
    at,
    go,
    step,
    /** Goes on to the next one, or to the one before where it was the last. */
    goOn: () => go(rows[at + 1] ?? rows[at - 1]),
  };
}
