import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RollupView } from '../../../rollups/rollup.js';
import { Money, useWithUnit } from '../../format/money.js';
import { places } from '../../places.js';

const COUNTS = [
  ['cases', {}],
  ['villages', null],
  ['undetermined', { amountKind: 'undetermined' }],
  ['closed', { is: 'closed' }],
  ['open', { is: 'open' }],
  ['continuing', { state: 'continuing' }],
  ['suspended', { state: 'suspended' }],
  ['overdue', { is: 'overdue' }],
] as const;

const MONEY = [
  ['amountFen', { amountKind: 'known' }],
  ['recoveredFen', { is: 'recovered' }],
  ['returnedFen', { is: 'returned' }],
  ['outstandingFen', { is: 'outstanding' }],
] as const;

/** The campaign's totals side by side; nothing is swallowed by another figure, and each opens its rows. */
export function Figures({ rollup, linked }: { readonly rollup: RollupView; readonly linked: boolean }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const opened = (figures: number, to: string) => {
    const number = <span className="number">{figures}</span>;
    return linked && figures !== 0 ? <Link to={to}>{number}</Link> : number;
  };
  const count = ([figure, filters]: (typeof COUNTS)[number]) => (
    <div key={figure}>
      <dt>{t(`overview.figures.${figure}`)}</dt>
      <dd>
        {opened(rollup[figure] ?? 0, figure === 'villages' ? '/villages' : places.cases(filters ?? {}))}
        {figure === 'cases' && rollup.opening > 0 && (
          <span className="part-of">
            {t('overview.figures.opening')} {opened(rollup.opening, places.cases({ is: 'opening' }))}
          </span>
        )}
      </dd>
    </div>
  );
  return (
    <dl className="figures">
      {COUNTS.slice(0, 2).map(count)}
      {MONEY.map(([figure, filters]) => (
        <div key={figure}>
          <dt>{withUnit(t(`overview.figures.${figure}`))}</dt>
          <dd>
            {linked && rollup[figure] !== 0 ? (
              <Link to={places.cases(filters)}>
                <Money fen={rollup[figure]} />
              </Link>
            ) : (
              <Money fen={rollup[figure]} />
            )}
          </dd>
        </div>
      ))}
      {COUNTS.slice(2).map(count)}
    </dl>
  );
}
