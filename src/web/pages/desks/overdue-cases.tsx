import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AMOUNT_KIND_LABELS } from '../../../cases/case.js';
import type { OverdueCaseView } from '../../../desks/overdue.js';
import { Money, useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';

/** The overdue cases, by village and within it the longest first. */
export function OverdueCases({ rows }: { readonly rows: readonly OverdueCaseView[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table late-cases">
      <caption className="visually-hidden">{t('late.cases')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fields.number')}</th>
          <th scope="col">{t('fields.villageId')}</th>
          <th scope="col">{t('late.item')}</th>
          <th scope="col">{t('fields.measures')}</th>
          <th scope="col">{t('late.rectifier')}</th>
          <th scope="col">{t('fields.state')}</th>
          <th scope="col">{t('fields.dueDay')}</th>
          <th scope="col" className="number-cell">
            {t('late.daysLate')}
          </th>
          <th scope="col" className="number-cell">
            {t('late.extensions')}
          </th>
          <th scope="col" className="number-cell">
            {withUnit(t('fields.outstandingFen'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.caseId}>
            <td className="number">
              <Link to={places.cases({ case: one.caseId })}>{one.number}</Link>
            </td>
            <td>{one.villageName ?? t('late.noVillage')}</td>
            <td>
              {one.itemName}
              <div className="muted two-lines">{one.description}</div>
            </td>
            <td>
              <span className="two-lines">{one.measures}</span>
            </td>
            <td>{one.rectifier}</td>
            <td>
              <StateTag state={one.state} />
            </td>
            <td className="number">{one.dueDay}</td>
            <td className="number-cell late">{one.daysLate}</td>
            <td className="number-cell">{one.extensionCount}</td>
            <td className="number-cell">
              {one.amountKind === 'known' ? (
                <Money fen={one.outstandingFen} />
              ) : (
                <span className="muted">{read(AMOUNT_KIND_LABELS[one.amountKind])}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
