import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HistoryChangeView, HistoryEntryView, HistorySide } from '../../../history/history.js';
import type { StrikeOutTarget } from '../../../history/strike-out.js';
import { askStrikeOut } from '../../api/history.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useEntryText } from './entry-text.js';

const REASON_CHARACTERS_MAX = 500;

/** A personal value that is to be struck out, where it stands. */
export interface Struck {
  readonly entry: HistoryEntryView;
  readonly change: HistoryChangeView;
  readonly side: HistorySide;
}

interface StrikeFormValues {
  readonly what: 'value' | 'subject';
  readonly reason: string;
}

const targetOf = ({ entry, change, side }: Struck, what: StrikeFormValues['what']): StrikeOutTarget =>
  what === 'value'
    ? { chain: entry.chain, seq: entry.seq, field: `${side}.${change.field}` }
    : { chain: entry.chain, subjectId: entry.subjectId };

/** Says what striking out does, asks for the reason, and hands the request to a second person. */
export function StrikeOutDialog({
  struck,
  onClose,
}: {
  readonly struck: Struck;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const text = useEntryText();
  const [form] = Form.useForm<StrikeFormValues>();
  const asking = useMutation({
    mutationFn: ({ what, reason }: StrikeFormValues) => askStrikeOut(targetOf(struck, what), reason.trim()),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t('history.strikeAsked'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('history.strikeTitle')}
      okText={t('history.strikeAsk')}
      cancelText={t('frame.cancel')}
      confirmLoading={asking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('history.strikeText')}</p>
      {asking.isError && <FailureNote error={asking.error} kept />}
      <Form<StrikeFormValues>
        form={form}
        layout="vertical"
        initialValues={{ what: 'value' }}
        onFinish={(values) => asking.mutate(values)}
      >
        <Form.Item name="what" label={t('history.strikeWhat')}>
          <Radio.Group
            vertical
            options={[
              {
                value: 'value',
                label: t('history.strikeValue', {
                  field: text.field(struck.change.field, struck.entry.subjectKind),
                  seq: struck.entry.seq,
                }),
              },
              { value: 'subject', label: t('history.strikeSubject') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('history.strikeReason')}
          extra={t('history.strikeReasonHint')}
          rules={[{ required: true, whitespace: true, message: t('history.strikeReasonFault') }]}
        >
          <Input.TextArea rows={2} maxLength={REASON_CHARACTERS_MAX} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
