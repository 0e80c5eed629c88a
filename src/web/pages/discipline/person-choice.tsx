import { Alert, Button, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DealtPersonInput } from '../../../discipline/dealt-person.js';
import { comparisonKey } from '../../../kernel/text.js';
import { useDealtPersons } from '../../api/dealt.js';
import { DealtPersonPicker, personText } from './dealt-person-picker.js';
import { newPersonOf, PersonFields, type PersonValues } from './person-fields.js';

/** Whom something new is of: somebody of the register, or somebody new. */
export interface WhoValues extends PersonValues {
  readonly who?: 'new' | 'known';
  readonly personId?: string;
}

/** Whom the form names, as the register is told. */
export const whoOf = (
  values: WhoValues,
): { readonly personId: string } | { readonly person: DealtPersonInput } =>
  values.who === 'known' ? { personId: values.personId ?? '' } : { person: newPersonOf(values) };

/** How a form begins: with the person that the address names, or with a new one. */
export const whoFrom = (personId: string | null): WhoValues =>
  personId === null ? { who: 'new' } : { who: 'known', personId };

/** Asks whom something is of. A masked name decides nothing: where the village has one like it, a person says which. */
export function PersonChoice() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<WhoValues>();
  const who = Form.useWatch('who', form);
  const isKnown = who === 'known';
  return (
    <>
      <Form.Item name="who" label={t('dealt.whose')} className="form-wide">
        <Radio.Group
          className="who-choice"
          optionType="button"
          options={[
            { value: 'new', label: t('dealt.newPerson') },
            { value: 'known', label: t('dealt.knownPerson') },
          ]}
        />
      </Form.Item>
      {isKnown ? (
        <Form.Item
          name="personId"
          label={t('discipline.person')}
          className="form-wide"
          rules={[{ required: true, message: t('dealt.personFault') }]}
        >
          <DealtPersonPicker />
        </Form.Item>
      ) : (
        <>
          <PersonFields first />
          <Alike />
        </>
      )}
    </>
  );
}

/** Persons of the register of the same village and masked name as what is being typed. */
function Alike() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<WhoValues>();
  const name = comparisonKey(Form.useWatch('name', form) ?? '');
  const villageId = Form.useWatch('villageId', form) ?? '';
  const typed = name !== '' && villageId !== '';
  const persons = useDealtPersons({ q: name, villageId, size: 50 }, typed);
  const alike = typed ? (persons.data?.rows ?? []).filter((one) => comparisonKey(one.name) === name) : [];
  if (alike.length === 0) return null;
  return (
    <Alert
      className="form-wide"
      type="warning"
      showIcon
      title={t('dealt.alike')}
      style={{ marginBottom: 12 }}
      description={alike.map((one) => (
        <div key={one.id}>
          {personText(one)} {t('dealt.stands', { sanctions: one.sanctions, measures: one.measures })}{' '}
          <Button size="small" onClick={() => form.setFieldsValue({ who: 'known', personId: one.id })}>
            {t('dealt.isThis')}
          </Button>
        </div>
      ))}
    />
  );
}
