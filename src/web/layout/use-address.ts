import { useSearchParams, type NavigateOptions } from 'react-router';

/** What a page changes of its address; null or empty takes the name away. */
export type AddressChanges = Readonly<Record<string, string | null>>;

/**
 * What stands behind the question mark at this moment. A page that was drawn a moment ago may know an older address:
 * whoever chooses twice in quick succession wants both.
 */
export const addressNow = (): URLSearchParams => new URLSearchParams(window.location.search);

/** What stands behind the question mark as the page is drawn, and the way to change it. */
export function useAddress(): [
  search: URLSearchParams,
  change: (changes: AddressChanges, options?: NavigateOptions) => void,
] {
  const [search, setSearch] = useSearchParams();
  const change = (changes: AddressChanges, options?: NavigateOptions): void => {
    const next = addressNow();
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, options);
  };
  return [search, change];
}
