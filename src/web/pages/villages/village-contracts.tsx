import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ContractPage, RentPage } from '../../../contracts/contract.js';
import { PAGE_SIZE_MAX } from '../../../kernel/paging.js';
import { useRegisterList } from '../../api/registers.js';
import { Money, useWithUnit } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';

/** Days ahead in which a contract is said to expire, as in the register. */
const WITHIN_DAYS = 90;

/** The rents that a village's contracts owe, and how many contracts end soon or have ended. */
export function VillageContracts({ villageId }: { readonly villageId: string }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const rents = useRegisterList<RentPage>('/contracts/rents', {
    villageId,
    overdue: true,
    size: PAGE_SIZE_MAX,
  });
  const expiring = useRegisterList<ContractPage>('/contracts', {
    villageId,
    withinDays: WITHIN_DAYS,
    size: 1,
  });
  if (!rents.isSuccess) return <QueryNote query={rents} />;
  const { rows, unknown } = rents.data;
  const ending = expiring.data?.total ?? 0;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('completeness.rents')}</h2>
        <Link className="no-print" to={places.contracts({ villageId })}>
          {t('completeness.rentsAll')}
        </Link>
      </div>
      {expiring.isError && <FailureNote error={expiring.error} onRetry={() => void expiring.refetch()} />}
      {ending > 0 && (
        <p>
          <Link to={places.contracts({ tab: 'expiring', villageId })}>
            {t('completeness.expiring', { count: ending })}
          </Link>
        </p>
      )}
      {unknown > 0 && <p className="muted">{t('completeness.rentsUnknown', { count: unknown })}</p>}
      {rows.length === 0 ? (
        <p className="muted">{t('completeness.rentsNone')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('fields.thing')}</th>
              <th scope="col">{t('fields.lessee')}</th>
              <th scope="col">{t('completeness.rentsSince')}</th>
              <th scope="col" className="number-cell">
                {withUnit(t('completeness.rentsDue'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, thing, lessee, overdueSince, overdueFen }) => (
              <tr key={id}>
                <td>
                  <Link to={places.contracts({ villageId, row: id })}>{thing}</Link>
                </td>
                <td>{lessee}</td>
                <td className="number">{overdueSince}</td>
                <td className="number-cell late">
                  <Money fen={overdueFen ?? 0} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
