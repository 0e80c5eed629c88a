import { Fragment, useState, type ReactNode } from 'react';

/** Draws one new form after another, each beginning with what is kept of the one before. */
export function OneAfterAnother<Values>({
  first,
  draw,
}: {
  readonly first: Values;
  readonly draw: (initial: Values, next: (kept: Values) => void) => ReactNode;
}) {
  const [round, setRound] = useState({ at: 0, initial: first });
  return (
    <Fragment key={round.at}>
      {draw(round.initial, (initial) => setRound({ at: round.at + 1, initial }))}
    </Fragment>
  );
}
