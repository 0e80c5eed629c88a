import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSON_BOUNDS, type PersonInput, type PersonView } from '../../../users/person.js';
import { changePerson, registerPerson, usePersons } from '../../api/users.js';
import type { FieldWords } from '../../layout/conflict-dialog.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterEditor } from '../registers/register-editor.js';
import { PersonsPicker } from './person-picker.js';
import { VillagesPicker } from './role-fields.js';
import { useTownCodes, useTownName, useVillageName } from './scope-text.js';

interface PersonFormValues {
  readonly name: string;
  readonly telephone: string;
  /** Empty for somebody who is of no town. */
  readonly townCode: string;
  readonly villageIds: readonly string[];
  readonly kinIds: readonly string[];
}

const personForm = (person: PersonView | null, townCode: string | null): PersonFormValues => ({
  name: person?.name ?? '',
  telephone: person?.telephone ?? '',
  townCode: (person ? person.townCode : townCode) ?? '',
  villageIds: person?.villageIds ?? [],
  kinIds: person?.kinIds ?? [],
});

const personInput = ({ name, telephone, townCode, villageIds, kinIds }: PersonFormValues): PersonInput => ({
  name: name.trim(),
  telephone: telephone.trim() || null,
  townCode: townCode || null,
  villageIds,
  kinIds,
});

/** The form of a person whom rules must know: name, telephone, villages looked after, kin. */
export function PersonEditor({
  existing,
  onDone,
}: {
  readonly existing: PersonView | null;
  readonly onDone: () => void;
}) {
  const { town } = useLedger().ledger;
  const [initial] = useState(() => personForm(existing, town?.code ?? null));
  const words = usePersonWords();
  return (
    <RegisterEditor<PersonFormValues, PersonInput, PersonView>
      existing={existing}
      initial={initial}
      inputOf={personInput}
      save={(input, version) =>
        existing
          ? changePerson(existing.id, version ?? existing.version, input)
          : registerPerson({ ...input, name: input.name ?? '' })
      }
      nameOf={({ name }) => name}
      words={words}
      onSaved={onDone}
      onCancel={onDone}
    >
      {() => <PersonFields existing={existing} />}
    </RegisterEditor>
  );
}

/** What a conflict says of a person: towns, villages and persons by their names. */
function usePersonWords(): FieldWords {
  const { t } = useTranslation();
  const persons = usePersons();
  const townName = useTownName();
  const villageName = useVillageName();
  const kinName = (id: string): string => persons.data?.find((one) => one.id === id)?.name ?? id;
  const names: Readonly<Record<string, string>> = {
    name: t('users.personName'),
    telephone: t('users.telephone'),
    townCode: t('users.town'),
    villageIds: t('users.lookedAfter'),
    kinIds: t('users.kin'),
  };
  return {
    nameOf: (field) => names[field] ?? field,
    valueOf: (field, value) => {
      if (Array.isArray(value)) return value.map(field === 'kinIds' ? kinName : villageName).join('、');
      const text = typeof value === 'string' ? value : '';
      if (field === 'townCode') return text === '' ? t('users.townNone') : townName(text);
      return text;
    },
  };
}

function PersonFields({ existing }: { readonly existing: PersonView | null }) {
  const { t } = useTranslation();
  const townName = useTownName();
  return (
    <>
      <Form.Item
        name="name"
        label={t('users.personName')}
        rules={[{ required: true, whitespace: true, message: t('users.personNameFault') }]}
      >
        <Input autoFocus={existing === null} maxLength={PERSON_BOUNDS.nameCharacters} />
      </Form.Item>
      <Form.Item name="telephone" label={t('users.telephone')}>
        <Input inputMode="tel" maxLength={PERSON_BOUNDS.telephoneCharacters} />
      </Form.Item>
      <Form.Item name="townCode" label={t('users.town')}>
        <Select
          options={[
            ...useTownCodes().map((value) => ({ value, label: townName(value) })),
            { value: '', label: t('users.townNone') },
          ]}
        />
      </Form.Item>
      <div className="form-wide">
        <Form.Item name="villageIds" label={t('users.lookedAfter')} extra={t('users.lookedAfterHint')}>
          <VillagesPicker />
        </Form.Item>
        <Form.Item name="kinIds" label={t('users.kin')} extra={t('users.kinHint')}>
          <PersonsPicker without={existing?.id} />
        </Form.Item>
      </div>
    </>
  );
}
