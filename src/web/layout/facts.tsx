import type { ReactNode } from 'react';
import './facts.css';

/** A label and what it says; null or nothing leaves it out. */
export type Fact = readonly [label: string, said: ReactNode];

/** A titled list of facts. What is empty is left out. */
export function Facts({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  const filled = facts.filter(([, said]) => said !== null && said !== '' && said !== undefined);
  if (filled.length === 0) return null;
  return (
    <section className="long-fact">
      <h3>{title}</h3>
      <dl className="facts">
        {filled.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
