import type { UseQueryResult } from '@tanstack/react-query';
import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CASE_STATE_LABELS, CASE_STATES } from '../../../cases/case-state.js';
import { figureKind, type CountingFigure } from '../../../rollups/counting-figures.js';
import { useCounting } from '../../api/rollups.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { FigureValue, useFigureName } from './figure-value.js';
import { useLineName } from './figures-lines.js';
import { countingQuery, type RowsOf } from './figures-question.js';

/** Rows of a page. */
export const FIGURE_ROWS_SIZE = 50;

/** Which rows of which figure are asked for; `code` is null for the whole. */
export interface RowsAsked {
  readonly figure: CountingFigure;
  readonly code: string | null;
  readonly page: number;
  readonly asked: RowsOf;
}

/** Where the figures are: those by state stand on the overview. */
const backToFigures = ({ by, from, asOf }: RowsOf): string =>
  by === 'state' ? places.overviewOf(asOf) : places.figures({ by, from, asOf });

/** A page of what is behind a figure: its head, the rows or that there are none, and the way to the other pages. */
export function RowsBehind<Answer extends { readonly total: number; readonly sum: number }>({
  of: { figure, code, page, asked },
  query,
  words,
  onPage,
  children,
}: {
  readonly of: RowsAsked;
  readonly query: UseQueryResult<Answer>;
  readonly words: {
    readonly found: (count: number) => string;
    readonly none: string;
    readonly noneTodo: string;
  };
  readonly onPage: (page: number) => void;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const { t } = useTranslation();
  const { data } = query;
  return (
    <>
      <RowsHead {...{ figure, code, asked }}>
        {data ? (
          <RowsFound {...{ figure, asked }} sum={data.sum}>
            {words.found(data.total)}
          </RowsFound>
        ) : (
          query.isPending && t('frame.loading')
        )}
      </RowsHead>
      {!query.isSuccess ? (
        <QueryNote query={query} />
      ) : query.data.total === 0 ? (
        <EmptyNote title={words.none} todo={words.noneTodo}>
          <Link to={backToFigures(asked)}>{t('figures.back')}</Link>
        </EmptyNote>
      ) : (
        <>
          {children(query.data)}
          <Pagination
            className="no-print"
            current={page}
            pageSize={FIGURE_ROWS_SIZE}
            total={query.data.total}
            showSizeChanger={false}
            hideOnSinglePage
            onChange={onPage}
          />
        </>
      )}
    </>
  );
}

/** The head of a page of rows: the figure and its line, the way back, and paper. */
function RowsHead({
  figure,
  code,
  asked,
  children,
}: Omit<RowsAsked, 'page'> & { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <PageHead
      title={<Title figure={figure} code={code} asked={asked} />}
      tools={
        <>
          <Link to={backToFigures(asked)}>{t('figures.back')}</Link>
          <PrintButton />
        </>
      }
    >
      {children}
    </PageHead>
  );
}

/** The figure, and the line in which it stands. */
function Title({ figure, code, asked }: Omit<RowsAsked, 'page'>) {
  const { ledger, campaign } = useLedger();
  const figureName = useFigureName();
  const lineName = useLineName();
  const { read } = useLanguage();
  const { by } = asked;
  const counting = useCounting(
    by === 'state' ? '' : (campaign?.code ?? ''),
    countingQuery(asked, ledger.today),
  );
  if (code === null) return figureName(figure);
  const state = CASE_STATES.find((one) => one === code);
  if (by === 'state') return `${state ? read(CASE_STATE_LABELS[state]) : code} · ${figureName(figure)}`;
  const line = counting.data?.lines.find((one) => one.code === code);
  return `${lineName(by, { code, name: line?.name ?? code })} · ${figureName(figure)}`;
}

/** Of which days the rows are, how many there are, and what they come to where that is something else. */
function RowsFound({
  figure,
  asked: { from, asOf },
  sum,
  children,
}: Pick<RowsAsked, 'figure' | 'asked'> & {
  readonly sum: number;
  /** How many there are. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const figureName = useFigureName();
  return (
    <span className="number" aria-live="polite">
      {from === null ? t('figures.spokenWhole', { asOf }) : t('figures.spokenPeriod', { from, asOf })}{' '}
      {children}
      {!isOneEach(figure) && (
        <>
          {' · '}
          {figureName(figure)} <FigureValue figure={figure} value={sum} decimals={2} />
        </>
      )}
    </span>
  );
}

/** Whether each row counts as one, so that there is nothing to tell of it. */
export const isOneEach = (figure: CountingFigure): boolean =>
  ['cases', 'contracts'].includes(figureKind(figure).unit);
