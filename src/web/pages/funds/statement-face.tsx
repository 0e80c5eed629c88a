import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StatementView } from '../../../funds/statement.js';
import { statementPath } from '../../api/funds.js';
import { Money, useWithUnit } from '../../format/money.js';
import { Facts, type Fact } from '../../layout/facts.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import type { RegisterFace } from '../registers/register-drawer.js';
import { Result } from './statement-columns.js';
import { NewStatements } from './statement-form.js';

/** How a statement balance is named, drawn and typed; a new one is of this account. None is ever corrected. */
export function useStatementFace(accountId: string | null): RegisterFace<StatementView> {
  const { t } = useTranslation();
  return {
    path: statementPath,
    nameOf: ({ villageName, accountName, day }) => `${villageName} · ${accountName} · ${day}`,
    newTitle: t('statements.record'),
    mayWrite: useMay('funds:write'),
    facts: (one) => <StatementFacts one={one} />,
    tools: ({ accountId: account, day }) => (
      <>
        <Link to={places.funds({ tab: 'entries', accountId: account, toDay: day })}>
          {t('statements.entriesUntil')}
        </Link>
        <Link to={places.funds({ row: account })}>{t('funds.account')}</Link>
      </>
    ),
    editor: null,
    fresh: (done) => <NewStatements accountId={accountId} onDone={done} />,
  };
}

function StatementFacts({ one }: { readonly one: StatementView }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const compared: readonly Fact[] = [
    [withUnit(t('statements.bookFen')), <Money key="book" fen={one.bookFen} />],
    [withUnit(t('fields.statementFen')), <Money key="statement" fen={one.statementFen} />],
    [withUnit(t('statements.differenceFen')), <Money key="difference" fen={one.differenceFen} />],
    [t('statements.result'), <Result key="result" differenceFen={one.differenceFen} />],
  ];
  const facts: readonly Fact[] = [
    [t('fields.villageId'), one.villageName],
    [t('fields.accountId'), one.accountName],
    [t('fields.day'), one.day],
    [t('fields.paper'), one.paper],
    [t('fields.note'), one.note],
  ];
  return (
    <>
      <Facts title={t('statements.comparison')} facts={compared} />
      <Facts title={t('statements.balance')} facts={facts} />
    </>
  );
}
