import { App, Button, Form, Input, Select, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PERSON_BOUNDS, type PersonInput, type PersonView } from '../../../users/person.js';
import { changePerson, registerPerson, usePersons } from '../../api/users.js';
import { FailureNote } from '../../layout/failure-note.js';
import { changedParts } from '../../layout/form-rules.js';
import '../../layout/form.css';
import { useKeys } from '../../layout/keys.js';
import { useLedger } from '../../layout/ledger-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving, type Conflict } from '../../layout/use-saving.js';
import { PersonsPicker } from './person-picker.js';
import { VillagesPicker } from './role-fields.js';
import { useTownCodes, useTownName, useVillageName } from './scope-text.js';
import { TwoVersions, type VersionRow } from './two-versions.js';

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

const PERSON_FIELDS = ['name', 'telephone', 'townCode', 'villageIds', 'kinIds'] as const;

interface PersonEditing {
  readonly existing: PersonView | null;
  readonly onDone: () => void;
}

/** Saving what changed of a person: the editor without its looks. */
function usePersonEditing({ existing, onDone }: PersonEditing) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const saving = useSaving<Partial<PersonInput>, PersonView>((input, version) =>
    existing
      ? changePerson(existing.id, version ?? existing.version, input)
      : registerPerson({ ...input, name: input.name ?? '' }),
  );
  const finish = (): void => {
    dirty.current = false;
    onDone();
  };
  return {
    saving,
    isDirty,
    finish,
    typed: () => {
      dirty.current = true;
    },
    send: (input: Partial<PersonInput>, version?: number): void => {
      if (Object.keys(input).length === 0) {
        finish();
        return;
      }
      const sending = { input, ...(version === undefined ? {} : { version }) };
      // A failure is shown above the form.
      void saving.save(sending).then(
        ({ name }) => {
          void message.success(t('users.personSaved', { name }));
          finish();
        },
        () => undefined,
      );
    },
  };
}

/** The form of a person whom rules must know: name, telephone, villages looked after, kin. */
export function PersonEditor(editing: PersonEditing) {
  const { t } = useTranslation();
  const { existing } = editing;
  const { town } = useLedger().ledger;
  const [form] = Form.useForm<PersonFormValues>();
  const [initial] = useState(() => personForm(existing, town?.code ?? null));
  const { saving, isDirty, finish, typed, send } = usePersonEditing(editing);
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <Form<PersonFormValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError
        onValuesChange={typed}
        onFinish={(values) => {
          const input = personInput(values);
          send(existing ? changedParts(personInput(initial), input) : input);
        }}
      >
        <PersonFields existing={existing} />
        <Space className="editor-foot" wrap>
          <Button type="primary" loading={saving.isSaving} onClick={() => form.submit()}>
            {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </Button>
          <Button onClick={finish}>{t('frame.cancel')}</Button>
        </Space>
      </Form>
      {saving.conflict && (
        <PersonConflict
          conflict={saving.conflict}
          isSaving={saving.isSaving}
          onClose={saving.dropConflict}
          onSave={send}
          onTakeTheirs={() => {
            saving.dropConflict();
            finish();
          }}
        />
      )}
    </>
  );
}

/** A person as somebody else saved them meanwhile, beside what was typed. */
function PersonConflict({
  conflict: { yours, theirs },
  onSave,
  ...rest
}: {
  readonly conflict: Conflict<Partial<PersonInput>, PersonView>;
  readonly isSaving: boolean;
  readonly onSave: (input: Partial<PersonInput>, version: number) => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const persons = usePersons();
  const townName = useTownName();
  const villageName = useVillageName();
  const kinName = (id: string): string => persons.data?.find((one) => one.id === id)?.name ?? id;
  const named = (ids: readonly string[] | undefined, nameOf: (id: string) => string): string =>
    (ids ?? []).map(nameOf).join('、');
  const town = (code: string | null | undefined): string => (code ? townName(code) : t('users.townNone'));
  const rowOf: Readonly<Record<keyof PersonInput, () => VersionRow>> = {
    name: () => [t('users.personName'), yours.name ?? '', theirs.name],
    telephone: () => [t('users.telephone'), yours.telephone ?? '', theirs.telephone ?? ''],
    townCode: () => [t('users.town'), town(yours.townCode), town(theirs.townCode)],
    villageIds: () => [
      t('users.lookedAfter'),
      named(yours.villageIds, villageName),
      named(theirs.villageIds, villageName),
    ],
    kinIds: () => [t('users.kin'), named(yours.kinIds, kinName), named(theirs.kinIds, kinName)],
  };
  const rows = PERSON_FIELDS.filter((field) => field in yours).map((field) => rowOf[field]());
  return (
    <TwoVersions {...rest} name={theirs.name} rows={rows} onSave={() => onSave(yours, theirs.version)} />
  );
}

function PersonFields({ existing }: { readonly existing: PersonView | null }) {
  const { t } = useTranslation();
  const townName = useTownName();
  return (
    <>
      <div className="form-grid">
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
      </div>
      <Form.Item name="villageIds" label={t('users.lookedAfter')} extra={t('users.lookedAfterHint')}>
        <VillagesPicker />
      </Form.Item>
      <Form.Item name="kinIds" label={t('users.kin')} extra={t('users.kinHint')}>
        <PersonsPicker without={existing?.id} />
      </Form.Item>
    </>
  );
}
