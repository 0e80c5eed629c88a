import { Link } from 'react-router';
import type { DeskCase } from '../../../desks/desk.js';
import { places } from '../../places.js';

/** A case as a line of a desk names it; its number opens it. */
export function CaseLink({ of }: { readonly of: DeskCase }) {
  return (
    <>
      <Link className="number" to={places.cases({ case: of.caseId })}>
        {of.number}
      </Link>{' '}
      {of.villageName}
      <div className="muted two-lines">{of.description}</div>
    </>
  );
}
