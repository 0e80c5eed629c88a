import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReturnCheck } from '../../../returns/return.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useLanguage } from '../../words/language.js';
import { DifferenceLines } from './difference-lines.js';

/** What closing the period would find: totals, gaps, what does not tie, and whether it may still change. */
export function CheckBefore({ check }: { readonly check: ReturnCheck }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  const { totals, before, standing, differences, unclassified, running, period } = check;
  const money = (fen: number): string => `${moneyText(fen, unit)} ${unitName(unit, language)}`;
  return (
    <div className="returns-check">
      <p>
        {t('returns.dialog.totals', {
          cases: totals.cases,
          closed: totals.closed,
          amount: money(totals.amountFen),
          recovered: money(totals.recoveredFen),
          outstanding: money(totals.outstandingFen),
        })}
      </p>
      <p className="muted">
        {before
          ? t('returns.dialog.before', { period: before.period, day: before.closedDay })
          : t('returns.dialog.first')}
      </p>
      {standing && (
        <Alert type="warning" showIcon title={t('returns.dialog.standing', { day: standing.closedDay })} />
      )}
      {running && (
        <Alert type="warning" showIcon title={t('returns.dialog.running', { day: period.lastDay })} />
      )}
      {totals.undetermined > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('returns.dialog.undetermined', { count: totals.undetermined })}
        />
      )}
      {unclassified > 0 && (
        <Alert type="info" showIcon title={t('returns.dialog.unclassified', { count: unclassified })} />
      )}
      {differences.length === 0 ? (
        <p className="muted">{t('returns.dialog.ties')}</p>
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t('returns.dialog.differences', { count: differences.length })}
          description={<DifferenceLines differences={differences} />}
        />
      )}
    </div>
  );
}
