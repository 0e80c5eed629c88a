import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../exchange/task-sheet.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useLanguage } from '../../words/language.js';

/** What a village wrote: its text, and its money as it was read or, where that failed, as it was written. */
export function ProposalSays({ one }: { readonly one: ProposalView }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  const hasMoney = one.amountWritten !== null || one.dayWritten !== null || one.voucher !== null;
  const amount =
    one.amountFen === null
      ? (one.amountWritten ?? '')
      : `${moneyText(one.amountFen, unit)} ${unitName(unit, language)}`;
  return (
    <>
      {one.text !== null && <div style={{ whiteSpace: 'pre-wrap' }}>{one.text}</div>}
      {hasMoney && (
        <div className="number">
          {t('proposals.recovered', {
            amount,
            day: one.day ?? one.dayWritten ?? t('proposals.noDay'),
            voucher: one.voucher ?? t('proposals.noVoucher'),
          })}
        </div>
      )}
    </>
  );
}
