import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wanYuanDecimals } from '../../../kernel/money.js';
import { saysSomething, type CountingFigures, type CountingView } from '../../../rollups/counting.js';
import { figureKind, type CountingFigure } from '../../../rollups/counting-figures.js';
import { figuresOfTable, type FigureTable } from '../../../rollups/counting-tables.js';
import '../../layout/rollup-table.css';
import { FigureValue, useFigureName } from './figure-value.js';
import { useLineName } from './figures-lines.js';
import { useFigureAddress } from './figure-address.js';

/** A line as the table shows it; code null for the whole. */
interface Shown {
  readonly code: string | null;
  readonly name: string;
  readonly figures: CountingFigures;
  readonly period: CountingFigures | null;
}

/** Figures beside one another; with a period each line has a row of it and one from the beginning. */
export function FiguresTable({ view, table }: { readonly view: CountingView; readonly table: FigureTable }) {
  const { t } = useTranslation();
  const figureName = useFigureName();
  const lineName = useLineName();
  const figures = figuresOfTable(table, view.by);
  const lines = view.lines.filter((line) => saysSomething(line, figures));
  const all = [view, ...lines];
  const decimals = wanYuanDecimals(
    all.flatMap((line) =>
      [line.figures, line.period ?? {}].flatMap((some) =>
        figures.filter((figure) => figureKind(figure).unit === 'fen').map((figure) => some[figure] ?? 0),
      ),
    ),
  );
  const withPeriod = view.lines.some(({ period }) => period !== null) || view.period !== null;
  // The figures of the question before stay while the next come, so they open their own rows.
  const common = { figures, decimals, asked: view, withPeriod };
  const withRate = figures.includes('due');
  return (
    <div className="rollup-scroll" tabIndex={0} role="region" aria-label={t('figures.title')}>
      <table className="plain-table rollup-table figures-table">
        <caption className="visually-hidden">{t('figures.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`figures.line.${view.by}`)}</th>
            {withPeriod && <th scope="col">{t('figures.part')}</th>}
            {figures.flatMap((figure) => [
              <th key={figure} scope="col" className="number-cell">
                {figureName(figure)}
              </th>,
              ...(withRate && figure === 'closed'
                ? [
                    <th key="rate" scope="col" className="number-cell" title={t('figures.rateHint')}>
                      {t('figures.rate')}
                    </th>,
                  ]
                : []),
            ])}
          </tr>
        </thead>
        {lines.map((line) => (
          <tbody key={line.code}>
            <Line line={{ ...line, name: lineName(view.by, line) }} {...common} />
          </tbody>
        ))}
        <tfoot>
          <Line
            line={{ code: null, name: t('overview.total'), figures: view.figures, period: view.period }}
            {...common}
          />
        </tfoot>
      </table>
      <p className="muted figures-note">
        {t(`figures.notes.${table}`)} {view.by === 'month' && t('figures.notes.month')}
      </p>
    </div>
  );
}

interface LineProps {
  readonly line: Shown;
  readonly figures: readonly CountingFigure[];
  readonly decimals: number;
  readonly asked: CountingView;
  readonly withPeriod: boolean;
}

function Line({ line, withPeriod, ...common }: LineProps) {
  const { t } = useTranslation();
  const { name, period } = line;
  const spans = period === null ? 1 : 2;
  return (
    <>
      {period !== null && (
        <tr>
          <th scope="rowgroup" rowSpan={spans}>
            {name}
          </th>
          <td>{t('figures.period')}</td>
          <Cells {...common} line={line} part="period" shown={period} />
        </tr>
      )}
      <tr>
        {period === null && <th scope="row">{name}</th>}
        {withPeriod && <td>{t('figures.whole')}</td>}
        <Cells {...common} line={line} part="whole" shown={line.figures} />
      </tr>
    </>
  );
}

function Cells({
  line,
  figures,
  decimals,
  asked,
  part,
  shown,
}: Omit<LineProps, 'withPeriod'> & {
  readonly part: 'period' | 'whole';
  readonly shown: CountingFigures;
}) {
  const figureName = useFigureName();
  const opens = useFigureAddress();
  return figures.flatMap((figure) => {
    const value = shown[figure];
    const cell = (
      <td key={figure} className="number-cell">
        {value === undefined ? (
          ''
        ) : (
          <Opening
            to={value === 0 ? null : opens(asked, figure, line.code, part)}
            name={`${line.name} ${figureName(figure)} ${value}`}
          >
            <FigureValue {...{ figure, value, decimals }} />
          </Opening>
        )}
      </td>
    );
    const { closed, due } = shown;
    if (figure !== 'closed' || !figures.includes('due')) return [cell];
    return [
      cell,
      <td key="rate" className="number-cell">
        {closed === undefined || due === undefined || due === 0 ? '' : <Rate part={closed} of={due} />}
      </td>,
    ];
  });
}

/** Leads to the rows of a figure, where there are any that the user may see. */
function Opening({
  to,
  name,
  children,
}: {
  readonly to: string | null;
  readonly name: string;
  readonly children: ReactNode;
}) {
  if (to === null) return children;
  return (
    <Link className="number" to={to} aria-label={name}>
      {children}
    </Link>
  );
}

/** A rate with what it is of: 62.5% (5/8). */
function Rate({ part, of }: { readonly part: number; readonly of: number }) {
  return (
    <span className="number">
      {((part / of) * 100).toFixed(1)}% <small className="muted">{`${part}/${of}`}</small>
    </span>
  );
}
