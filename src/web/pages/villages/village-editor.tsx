import { App, Button, Form, Input, Select, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VILLAGE_BOUNDS, type VillageDetailView, type VillageInput } from '../../../villages/village.js';
import { changeVillage, registerVillage } from '../../api/villages.js';
import { ConflictDialog } from '../../layout/conflict-dialog.js';
import { FailureNote } from '../../layout/failure-note.js';
import { changedParts, isCount, isDayOrEmpty, typedAs } from '../../layout/form-rules.js';
import '../../layout/form.css';
import { useKeys } from '../../layout/keys.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import {
  VILLAGE_DAYS,
  VILLAGE_NUMBERS,
  villageForm,
  villageInput,
  type VillageFormValues,
} from './village-form-values.js';
import { VillagePosts } from './village-posts.js';

interface VillageEditing {
  readonly existing: VillageDetailView | null;
  readonly onSaved: (saved: VillageDetailView) => void;
}

/** Saving what changed of a village: the editor without its looks. */
function useVillageEditing({ existing, onSaved }: VillageEditing) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const saving = useSaving<Partial<VillageInput>, VillageDetailView>((input, version) =>
    existing
      ? changeVillage(existing.id, version ?? existing.version, input)
      : registerVillage({ ...input, name: input.name ?? '' }),
  );
  const finish = (saved: VillageDetailView): void => {
    dirty.current = false;
    void message.success(t('villages.saved', { name: saved.name }));
    onSaved(saved);
  };
  return {
    saving,
    isDirty,
    finish,
    typed: () => {
      dirty.current = true;
    },
    send: (input: Partial<VillageInput>, version?: number): void => {
      if (existing && Object.keys(input).length === 0) {
        finish(existing);
        return;
      }
      // A failure is shown above the form.
      void saving
        .save({ input, ...(version === undefined ? {} : { version }) })
        .then(finish, () => undefined);
    },
  };
}

/** The form of a village, new or changed. */
export function VillageEditor({ onCancel, ...editing }: VillageEditing & { readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const { existing } = editing;
  const [form] = Form.useForm<VillageFormValues>();
  const [initial] = useState(() => villageForm(existing));
  const { saving, isDirty, finish, typed, send } = useVillageEditing(editing);
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <Form<VillageFormValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError
        onValuesChange={typed}
        onFinish={(values) => {
          const input = villageInput({ ...initial, ...values });
          send(existing ? changedParts(villageInput(initial), input) : input);
        }}
      >
        <VillageFields isNew={!existing} />
        <Space className="editor-foot" wrap>
          <Button type="primary" loading={saving.isSaving} onClick={() => form.submit()}>
            {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </Button>
          <Button onClick={onCancel}>{t('frame.cancel')}</Button>
        </Space>
      </Form>
      {saving.conflict && (
        <ConflictDialog<Partial<VillageInput>, VillageDetailView>
          conflict={saving.conflict}
          name={saving.conflict.theirs.name}
          isSaving={saving.isSaving}
          onClose={saving.dropConflict}
          onSave={send}
          onTakeTheirs={(theirs) => {
            saving.dropConflict();
            finish(theirs);
          }}
        />
      )}
    </>
  );
}

function VillageFields({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation();
  const short = { maxLength: VILLAGE_BOUNDS.nameCharacters };
  return (
    <>
      <div className="form-grid">
        <Form.Item
          name="name"
          label={t('fields.name')}
          rules={[{ required: true, whitespace: true, message: t('villages.nameFault') }]}
        >
          <Input {...short} autoFocus={isNew} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('fields.code')}
          extra={t('villages.codeHint')}
          rules={[{ pattern: /^\s*\d{12}\s*$/, message: t('villages.codeFault') }]}
        >
          <Input inputMode="numeric" />
        </Form.Item>
        <Form.Item name="shortName" label={t('fields.shortName')}>
          <Input {...short} />
        </Form.Item>
        <Form.Item name="formerNames" label={t('fields.formerNames')} extra={t('villages.tagsHint')}>
          <Select mode="tags" open={false} suffixIcon={null} maxCount={VILLAGE_BOUNDS.formerNames} />
        </Form.Item>
        {VILLAGE_NUMBERS.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`fields.${name}`)}
            rules={[typedAs(isCount, t('villages.countFault'))]}
          >
            <Input inputMode="numeric" className="number-input" />
          </Form.Item>
        ))}
        {VILLAGE_DAYS.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`fields.${name}`)}
            rules={[typedAs(isDayOrEmpty, t('villages.dayFault'))]}
          >
            <Input />
          </Form.Item>
        ))}
        <div className="form-wide">
          <Form.Item name="groups" label={t('fields.groups')} extra={t('villages.tagsHint')}>
            <Select mode="tags" open={false} suffixIcon={null} maxCount={VILLAGE_BOUNDS.groups} />
          </Form.Item>
        </div>
        <div className="form-wide">
          <Form.Item name="note" label={t('fields.note')}>
            <Input.TextArea autoSize maxLength={VILLAGE_BOUNDS.noteCharacters} />
          </Form.Item>
        </div>
      </div>
      <h3>{t('villages.directory')}</h3>
      <VillagePosts />
    </>
  );
}
