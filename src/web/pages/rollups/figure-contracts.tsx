import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wanYuanDecimals } from '../../../kernel/money.js';
import type { ContractRowsPage } from '../../../rollups/counting-contracts.js';
import type { CountingFigure } from '../../../rollups/counting-figures.js';
import { useContractsBehind } from '../../api/rollups.js';
import { useLedger } from '../../layout/ledger-context.js';
import { places } from '../../places.js';
import { termText } from '../contracts/term-text.js';
import { FigureValue, useFigureName } from './figure-value.js';
import { FIGURE_ROWS_SIZE, isOneEach, RowsBehind, type RowsAsked } from './figure-rows-head.js';
import { countingQuery } from './figures-question.js';

/** The contracts behind a figure; each leads to its place in the register. */
export function ContractsBehind({
  of,
  onPage,
}: {
  readonly of: RowsAsked;
  readonly onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const { ledger, campaign } = useLedger();
  const { figure, code, page, asked } = of;
  const question = { ...countingQuery(asked, ledger.today), figure, code, page, size: FIGURE_ROWS_SIZE };
  const query = useContractsBehind(campaign?.code ?? '', question);
  return (
    <RowsBehind
      of={of}
      query={query}
      words={{
        found: (count) => t('figures.contractsFound', { count }),
        none: t('figures.noContracts'),
        noneTodo: t('figures.noContractsTodo'),
      }}
      onPage={onPage}
    >
      {(answer) => <Rows page={answer} figure={figure} />}
    </RowsBehind>
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
