import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wanYuanDecimals } from '../../kernel/money.js';
import type { RollupFigures, RollupProgress } from '../../rollups/rollup.js';
import { CountLink } from '../format/count-link.js';
import { Money, useWithUnit } from '../format/money.js';
import { places } from '../places.js';
import './rollup-table.css';

/** Filters that open the rows of a line. */
export type LineFilters = Readonly<Record<string, string>>;

/** One line of a roll-up as a table shows it. */
export interface ShownLine {
  readonly key: string;
  /** Plain name, for those who cannot see the table. */
  readonly name: string;
  readonly heading: ReactNode;
  readonly figures: RollupFigures & RollupProgress;
  /** Null on a day in the past, whose rows the register cannot show. */
  readonly filters: LineFilters | null;
  readonly indented?: boolean;
}

/** Decimals of 万元 with which every amount of these lines prints whole, so that a column adds up. */
export const decimalsOf = (lines: readonly RollupFigures[]): number =>
  wanYuanDecimals(lines.flatMap((line) => MONEY.map((figure) => line[figure])));

const MONEY = ['amountFen', 'recoveredFen', 'returnedFen', 'outstandingFen'] as const;

const MONEY_FILTERS: Readonly<Record<(typeof MONEY)[number], LineFilters>> = {
  amountFen: { amountKind: 'known' },
  recoveredFen: { is: 'recovered' },
  returnedFen: { is: 'returned' },
  outstandingFen: { is: 'outstanding' },
};

const PROGRESS: readonly {
  readonly figure: 'closed' | 'open' | 'continuing' | 'suspended' | 'overdue';
  readonly filters: LineFilters;
}[] = [
  { figure: 'closed', filters: { is: 'closed' } },
  { figure: 'open', filters: { is: 'open' } },
  { figure: 'continuing', filters: { state: 'continuing' } },
  { figure: 'suspended', filters: { state: 'suspended' } },
  { figure: 'overdue', filters: { is: 'overdue' } },
];

/** A roll-up as a table; every count opens its rows, and the last line is the whole. */
export function RollupTable({
  caption,
  heading,
  lines,
  total,
  withVillages,
  decimals,
}: {
  readonly caption: string;
  readonly heading: string;
  readonly lines: readonly ShownLine[];
  readonly total: ShownLine;
  /** Is the number of villages worth a column? Not where a line is a village. */
  readonly withVillages: boolean;
  /** Decimals of 万元 that all amounts of the column need. */
  readonly decimals: number;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const casesMax = Math.max(
    1,
    ...lines.filter(({ indented }) => !indented).map(({ figures }) => figures.cases),
  );
  return (
    <div className="rollup-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="plain-table rollup-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className="number-cell">
              {t('overview.short.cases')}
            </th>
            {withVillages && (
              <th scope="col" className="number-cell">
                {t('overview.short.villages')}
              </th>
            )}
            {MONEY.map((figure) => (
              <th key={figure} scope="col" className="number-cell">
                {withUnit(t(`overview.figures.${figure}`))}
              </th>
            ))}
            <th scope="col" className="number-cell">
              {t('overview.short.undetermined')}
            </th>
            {PROGRESS.map(({ figure }) => (
              <th key={figure} scope="col" className="number-cell">
                {t(`overview.figures.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.key}
              line={line}
              {...{ withVillages, decimals }}
              share={line.figures.cases / casesMax}
            />
          ))}
        </tbody>
        <tfoot>
          <Line line={total} {...{ withVillages, decimals }} share={null} />
        </tfoot>
      </table>
    </div>
  );
}

const narrowed = (filters: LineFilters | null, more: LineFilters): LineFilters | null =>
  filters && { ...filters, ...more };

function Line({
  line,
  withVillages,
  decimals,
  share,
}: {
  readonly line: ShownLine;
  readonly withVillages: boolean;
  readonly decimals: number;
  /** Length of the bar behind the count, 0 to 1; null for the whole, which has none. */
  readonly share: number | null;
}) {
  const { t } = useTranslation();
  const { figures, filters, name } = line;
  const bar =
    share === null || line.indented ? undefined : { backgroundSize: `${(share * 100).toFixed(1)}% 100%` };
  return (
    <tr className={line.indented ? 'indented' : undefined}>
      <th scope="row">{line.heading}</th>
      <td className={bar ? 'number-cell barred' : 'number-cell'} style={bar}>
        <CountLink count={figures.cases} filters={filters} label={name} />
      </td>
      {withVillages && <td className="number-cell">{figures.villages}</td>}
      {MONEY.map((figure) => (
        <td key={figure} className="number-cell">
          <MoneyLink
            fen={figures[figure]}
            decimals={decimals}
            filters={narrowed(filters, MONEY_FILTERS[figure])}
          />
        </td>
      ))}
      <td className="number-cell">
        <CountLink
          count={figures.undetermined}
          filters={narrowed(filters, { amountKind: 'undetermined' })}
          label={`${name} ${t('overview.figures.undetermined')}`}
        />
      </td>
      {PROGRESS.map(({ figure, filters: more }) => (
        <td key={figure} className="number-cell">
          <CountLink
            count={figures[figure] ?? 0}
            filters={narrowed(filters, more)}
            label={`${name} ${t(`overview.figures.${figure}`)}`}
          />
        </td>
      ))}
    </tr>
  );
}

function MoneyLink({
  fen,
  decimals,
  filters,
}: {
  readonly fen: number;
  readonly decimals: number;
  readonly filters: LineFilters | null;
}) {
  if (fen === 0) return <span className="muted">0</span>;
  if (filters === null) return <Money fen={fen} decimals={decimals} />;
  return (
    <Link className="number" to={places.cases(filters)}>
      <Money fen={fen} decimals={decimals} />
    </Link>
  );
}
