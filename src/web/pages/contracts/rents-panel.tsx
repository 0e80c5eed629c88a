import { useTranslation } from 'react-i18next';
import type { RentLine, RentPage } from '../../../contracts/contract.js';
import { day, isDay } from '../../../kernel/calendar.js';
import { rentsAddress, useRents } from '../../api/contracts.js';
import { Money, useWithUnit } from '../../format/money.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { useMoneyColumn } from '../registers/register-cells.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns, type MovableColumn } from '../registers/use-columns.js';
import { useRegister } from '../registers/use-register.js';
import { useNameColumns } from './contract-columns.js';
import { ContractDrawer } from './contract-drawer.js';
import { CONTRACT_LISTS } from './contract-lists.js';
import './contracts.css';

/** How many unpaid rents a row names; the drawer has all of them. */
const NAMED = 3;

/** Which rents are due by a day and not paid, the greatest arrears first; a row opens its contract. */
export function RentsPanel() {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const state = useRegister(CONTRACT_LISTS.rents);
  const { search, question, change } = state;
  const asked = search.get('asOf') ?? '';
  const asOf = isDay(asked) ? asked : day(today);
  const campaign = useCampaignCode();
  const wish = {
    villageId: question['villageId'],
    page: question['page'],
    size: question['size'],
    asOf,
    overdue: search.get('overdue') === 'all' ? 'false' : 'true',
  };
  const query = useRents(wish);
  const { shown, choice } = useColumns('contracts.rents', useRentColumns(query.data?.rows ?? []));
  return (
    <>
      <RegisterHead
        found={query.data ? <Found page={query.data} /> : query.isPending && t('frame.loading')}
        columns={choice}
      >
        {campaign !== '' && (
          <DownloadButton address={rentsAddress(campaign, wish)} leaves={t('contracts.rents')}>
            {t('registers.export')}
          </DownloadButton>
        )}
      </RegisterHead>
      <RegisterFilters
        state={state}
        choices={[
          {
            name: 'overdue',
            label: t('contracts.onlyOverdue'),
            options: [{ value: 'all', label: t('contracts.withPaid') }],
          },
        ]}
      >
        <label>
          {t('contracts.asOf')}{' '}
          <input
            type="date"
            className="day-input"
            value={asOf}
            onChange={(event) => change({ asOf: event.target.value })}
          />
        </label>
      </RegisterFilters>
      <RegisterTable<RentLine, RentPage>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.id })}
        empty={{ title: t('contracts.noRents'), todo: t('contracts.noRentsTodo') }}
      />
      <ContractDrawer state={state} />
    </>
  );
}

/** What the villages should have received by the day, what they received, and what is missing: to the 分. */
function Found({ page }: { readonly page: RentPage }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <>
      {t('contracts.owing', {
        day: page.asOf,
        count: page.overdueContracts,
        villages: page.overdueVillages,
        rents: page.overdueRents,
      })}
      {' · '}
      {withUnit(t('contracts.due'))} <Money fen={page.dueFen} />
      {' · '}
      {withUnit(t('contracts.received'))} <Money fen={page.paidFen} />
      {' · '}
      <strong>
        {withUnit(t('contracts.overdue'))} <Money fen={page.overdueFen} />
      </strong>
      {page.unknown > 0 && (
        <>
          {' · '}
          {t('contracts.unknownCount', { count: page.unknown })}
        </>
      )}
    </>
  );
}

function useRentColumns(rows: readonly RentLine[]): MovableColumn<RentLine>[] {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const money = useMoneyColumn(rows);
  return [
    ...useNameColumns<RentLine>(false),
    money('dueFen', t('contracts.due'), ({ dueFen }) => dueFen, { width: 112 }),
    money('paidFen', t('contracts.received'), ({ paidFen }) => paidFen, { width: 112 }),
    {
      key: 'overdueFen',
      title: withUnit(t('contracts.overdue')),
      width: 112,
      className: 'number-cell',
      align: 'right',
      render: (_, { overdueFen }) =>
        overdueFen === null ? (
          <span className="muted">{t('contracts.unknown')}</span>
        ) : (
          <strong className={overdueFen > 0 ? 'late' : ''}>
            <Money fen={overdueFen} />
          </strong>
        ),
    },
    {
      key: 'unpaid',
      title: withUnit(t('contracts.unpaidRents')),
      width: 220,
      render: (_, { unpaid }) => <UnpaidRents unpaid={unpaid} />,
    },
    {
      key: 'nextDueDay',
      title: withUnit(t('contracts.next')),
      width: 178,
      render: (_, { nextDueDay, nextDueFen }) =>
        nextDueDay !== null && (
          <span className="number">
            {nextDueDay} <Money fen={nextDueFen} />
          </span>
        ),
    },
  ];
}

/** The oldest unpaid rents with what is open of each. */
function UnpaidRents({ unpaid }: { readonly unpaid: RentLine['unpaid'] }) {
  const { t } = useTranslation();
  return (
    <>
      {unpaid.slice(0, NAMED).map(({ day: dueDay, openFen }) => (
        <div key={dueDay} className="number">
          {dueDay} <Money fen={openFen ?? 0} />
        </div>
      ))}
      {unpaid.length > NAMED && (
        <span className="muted">{t('contracts.andMore', { count: unpaid.length - NAMED })}</span>
      )}
    </>
  );
}
