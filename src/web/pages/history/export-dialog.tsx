import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/download.js';
import { chainExportAddress } from '../../api/history.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useChainName } from './chain-name.js';

const PURPOSE_CHARACTERS_MAX = 500;

/** Asks what a chain is taken out for, and hands it to the browser to save. */
export function ExportDialog({ chain, onClose }: { readonly chain: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const chainName = useChainName();
  const [form] = Form.useForm<{ readonly purpose: string }>();
  const taking = useMutation({
    mutationFn: (purpose: string) => download(chainExportAddress(chain, purpose)),
    onSuccess: async (name) => {
      // Taking it out is an entry of its own.
      await refreshAfterWrite(queries);
      void message.success(t('frame.downloaded', { name }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('history.exportTitle', { chain: chainName(chain) })}
      okText={t('history.exportNow')}
      cancelText={t('frame.cancel')}
      confirmLoading={taking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('history.exportText')}</p>
      {taking.isError && <FailureNote error={taking.error} kept />}
      <Form form={form} layout="vertical" onFinish={({ purpose }) => taking.mutate(purpose.trim())}>
        <Form.Item
          name="purpose"
          label={t('history.purpose')}
          rules={[{ required: true, whitespace: true, message: t('history.purposeFault') }]}
        >
          <Input autoFocus placeholder={t('history.purposeHint')} maxLength={PURPOSE_CHARACTERS_MAX} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
