import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CASE_BOUNDS,
  CASE_NATURE_LABELS,
  CASE_NATURES,
  CASE_SOURCE_LABELS,
  CASE_SOURCES,
  PERSON_STATUS_LABELS,
  PERSON_STATUSES,
} from '../../../cases/case.js';
import type { Label } from '../../../kernel/label.js';
import { useVillage } from '../../api/villages.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { PlacePicker, VillagePicker } from '../../layout/pickers.js';
import { useLanguage } from '../../words/language.js';
import type { CaseFormValues } from './case-form-values.js';

/** Where the cursor begins: nowhere when a case is edited, past what is kept when the next is typed. */
export type FirstField = 'villageId' | 'place' | null;

type FieldName = Exclude<keyof CaseFormValues, 'details'>;

/** A field of the form with its name from the words. */
export function Field({
  name,
  label,
  extra,
  required,
  children,
}: {
  readonly name: FieldName;
  readonly label: string;
  readonly extra?: string;
  readonly required?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Form.Item<CaseFormValues> name={name} label={label} extra={extra} required={required ?? false}>
      {children}
    </Form.Item>
  );
}

/** A choice that may stay open. An option takes it back; a button in the field would stand in the tab key's way. */
function OpenSelect({
  options,
  value,
  onChange,
  ...rest
}: {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly id?: string;
  readonly disabled?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Select<string | null>
      {...rest}
      value={value ?? null}
      onChange={(chosen) => onChange?.(chosen || null)}
      options={[...options, { value: '', label: t('register.none') }]}
    />
  );
}

/** A choice out of a vocabulary, which may stay open. */
function ChoiceField<Code extends string>({
  name,
  codes,
  labels,
}: {
  readonly name: 'nature' | 'source' | 'responsibleStatus';
  readonly codes: readonly Code[];
  readonly labels: Readonly<Record<Code, Label>>;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <Field name={name} label={t(`fields.${name}`)}>
      <OpenSelect options={codes.map((code) => ({ value: code, label: read(labels[code]) }))} />
    </Field>
  );
}

/** The fields that quick entry walks through, in the order in which a check result is told. */
export function MainFields({ first }: { readonly first: FirstField }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  const name = unitName(unit, language);
  return (
    <div className="form-grid">
      <Field name="villageId" label={t('fields.villageId')}>
        <VillagePicker autoFocus={first === 'villageId'} />
      </Field>
      <Field name="place" label={t('fields.itemCode')}>
        <PlacePicker autoFocus={first === 'place'} />
      </Field>
      <div className="form-wide">
        <Field name="description" label={t('fields.description')} required>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={CASE_BOUNDS.descriptionCharacters}
          />
        </Field>
      </div>
      <Field name="selfAmount" label={t('fields.selfAmountFen')} extra={t('oneCase.amountHint')}>
        <Input suffix={name} className="number-input" />
      </Field>
      <Field
        name="verifiedAmount"
        label={t('fields.verifiedAmountFen')}
        extra={t('oneCase.amountUnit', { unit: name })}
      >
        <Input suffix={name} className="number-input" />
      </Field>
      <Field name="foundDay" label={t('fields.foundDay')} extra={t('oneCase.dayHint')}>
        <Input />
      </Field>
      <ChoiceField name="source" codes={CASE_SOURCES} labels={CASE_SOURCE_LABELS} />
      <Field name="responsiblePerson" label={t('fields.responsiblePerson')}>
        <Input maxLength={CASE_BOUNDS.nameCharacters} />
      </Field>
      <Field name="due" label={t('fields.due')} extra={t('oneCase.dueHint')}>
        <Input />
      </Field>
    </div>
  );
}

/** Groups of the chosen village; a village without groups in the ledger has nothing to choose. */
function GroupField() {
  const { t } = useTranslation();
  const villageId = Form.useWatch<CaseFormValues['villageId']>('villageId') ?? '';
  const village = useVillage(villageId);
  const groups = village.data?.groups ?? [];
  return (
    <Field name="groupId" label={t('fields.groupId')}>
      <OpenSelect
        disabled={groups.length === 0}
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  );
}

/** Finding and basis: what is not needed to record a case, and is asked for later. */
export function FindingFields() {
  const { t } = useTranslation();
  return (
    <div className="form-grid">
      <GroupField />
      <ChoiceField name="nature" codes={CASE_NATURES} labels={CASE_NATURE_LABELS} />
      <Field name="occurred" label={t('fields.occurred')} extra={t('oneCase.occurredHint')}>
        <Input />
      </Field>
      <Field name="area" label={t('fields.areaCentiMu')}>
        <Input suffix={t('oneCase.areaUnit')} className="number-input" />
      </Field>
      <Field name="quantity" label={t('fields.quantityMilli')}>
        <Input className="number-input" />
      </Field>
      <Field name="quantityUnit" label={t('fields.quantityUnit')}>
        <Input maxLength={20} />
      </Field>
      <TextField name="cause" />
      <TextField name="policyBasis" />
      <Field name="sheetNumber" label={t('fields.sheetNumber')}>
        <Input maxLength={CASE_BOUNDS.nameCharacters} />
      </Field>
      <Field name="mark" label={t('fields.mark')}>
        <Input maxLength={CASE_BOUNDS.nameCharacters} />
      </Field>
    </div>
  );
}

/** Who answers for it, who puts it right, and how. */
export function RectificationFields() {
  const { t } = useTranslation();
  return (
    <div className="form-grid">
      {(['responsiblePost', 'leader', 'responsibleUnit', 'rectifier'] as const).map((name) => (
        <Field key={name} name={name} label={t(`fields.${name}`)}>
          <Input maxLength={CASE_BOUNDS.nameCharacters} />
        </Field>
      ))}
      <ChoiceField name="responsibleStatus" codes={PERSON_STATUSES} labels={PERSON_STATUS_LABELS} />
      <TextField name="measures" />
      <TextField name="progressText" />
      <TextField name="resultText" />
      <TextField name="handlingText" />
    </div>
  );
}

/** The three free notes. */
export function NoteFields() {
  return (
    <div className="form-grid">
      <TextField name="note1" />
      <TextField name="note2" />
      <TextField name="note3" />
    </div>
  );
}

function TextField({
  name,
}: {
  readonly name:
    | 'cause'
    | 'policyBasis'
    | 'measures'
    | 'progressText'
    | 'resultText'
    | 'handlingText'
    | 'note1'
    | 'note2'
    | 'note3';
}) {
  const { t } = useTranslation();
  return (
    <div className="form-wide">
      <Field name={name} label={t(`fields.${name}`)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={CASE_BOUNDS.textCharacters} />
      </Field>
    </div>
  );
}
