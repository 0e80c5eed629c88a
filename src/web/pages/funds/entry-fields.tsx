import { AutoComplete, Form, Select, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  FUND_BOUNDS as BOUNDS,
  LOAN_KIND_LABELS,
  LOAN_KINDS,
  PAYMENT_WAY_LABELS,
  PAYMENT_WAYS,
  type EntryView,
} from '../../../funds/fund.js';
import { useAccount, useLoans, useSubjectCharts } from '../../api/funds.js';
import { pinyinInitials, isNamedBy } from '../../format/initials.js';
import type { ShownUnit } from '../../format/money-text.js';
import { moneyText } from '../../format/money-text.js';
import { dayTyped } from '../../layout/form-rules.js';
import { DayField } from '../../layout/day-field.js';
import { AmountField, ChoiceField, TextField } from '../registers/form-fields.js';
import { AccountPicker } from './account-picker.js';
import type { EntryValues } from './entry-values.js';
import { subjectNames } from './subjects.js';

interface Props {
  readonly form: FormInstance<EntryValues>;
  readonly unit: ShownUnit;
  readonly existing: EntryView | null;
  readonly initial: EntryValues;
}

/** The fields of an entry, in the order of a journal. */
export function EntryFields({ form, unit, existing, initial }: Props) {
  const { t } = useTranslation();
  const { nameCharacters, textCharacters, voucherCharacters } = BOUNDS;
  return (
    <>
      {existing === null && (
        <Form.Item
          name="accountId"
          label={t('fields.accountId')}
          className="form-wide"
          rules={[{ required: true, message: t('funds.accountFault') }]}
        >
          <AccountPicker autoFocus={initial.accountId === null} />
        </Form.Item>
      )}
      <DayField name="day" label={t('fields.day')} isNeeded />
      <TextField name="voucher" label={t('fields.voucher')} max={voucherCharacters} />
      <TextField
        name="summary"
        label={t('fields.summary')}
        max={textCharacters}
        needed={t('funds.summaryFault')}
        autoFocus={existing === null && initial.accountId !== null}
        isWide
      />
      <AmountField name="income" label={t('fields.incomeFen')} unit={unit} />
      <AmountField
        name="expense"
        label={t('fields.expenseFen')}
        unit={unit}
        needed={t('funds.amountFault')}
        unless="income"
      />
      <SubjectField form={form} />
      <TextField name="counterparty" label={t('fields.counterparty')} max={nameCharacters} />
      <TextField name="handler" label={t('fields.handler')} max={nameCharacters} />
      <TextField name="approver" label={t('fields.approver')} max={nameCharacters} />
      <ChoiceField
        name="payment"
        label={t('fields.payment')}
        codes={PAYMENT_WAYS}
        labels={PAYMENT_WAY_LABELS}
      />
      <TextField
        name="evidence"
        label={t('fields.evidence')}
        extra={t('funds.evidenceHint')}
        max={textCharacters}
      />
      <ChoiceField
        name="loan"
        label={t('fields.loan')}
        extra={t('funds.loanHint')}
        codes={LOAN_KINDS}
        labels={LOAN_KIND_LABELS}
      />
      <LoanField form={form} unit={unit} existing={existing} />
      <TextField name="note" label={t('fields.note')} max={textCharacters} rows={2} isWide />
    </>
  );
}

/** The subject as the voucher has it; the chart of the entry's day is offered, other words stay as they are. */
function SubjectField({ form }: Pick<Props, 'form'>) {
  const { t } = useTranslation();
  const charts = useSubjectCharts();
  const day = dayTyped(Form.useWatch('day', form) ?? '');
  const names = subjectNames(charts.data ?? [], day);
  return (
    <Form.Item name="subject" label={t('fields.subjectAsWritten')} extra={t('funds.subjectHint')}>
      <AutoComplete
        options={names.map((value) => ({ value }))}
        showSearch={{
          filterOption: (typed, option) =>
            isNamedBy(typed, option?.value ?? '', pinyinInitials(option?.value ?? '')),
        }}
        maxLength={BOUNDS.nameCharacters}
      />
    </Form.Item>
  );
}

/** Which loan of the village the money comes back of. */
function LoanField({ form, unit, existing }: Omit<Props, 'initial'>) {
  const { t } = useTranslation();
  const loan = Form.useWatch('loan', form);
  const accountId = Form.useWatch('accountId', form);
  const account = useAccount(loan === 'returned' && existing === null ? (accountId ?? null) : null);
  const villageId = existing?.villageId ?? account.data?.villageId ?? null;
  const loans = useLoans(villageId);
  if (loan !== 'returned') return null;
  const open = (villageId === null ? [] : (loans.data ?? [])).filter(
    ({ entryId, outstandingFen }) => outstandingFen > 0 || entryId === existing?.returnsId,
  );
  return (
    <Form.Item name="returnsId" label={t('fields.returnsId')} extra={t('funds.returnsHint')}>
      <Select
        allowClear
        popupMatchSelectWidth={false}
        options={open.map(({ entryId, day, counterparty, summary, outstandingFen }) => ({
          value: entryId,
          label: `${day} ${counterparty ?? summary} ${moneyText(outstandingFen, unit)}`,
        }))}
        notFoundContent={t('funds.noLoans')}
      />
    </Form.Item>
  );
}
