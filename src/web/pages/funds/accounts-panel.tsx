import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ACCOUNT_KIND_LABELS, type AccountView } from '../../../funds/fund.js';
import { sumFen } from '../../../kernel/money.js';
import type { RegisterPage } from '../../../registers/register.js';
import { useAccount, useAccounts } from '../../api/funds.js';
import { Money } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { seldomText, useMoneyColumn } from '../registers/register-cells.js';
import { RegisterDrawer } from '../registers/register-drawer.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns, type MovableColumn } from '../registers/use-columns.js';
import { useRegister } from '../registers/use-register.js';
import { useAccountFace } from './account-face.js';
import { FUND_LISTS } from './fund-lists.js';
import { useFundPapers } from './use-fund-papers.js';

/** Bank accounts and cash boxes with what each holds; a row opens beside the list, its entries on their own. */
export function AccountsPanel() {
  const { t } = useTranslation();
  const state = useRegister(FUND_LISTS.accounts);
  const { search, question, change } = state;
  const mayWrite = useMay('funds:write');
  const mayImport = useMay('imports:run') && mayWrite;
  const query = useAccounts({ sort: 'village', ...question });
  const rows = query.data?.rows ?? [];
  const id = search.get('row');
  const one = useAccount(id);
  const villageId = search.get('villageId');
  const hint = t(villageId === null ? 'funds.exportAll' : 'funds.exportVillage');
  const papers = useFundPapers({ villageId }, hint);
  const begin = (): void => change({ new: '1', row: null });
  const { shown, choice } = useColumns('funds.accounts', useAccountColumns(rows));
  const isWhole = query.data !== undefined && rows.length === query.data.total;
  return (
    <>
      <RegisterHead
        found={
          query.data
            ? t('funds.accountsFound', { count: query.data.total, villages: query.data.villages })
            : query.isPending && t('frame.loading')
        }
        papers={papers}
        record={mayWrite && { words: t('funds.recordAccount'), begin }}
        columns={choice}
      />
      <RegisterFilters state={state} hint={t('funds.accountSearch')} />
      <RegisterTable<AccountView, RegisterPage<AccountView>>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.id, new: null })}
        {...(isWhole && rows.length > 1
          ? { summary: <Summary rows={rows} keys={shown.map(({ key }) => key)} /> }
          : {})}
        empty={{
          title: t('funds.noAccounts'),
          todo: t(mayWrite ? 'funds.noAccountsTodo' : 'funds.noneWait'),
          tools: (
            <>
              {mayImport && <Link to="/imports?kind=fund-entries">{t('registers.import')}</Link>}
              {mayWrite && <Button onClick={begin}>{t('funds.recordAccount')}</Button>}
            </>
          ),
        }}
      />
      <RegisterDrawer
        open={id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null}
        query={one}
        face={useAccountFace(search.get('villageId'))}
        onClose={() => change({ row: null, new: null })}
      />
    </>
  );
}

const MONEY = ['openingFen', 'incomeFen', 'expenseFen', 'balanceFen'] as const;

function useAccountColumns(rows: readonly AccountView[]): MovableColumn<AccountView>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = useMoneyColumn(rows);
  return [
    { key: 'village', title: t('fields.villageId'), width: 110, sorter: true, dataIndex: 'villageName' },
    { key: 'name', title: t('funds.accountName'), sorter: true, dataIndex: 'name' },
    {
      key: 'kind',
      title: t('fields.kind'),
      width: 110,
      sorter: true,
      render: (_, { kind }) => read(ACCOUNT_KIND_LABELS[kind]),
    },
    { key: 'bank', title: t('fields.bank'), width: 180, dataIndex: 'bank' },
    ...MONEY.map((key) =>
      money(key, t(`fields.${key}`), (row) => row[key], key === 'openingFen' ? { sorter: true } : {}),
    ),
    {
      key: 'entries',
      title: t('funds.entriesCount'),
      width: 90,
      className: 'number-cell',
      render: (_, { id, entries, name }) =>
        entries === 0 ? (
          <span className="muted">0</span>
        ) : (
          <Link
            to={places.funds({ tab: 'entries', accountId: id })}
            aria-label={t('funds.entriesOf', { name, count: entries })}
          >
            {entries}
          </Link>
        ),
    },
    {
      key: 'closedDay',
      title: t('fields.closedDay'),
      width: 110,
      className: 'number',
      dataIndex: 'closedDay',
    },
    seldomText('tail', t('fields.tail'), 76),
    seldomText('approval', t('fields.approval')),
    seldomText('openedDay', t('fields.openedDay'), 104),
    seldomText('note', t('fields.note')),
  ];
}

/** What the accounts hold together, below the columns that show it. */
function Summary({
  rows,
  keys,
}: {
  readonly rows: readonly AccountView[];
  readonly keys: readonly string[];
}) {
  const { t } = useTranslation();
  const entries = rows.reduce((sum, row) => sum + row.entries, 0);
  return (
    <Table.Summary.Row className="summary-row">
      {keys.map((key, at) => {
        const money = MONEY.find((one) => one === key);
        const isNumber = money !== undefined || key === 'entries';
        return (
          <Table.Summary.Cell key={key} index={at} {...(isNumber ? { className: 'number-cell' } : {})}>
            {money && <Money fen={sumFen(rows.map((row) => row[money]))} />}
            {key === 'entries' && entries}
            {at === 0 && !isNumber && t('funds.total')}
          </Table.Summary.Cell>
        );
      })}
    </Table.Summary.Row>
  );
}
