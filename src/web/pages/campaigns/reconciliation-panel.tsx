import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignView, CategoryCode } from '../../../campaigns/campaign.js';
import { wanYuanDecimals } from '../../../kernel/money.js';
import type { ReconciliationView } from '../../../rollups/reconciliation.js';
import { useReconciliation } from '../../api/rollups.js';
import { CountLink, MoneyLink } from '../../format/count-link.js';
import { useCategoryName, useItemName } from '../../format/item-name.js';
import { Money, useWithUnit } from '../../format/money.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';

/** Stated, sum of the stated lines, and ledger side by side; every difference is shown, nothing is mended. */
export function ReconciliationPanel({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const mayWrite = useMay('campaigns:write');
  const query = useReconciliation(campaign.code);
  if (!query.isSuccess) return <QueryNote query={query} />;
  const view = query.data;
  if (view.stated === null) {
    return (
      <EmptyNote
        title={t('campaignPage.nothingStated')}
        todo={t(mayWrite ? 'campaignPage.declarationEmptyTodo' : 'campaignPage.declarationEmptyForLead')}
      >
        {mayWrite && <Link to="/campaign?tab=declaration">{t('campaignPage.goDeclare')}</Link>}
      </EmptyNote>
    );
  }
  return (
    <>
      <Alert
        type={view.ties ? 'success' : 'warning'}
        showIcon
        title={t(view.ties ? 'campaignPage.ties' : 'campaignPage.differs')}
        style={{ marginBottom: 12 }}
      />
      <Totals view={view} />
      <Lines view={view} />
    </>
  );
}

function Totals({ view }: { readonly view: ReconciliationView }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { stated, statedLinesSum, ledger } = view;
  const decimals = wanYuanDecimals([stated?.amountFen ?? 0, ledger.amountFen]);
  const difference = (first: number | null | undefined, second: number): number | null =>
    first === null || first === undefined ? null : first - second;
  const casesApart = difference(stated?.cases, ledger.cases);
  const amountApart = difference(stated?.amountFen, ledger.amountFen);
  return (
    <section className="block">
      <table className="plain-table">
        <thead>
          <tr>
            <th />
            {(['stated', 'linesSum', 'ledger', 'difference'] as const).map((column) => (
              <th key={column} scope="col" className="number-cell">
                {t(`campaignPage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('campaignPage.totalCases')}</th>
            <td className="number-cell">{stated?.cases ?? t('campaignPage.notStated')}</td>
            <td className={differs(difference(stated?.cases, statedLinesSum?.cases ?? stated?.cases ?? 0))}>
              {statedLinesSum?.cases ?? t('campaignPage.notStated')}
            </td>
            <td className="number-cell">
              <CountLink count={ledger.cases} to={places.cases({})} label={t('campaignPage.totalCases')} />
            </td>
            <td className={differs(casesApart)}>{signed(casesApart)}</td>
          </tr>
          <tr>
            <th scope="row">{withUnit(t('campaignPage.totalAmount'))}</th>
            <td className="number-cell">
              {stated?.amountFen === null || stated?.amountFen === undefined ? (
                t('campaignPage.notStated')
              ) : (
                <Money fen={stated.amountFen} decimals={decimals} />
              )}
            </td>
            <td />
            <td className="number-cell">
              <MoneyLink
                fen={ledger.amountFen}
                decimals={decimals}
                to={places.cases({ amountKind: 'known' })}
                label={t('campaignPage.totalAmount')}
              />
            </td>
            <td className={differs(amountApart)}>
              {amountApart !== null && <Money fen={amountApart} decimals={decimals} />}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

const signed = (apart: number | null): string =>
  apart === null ? '' : apart > 0 ? `+${apart}` : String(apart);

const differs = (apart: number | null): string =>
  apart === null || apart === 0 ? 'number-cell' : 'number-cell differs';

function Lines({ view }: { readonly view: ReconciliationView }) {
  const { t } = useTranslation();
  const itemName = useItemName();
  const categoryName = useCategoryName();
  if (view.lines.length === 0) return null;
  return (
    <section className="block">
      <h2>{t('campaignPage.lines')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('campaignPage.line')}</th>
            {(['stated', 'itemsSum', 'ledger', 'difference'] as const).map((column) => (
              <th key={column} scope="col" className="number-cell">
                {t(`campaignPage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => {
            const isItem = line.code.includes('/');
            const [category = ''] = line.code.split('/');
            const name = isItem ? itemName(line.code, line.name) : categoryName(category as CategoryCode);
            const apart = line.statedCases === null ? null : line.statedCases - line.ledgerCases;
            const sumApart =
              line.statedItemsSum === null || line.statedCases === null
                ? null
                : line.statedCases - line.statedItemsSum;
            return (
              <tr key={line.code} className={isItem ? 'indented' : undefined}>
                <th scope="row">{name}</th>
                <td className="number-cell">{line.statedCases ?? t('campaignPage.notStated')}</td>
                <td className={differs(sumApart)}>{line.statedItemsSum}</td>
                <td className="number-cell">
                  <CountLink
                    count={line.ledgerCases}
                    to={places.cases({ categoryCode: category, itemCode: isItem ? line.code : null })}
                    label={name}
                  />
                </td>
                <td className={differs(apart)}>{signed(apart)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
