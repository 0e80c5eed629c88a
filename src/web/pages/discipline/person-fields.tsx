import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  DEALT_PERSON_BOUNDS,
  MANAGING_BODIES,
  MANAGING_BODY_LABELS,
  type DealtPersonInput,
  type DealtPersonView,
  type ManagingBody,
} from '../../../discipline/dealt-person.js';
import { VillagePicker } from '../../layout/pickers.js';
import { useLanguage } from '../../words/language.js';

/** What a form asks of somebody who was dealt with. */
export interface PersonValues {
  readonly villageId?: string | null;
  readonly name?: string;
  readonly postThen?: string;
  readonly managesIn?: ManagingBody;
  readonly membership?: 'yes' | 'no';
  readonly statusAsWritten?: string;
  readonly personNote?: string;
}

/** A new person: where nothing was chosen, post and status say where somebody manages and whether he is a member. */
export const newPersonOf = (values: PersonValues): DealtPersonInput => ({
  villageId: values.villageId ?? '',
  name: values.name ?? '',
  postThen: values.postThen ?? null,
  statusAsWritten: values.statusAsWritten ?? null,
  note: values.personNote ?? null,
  ...(values.managesIn ? { managesIn: values.managesIn } : {}),
  ...(values.membership ? { partyMember: values.membership === 'yes' } : {}),
});

/** A person corrected: what was taken out is empty. */
export const correctedPersonOf = (values: PersonValues): DealtPersonInput => ({
  ...newPersonOf(values),
  managesIn: values.managesIn ?? null,
  partyMember: values.membership === undefined ? null : values.membership === 'yes',
});

/** What a form shows of a person that is there. */
export const personValuesOf = (person: DealtPersonView): PersonValues => ({
  villageId: person.villageId,
  name: person.name,
  postThen: person.postThen ?? '',
  statusAsWritten: person.statusAsWritten ?? '',
  personNote: person.note ?? '',
  ...(person.managesIn === null ? {} : { managesIn: person.managesIn }),
  ...(person.partyMember === null ? {} : { membership: person.partyMember ? 'yes' : 'no' }),
});

/** The fields of a person. */
export function PersonFields({ first }: { readonly first: boolean }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const bodies = MANAGING_BODIES.map((value) => ({ value, label: read(MANAGING_BODY_LABELS[value]) }));
  const members = (['yes', 'no'] as const).map((value) => ({ value, label: t(`discipline.${value}`) }));
  return (
    <>
      <Form.Item
        name="villageId"
        label={t('fields.villageId')}
        rules={[{ required: true, message: t('discipline.villageFault') }]}
      >
        <VillagePicker autoFocus={first} />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('discipline.person')}
        extra={t('discipline.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('discipline.nameFault') }]}
      >
        <Input maxLength={DEALT_PERSON_BOUNDS.nameCharacters} />
      </Form.Item>
      <Form.Item name="postThen" label={t('fields.postThen')}>
        <Input maxLength={DEALT_PERSON_BOUNDS.postCharacters} />
      </Form.Item>
      <Form.Item name="statusAsWritten" label={t('fields.statusAsWritten')}>
        <Input maxLength={DEALT_PERSON_BOUNDS.postCharacters} />
      </Form.Item>
      <Form.Item name="managesIn" label={t('fields.managesIn')} extra={t('discipline.managesInHint')}>
        <Select allowClear options={bodies} />
      </Form.Item>
      <Form.Item name="membership" label={t('fields.partyMember')}>
        <Select allowClear options={members} />
      </Form.Item>
      <Form.Item name="personNote" label={t('dealt.personNote')} className="form-wide">
        <Input maxLength={DEALT_PERSON_BOUNDS.noteCharacters} />
      </Form.Item>
    </>
  );
}
