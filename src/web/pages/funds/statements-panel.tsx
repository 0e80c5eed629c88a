import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StatementPage, StatementView } from '../../../funds/statement.js';
import { useStatement, useStatements } from '../../api/funds.js';
import { useMay } from '../../layout/session-context.js';
import { RegisterDrawer } from '../registers/register-drawer.js';
import { BetweenDays, RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { changedSearch } from '../registers/register-search.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns } from '../registers/use-columns.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { AccountPicker } from './account-picker.js';
import { FUND_LISTS } from './fund-lists.js';
import { useStatementColumns } from './statement-columns.js';
import { useStatementFace } from './statement-face.js';

/** What statements say that accounts held, each beside what the books come to on its day; the newest first. */
export function StatementsPanel() {
  const { t } = useTranslation();
  const state = useRegister(FUND_LISTS.statements);
  const { search, question, change } = state;
  const mayWrite = useMay('funds:write');
  const query = useStatements({ ...question, sort: search.get('sort') ?? '-day' });
  const id = search.get('row');
  const one = useStatement(id);
  const accountId = search.get('accountId');
  const { shown, choice } = useColumns(
    'funds.statements',
    useStatementColumns(query.data?.rows ?? [], accountId !== null),
  );
  const begin = (): void => change({ new: '1', row: null });
  return (
    <>
      <RegisterHead
        found={query.data ? <Found page={query.data} state={state} /> : query.isPending && t('frame.loading')}
        record={mayWrite && { words: t('statements.record'), begin }}
        columns={choice}
      />
      <RegisterFilters
        state={state}
        hint={t('statements.search')}
        choices={[
          {
            name: 'ties',
            label: t('statements.whether'),
            options: [
              { value: 'false', label: t('statements.differs') },
              { value: 'true', label: t('statements.ties') },
            ],
          },
        ]}
      >
        <AccountPicker
          aria-label={t('fields.accountId')}
          placeholder={t('fields.accountId')}
          allowClear
          villageId={search.get('villageId')}
          value={accountId}
          onChange={(chosen) => change({ accountId: chosen })}
        />
        <BetweenDays state={state} names={['fromDay', 'toDay']} label={t('fields.day')} />
      </RegisterFilters>
      <RegisterTable<StatementView, StatementPage>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.id, new: null })}
        empty={{
          title: t('statements.none'),
          todo: t(mayWrite ? 'statements.noneTodo' : 'funds.noneWait'),
          tools: mayWrite && <Button onClick={begin}>{t('statements.record')}</Button>,
        }}
      />
      <RegisterDrawer
        open={id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null}
        query={one}
        face={useStatementFace(accountId)}
        onClose={() => change({ row: null, new: null })}
      />
    </>
  );
}

/** What the filters select, and how many of them do not tie; the figure narrows the list to those. */
function Found({ page, state }: { readonly page: StatementPage; readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { search, list } = state;
  const differing = `${t('statements.differing')} ${page.sums.differing}`;
  return (
    <>
      {t('statements.found', { count: page.total, villages: page.villages })}
      {' · '}
      {page.sums.differing === 0 ? (
        differing
      ) : (
        <Link to={`?${changedSearch(search, list, { ties: 'false' })}`}>{differing}</Link>
      )}
    </>
  );
}
