import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FUND_BOUNDS as BOUNDS } from '../../../funds/fund.js';
import type { StatementInput, StatementView } from '../../../funds/statement.js';
import { statementsPath } from '../../api/funds.js';
import { recordRow } from '../../api/registers.js';
import type { ShownUnit } from '../../format/money-text.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped } from '../../layout/form-rules.js';
import { AmountField, TextField } from '../registers/form-fields.js';
import { OneAfterAnother } from '../registers/one-after-another.js';
import { RegisterEditor } from '../registers/register-editor.js';
import { amountTyped, textTyped } from '../registers/typed.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';
import { AccountPicker } from './account-picker.js';

/** What the fields of the form hold. */
interface Values {
  readonly accountId: string | null;
  readonly day: string;
  readonly statement: string;
  readonly paper: string;
  readonly note: string;
}

const empty = (accountId: string | null): Values => ({
  accountId,
  day: '',
  statement: '',
  paper: '',
  note: '',
});

const inputOf = (values: Values, unit: ShownUnit): StatementInput => ({
  accountId: values.accountId ?? '',
  day: dayTyped(values.day) ?? '',
  statementFen: amountTyped(values.statement, unit, true) ?? 0,
  paper: textTyped(values.paper),
  note: textTyped(values.note),
});

/**
 * One new balance after another: of the account that the list is of from day to day, otherwise of one account after
 * another on the same day.
 */
export function NewStatements({
  accountId,
  onDone,
}: {
  readonly accountId: string | null;
  readonly onDone: () => void;
}) {
  return (
    <OneAfterAnother<Values>
      first={empty(accountId)}
      draw={(initial, next) => (
        <Editor
          initial={initial}
          onDone={onDone}
          onNext={({ day, paper }) =>
            next({ ...empty(accountId), paper, ...(accountId === null ? { day } : {}) })
          }
        />
      )}
    />
  );
}

function Editor({
  initial,
  onDone,
  onNext,
}: {
  readonly initial: Values;
  readonly onDone: () => void;
  readonly onNext: (values: Values) => void;
}) {
  const { t } = useTranslation();
  const unit = useTypedUnit();
  return (
    <RegisterEditor<Values, StatementInput, StatementView>
      existing={null}
      initial={initial}
      inputOf={(values) => inputOf(values, unit)}
      save={(input) => recordRow(statementsPath, input)}
      nameOf={({ accountName, day, differenceFen }) =>
        `${accountName} ${day} ${t(differenceFen === 0 ? 'statements.ties' : 'statements.differs')}`
      }
      onSaved={onDone}
      onCancel={onDone}
      onNext={onNext}
    >
      {() => (
        <>
          <Form.Item
            name="accountId"
            label={t('fields.accountId')}
            className="form-wide"
            rules={[{ required: true, message: t('funds.accountFault') }]}
          >
            <AccountPicker autoFocus={initial.accountId === null} />
          </Form.Item>
          <DayField
            name="day"
            label={t('fields.day')}
            extra={t('statements.dayHint')}
            isNeeded
            autoFocus={initial.accountId !== null}
          />
          <AmountField
            name="statement"
            label={t('fields.statementFen')}
            unit={unit}
            needed={t('statements.statementFault')}
            extra={t('statements.neverCorrected')}
            isSigned
          />
          <TextField
            name="paper"
            label={t('fields.paper')}
            extra={t('statements.paperHint')}
            max={BOUNDS.nameCharacters}
            isWide
          />
          <TextField
            name="note"
            label={t('fields.note')}
            extra={t('statements.noteHint')}
            max={BOUNDS.textCharacters}
            rows={2}
            isWide
          />
        </>
      )}
    </RegisterEditor>
  );
}
