import { wanYuanDecimals } from '../../../kernel/money.js';
import { Money, useWithUnit } from '../../format/money.js';
import type { MovableColumn } from './use-columns.js';

/** A column of money that lines up; `show` leaves out what says nothing (zero in the other column of a journal). */
export function useMoneyColumn<Row extends object>(
  rows: readonly Row[],
): (
  key: string,
  title: string,
  amount: (row: Row) => number | null,
  more?: Omit<MovableColumn<Row>, 'key' | 'title'>,
) => MovableColumn<Row> {
  const withUnit = useWithUnit();
  return (key, title, amount, more = {}) => {
    const decimals = wanYuanDecimals(rows.flatMap((row) => amount(row) ?? []));
    return {
      key,
      title: withUnit(title),
      width: 124,
      className: 'number-cell',
      align: 'right',
      render: (_, row) => {
        const fen = amount(row);
        return fen === null ? null : <Money fen={fen} decimals={decimals} />;
      },
      ...more,
    };
  };
}

/** A column of words that a list shows to who asks for it. */
export const seldomText = <Row extends object>(
  key: keyof Row & string,
  title: string,
  width = 130,
): MovableColumn<Row> => ({
  key,
  title,
  width,
  seldom: true,
  render: (_, row) => <span className="two-lines">{String(row[key] ?? '')}</span>,
});
