const BANDS_MAX = 10;
const YEARS_MAX = 100;

/** The ends of the bands as they are typed: whole years, ascending, with any sign between; null for anything else. */
export function bandsTyped(typed: string): readonly number[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[^\d.]+/)
    .filter((part) => part !== '');
  const years = parts.map(Number);
  const isAscending = years.every(
    (year, at) => Number.isInteger(year) && year > (years[at - 1] ?? 0) && year <= YEARS_MAX,
  );
  return isAscending && years.length > 0 && years.length <= BANDS_MAX ? years : null;
}

/** The ends of the bands as a field shows them. */
export const bandsShown = (years: readonly number[]): string => years.join(' ');
