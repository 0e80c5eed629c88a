import { PrinterOutlined } from '@ant-design/icons';
import { Button, Pagination, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CountingRowView, CountingRowsPage } from '../../../rollups/counting.js';
import { CASE_FIGURES, figureKind, type CountingFigure } from '../../../rollups/counting-figures.js';
import { wanYuanDecimals } from '../../../kernel/money.js';
import { useCounting, useCountingRows } from '../../api/rollups.js';
import { useItemName } from '../../format/item-name.js';
import { StateTag } from '../../format/state-tag.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { CaseDrawer } from '../cases/case-drawer.js';
import { FigureValue, useFigureName } from './figure-value.js';
import { useLineName } from './figures-lines.js';
import { askedFigures, countingQuery, type FiguresAsked } from './figures-question.js';

const PAGE_SIZE = 50;

/** The cases behind one figure: of a line or the whole, of a period or from the beginning. A row opens beside it. */
export function Component() {
  const { t } = useTranslation();
  const { ledger, campaign } = useLedger();
  const [search, setSearch] = useSearchParams();
  const figure = CASE_FIGURES.find((one) => one === search.get('figure')) ?? 'found';
  const code = search.get('code');
  const page = Math.max(1, Number(/^\d{1,6}$/.exec(search.get('page') ?? '')?.[0] ?? 1));
  const asked = askedFigures(search, ledger.today);
  const question = { ...countingQuery(asked, ledger.today), figure, code, page, size: PAGE_SIZE };
  const rows = useCountingRows(campaign?.code ?? '', question);
  const open = search.get('case');
  const change = (name: string, value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  return (
    <>
      <PageHead
        title={<Title figure={figure} code={code} asked={asked} />}
        tools={
          <>
            <Link to={backTo(asked)}>{t('figures.back')}</Link>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('frame.print')}
            </Button>
          </>
        }
      >
        {rows.data ? (
          <Found page={rows.data} figure={figure} asked={asked} />
        ) : (
          rows.isPending && t('frame.loading')
        )}
      </PageHead>
      {rows.isError ? (
        <FailureNote error={rows.error} onRetry={() => void rows.refetch()} />
      ) : rows.isPending ? (
        <Skeleton active />
      ) : rows.data.total === 0 ? (
        <EmptyNote title={t('figures.noRows')} todo={t('figures.noRowsTodo')}>
          <Link to={backTo(asked)}>{t('figures.back')}</Link>
        </EmptyNote>
      ) : (
        <>
          <Rows page={rows.data} figure={figure} onOpen={(id) => change('case', id)} />
          <Pagination
            className="no-print"
            current={page}
            pageSize={PAGE_SIZE}
            total={rows.data.total}
            showSizeChanger={false}
            hideOnSinglePage
            onChange={(next) => change('page', String(next))}
          />
        </>
      )}
      <CaseDrawer
        open={open === null ? null : { id: open }}
        forVillage={null}
        onClose={() => change('case', null)}
      />
    </>
  );
}

const backTo = ({ by, from, asOf }: FiguresAsked): string => places.figures({ by, from, asOf });

/** The figure, and the line in which it stands. */
function Title({
  figure,
  code,
  asked,
}: {
  readonly figure: CountingFigure;
  readonly code: string | null;
  readonly asked: FiguresAsked;
}) {
  const { ledger, campaign } = useLedger();
  const figureName = useFigureName();
  const lineName = useLineName();
  const counting = useCounting(campaign?.code ?? '', countingQuery(asked, ledger.today));
  if (code === null) return figureName(figure);
  const line = counting.data?.lines.find((one) => one.code === code);
  return `${lineName(asked.by, { code, name: line?.name ?? code })} · ${figureName(figure)}`;
}

function Found({
  page,
  figure,
  asked: { from, asOf },
}: {
  readonly page: CountingRowsPage;
  readonly figure: CountingFigure;
  readonly asked: FiguresAsked;
}) {
  const { t } = useTranslation();
  const figureName = useFigureName();
  return (
    <span className="number" aria-live="polite">
      {from === null ? t('figures.spokenWhole', { asOf }) : t('figures.spokenPeriod', { from, asOf })}{' '}
      {t('figures.rowsFound', { count: page.total })}
      {figureKind(figure).unit !== 'cases' && (
        <>
          {' · '}
          {figureName(figure)} <FigureValue figure={figure} value={page.sum} decimals={2} />
        </>
      )}
    </span>
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
            <th scope="col">{t('overview.village')}</th>
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
