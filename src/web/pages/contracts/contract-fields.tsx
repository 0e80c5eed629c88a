import { Form, Input, Select, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { LAND_CLASS_LABELS, LAND_CLASSES } from '../../../assets/land.js';
import {
  CONTRACT_BIDDING_LABELS,
  CONTRACT_BIDDINGS,
  CONTRACT_BOUNDS as BOUNDS,
  CONTRACT_FORM_LABELS,
  CONTRACT_FORMS,
  CONTRACT_KIND_LABELS,
  CONTRACT_KINDS,
  CONTRACT_TAG_LABELS,
  CONTRACT_TAGS,
  LESSEE_MEMBER_LABELS,
  LESSEE_MEMBERS,
} from '../../../contracts/contract.js';
import type { ShownUnit } from '../../format/money-text.js';
import { DayField } from '../../layout/day-field.js';
import { typedAs } from '../../layout/form-rules.js';
import { useLanguage } from '../../words/language.js';
import { AmountField, AreaField, ChoiceField, TextField } from '../registers/form-fields.js';
import { AssetPicker } from './asset-picker.js';
import { isMonthDayOrEmpty, type ContractValues } from './contract-values.js';

/** What the contract is about, and with whom. */
export function ThingFields({
  form,
  villageId,
  begins,
}: {
  readonly form: FormInstance<ContractValues>;
  /** The village of a contract that exists; null for a new one, whose village the form says. */
  readonly villageId: string | null;
  readonly begins: boolean;
}) {
  const { t } = useTranslation();
  const chosen = Form.useWatch('villageId', form) ?? null;
  return (
    <>
      <TextField
        name="thing"
        label={t('fields.thing')}
        max={BOUNDS.textCharacters}
        needed={t('contracts.thingFault')}
        autoFocus={begins}
      />
      <TextField name="number" label={t('fields.number')} max={BOUNDS.nameCharacters} />
      <Form.Item name="assetId" label={t('fields.assetId')} extra={t('contracts.assetHint')}>
        <AssetPicker villageId={villageId ?? chosen} />
      </Form.Item>
      <ChoiceField
        name="kind"
        label={t('contracts.kind')}
        codes={CONTRACT_KINDS}
        labels={CONTRACT_KIND_LABELS}
        allowClear={false}
      />
      <ChoiceField
        name="landClass"
        label={t('fields.landClass')}
        codes={LAND_CLASSES}
        labels={LAND_CLASS_LABELS}
      />
      <AreaField name="area" label={t('contracts.area')} />
      <TextField name="lessee" label={t('fields.lessee')} max={BOUNDS.nameCharacters} />
      <ChoiceField
        name="lesseeMember"
        label={t('fields.lesseeMember')}
        codes={LESSEE_MEMBERS}
        labels={LESSEE_MEMBER_LABELS}
        allowClear={false}
      />
    </>
  );
}

/** Form and term. */
export function TermFields() {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name="form"
        label={t('fields.form')}
        codes={CONTRACT_FORMS}
        labels={CONTRACT_FORM_LABELS}
      />
      <DayField name="signedDay" label={t('fields.signedDay')} />
      <DayField name="fromDay" label={t('contracts.from')} />
      <DayField name="toDay" label={t('contracts.to')} />
      <DayField name="endedDay" label={t('contracts.ended')} extra={t('contracts.endedHint')} />
    </>
  );
}

/** Rent, when it is due, and the guarantee. */
export function RentFields({ unit }: { readonly unit: ShownUnit }) {
  const { t } = useTranslation();
  return (
    <>
      <AmountField name="rent" label={t('fields.rentFen')} unit={unit} />
      <Form.Item
        name="dueMonthDay"
        label={t('fields.dueMonthDay')}
        extra={t('contracts.dueHint')}
        rules={[typedAs(isMonthDayOrEmpty, t('contracts.dueFault'))]}
      >
        <Input maxLength={10} placeholder="10-31" />
      </Form.Item>
      <AmountField
        name="paidBefore"
        label={t('fields.paidBeforeFen')}
        extra={t('contracts.paidBeforeHint')}
        unit={unit}
      />
      <TextField name="schedule" label={t('fields.schedule')} max={BOUNDS.textCharacters} />
      <AmountField name="deposit" label={t('fields.depositFen')} unit={unit} />
      <DayField name="depositReturnedDay" label={t('fields.depositReturnedDay')} />
    </>
  );
}

/** How it was decided, valued, offered and filed, and what is wrong with it. */
export function ProcedureFields() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { textCharacters: max } = BOUNDS;
  return (
    <>
      <TextField name="resolution" label={t('fields.resolution')} max={max} />
      <TextField name="valuation" label={t('fields.valuation')} max={max} />
      <ChoiceField
        name="bidding"
        label={t('fields.bidding')}
        codes={CONTRACT_BIDDINGS}
        labels={CONTRACT_BIDDING_LABELS}
      />
      <TextField name="filing" label={t('fields.filing')} max={max} />
      <TextField name="approvedByTown" label={t('fields.approvedByTown')} max={max} />
      <TextField name="missingTerms" label={t('fields.missingTerms')} max={max} />
      <Form.Item name="tags" label={t('fields.tags')} extra={t('contracts.tagsHint')} className="form-wide">
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={CONTRACT_TAGS.map((value) => ({ value, label: read(CONTRACT_TAG_LABELS[value]) }))}
        />
      </Form.Item>
      <TextField name="note" label={t('fields.note')} max={max} rows={2} isWide />
    </>
  );
}
