import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { COLLECTION_BOUNDS } from '../../../rectification/collection.js';
import { useVillages } from '../../api/villages.js';
import { askVillages } from '../../api/village-side.js';
import { isNamedBy } from '../../format/initials.js';
import { FailureNote } from '../../layout/failure-note.js';
import { dayTyped, typedAs } from '../../layout/form-rules.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';

interface Values {
  readonly name: string;
  readonly dueDay: string;
  readonly byTaskSheet: boolean;
  readonly villageIds?: readonly string[];
}

/** Asks villages for something; all of them where none are chosen. */
export function CollectionAskDialog({
  onAsked,
  onClose,
}: {
  readonly onAsked: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const asking = useMutation({
    mutationFn: ({ name, dueDay, byTaskSheet, villageIds = [] }: Values) => {
      const day = dayTyped(dueDay);
      if (day === null) throw new Error(t('collections.dueFault'));
      const some = villageIds.length === 0 ? {} : { villageIds };
      return askVillages(campaign, { name, dueDay: day, byTaskSheet, ...some });
    },
    onSuccess: async ({ id }) => {
      await refreshAfterWrite(queries);
      onAsked(id);
    },
  });
  return (
    <Modal
      open
      title={t('collections.ask')}
      okText={t('collections.ask')}
      cancelText={t('frame.cancel')}
      confirmLoading={asking.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {asking.isError && <FailureNote error={asking.error} kept />}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ byTaskSheet: true }}
        onFinish={(values) => asking.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t('collections.name')}
          extra={t('collections.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('collections.nameFault') }]}
        >
          <Input
            autoFocus
            maxLength={COLLECTION_BOUNDS.nameCharacters}
            placeholder={t('collections.namePlaceholder')}
          />
        </Form.Item>
        <Form.Item
          name="dueDay"
          label={t('collections.dueDay')}
          required
          rules={[typedAs((typed) => dayTyped(typed) !== null, t('collections.dueFault'))]}
        >
          <Input maxLength={20} placeholder="2026-03-05" />
        </Form.Item>
        <Form.Item name="byTaskSheet" valuePropName="checked">
          <Checkbox>{t('collections.byTaskSheet')}</Checkbox>
        </Form.Item>
        <Villages />
      </Form>
    </Modal>
  );
}

function Villages() {
  const { t } = useTranslation();
  const villages = useVillages();
  return (
    <Form.Item name="villageIds" label={t('collections.villages')}>
      <Select
        mode="multiple"
        allowClear
        placeholder={t('collections.allVillages')}
        showSearch={{
          filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
        }}
        options={(villages.data ?? []).map(({ id, name, initials }) => ({
          value: id,
          label: name,
          initials,
        }))}
      />
    </Form.Item>
  );
}
