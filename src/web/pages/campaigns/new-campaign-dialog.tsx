import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { CAMPAIGN_BOUNDS, type CampaignInput } from '../../../campaigns/campaign.js';
import { openCampaign } from '../../api/campaigns.js';
import { useTaxonomyChoices } from '../../api/ledger.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';

/** Opens a campaign with one of the shipped taxonomies and goes over to it. */
export function NewCampaignDialog({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { chooseCampaign } = useLedger();
  const queries = useQueryClient();
  const [form] = Form.useForm<CampaignInput>();
  const opening = useMutation({
    mutationFn: openCampaign,
    onSuccess: async (campaign) => {
      await refreshAfterWrite(queries);
      chooseCampaign(campaign.code);
      void message.success(t('campaignPage.created'));
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title={t('campaignPage.new')}
      okText={t('campaignPage.newNow')}
      cancelText={t('frame.cancel')}
      confirmLoading={opening.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('campaignPage.newText')}</p>
      {opening.isError && <FailureNote error={opening.error} kept />}
      <Form<CampaignInput>
        form={form}
        layout="vertical"
        initialValues={{ taxonomy: 'present' }}
        onFinish={({ code, name, taxonomy }) =>
          opening.mutate({ code: code.trim(), name: name.trim(), taxonomy })
        }
      >
        <Form.Item
          name="name"
          label={t('fields.name')}
          rules={[{ required: true, whitespace: true, message: t('campaignPage.nameFault') }]}
        >
          <Input maxLength={CAMPAIGN_BOUNDS.nameCharacters} autoFocus />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('fields.code')}
          extra={t('campaignPage.codeHint')}
          rules={[
            { required: true, pattern: /^\s*[a-z0-9][a-z0-9-]*\s*$/, message: t('campaignPage.codeFault') },
          ]}
        >
          <Input maxLength={CAMPAIGN_BOUNDS.codeCharacters} />
        </Form.Item>
        <TaxonomyChoice open={open} />
      </Form>
    </Modal>
  );
}

function TaxonomyChoice({ open }: { readonly open: boolean }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const choices = useTaxonomyChoices(open);
  return (
    <Form.Item name="taxonomy" label={t('sample.taxonomy')}>
      <Radio.Group
        vertical
        options={(choices.data ?? []).map((choice) => ({ value: choice.code, label: read(choice.name) }))}
      />
    </Form.Item>
  );
}
