import type { ReconciliationDifference } from '../../../rollups/reconciliation.js';
import { CATEGORY_CODES, CATEGORY_LABELS } from '../../../campaigns/campaign.js';
import { useTranslation } from 'react-i18next';
import { Money } from '../../format/money.js';
import { useItemName } from '../../format/item-name.js';
import { useLanguage } from '../../words/language.js';

/** Each difference to what was stated, one a line. */
export function DifferenceLines({
  differences,
}: {
  readonly differences: readonly ReconciliationDifference[];
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const itemName = useItemName();
  const named = (what: string): string => {
    const [, code = ''] = what.split(':');
    const category = CATEGORY_CODES.find((one) => one === code);
    if (category !== undefined) return read(CATEGORY_LABELS[category]);
    if (code !== '') return itemName(code, code);
    if (what === 'statedLinesSum') return t('returns.one.statedLines');
    return what === 'amountFen' ? t('fields.amountFen') : t('returns.columns.cases');
  };
  return (
    <ul className="returns-differences">
      {differences.map(({ what, stated, computed }) => (
        <li key={what}>
          {named(what)}:{' '}
          {what === 'amountFen' ? (
            <>
              <Money fen={stated} /> ≠ <Money fen={computed} />
            </>
          ) : (
            `${stated} ≠ ${computed}`
          )}
        </li>
      ))}
    </ul>
  );
}
