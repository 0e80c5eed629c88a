import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VILLAGE_BOUNDS, type VillageDetailView, type VillageInput } from '../../../villages/village.js';
import { changeVillage, registerVillage } from '../../api/villages.js';
import { isCount, isDayOrEmpty, typedAs } from '../../layout/form-rules.js';
import { RegisterEditor } from '../registers/register-editor.js';
import {
  VILLAGE_DAYS,
  VILLAGE_NUMBERS,
  villageForm,
  villageInput,
  type VillageFormValues,
} from './village-form-values.js';
import { VillagePosts } from './village-posts.js';

/** The form of a village, new or changed. */
export function VillageEditor({
  existing,
  onSaved,
  onCancel,
}: {
  readonly existing: VillageDetailView | null;
  readonly onSaved: (saved: VillageDetailView) => void;
  readonly onCancel: () => void;
}) {
  const [initial] = useState(() => villageForm(existing));
  return (
    <RegisterEditor<VillageFormValues, VillageInput, VillageDetailView>
      existing={existing}
      initial={initial}
      inputOf={villageInput}
      save={(input, version) =>
        existing
          ? changeVillage(existing.id, version ?? existing.version, input)
          : registerVillage({ ...input, name: input.name ?? '' })
      }
      nameOf={({ name }) => name}
      onSaved={onSaved}
      onCancel={onCancel}
    >
      {() => <VillageFields isNew={!existing} />}
    </RegisterEditor>
  );
}

function VillageFields({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation();
  const short = { maxLength: VILLAGE_BOUNDS.nameCharacters };
  return (
    <>
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
      <div className="form-wide" style={{ marginBottom: 12 }}>
        <h3>{t('villages.directory')}</h3>
        <VillagePosts />
      </div>
    </>
  );
}
