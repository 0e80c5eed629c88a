import { useTranslation } from 'react-i18next';
import type { ReconciliationView } from '../../../rollups/reconciliation.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useLanguage } from '../../words/language.js';

/** Says in one sentence where stated figures and ledger differ; the campaign page has the whole table. */
export function useReconcileSentence(): (view: ReconciliationView) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  return ({ stated, statedLinesSum, ledger, differences }) => {
    const differs = (what: string): boolean => differences.some((difference) => difference.what === what);
    const parts: string[] = [];
    if (differs('cases') || differs('statedLinesSum')) {
      parts.push(
        t('overview.reconcileStated', {
          stated: stated?.cases ?? t('frame.none'),
          lines: statedLinesSum?.cases ?? t('frame.none'),
          ledger: ledger.cases,
        }),
      );
    }
    if (differs('amountFen')) {
      parts.push(
        t('overview.reconcileAmount', {
          stated: moneyText(stated?.amountFen ?? 0, unit),
          ledger: moneyText(ledger.amountFen, unit),
          unit: unitName(unit, language),
        }),
      );
    }
    if (parts.length === 0) parts.push(t('overview.reconcileLines'));
    return parts.join(language === 'zh' ? ';' : '; ');
  };
}
