import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CONTRACT_BOUNDS, type ContractPage, type ContractView } from '../../../contracts/contract.js';
import { day, daysBetween, isDay } from '../../../kernel/calendar.js';
import { useContracts } from '../../api/contracts.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLedger } from '../../layout/ledger-context.js';
import { places } from '../../places.js';
import { useMoneyColumn } from '../registers/register-cells.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns, type MovableColumn } from '../registers/use-columns.js';
import { useRegister } from '../registers/use-register.js';
import { useNameColumns, useOverdueColumn } from './contract-columns.js';
import { ContractDrawer } from './contract-drawer.js';
import { CONTRACT_LISTS, withinDaysOf } from './contract-lists.js';
import { useContractPapers } from './use-contract-papers.js';
import './contracts.css';

/** Contracts whose term ends within so many days, or that are over and that nobody ended; a row opens beside it. */
export function ExpiringPanel() {
  const { t } = useTranslation();
  const state = useRegister(CONTRACT_LISTS.expiring);
  const { search, question, change } = state;
  const days = withinDaysOf(search, CONTRACT_BOUNDS.withinDaysMax);
  const isOver = search.get('expired') === 'true';
  const asked = isOver ? { ...question, withinDays: null } : { ...question, withinDays: days, expired: null };
  const query = useContracts(asked);
  const papers = useContractPapers(asked);
  const { shown, choice } = useColumns('contracts.expiring', useExpiringColumns(query.data?.rows ?? []));
  const look = (typed: string): void => void (typed !== String(days) && change({ withinDays: typed }));
  return (
    <>
      <RegisterHead
        found={
          query.data ? (
            <Found page={query.data} isOver={isOver} days={days} />
          ) : (
            query.isPending && t('frame.loading')
          )
        }
        papers={papers}
        columns={choice}
      />
      <RegisterFilters
        state={state}
        hint={t('contracts.search')}
        choices={[
          {
            name: 'expired',
            label: t('contracts.expiringOnly'),
            options: [{ value: 'true', label: t('contracts.expired') }],
          },
        ]}
      >
        {!isOver && (
          <label>
            {t('contracts.withinDays')}{' '}
            <input
              type="number"
              className="day-input days-input"
              min={0}
              max={CONTRACT_BOUNDS.withinDaysMax}
              key={days}
              defaultValue={days}
              onBlur={({ currentTarget: { value } }) => look(value)}
              onKeyDown={({ key, currentTarget: { value } }) => void (key === 'Enter' && look(value))}
            />
          </label>
        )}
      </RegisterFilters>
      {!isOver && <ExpiredNote villageId={search.get('villageId')} />}
      <RegisterTable<ContractView, ContractPage>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.id })}
        empty={{
          title: t('contracts.noneExpiring', { days }),
          todo: t('contracts.noneExpiringTodo'),
        }}
      />
      <ContractDrawer state={state} />
    </>
  );
}

function Found({
  page,
  isOver,
  days,
}: {
  readonly page: ContractPage;
  readonly isOver: boolean;
  readonly days: number;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const figures = { count: page.total, villages: page.villages };
  return (
    <>
      {isOver ? t('contracts.foundExpired', figures) : t('contracts.foundExpiring', { ...figures, days })}
      {' · '}
      {withUnit(t('fields.rentFen'))} <Money fen={page.sums.rentFen} />
      {page.sums.depositFen > 0 && (
        <>
          {' · '}
          {withUnit(t('fields.depositFen'))} <Money fen={page.sums.depositFen} />
        </>
      )}
    </>
  );
}

/** Those that are over already are asked for first: nobody expects them in a list of what lies ahead. */
function ExpiredNote({ villageId }: { readonly villageId: string | null }) {
  const { t } = useTranslation();
  const over = useContracts({ expired: 'true', villageId, size: 1 });
  if (over.data === undefined || over.data.total === 0) return null;
  return (
    <p>
      <Link className="in-text" to={places.contracts({ tab: 'expiring', villageId, expired: 'true' })}>
        {t('contracts.alsoExpired', { count: over.data.total })}
      </Link>
    </p>
  );
}

function useExpiringColumns(rows: readonly ContractView[]): MovableColumn<ContractView>[] {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const money = useMoneyColumn(rows);
  return [
    ...useNameColumns<ContractView>(true),
    {
      key: 'toDay',
      title: t('contracts.to'),
      width: 104,
      className: 'number',
      sorter: true,
      dataIndex: 'toDay',
    },
    {
      key: 'daysLeft',
      title: t('contracts.daysLeft'),
      width: 84,
      className: 'number-cell',
      align: 'right',
      render: (_, { toDay }) => {
        if (toDay === null || !isDay(toDay)) return null;
        const left = daysBetween(day(today), toDay);
        return left < 0 ? <span className="late">{left}</span> : left;
      },
    },
    money('rentFen', t('fields.rentFen'), ({ rentFen }) => rentFen, { sorter: true }),
    useOverdueColumn(),
    money(
      'depositFen',
      t('contracts.depositKept'),
      ({ depositFen, depositReturnedDay }) => (depositReturnedDay === null ? depositFen : null),
      { width: 116 },
    ),
    { key: 'resolution', title: t('fields.resolution'), width: 150, dataIndex: 'resolution' },
  ];
}
