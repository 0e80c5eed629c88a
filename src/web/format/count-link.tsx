import { Link } from 'react-router';
import { places } from '../places.js';

/** A count that opens the rows it counts; zero opens nothing. */
export function CountLink({
  count,
  filters,
  label,
}: {
  readonly count: number;
  /** Null where the rows cannot be shown. */
  readonly filters: Readonly<Record<string, string>> | null;
  /** What is counted, for those who cannot see the table round it. */
  readonly label: string;
}) {
  if (count === 0) return <span className="number muted">0</span>;
  if (filters === null) return <span className="number">{count}</span>;
  return (
    <Link className="number" to={places.cases(filters)} aria-label={`${label} ${count}`}>
      {count}
    </Link>
  );
}
