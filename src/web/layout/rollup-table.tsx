import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wanYuanDecimals } from '../../kernel/money.js';
import type { RollupFigures, RollupProgress } from '../../rollups/rollup.js';
import { CountLink, MoneyLink } from '../format/count-link.js';
import { useWithUnit } from '../format/money.js';
import { lineAddress, type RolledLine } from './line-address.js';
import './rollup-table.css';

/** One line of a roll-up as a table shows it. */
export interface ShownLine extends RolledLine {
  /** Plain name, for those who cannot see the table. */
  readonly name: string;
  /** What stands in the table where it is more than the name. */
  readonly heading?: ReactNode;
  readonly figures: RollupFigures & RollupProgress;
  readonly indented?: boolean;
}

/** Decimals of 万元 with which every amount of these lines prints whole, so that a column adds up. */
export const decimalsOf = (lines: readonly RollupFigures[]): number =>
  wanYuanDecimals(lines.flatMap((line) => MONEY.map((figure) => line[figure])));

const MONEY = ['amountFen', 'recoveredFen', 'returnedFen', 'outstandingFen'] as const;

const PROGRESS = ['closed', 'open', 'continuing', 'suspended', 'overdue'] as const;

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
            {PROGRESS.map((figure) => (
              <th key={figure} scope="col" className="number-cell">
                {t(`overview.figures.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.code}
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
  const { figures, name } = line;
  const called = (words: string): string => `${name} ${words}`;
  const bar =
    share === null || line.indented ? undefined : { backgroundSize: `${(share * 100).toFixed(1)}% 100%` };
  return (
    <tr className={line.indented ? 'indented' : undefined}>
      <th scope="row">{line.heading ?? name}</th>
      <td className={bar ? 'number-cell barred' : 'number-cell'} style={bar}>
        <CountLink count={figures.cases} to={lineAddress(line, 'cases')} label={name} />
      </td>
      {withVillages && (
        <td className="number-cell">
          <CountLink
            count={figures.villages}
            to={lineAddress(line, 'villages')}
            label={called(t('overview.figures.villages'))}
          />
        </td>
      )}
      {MONEY.map((figure) => (
        <td key={figure} className="number-cell">
          <MoneyLink
            fen={figures[figure]}
            decimals={decimals}
            to={lineAddress(line, figure)}
            label={called(t(`overview.figures.${figure}`))}
          />
        </td>
      ))}
      <td className="number-cell">
        <CountLink
          count={figures.undetermined}
          to={lineAddress(line, 'undetermined')}
          label={called(t('overview.figures.undetermined'))}
        />
      </td>
      {PROGRESS.map((figure) => {
        const count = figures[figure];
        return (
          <td key={figure} className="number-cell">
            {/* What was not counted is no zero. */}
            {count !== null && (
              <CountLink
                count={count}
                to={lineAddress(line, figure)}
                label={called(t(`overview.figures.${figure}`))}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}
