import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CountingRowView, CountingRowsPage } from '../../../rollups/counting.js';
import {
  CASE_FIGURES,
  CONTRACT_FIGURES,
  figureKind,
  type CountingFigure,
} from '../../../rollups/counting-figures.js';
import { wanYuanDecimals } from '../../../kernel/money.js';
import { useCountingRows } from '../../api/rollups.js';
import { useItemName } from '../../format/item-name.js';
import { StateTag } from '../../format/state-tag.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useAddress } from '../../layout/use-address.js';
import { CaseDrawer } from '../cases/case-drawer.js';
import { FigureValue, useFigureName } from './figure-value.js';
import { ContractsBehind } from './figure-contracts.js';
import { FIGURE_ROWS_SIZE, RowsBehind, type RowsAsked } from './figure-rows-head.js';
import { askedRows, countingQuery } from './figures-question.js';

/** The rows behind one figure: of a line or the whole, of a period or from the beginning. */
export function Component() {
  const { ledger } = useLedger();
  const [search, changeAddress] = useAddress();
  const figure =
    [...CASE_FIGURES, ...CONTRACT_FIGURES].find((one) => one === search.get('figure')) ?? 'found';
  const of: RowsAsked = {
    figure,
    code: search.get('code'),
    page: Math.max(1, Number(/^\d{1,6}$/.exec(search.get('page') ?? '')?.[0] ?? 1)),
    asked: askedRows(search, ledger.today),
  };
  const change = (name: string, value: string | null): void => changeAddress({ [name]: value });
  return figureKind(figure).behind === 'contracts' ? (
    <ContractsBehind of={of} onPage={(next) => change('page', String(next))} />
  ) : (
    <CasesBehind of={of} open={search.get('case')} onChange={change} />
  );
}

/** The cases behind a figure; a row opens beside it. */
function CasesBehind({
  of,
  open,
  onChange: change,
}: {
  readonly of: RowsAsked;
  readonly open: string | null;
  readonly onChange: (name: string, value: string | null) => void;
}) {
  const { t } = useTranslation();
  const { ledger, campaign } = useLedger();
  const { figure, code, page, asked } = of;
  const question = { ...countingQuery(asked, ledger.today), figure, code, page, size: FIGURE_ROWS_SIZE };
  const query = useCountingRows(campaign?.code ?? '', question);
  return (
    <>
      <RowsBehind
        of={of}
        query={query}
        words={{
          found: (count) => t('figures.rowsFound', { count }),
          none: t('figures.noRows'),
          noneTodo: t('figures.noRowsTodo'),
        }}
        onPage={(next) => change('page', String(next))}
      >
        {(answer) => <Rows page={answer} figure={figure} onOpen={(id) => change('case', id)} />}
      </RowsBehind>
      <CaseDrawer
        open={open === null ? null : { id: open }}
        forVillage={null}
        onClose={() => change('case', null)}
      />
    </>
  );
}

function Rows({
  page,
  figure,
  onOpen,
}: {
  readonly page: CountingRowsPage;
  readonly figure: CountingFigure;
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const figureName = useFigureName();
  const itemName = useItemName();
  // Where each row counts as one there is nothing to tell.
  const withValue = !['cases', 'villages', 'pairs'].includes(figureKind(figure).unit);
  const decimals = wanYuanDecimals(page.rows.map(({ value }) => value));
  const cells = (row: CountingRowView) => (
    <>
      <td>
        <Button type="link" size="small" className="number" onClick={() => onOpen(row.id)}>
          {row.number}
        </Button>
      </td>
      <td>{row.villageName ?? t('overview.noVillage')}</td>
      <td>{row.itemCode === null ? '' : itemName(row.itemCode, row.itemName)}</td>
      <td>{row.description}</td>
      <td>
        <StateTag state={row.state} />
      </td>
      <td className="number">{row.dueDay}</td>
      {withValue && (
        <td className="number-cell">
          <FigureValue figure={figure} value={row.value} decimals={decimals} />
        </td>
      )}
    </>
  );
  return (
    <div className="rollup-scroll" tabIndex={0} role="region" aria-label={figureName(figure)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('fields.number')}</th>
            <th scope="col">{t('fields.villageId')}</th>
            <th scope="col">{t('campaignPage.item')}</th>
            <th scope="col">{t('fields.description')}</th>
            <th scope="col">{t('figures.stateNow')}</th>
            <th scope="col">{t('fields.dueDay')}</th>
            {withValue && (
              <th scope="col" className="number-cell">
                {figureName(figure)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.id}>{cells(row)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
