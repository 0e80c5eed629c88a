import { Link } from 'react-router';
import { moneyText } from './money-text.js';
import { useMoneyUnit } from './money-unit.js';
import { Money } from './money.js';

/** A count that opens the rows it counts; zero opens nothing. */
export function CountLink({
  count,
  to,
  label,
}: {
  readonly count: number;
  /** Where its rows are. */
  readonly to: string;
  /** What is counted, for those who cannot see the table round it. */
  readonly label: string;
}) {
  if (count === 0) return <span className="number muted">0</span>;
  return (
    <Link className="number" to={to} aria-label={`${label} ${count}`}>
      {count}
    </Link>
  );
}

/** An amount that opens the rows it sums; nothing opens nothing. `decimals` makes a column of 万元 line up. */
export function MoneyLink({
  fen,
  to,
  label,
  decimals,
}: {
  readonly fen: number;
  /** Where its rows are. */
  readonly to: string;
  /** What is summed, for those who cannot see the table round it. */
  readonly label: string;
  readonly decimals?: number;
}) {
  const { unit } = useMoneyUnit();
  if (fen === 0) return <span className="number muted">0</span>;
  return (
    <Link className="number" to={to} aria-label={`${label} ${moneyText(fen, unit, decimals)}`}>
      <Money fen={fen} {...(decimals === undefined ? {} : { decimals })} />
    </Link>
  );
}
