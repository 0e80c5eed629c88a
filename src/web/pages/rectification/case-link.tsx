import { Link } from 'react-router';
import { places } from '../../places.js';

/** A case's number, which opens the case in a window of its own: what stands here stays. */
export function CaseLink({ id, number }: { readonly id: string; readonly number: string }) {
  return (
    <Link to={places.cases({ case: id })} target="_blank" className="number">
      {number}
    </Link>
  );
}
