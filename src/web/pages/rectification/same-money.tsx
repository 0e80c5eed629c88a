import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../cases/case.js';
import type { SameMoneyCase } from '../../../rectification/amount.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { actOnCase } from '../../api/rectification.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { useSending } from './use-sending.js';

/** Says in which case the same yuan is counted, and takes the link off. */
export function SameMoney({ one, work }: { readonly one: CaseView; readonly work: RectificationView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const amountOf = useAmountText();
  const mayWrite = useMay('cases:write') && one.state !== 'voided' && one.state !== 'closed';
  const { send, error, isSending } = useSending();
  const { countedIn, countedHere } = work.sameMoney;
  const takeOff = async (): Promise<void> => {
    const after = await send(() => actOnCase(one.id, one.version, 'same-money', { asId: null }));
    if (after !== null)
      void message.success(t('work.done', { number: after.number, what: t('work.linkOff') }));
  };
  return (
    <>
      {error !== null && <FailureNote error={error} />}
      {countedIn && (
        <Alert
          type="info"
          className="same-money"
          title={
            <>
              {t('work.countedIn', {
                amount: amountOf(countedIn.before.verifiedAmountFen ?? countedIn.before.selfAmountFen),
              })}{' '}
              <OtherCase other={countedIn} />
            </>
          }
          action={
            mayWrite && (
              <Button size="small" loading={isSending} onClick={() => void takeOff()}>
                {t('work.linkOff')}
              </Button>
            )
          }
        />
      )}
      {countedHere.map((other) => (
        <p key={other.id} className="muted">
          {t('work.countedHere')} <OtherCase other={other} />
        </p>
      ))}
    </>
  );
}

function OtherCase({ other }: { readonly other: SameMoneyCase }) {
  return (
    <Link to={places.cases({ case: other.id })} title={other.description}>
      {other.number}
    </Link>
  );
}

/** An amount with its unit, or a word where none is known. */
function useAmountText(): (fen: number | null) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  return (fen) =>
    fen === null ? t('work.unknownAmount') : `${moneyText(fen, unit)} ${unitName(unit, language)}`;
}
