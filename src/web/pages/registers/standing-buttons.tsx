import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Changes } from './register-search.js';
import type { RegisterState } from './use-register.js';

/** A way to stand, how many rows stand so, and the filters that find them. */
export interface StandingChoice {
  readonly label: string;
  readonly rows: number;
  /** Null takes a filter out, so that two ways to narrow a list do not add up. */
  readonly filters: Changes;
  readonly isLate?: boolean;
}

/** How all rows stand, in figures; each opens its rows, and shows all again when it is clicked once more. */
export function StandingButtons({
  state: { search, change },
  label,
  choices,
  children,
}: {
  readonly state: RegisterState;
  readonly label: string;
  readonly choices: readonly StandingChoice[];
  /** What the filters found. */
  readonly children: ReactNode;
}) {
  return (
    <div className="standing-buttons no-print" role="group" aria-label={label}>
      {choices.map(({ label: standing, rows, filters, isLate = false }) => {
        const isAsked = Object.entries(filters).every(([name, value]) => search.get(name) === value);
        const none = Object.fromEntries(Object.keys(filters).map((name) => [name, null]));
        return (
          <Button
            key={standing}
            danger={isLate}
            type={isAsked ? 'primary' : 'default'}
            aria-pressed={isAsked}
            onClick={() => change(isAsked ? none : filters)}
          >
            {standing} <strong className="number">{rows}</strong>
          </Button>
        );
      })}
      <span className="muted number" aria-live="polite">
        {children}
      </span>
    </div>
  );
}
