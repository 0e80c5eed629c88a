import { CASE_STATE_LABELS, type CaseState } from '../../cases/case-state.js';
import { useLanguage } from '../words/language.js';
import './state-tag.css';

/** A shape of its own for each state, so that the colour is never the only thing that tells them apart. */
const SHAPES: Readonly<Record<CaseState, string>> = {
  registered: 'M2 2h8v8H2z',
  assigned: 'M2 2h8v8H2zM6 2v8',
  rectifying: 'M6 1 11 6 6 11 1 6z',
  continuing: 'M1 6h10M8 3l3 3-3 3',
  suspended: 'M4 2v8M8 2v8',
  'closure-requested': 'M6 1.5 11 10.5H1z',
  verified: 'M6 1.5 11 10.5H1zM6 5v3',
  closed: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  voided: 'M2 2l8 8M10 2l-8 8',
};

/** The state of a case: shape, colour and word. */
export function StateTag({ state }: { readonly state: CaseState }) {
  const { read } = useLanguage();
  return (
    <span className={`state state-${state}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={SHAPES[state]} fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {read(CASE_STATE_LABELS[state])}
    </span>
  );
}
