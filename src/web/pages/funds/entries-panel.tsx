import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  LOAN_KIND_LABELS,
  LOAN_KINDS,
  PAYMENT_WAY_LABELS,
  PAYMENT_WAYS,
  type EntryPage,
  type EntryView,
} from '../../../funds/fund.js';
import { useEntries, useEntry, useSubjectCharts } from '../../api/funds.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { RegisterDrawer } from '../registers/register-drawer.js';
import { BetweenDays, RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns } from '../registers/use-columns.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { AccountPicker } from './account-picker.js';
import { useEntryColumns } from './entry-columns.js';
import { useEntryFace } from './entry-face.js';
import { FUND_LISTS } from './fund-lists.js';
import { subjectOptions } from './subjects.js';
import { useFundPapers } from './use-fund-papers.js';

/** The journal: of all accounts, or of one in the order of its days with what it held after each entry. */
export function EntriesPanel() {
  const { t } = useTranslation();
  const state = useRegister(FUND_LISTS.entries);
  const { search, question, change } = state;
  const mayWrite = useMay('funds:write');
  const mayImport = useMay('imports:run') && mayWrite;
  const query = useEntries(question);
  const id = search.get('row');
  const one = useEntry(id);
  const accountId = search.get('accountId');
  const papers = useFundPapers(question, t('registers.exportShown'));
  const { shown, choice } = useColumns(
    'funds.entries',
    useEntryColumns(query.data?.rows ?? [], accountId !== null),
  );
  const face = useEntryFace(accountId, search.get('returns'));
  const begin = (): void => change({ new: '1', row: null });
  return (
    <>
      <RegisterHead
        found={query.data ? <Found page={query.data} /> : query.isPending && t('frame.loading')}
        papers={papers}
        record={mayWrite && { words: t('funds.recordEntry'), begin }}
        columns={choice}
      />
      <EntryFilters state={state} />
      <BalanceNote rows={query.data?.rows ?? []} isOfOne={accountId !== null} />
      <RegisterTable<EntryView, EntryPage>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.id, new: null })}
        empty={{
          title: t('funds.noEntries'),
          todo: t(mayWrite ? 'funds.noEntriesTodo' : 'funds.noneWait'),
          tools: (
            <>
              {mayImport && <Link to="/imports?kind=fund-entries">{t('registers.import')}</Link>}
              {mayWrite && <Button onClick={begin}>{t('funds.recordEntry')}</Button>}
            </>
          ),
        }}
      />
      <RegisterDrawer
        open={id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null}
        query={one}
        face={face}
        onClose={() => change({ row: null, new: null, returns: null })}
      />
    </>
  );
}

/** What the filters select, in numbers: always of all rows, not of the page. */
function Found({ page }: { readonly page: EntryPage }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { incomeFen, expenseFen } = page.sums;
  return (
    <>
      {t('funds.found', { count: page.total, villages: page.villages })}
      {' · '}
      {withUnit(t('fields.incomeFen'))} <Money fen={incomeFen} />
      {' · '}
      {withUnit(t('fields.expenseFen'))} <Money fen={expenseFen} />
      {' · '}
      <strong>
        {withUnit(t('funds.net'))} <Money fen={incomeFen - expenseFen} />
      </strong>
    </>
  );
}

/** Says when balances can be told, where they are not. */
function BalanceNote({ rows, isOfOne }: { readonly rows: readonly EntryView[]; readonly isOfOne: boolean }) {
  const { t } = useTranslation();
  if (rows.length === 0 || rows.some(({ balanceFen }) => balanceFen !== null)) return null;
  return <p className="muted no-print">{t(isOfOne ? 'funds.balanceWhenOrdered' : 'funds.balanceWhenOne')}</p>;
}

function EntryFilters({ state }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const charts = useSubjectCharts();
  const { search, change } = state;
  return (
    <RegisterFilters
      state={state}
      hint={t('funds.entrySearch')}
      choices={[
        {
          name: 'subjectCode',
          label: t('fields.subjectAsWritten'),
          options: subjectOptions(charts.data ?? []),
        },
        {
          name: 'payment',
          label: t('fields.payment'),
          options: PAYMENT_WAYS.map((value) => ({ value, label: read(PAYMENT_WAY_LABELS[value]) })),
        },
        {
          name: 'loan',
          label: t('fields.loan'),
          options: LOAN_KINDS.map((value) => ({ value, label: read(LOAN_KIND_LABELS[value]) })),
        },
      ]}
    >
      <AccountPicker
        aria-label={t('fields.accountId')}
        placeholder={t('fields.accountId')}
        allowClear
        villageId={search.get('villageId')}
        value={search.get('accountId')}
        onChange={(accountId) => change({ accountId })}
      />
      <BetweenDays state={state} names={['fromDay', 'toDay']} label={t('fields.day')} />
    </RegisterFilters>
  );
}
