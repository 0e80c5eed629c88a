import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CLAIM_BOUNDS, type ClaimPaymentView, type ClaimView } from '../../../claims-debts/claim.js';
import { payClaim, reverseClaimPayment, useClaimPayments } from '../../api/claims.js';
import { Money, useWithUnit } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { DayField } from '../../layout/day-field.js';
import { neededDay } from '../../layout/form-rules.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { AmountField, TextField } from '../registers/form-fields.js';
import { amountShown, amountTyped, textTyped } from '../registers/typed.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';

/** What was paid on a claim or debt, line by line; a slip is taken back by a line that says why. */
export function ClaimPayments({ one, mayWrite }: { readonly one: ClaimView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const lines = useClaimPayments(one.id);
  const [paying, setPaying] = useState(false);
  const [reversing, setReversing] = useState<ClaimPaymentView | null>(null);
  const reversed = new Set(lines.data?.flatMap(({ reverses }) => reverses ?? []));
  const isReversible = ({ id, reverses }: ClaimPaymentView): boolean =>
    mayWrite && reverses === null && !reversed.has(id);
  return (
    <section className="long-fact">
      <h3>{t(`claims.payments.${one.side}`)}</h3>
      {lines.isError && <FailureNote error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isPending && <Skeleton active paragraph={{ rows: 1 }} />}
      {lines.data?.length === 0 && <p className="muted">{t(`claims.noPayments.${one.side}`)}</p>}
      {lines.data && lines.data.length > 0 && (
        <PaymentTable
          lines={lines.data}
          reversed={reversed}
          onReverse={(line) => (isReversible(line) ? () => setReversing(line) : null)}
        />
      )}
      {mayWrite && one.outstandingFen > 0 && (
        <Button size="small" className="no-print" onClick={() => setPaying(true)}>
          {t(`claims.pay.${one.side}`)}
        </Button>
      )}
      {paying && <PayDialog one={one} onClose={() => setPaying(false)} />}
      {reversing && <ReverseDialog one={one} line={reversing} onClose={() => setReversing(null)} />}
    </section>
  );
}

function PaymentTable({
  lines,
  reversed,
  onReverse,
}: {
  readonly lines: readonly ClaimPaymentView[];
  readonly reversed: ReadonlySet<string>;
  /** Takes a line back; null where that cannot be done. */
  readonly onReverse: (line: ClaimPaymentView) => (() => void) | null;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table wide-table">
      <thead>
        <tr>
          <th scope="col">{t('fields.day')}</th>
          <th scope="col" className="number-cell">
            {withUnit(t('claims.amount'))}
          </th>
          <th scope="col">{t('fields.voucher')}</th>
          <th scope="col">{t('fields.note')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const takeBack = onReverse(line);
          return (
            <tr key={line.id}>
              <td className="number">{line.day}</td>
              <td className="number-cell">
                <Money fen={line.amountFen} />
              </td>
              <td>{line.voucher}</td>
              <td>
                {line.note}{' '}
                {(line.reverses !== null || reversed.has(line.id)) && (
                  <span className="muted">
                    {t(line.reverses === null ? 'claims.isReversed' : 'claims.isReversal')}
                  </span>
                )}
                {takeBack && (
                  <Button size="small" className="no-print" onClick={takeBack}>
                    {t('claims.reverse')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface Payment {
  readonly day: string;
  readonly amount: string;
  readonly voucher?: string;
  readonly note?: string;
}

/** Records a payment; all that is still open stands in the field already. */
function PayDialog({ one, onClose }: { readonly one: ClaimView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const unit = useTypedUnit();
  return (
    <RegisterDialog<Payment>
      title={t(`claims.pay.${one.side}`)}
      okText={t('frame.save')}
      initial={{ day: today, amount: amountShown(one.outstandingFen, unit) }}
      send={({ day, amount, voucher, note }) =>
        payClaim(one.id, {
          day: neededDay(day),
          amountFen: amountTyped(amount, unit) ?? 0,
          voucher: textTyped(voucher),
          note: textTyped(note),
        })
      }
      onClose={onClose}
    >
      <div className="form-grid">
        <DayField name="day" label={t('fields.day')} isNeeded />
        <AmountField name="amount" label={t('claims.amount')} unit={unit} needed={t('claims.amountFault')} />
        <TextField name="voucher" label={t('fields.voucher')} max={CLAIM_BOUNDS.classCharacters} />
        <TextField name="note" label={t('fields.note')} max={CLAIM_BOUNDS.textCharacters} />
      </div>
    </RegisterDialog>
  );
}

function ReverseDialog({
  one,
  line,
  onClose,
}: {
  readonly one: ClaimView;
  readonly line: ClaimPaymentView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<{ readonly day: string; readonly reason: string }>
      title={t('claims.reverseTitle')}
      okText={t('claims.reverse')}
      isDangerous
      initial={{ day: today }}
      send={({ day, reason }) =>
        reverseClaimPayment(one.id, line.id, { day: neededDay(day), reason: reason.trim() })
      }
      onClose={onClose}
    >
      <p>
        {line.day} <Money fen={line.amountFen} /> {line.voucher}
      </p>
      <DayField name="day" label={t('claims.reverseDay')} isNeeded />
      <TextField
        name="reason"
        label={t('claims.reverseReason')}
        needed={t('claims.reverseFault')}
        max={CLAIM_BOUNDS.textCharacters}
        rows={2}
      />
    </RegisterDialog>
  );
}
