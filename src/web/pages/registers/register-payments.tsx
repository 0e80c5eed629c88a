import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPayment, reversePayment } from '../../api/registers.js';
import { Money, useWithUnit } from '../../format/money.js';
import { DayField } from '../../layout/day-field.js';
import { neededDay } from '../../layout/form-rules.js';
import { useKeys } from '../../layout/keys.js';
import { useLedger } from '../../layout/ledger-context.js';
import { QueryNote } from '../../layout/query-note.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { AmountField, TextField } from './form-fields.js';
import { ReverseDialog } from './reverse-dialog.js';
import { amountShown, amountTyped, textTyped } from './typed.js';
import { useTypedUnit } from './use-typed-unit.js';

const VOUCHER_CHARACTERS = 100;
const NOTE_CHARACTERS = 500;

/** A payment as every register keeps it; a slip is taken back by a line that reverses it. */
interface PaymentLine {
  readonly id: string;
  readonly day: string;
  readonly amountFen: number;
  readonly voucher: string | null;
  readonly note: string | null;
  readonly reverses: string | null;
}

/** What is said of payments. */
interface PaymentWords {
  readonly title: string;
  readonly none: string;
  readonly pay: string;
}

/** What was paid on a row of a register, line by line; P records a payment, and a slip is taken back with a reason. */
export function RegisterPayments({
  path,
  lines,
  words,
  mayWrite,
  expectedFen,
}: {
  /** The path of the row. */
  readonly path: string;
  readonly lines: UseQueryResult<readonly PaymentLine[]>;
  readonly words: PaymentWords;
  readonly mayWrite: boolean;
  /** What stands in the form already, in 分; null where nothing more is to be paid. */
  readonly expectedFen: number | null;
}) {
  const [paying, setPaying] = useState(false);
  const [reversing, setReversing] = useState<PaymentLine | null>(null);
  const mayPay = mayWrite && expectedFen !== null;
  useKeys({ p: () => setPaying(true) }, mayPay && !paying && reversing === null);
  const reversed = new Set(lines.data?.flatMap(({ reverses }) => reverses ?? []));
  const isReversible = ({ id, reverses }: PaymentLine): boolean =>
    mayWrite && reverses === null && !reversed.has(id);
  return (
    <section className="long-fact">
      <h3>{words.title}</h3>
      <QueryNote query={lines} rows={1} />
      {lines.data?.length === 0 && <p className="muted">{words.none}</p>}
      {lines.data && lines.data.length > 0 && (
        <PaymentTable
          lines={lines.data}
          reversed={reversed}
          onReverse={(line) => (isReversible(line) ? () => setReversing(line) : null)}
        />
      )}
      {mayPay && (
        <Button size="small" className="no-print" onClick={() => setPaying(true)}>
          {words.pay} <kbd aria-hidden="true">P</kbd>
        </Button>
      )}
      {paying && (
        <PayDialog
          title={words.pay}
          path={path}
          expectedFen={expectedFen ?? 0}
          onClose={() => setPaying(false)}
        />
      )}
      {reversing && (
        <ReverseDialog
          send={(day, reason) => reversePayment(path, reversing.id, { day, reason })}
          onClose={() => setReversing(null)}
        >
          {reversing.day} <Money fen={reversing.amountFen} /> {reversing.voucher}
        </ReverseDialog>
      )}
    </section>
  );
}

function PaymentTable({
  lines,
  reversed,
  onReverse,
}: {
  readonly lines: readonly PaymentLine[];
  readonly reversed: ReadonlySet<string>;
  /** Takes a line back; null where that cannot be done. */
  readonly onReverse: (line: PaymentLine) => (() => void) | null;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table wide-table">
      <thead>
        <tr>
          <th scope="col">{t('fields.day')}</th>
          <th scope="col" className="number-cell">
            {withUnit(t('registers.amount'))}
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
                    {t(line.reverses === null ? 'registers.isReversed' : 'registers.isReversal')}
                  </span>
                )}
                {takeBack && (
                  <Button size="small" className="no-print" onClick={takeBack}>
                    {t('registers.reverse')}
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

/** Records a payment; what is still open stands in the field already. */
function PayDialog({
  title,
  path,
  expectedFen,
  onClose,
}: {
  readonly title: string;
  readonly path: string;
  readonly expectedFen: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const unit = useTypedUnit();
  return (
    <RegisterDialog<Payment>
      title={title}
      okText={t('frame.save')}
      initial={{ day: today, amount: amountShown(expectedFen, unit) }}
      send={({ day, amount, voucher, note }) =>
        addPayment(path, {
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
        <AmountField
          name="amount"
          label={t('registers.amount')}
          unit={unit}
          needed={t('registers.amountNeeded')}
        />
        <TextField name="voucher" label={t('fields.voucher')} max={VOUCHER_CHARACTERS} />
        <TextField name="note" label={t('fields.note')} max={NOTE_CHARACTERS} />
      </div>
    </RegisterDialog>
  );
}
