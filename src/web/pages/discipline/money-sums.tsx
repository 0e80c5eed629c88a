import { useTranslation } from 'react-i18next';
import { DISCIPLINE_MONEY } from '../../../cases/settlement.js';
import type { DisciplineMoneySum } from '../../../discipline/discipline-money.js';
import { wanYuanDecimals } from '../../../kernel/money.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';

/** What each of the five kinds comes to, side by side: they are never added into one. */
export function MoneySums({ sums }: { readonly sums: readonly DisciplineMoneySum[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const decimals = wanYuanDecimals(sums.map(({ amountFen }) => amountFen));
  return (
    <table className="plain-table money-sums">
      <thead>
        <tr>
          {sums.map(({ kind }) => (
            <th key={kind} className="number-cell">
              {withUnit(read(DISCIPLINE_MONEY[kind]))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {sums.map(({ kind, amountFen, persons }) => (
            <td key={kind} className="number-cell">
              <Money fen={amountFen} decimals={decimals} />
              {persons > 0 && <div className="muted">{t('dealt.moneyPersons', { count: persons })}</div>}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
