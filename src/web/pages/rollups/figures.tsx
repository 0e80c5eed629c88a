import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Day } from '../../../kernel/calendar.js';
import type { RollupView } from '../../../rollups/rollup.js';
import { Money, useWithUnit } from '../../format/money.js';
import { lineAddress, type RolledFigure } from '../../layout/line-address.js';

const COUNTS = ['undetermined', 'closed', 'open', 'continuing', 'suspended', 'overdue'] as const;
const MONEY = ['amountFen', 'recoveredFen', 'returnedFen', 'outstandingFen'] as const;

/** The campaign's totals side by side; nothing is swallowed by another figure, and each opens its rows. */
export function Figures({ rollup, asOf }: { readonly rollup: RollupView; readonly asOf: Day | null }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const opened = (count: number, to: string) => {
    const number = <span className="number">{count}</span>;
    return count === 0 ? number : <Link to={to}>{number}</Link>;
  };
  const addressOf = (figure: RolledFigure): string =>
    lineAddress({ by: 'category', code: null, filters: {}, asOf }, figure);
  return (
    <dl className="figures">
      <div>
        <dt>{t('overview.figures.cases')}</dt>
        <dd>
          {opened(rollup.cases, addressOf('cases'))}
          {rollup.opening > 0 && (
            <span className="part-of">
              {t('overview.figures.opening')} {opened(rollup.opening, addressOf('opening'))}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('overview.figures.villages')}</dt>
        <dd>{opened(rollup.villages, addressOf('villages'))}</dd>
      </div>
      {MONEY.map((figure) => (
        <div key={figure}>
          <dt>{withUnit(t(`overview.figures.${figure}`))}</dt>
          <dd>
            {rollup[figure] === 0 ? (
              <Money fen={0} />
            ) : (
              <Link to={addressOf(figure)}>
                <Money fen={rollup[figure]} />
              </Link>
            )}
          </dd>
        </div>
      ))}
      {COUNTS.map((figure) => (
        <div key={figure}>
          <dt>{t(`overview.figures.${figure}`)}</dt>
          <dd>{opened(rollup[figure] ?? 0, addressOf(figure))}</dd>
        </div>
      ))}
    </dl>
  );
}
