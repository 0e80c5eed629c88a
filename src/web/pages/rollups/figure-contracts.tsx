import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wanYuanDecimals } from '../../../kernel/money.js';
import type { ContractRowsPage } from '../../../rollups/counting-contracts.js';
import type { CountingFigure } from '../../../rollups/counting-figures.js';
import { useContractsBehind } from '../../api/rollups.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';
import { termText } from '../contracts/term-text.js';
import { FigureValue, useFigureName } from './figure-value.js';
import {
  backToFigures,
  FIGURE_ROWS_SIZE,
  isOneEach,
  RowsFound,
  RowsHead,
  type RowsAsked,
} from './figure-rows-head.js';
import { countingQuery } from './figures-question.js';

/** The contracts behind a figure; each leads to its place in the register. */
export function ContractsBehind({
  of: { figure, code, page, asked },
  onPage,
}: {
  readonly of: RowsAsked;
  readonly onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const { ledger, campaign } = useLedger();
  const question = { ...countingQuery(asked, ledger.today), figure, code, page, size: FIGURE_ROWS_SIZE };
  const rows = useContractsBehind(campaign?.code ?? '', question);
  return (
    <>
      <RowsHead {...{ figure, code, asked }}>
        {rows.data ? (
          <RowsFound {...{ figure, asked }} sum={rows.data.sum}>
            {t('figures.contractsFound', { count: rows.data.total })}
          </RowsFound>
        ) : (
          rows.isPending && t('frame.loading')
        )}
      </RowsHead>
      {!rows.isSuccess ? (
        <QueryNote query={rows} />
      ) : rows.data.total === 0 ? (
        <EmptyNote title={t('figures.noContracts')} todo={t('figures.noContractsTodo')}>
          <Link to={backToFigures(asked)}>{t('figures.back')}</Link>
        </EmptyNote>
      ) : (
        <>
          <Rows page={rows.data} figure={figure} />
          <Pagination
            className="no-print"
            current={page}
            pageSize={FIGURE_ROWS_SIZE}
            total={rows.data.total}
            showSizeChanger={false}
            hideOnSinglePage
            onChange={onPage}
          />
        </>
      )}
    </>
  );
}

function Rows({ page, figure }: { readonly page: ContractRowsPage; readonly figure: CountingFigure }) {
  const { t } = useTranslation();
  const figureName = useFigureName();
  const withValue = !isOneEach(figure);
  const decimals = wanYuanDecimals(page.rows.map(({ value }) => value));
  return (
    <div className="rollup-scroll" tabIndex={0} role="region" aria-label={figureName(figure)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('fields.villageId')}</th>
            <th scope="col">{t('figures.contractNumber')}</th>
            <th scope="col">{t('figures.thing')}</th>
            <th scope="col">{t('figures.lessee')}</th>
            <th scope="col">{t('figures.term')}</th>
            {withValue && (
              <th scope="col" className="number-cell">
                {figureName(figure)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.id}>
              <td>{row.villageName}</td>
              <td>{row.number}</td>
              <td>
                <Link to={places.contracts({ row: row.id })}>{row.thing}</Link>
              </td>
              <td>{row.lessee}</td>
              <td className="number">{termText(row.fromDay, row.toDay)}</td>
              {withValue && (
                <td className="number-cell">
                  <FigureValue figure={figure} value={row.value} decimals={decimals} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
