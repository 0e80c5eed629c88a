import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LOAN_KIND_LABELS, PAYMENT_WAY_LABELS, type EntryView } from '../../../funds/fund.js';
import { entryPath, useEntries } from '../../api/funds.js';
import { Money, useWithUnit } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { Facts, type Fact } from '../../layout/facts.js';
import type { RegisterFace } from '../registers/register-drawer.js';
import { EntryEditor, NewEntries } from './entry-form.js';

/** How an entry is named, drawn and typed; a new one is of this account, or returns the money of this loan. */
export function useEntryFace(accountId: string | null, returnsId: string | null): RegisterFace<EntryView> {
  const { t } = useTranslation();
  const mayWrite = useMay('funds:write');
  return {
    path: entryPath,
    nameOf: ({ day, summary }) => `${day} · ${summary}`,
    newTitle: t(returnsId === null ? 'funds.recordEntry' : 'funds.recordReturn'),
    mayWrite,
    facts: (one) => <EntryFacts one={one} />,
    tools: ({ id, accountId: account, loan }) => (
      <>
        {mayWrite && loan === 'lent' && (
          <Link to={places.funds({ tab: 'entries', new: '1', returns: id })}>{t('funds.recordReturn')}</Link>
        )}
        <Link to={places.funds({ row: account })}>{t('funds.account')}</Link>
      </>
    ),
    editor: (one, done) => <EntryEditor existing={one} onDone={done} />,
    fresh: (done) => <NewEntries accountId={accountId} returnsId={returnsId} onDone={done} />,
  };
}

function EntryFacts({ one }: { readonly one: EntryView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const money = (['incomeFen', 'expenseFen', 'balanceFen'] as const).flatMap((key): Fact[] => {
    const fen = one[key];
    if (fen === null || (fen === 0 && key !== 'balanceFen')) return [];
    const label = key === 'balanceFen' ? t('funds.balanceAfter') : t(`fields.${key}`);
    return [[withUnit(label), <Money key={key} fen={fen} />]];
  });
  const subject = [one.subjectAsWritten, one.subjectCode].filter((part) => part !== null).join(' · ');
  const facts: readonly Fact[] = [
    [t('fields.villageId'), one.villageName],
    [t('fields.accountId'), one.accountName],
    [t('fields.day'), one.day],
    [t('fields.voucher'), one.voucher],
    [t('fields.summary'), one.summary],
    [t('fields.subjectAsWritten'), subject],
    [t('fields.counterparty'), one.counterparty],
    [t('fields.handler'), one.handler],
    [t('fields.approver'), one.approver],
    [t('fields.payment'), one.payment && read(PAYMENT_WAY_LABELS[one.payment])],
    [t('fields.evidence'), one.evidence],
    [t('fields.loan'), one.loan && read(LOAN_KIND_LABELS[one.loan])],
    [
      t('fields.returnsId'),
      one.returnsId && (
        <Link key="loan" to={places.funds({ tab: 'entries', row: one.returnsId })}>
          {t('funds.openLoan')}
        </Link>
      ),
    ],
    [t('fields.note'), one.note],
  ];
  return (
    <>
      <Facts title={t('funds.amounts')} facts={money} />
      {one.loan === 'lent' && <Returns one={one} />}
      <Facts title={t('funds.entry')} facts={facts} />
    </>
  );
}

/** What came back of a loan, entry by entry. */
function Returns({ one }: { readonly one: EntryView }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const query = useEntries({ returnsId: one.id, size: 200 });
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { rows, sums } = query.data;
  return (
    <section className="long-fact">
      <h3>{t('funds.returns')}</h3>
      {rows.length === 0 ? (
        <p className="muted">{t('funds.noReturns')}</p>
      ) : (
        <table className="plain-table">
          <tbody>
            {rows.map(({ id, day, summary, incomeFen }) => (
              <tr key={id}>
                <td className="number">{day}</td>
                <td>
                  <Link to={places.funds({ tab: 'entries', row: id })}>{summary}</Link>
                </td>
                <td className="number-cell">
                  <Money fen={incomeFen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <strong>
          {withUnit(t('funds.outstanding'))} <Money fen={one.expenseFen - sums.incomeFen} />
        </strong>
      </p>
    </section>
  );
}
