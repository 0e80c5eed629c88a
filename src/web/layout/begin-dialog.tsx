import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { TOWN_NAME_CHARACTERS_MAX, type BeginningInput } from '../../upkeep/beginning.js';
import { beginLedger, useTaxonomyChoices } from '../api/ledger.js';
import { enter } from '../api/session.js';
import { useLanguage } from '../words/language.js';
import { FailureNote } from './failure-note.js';

/** Asks for town and taxonomy, then begins an empty ledger and goes on to the villages. */
export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const choices = useTaxonomyChoices();
  const [form] = Form.useForm<BeginningInput>();
  const begin = useMutation({
    mutationFn: beginLedger,
    onSuccess: ({ passwordsFile }) => {
      // The new ledger has accounts of its own; nothing that was read from the sample may be shown as its.
      void modal.success({
        title: t('sample.begun'),
        content: t('sample.begunText', { file: passwordsFile }),
        okText: t('session.signIn'),
        onOk: () => enter(queries, null),
      });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('sample.beginTitle')}
      okText={t('sample.beginNow')}
      cancelText={t('frame.cancel')}
      confirmLoading={begin.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('sample.beginText')}</p>
      {begin.isError && <FailureNote error={begin.error} kept />}
      {choices.isError && <FailureNote error={choices.error} onRetry={() => void choices.refetch()} />}
      <Form<BeginningInput>
        form={form}
        layout="vertical"
        initialValues={{ taxonomy: 'present' }}
        onFinish={(input) =>
          begin.mutate({
            townCode: input.townCode.trim(),
            townName: input.townName.trim(),
            taxonomy: input.taxonomy,
          })
        }
      >
        <Form.Item
          name="townCode"
          label={t('sample.townCode')}
          extra={t('sample.townCodeHint')}
          rules={[{ required: true, pattern: /^\s*\d{9}\s*$/, message: t('sample.townCodeFault') }]}
        >
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <Form.Item
          name="townName"
          label={t('sample.townName')}
          rules={[{ required: true, whitespace: true, message: t('sample.townNameFault') }]}
        >
          <Input maxLength={TOWN_NAME_CHARACTERS_MAX} />
        </Form.Item>
        <Form.Item name="taxonomy" label={t('sample.taxonomy')} extra={t('sample.taxonomyHint')}>
          <Radio.Group
            vertical
            options={(choices.data ?? []).map((choice) => ({ value: choice.code, label: read(choice.name) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
