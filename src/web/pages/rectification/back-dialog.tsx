import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BATCH_BOUNDS, type BatchView } from '../../../rectification/bulk-batch.js';
import { bulkLabel, WAYS_BACK } from '../../../rectification/bulk.js';
import { takeBackBatch } from '../../api/bulk.js';
import { FailureNote } from '../../layout/failure-note.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';

/** Asks why a batch is taken back, says first what that changes, and shows the taking back as the batch that it is. */
export function BackDialog({
  batch,
  open,
  onClose,
}: {
  readonly batch: BatchView;
  /** Cases that can be taken back. */
  readonly open: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const built = batch.cases.filter(({ back }) => back === 'built-on').length;
  const taking = useMutation({
    mutationFn: (reason: string) => takeBackBatch(batch.id, reason),
    onSuccess: ({ id }) => void navigate(places.batch(id)),
  });
  return (
    <Modal
      open
      title={t('bulk.backTitle', { what: read(bulkLabel(batch.deed)) })}
      okText={t('bulk.backOf', { count: open })}
      okButtonProps={{ danger: true }}
      cancelText={t('frame.cancel')}
      confirmLoading={taking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {read(WAYS_BACK[batch.deed].label)}
        {built > 0 && (
          <>
            <br />
            {t('bulk.backBuilt', { count: built })}
          </>
        )}
      </p>
      {taking.isError && <FailureNote error={taking.error} kept />}
      <Form form={form} layout="vertical" onFinish={({ reason }) => taking.mutate(reason.trim())}>
        <Form.Item
          name="reason"
          label={t('bulk.backReason')}
          rules={[{ required: true, whitespace: true, message: t('bulk.backReasonFault') }]}
        >
          <Input autoFocus maxLength={BATCH_BOUNDS.reasonCharacters} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
