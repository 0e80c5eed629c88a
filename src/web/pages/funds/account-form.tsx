import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  ACCOUNT_KIND_LABELS,
  ACCOUNT_KINDS,
  FUND_BOUNDS as BOUNDS,
  type AccountInput,
  type AccountKind,
  type AccountView,
} from '../../../funds/fund.js';
import { accountPath, accountsPath } from '../../api/funds.js';
import { correctRow, recordRow } from '../../api/registers.js';
import type { ShownUnit } from '../../format/money-text.js';
import { dayTyped } from '../../layout/form-rules.js';
import { VillagePicker } from '../../layout/pickers.js';
import { DayField } from '../../layout/day-field.js';
import { AmountField, ChoiceField, TextField } from '../registers/form-fields.js';
import { OneAfterAnother } from '../registers/one-after-another.js';
import { RegisterEditor } from '../registers/register-editor.js';
import { amountShown, amountTyped, textTyped } from '../registers/typed.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';

/** What the fields of the form hold. */
interface Values {
  readonly villageId: string | null;
  readonly name: string;
  readonly kind: AccountKind;
  readonly bank: string;
  readonly tail: string;
  readonly approval: string;
  readonly openedDay: string;
  readonly closedDay: string;
  readonly opening: string;
  readonly openingDay: string;
  readonly note: string;
}

const TAIL_CHARACTERS = 8;

const valuesOf = (one: AccountInput & { readonly villageId: string | null }, unit: ShownUnit): Values => ({
  villageId: one.villageId,
  name: one.name,
  kind: one.kind,
  bank: one.bank ?? '',
  tail: one.tail ?? '',
  approval: one.approval ?? '',
  openedDay: one.openedDay ?? '',
  closedDay: one.closedDay ?? '',
  opening: amountShown(one.openingFen, unit),
  openingDay: one.openingDay ?? '',
  note: one.note ?? '',
});

const NOTHING: AccountInput = {
  name: '',
  kind: 'basic',
  bank: null,
  tail: null,
  approval: null,
  openedDay: null,
  closedDay: null,
  openingFen: 0,
  openingDay: null,
  note: null,
};

const inputOf = (values: Values, unit: ShownUnit): AccountInput => ({
  name: values.name.trim(),
  kind: values.kind,
  bank: textTyped(values.bank),
  tail: textTyped(values.tail),
  approval: textTyped(values.approval),
  openedDay: dayTyped(values.openedDay),
  closedDay: dayTyped(values.closedDay),
  openingFen: amountTyped(values.opening, unit, true) ?? 0,
  openingDay: dayTyped(values.openingDay),
  note: textTyped(values.note),
});

/** One new account after another; the next one has the village and the bank of the one before. */
export function NewAccounts({
  villageId,
  onDone,
}: {
  readonly villageId: string | null;
  readonly onDone: () => void;
}) {
  const unit = useTypedUnit();
  return (
    <OneAfterAnother<Values>
      first={valuesOf({ ...NOTHING, villageId }, unit)}
      draw={(initial, next) => (
        <Editor
          existing={null}
          initial={initial}
          onDone={onDone}
          onNext={({ villageId: village, bank, openingDay }) =>
            next(valuesOf({ ...NOTHING, villageId: village, bank, openingDay }, unit))
          }
        />
      )}
    />
  );
}

/** Corrects an account. */
export function AccountEditor({
  existing,
  onDone,
}: {
  readonly existing: AccountView;
  readonly onDone: () => void;
}) {
  const unit = useTypedUnit();
  return <Editor existing={existing} initial={valuesOf(existing, unit)} onDone={onDone} />;
}

function Editor({
  existing,
  initial,
  onDone,
  onNext,
}: {
  readonly existing: AccountView | null;
  readonly initial: Values;
  readonly onDone: () => void;
  readonly onNext?: (values: Values) => void;
}) {
  const { t } = useTranslation();
  const unit = useTypedUnit();
  return (
    <RegisterEditor<Values, AccountInput & { readonly villageId?: string }, AccountView>
      existing={existing}
      initial={initial}
      inputOf={(values) => ({
        ...inputOf(values, unit),
        // A row never changes its village.
        ...(existing === null ? { villageId: values.villageId ?? '' } : {}),
      })}
      save={(input, version) =>
        existing === null || version === null
          ? recordRow(accountsPath, input)
          : correctRow(accountPath(existing.id), version, input)
      }
      nameOf={({ villageName, name }) => `${villageName} ${name}`}
      onSaved={onDone}
      onCancel={onDone}
      {...(onNext ? { onNext } : {})}
    >
      {() => (
        <>
          {existing === null && (
            <Form.Item
              name="villageId"
              label={t('fields.villageId')}
              rules={[{ required: true, message: t('registers.villageFault') }]}
            >
              <VillagePicker autoFocus={initial.villageId === null} />
            </Form.Item>
          )}
          <Fields unit={unit} begins={existing === null && initial.villageId !== null} />
        </>
      )}
    </RegisterEditor>
  );
}

function Fields({ unit, begins }: { readonly unit: ShownUnit; readonly begins: boolean }) {
  const { t } = useTranslation();
  const { nameCharacters, textCharacters } = BOUNDS;
  return (
    <>
      <TextField
        name="name"
        label={t('funds.accountName')}
        extra={t('funds.accountNameHint')}
        max={nameCharacters}
        needed={t('funds.accountNameFault')}
        autoFocus={begins}
      />
      <ChoiceField
        name="kind"
        label={t('fields.kind')}
        codes={ACCOUNT_KINDS}
        labels={ACCOUNT_KIND_LABELS}
        allowClear={false}
      />
      <TextField name="bank" label={t('fields.bank')} max={nameCharacters} />
      <TextField name="tail" label={t('fields.tail')} extra={t('funds.tailHint')} max={TAIL_CHARACTERS} />
      <AmountField name="opening" label={t('fields.openingFen')} unit={unit} isSigned />
      <DayField name="openingDay" label={t('fields.openingDay')} extra={t('funds.openingDayHint')} />
      <DayField name="openedDay" label={t('fields.openedDay')} />
      <DayField name="closedDay" label={t('fields.closedDay')} />
      <TextField
        name="approval"
        label={t('fields.approval')}
        extra={t('funds.approvalHint')}
        max={textCharacters}
        isWide
      />
      <TextField name="note" label={t('fields.note')} max={textCharacters} rows={2} isWide />
    </>
  );
}
