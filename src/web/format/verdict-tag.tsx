import type { ReactNode } from 'react';
import type { VerdictKind } from './verdict-kind.js';
import './verdict-tag.css';

/** A shape of its own for each kind, so that the colour is never the only thing that tells them apart. */
const SHAPES: Readonly<Record<VerdictKind, string>> = {
  good: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  warning: 'M6 1.5 11 10.5H1zM6 5v3',
  bad: 'M2 2l8 8M10 2l-8 8',
  quiet: 'M2 6h8',
};

/** A verdict: shape, colour and word. */
export function VerdictTag({ kind, children }: { readonly kind: VerdictKind; readonly children: ReactNode }) {
  return (
    <span className={`verdict verdict-${kind}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={SHAPES[kind]} fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <span>{children}</span>
    </span>
  );
}
