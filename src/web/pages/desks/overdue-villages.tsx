import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OverdueView, OverdueVillageView } from '../../../desks/overdue.js';
import { Money, useWithUnit } from '../../format/money.js';

/** Overdue cases by village with who looks after it; a number opens the village's cases. */
export function OverdueVillages({
  view,
  onVillage,
}: {
  readonly view: OverdueView;
  readonly onVillage: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <section className="block">
      <h2>{t('late.byVillage')}</h2>
      <table className="plain-table">
        <caption className="visually-hidden">{t('late.byVillage')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fields.villageId')}</th>
            <th scope="col">{t('late.cadres')}</th>
            <th scope="col">{t('late.leaders')}</th>
            <th scope="col" className="number-cell">
              {t('late.count')}
            </th>
            <th scope="col" className="number-cell">
              {t('late.extensions')}
            </th>
            <th scope="col" className="number-cell">
              {t('late.longest')}
            </th>
            <th scope="col" className="number-cell">
              {withUnit(t('fields.outstandingFen'))}
            </th>
            <th scope="col" className="number-cell">
              {t('late.undetermined')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.villages.map((one) => (
            <VillageRow key={one.villageId ?? 'none'} one={one} onVillage={onVillage} />
          ))}
        </tbody>
        <tfoot>
          <tr className="summary-row">
            <th scope="row">{t('late.total')}</th>
            <td colSpan={2} />
            <td className="number-cell">{view.cases}</td>
            <td className="number-cell">{view.extensions}</td>
            <td className="number-cell" />
            <td className="number-cell">
              <Money fen={view.outstandingFen} />
            </td>
            <td className="number-cell">{view.undetermined}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function VillageRow({
  one,
  onVillage,
}: {
  readonly one: OverdueVillageView;
  readonly onVillage: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const name = one.name ?? t('late.noVillage');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{one.cadres.join('、')}</td>
      <td>{one.leaders.join('、')}</td>
      <td className="number-cell">
        {one.villageId === null ? (
          one.cases
        ) : (
          <Button
            type="link"
            size="small"
            aria-label={`${name} ${t('late.count')} ${one.cases}`}
            onClick={() => onVillage(one.villageId)}
          >
            {one.cases}
          </Button>
        )}
      </td>
      <td className="number-cell">{one.extensions}</td>
      <td className="number-cell">{one.daysLate}</td>
      <td className="number-cell">
        <Money fen={one.outstandingFen} />
      </td>
      <td className="number-cell">{one.undetermined}</td>
    </tr>
  );
}
