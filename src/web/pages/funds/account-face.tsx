import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ACCOUNT_KIND_LABELS, type AccountView } from '../../../funds/fund.js';
import { accountPath } from '../../api/funds.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { Facts, type Fact } from '../../layout/facts.js';
import type { RegisterFace } from '../registers/register-drawer.js';
import { AccountEditor, NewAccounts } from './account-form.js';

/** How an account is named, drawn and typed. */
export function useAccountFace(villageId: string | null): RegisterFace<AccountView> {
  const { t } = useTranslation();
  return {
    path: accountPath,
    nameOf: ({ villageName, name }) => `${villageName} · ${name}`,
    newTitle: t('funds.recordAccount'),
    mayWrite: useMay('funds:write'),
    facts: (one) => <AccountFacts one={one} />,
    tools: ({ id }) => (
      <>
        <Link to={places.funds({ tab: 'entries', accountId: id })}>{t('funds.openEntries')}</Link>
        <Link to={places.funds({ tab: 'statements', accountId: id })}>{t('statements.tab')}</Link>
        <Link to={places.funds({ tab: 'cash-flow', accountId: id })}>{t('funds.flow')}</Link>
      </>
    ),
    editor: (one, done) => <AccountEditor existing={one} onDone={done} />,
    fresh: (done) => <NewAccounts villageId={villageId} onDone={done} />,
  };
}

function AccountFacts({ one }: { readonly one: AccountView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const money = (['openingFen', 'incomeFen', 'expenseFen', 'balanceFen'] as const).map((key): Fact => [
    withUnit(t(`fields.${key}`)),
    <Money key={key} fen={one[key]} />,
  ]);
  const facts: readonly Fact[] = [
    [t('fields.villageId'), one.villageName],
    [t('funds.accountName'), one.name],
    [t('fields.kind'), read(ACCOUNT_KIND_LABELS[one.kind])],
    [t('fields.bank'), one.bank],
    [t('fields.tail'), one.tail],
    [t('fields.approval'), one.approval],
    [t('fields.openedDay'), one.openedDay],
    [t('fields.closedDay'), one.closedDay],
    [t('fields.openingDay'), one.openingDay],
    [t('fields.note'), one.note],
  ];
  return (
    <>
      <Facts title={t('fields.balanceFen')} facts={[...money, [t('funds.entriesCount'), one.entries]]} />
      <Facts title={t('funds.account')} facts={facts} />
    </>
  );
}
