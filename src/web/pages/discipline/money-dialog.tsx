import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DISCIPLINE_MONEY, DISCIPLINE_MONEY_CODES, type DisciplineMoney } from '../../../cases/settlement.js';
import { SANCTION_BOUNDS } from '../../../discipline/sanction.js';
import { parseAmount } from '../../../kernel/amount-text.js';
import { recordDisciplineMoney } from '../../api/dealt.js';
import type { ShownUnit } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { useWithUnit } from '../../format/money.js';
import { neededDay, typedAs } from '../../layout/form-rules.js';
import { useLanguage } from '../../words/language.js';
import { CasePicker } from './case-picker.js';
import { DayField } from '../../layout/day-field.js';
import { DealtPersonPicker } from './dealt-person-picker.js';
import { RegisterDialog } from '../../layout/register-dialog.js';

interface Values {
  readonly personId?: string;
  readonly caseIds?: readonly string[];
  readonly kind: DisciplineMoney;
  readonly amount: string;
  readonly day: string;
  readonly documentNumber?: string;
  readonly organ?: string;
  readonly note?: string;
}

/** The amount in 分 that was typed in this unit or with its own, or null. */
function amountOf(typed: string, unit: ShownUnit): number | null {
  const reading = parseAmount(typed, unit);
  return reading.kind === 'known' && reading.amountFen > 0 ? reading.amountFen : null;
}

/** Records money that a discipline organ took; the person or the case may be given already. */
export function MoneyDialog({
  personId,
  caseId,
  onClose,
}: {
  readonly personId: string | null;
  readonly caseId: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { unit } = useMoneyUnit();
  const send = (values: Values): Promise<unknown> =>
    recordDisciplineMoney({
      personId: personId ?? values.personId ?? null,
      caseId: caseId ?? values.caseIds?.[0] ?? null,
      kind: values.kind,
      amountFen: amountOf(values.amount, unit) ?? 0,
      day: neededDay(values.day),
      documentNumber: values.documentNumber?.trim() || null,
      organ: values.organ?.trim() || null,
      note: values.note?.trim() || null,
    });
  return (
    <RegisterDialog<Values>
      title={t('dealt.recordMoney')}
      okText={t('frame.save')}
      send={send}
      onClose={onClose}
    >
      <p className="muted">{t('dealt.moneyApart')}</p>
      <div className="form-grid">
        {personId === null && (
          <Form.Item name="personId" label={t('discipline.person')} extra={t('dealt.moneyPersonHint')}>
            <DealtPersonPicker />
          </Form.Item>
        )}
        {caseId === null && (
          <Form.Item
            name="caseIds"
            label={t('fields.caseId')}
            rules={[{ type: 'array', max: 1, message: t('dealt.oneCase') }]}
          >
            <CasePicker />
          </Form.Item>
        )}
        <MoneyFields unit={unit} />
      </div>
    </RegisterDialog>
  );
}

function MoneyFields({ unit }: { readonly unit: ShownUnit }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const kinds = DISCIPLINE_MONEY_CODES.map((value) => ({ value, label: read(DISCIPLINE_MONEY[value]) }));
  return (
    <>
      <Form.Item
        name="kind"
        label={t('dealt.moneyKind')}
        rules={[{ required: true, message: t('dealt.moneyKindFault') }]}
      >
        <Select options={kinds} />
      </Form.Item>
      <Form.Item
        name="amount"
        label={withUnit(t('registers.amount'))}
        rules={[
          { required: true, message: t('dealt.amountFault') },
          typedAs((typed) => typed === '' || amountOf(typed, unit) !== null, t('dealt.amountFault')),
        ]}
      >
        <Input className="number-input" maxLength={30} />
      </Form.Item>
      <DayField name="day" label={t('dealt.moneyDay')} isNeeded />
      <Form.Item name="documentNumber" label={t('dealt.moneyDocument')}>
        <Input maxLength={SANCTION_BOUNDS.documentCharacters} />
      </Form.Item>
      <Form.Item name="organ" label={t('fields.organ')}>
        <Input maxLength={SANCTION_BOUNDS.organCharacters} />
      </Form.Item>
      <Form.Item name="note" label={t('fields.note')}>
        <Input maxLength={SANCTION_BOUNDS.noteCharacters} />
      </Form.Item>
    </>
  );
}
