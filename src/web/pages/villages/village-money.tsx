import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CLAIM_SIDE_LABELS, CLAIM_SIDES, type AgeingLine } from '../../../claims-debts/claim.js';
import { ACCOUNT_KIND_LABELS } from '../../../funds/fund.js';
import { PAGE_SIZE_MAX } from '../../../kernel/paging.js';
import { useAgeing } from '../../api/claims.js';
import { useAccounts } from '../../api/funds.js';
import { Money, useWithUnit } from '../../format/money.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { QueryNote } from '../../layout/query-note.js';

/** The accounts of a village with what each holds. */
export function VillageAccounts({ villageId }: { readonly villageId: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const accounts = useAccounts({ villageId, size: PAGE_SIZE_MAX });
  if (!accounts.isSuccess) return <QueryNote query={accounts} />;
  const { rows } = accounts.data;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('completeness.accounts')}</h2>
        <Link className="no-print" to={places.funds({ villageId })}>
          {t('completeness.accountsAll')}
        </Link>
      </div>
      {rows.length === 0 ? (
        <p className="muted">{t('funds.noAccounts')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('funds.account')}</th>
              <th scope="col">{t('fields.kind')}</th>
              <th scope="col" className="number-cell">
                {t('completeness.entries')}
              </th>
              <th scope="col" className="number-cell">
                {withUnit(t('fields.balanceFen'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, kind, entries, balanceFen }) => (
              <tr key={id}>
                <td>
                  <Link to={places.funds({ villageId, row: id })}>{name}</Link>
                </td>
                <td>{read(ACCOUNT_KIND_LABELS[kind])}</td>
                <td className="number-cell">
                  <Link
                    aria-label={`${name} ${t('completeness.entries')} ${entries}`}
                    to={places.funds({ tab: 'entries', accountId: id })}
                  >
                    {entries}
                  </Link>
                </td>
                <td className="number-cell">
                  <Money fen={balanceFen} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('completeness.balance')}
              </th>
              <td className="number-cell">
                <Money fen={rows.reduce((sum, { balanceFen }) => sum + balanceFen, 0)} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

const bandOf = ({ fromYears, belowYears }: AgeingLine): string => `${fromYears} ${belowYears}`;

/** What others owe a village and what it owes, by age. */
export function VillageAgeing({ villageId }: { readonly villageId: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const ageing = useAgeing({ villageId });
  if (!ageing.isSuccess) return <QueryNote query={ageing} />;
  const lines = ageing.data.filter(({ rows }) => rows > 0);
  const bands = [...new Map(lines.map((line) => [bandOf(line), line])).values()];
  const bandName = ({ fromYears, belowYears }: AgeingLine): string =>
    fromYears === null
      ? t('completeness.undated')
      : belowYears === null
        ? t('completeness.yearsUp', { from: fromYears })
        : t('completeness.years', { from: fromYears, below: belowYears });
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('completeness.ageing')}</h2>
        <Link className="no-print" to={places.claims({ tab: 'ageing', villageId })}>
          {t('completeness.ageingAll')}
        </Link>
      </div>
      {lines.length === 0 ? (
        <p className="muted">{t('completeness.ageingNone')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('claims.ageing')}</th>
              {CLAIM_SIDES.map((side) => (
                <th key={side} scope="col" className="number-cell">
                  {withUnit(read(CLAIM_SIDE_LABELS[side]))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <tr key={bandOf(band)}>
                <th scope="row">{bandName(band)}</th>
                {CLAIM_SIDES.map((side) => {
                  const line = lines.find((one) => one.side === side && bandOf(one) === bandOf(band));
                  return (
                    <td key={side} className="number-cell">
                      {line && <Money fen={line.outstandingFen} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
