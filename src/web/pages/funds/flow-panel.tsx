import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CashFlowLine } from '../../../funds/fund.js';
import { daysInMonth } from '../../../kernel/calendar.js';
import { sumFen, wanYuanDecimals } from '../../../kernel/money.js';
import { useCashFlow } from '../../api/funds.js';
import { Money, useWithUnit } from '../../format/money.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { useRegister } from '../registers/use-register.js';
import { AccountPicker } from './account-picker.js';
import { FUND_LISTS } from './fund-lists.js';

// The library that draws is large, and the table says the same.
const FlowChart = lazy(async () => ({ default: (await import('./flow-chart.js')).FlowChart }));

const CHART_PX = 240;

/** What came in and went out by month, and what was there at its end; a month opens its entries. */
export function FlowPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useRegister(FUND_LISTS.flow);
  const { search, change } = state;
  const of = { villageId: search.get('villageId'), accountId: search.get('accountId') };
  const query = useCashFlow(of);
  const lines = useMemo(() => query.data ?? [], [query.data]);
  const monthOf = (line: CashFlowLine): string =>
    places.funds({ tab: 'entries', ...of, ...daysOfMonth(line.month) });
  return (
    <>
      <RegisterFilters state={state}>
        <AccountPicker
          aria-label={t('fields.accountId')}
          placeholder={t('fields.accountId')}
          allowClear
          villageId={of.villageId}
          value={of.accountId}
          onChange={(accountId) => change({ accountId })}
        />
        <PrintButton />
      </RegisterFilters>
      <QueryNote query={query} />
      {query.data?.length === 0 && <EmptyNote title={t('funds.noEntries')} todo={t('funds.flowEmptyTodo')} />}
      {lines.length > 0 && (
        <>
          {lines.length > 1 && (
            <Suspense fallback={<div style={{ height: CHART_PX }} />}>
              <FlowChart lines={lines} height={CHART_PX} onOpen={(line) => void navigate(monthOf(line))} />
            </Suspense>
          )}
          <FlowTable lines={lines} addressOf={monthOf} />
        </>
      )}
    </>
  );
}

/** The days of a month as the filters of the journal name them. */
function daysOfMonth(month: string): { readonly fromDay: string; readonly toDay: string } {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return { fromDay: `${month}-01`, toDay: `${month}-${String(last).padStart(2, '0')}` };
}

/** The newest month first, as people look for it. */
function FlowTable({
  lines,
  addressOf,
}: {
  readonly lines: readonly CashFlowLine[];
  readonly addressOf: (line: CashFlowLine) => string;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const incomeFen = sumFen(lines.map((line) => line.incomeFen));
  const expenseFen = sumFen(lines.map((line) => line.expenseFen));
  const closings = lines.map(({ closingFen }) => closingFen);
  const decimals = wanYuanDecimals([
    ...lines.flatMap((line) => [line.incomeFen, line.expenseFen]),
    ...closings,
  ]);
  const heads = [
    t('funds.entriesCount'),
    ...[t('fields.incomeFen'), t('fields.expenseFen'), t('funds.net'), t('funds.closing')].map(withUnit),
  ];
  const money = (fen: number) => (
    <td className="number-cell">
      <Money fen={fen} decimals={decimals} />
    </td>
  );
  return (
    <table className="plain-table flow-table">
      <caption className="visually-hidden">{t('funds.flow')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('funds.month')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="number-cell">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="summary-row">
          <th scope="row">{t('funds.total')}</th>
          <td className="number-cell">{lines.reduce((sum, { entries }) => sum + entries, 0)}</td>
          {money(incomeFen)}
          {money(expenseFen)}
          {money(incomeFen - expenseFen)}
          {money(closings.at(-1) ?? 0)}
        </tr>
        {[...lines].reverse().map((line) => (
          <tr key={line.month}>
            <th scope="row" className="number">
              {line.month}
            </th>
            <td className="number-cell">
              <Link
                to={addressOf(line)}
                aria-label={t('funds.entriesOf', { name: line.month, count: line.entries })}
              >
                {line.entries}
              </Link>
            </td>
            {money(line.incomeFen)}
            {money(line.expenseFen)}
            {money(line.incomeFen - line.expenseFen)}
            {money(line.closingFen)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
