import { useTranslation } from 'react-i18next';
import type { ReturnTotals, ReturnView } from '../../../returns/return.js';
import { Money, useWithUnit } from '../../format/money.js';

/** The totals of a return by village, as they were handed up, and the whole beneath. */
export function VillageTotals({ one }: { readonly one: Pick<ReturnView, 'villages' | 'totals'> }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{t('returns.one.villages')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('returns.one.village')}</th>
          <th scope="col" className="number-cell">
            {t('returns.columns.cases')}
          </th>
          <th scope="col" className="number-cell">
            {t('returns.columns.closed')}
          </th>
          <th scope="col" className="number-cell">
            {withUnit(t('fields.amountFen'))}
          </th>
          <th scope="col" className="number-cell">
            {withUnit(t('fields.recoveredFen'))}
          </th>
          <th scope="col" className="number-cell">
            {withUnit(t('fields.outstandingFen'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {one.villages.map((village) => (
          <tr key={village.code}>
            <td>{village.name}</td>
            <Figures of={village} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('returns.one.whole')}</th>
          <Figures of={one.totals} />
        </tr>
      </tfoot>
    </table>
  );
}

function Figures({ of }: { readonly of: ReturnTotals }) {
  return (
    <>
      <td className="number-cell">{of.cases}</td>
      <td className="number-cell">{of.closed}</td>
      <td className="number-cell">
        <Money fen={of.amountFen} />
      </td>
      <td className="number-cell">
        <Money fen={of.recoveredFen} />
      </td>
      <td className="number-cell">
        <Money fen={of.outstandingFen} />
      </td>
    </>
  );
}
