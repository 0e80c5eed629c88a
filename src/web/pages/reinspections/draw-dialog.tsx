import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { parseAmount } from '../../../kernel/amount-text.js';
import {
  REINSPECTION_BOUNDS,
  type DrawCriteria,
  type DrawPreview,
} from '../../../rectification/reinspection.js';
import { drawSample, previewDraw } from '../../api/village-side.js';
import { FailureNote } from '../../layout/failure-note.js';
import { typedAs } from '../../layout/form-rules.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';

interface Values {
  readonly sharePercent: number | null;
  readonly from?: string;
  readonly zeroPercent: number | null;
  readonly seed?: string;
}

const amountOf = (typed: string | undefined): number | null => {
  const reading = parseAmount(typed ?? '', '元');
  return reading.kind === 'known' && reading.amountFen > 0 ? reading.amountFen : null;
};

const criteriaOf = ({ sharePercent, from, zeroPercent }: Values): DrawCriteria => ({
  sharePercent: sharePercent ?? 0,
  fromFen: amountOf(from),
  zeroPercent: zeroPercent ?? 0,
});

/** Asks what is to be drawn, says how many that would be, and draws; which ones is known only then. */
export function DrawDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const preview = useMutation({ mutationFn: (values: Values) => previewDraw(campaign, criteriaOf(values)) });
  const drawing = useMutation({
    mutationFn: (values: Values) =>
      drawSample({ campaignCode: campaign, ...criteriaOf(values), seed: values.seed?.trim() || null }),
    onSuccess: async ({ id }) => {
      await refreshAfterWrite(queries);
      await navigate(`/reinspections/${id}`);
    },
  });
  const look = (): void => {
    void form.validateFields().then(
      (values) => preview.mutate(values),
      () => undefined,
    );
  };
  const { byAmount = 0, byShare = 0, zeroReports = 0 } = preview.data ?? {};
  const drawable = byAmount + byShare + zeroReports;
  const failure = drawing.error ?? preview.error;
  return (
    <Modal
      open
      title={t('reinspections.draw')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('frame.cancel')}
        </Button>,
        <Button key="preview" loading={preview.isPending} onClick={look}>
          {t('reinspections.preview')}
        </Button>,
        <Button
          key="draw"
          type="primary"
          disabled={drawable === 0}
          loading={drawing.isPending}
          onClick={form.submit}
        >
          {t('reinspections.draw')}
        </Button>,
      ]}
    >
      {failure !== null && <FailureNote error={failure} kept />}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ sharePercent: 10, zeroPercent: 0 }}
        onFinish={(values) => drawing.mutate(values)}
        onValuesChange={(changed: Partial<Values>) => {
          // What was looked at is not what would be drawn any more; the seed changes no number.
          if (!('seed' in changed)) preview.reset();
        }}
      >
        <Fields />
      </Form>
      <Preview preview={preview.data} />
    </Modal>
  );
}

/** How many would be drawn; nothing before that was asked. */
function Preview({ preview }: { readonly preview: DrawPreview | undefined }) {
  const { t } = useTranslation();
  return (
    <div aria-live="polite">
      {preview && (
        <Alert
          type="info"
          title={t('reinspections.previewText', { ...preview })}
          description={t('reinspections.previewNote')}
        />
      )}
    </div>
  );
}

function Fields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="sharePercent" label={t('reinspections.share')} extra={t('reinspections.shareHint')}>
        <InputNumber autoFocus min={0} max={100} precision={0} />
      </Form.Item>
      <Form.Item
        name="from"
        label={t('reinspections.from')}
        extra={t('reinspections.fromHint')}
        rules={[
          typedAs((typed) => typed.trim() === '' || amountOf(typed) !== null, t('reinspections.fromFault')),
        ]}
      >
        <Input maxLength={30} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="zeroPercent" label={t('reinspections.zero')} extra={t('reinspections.zeroHint')}>
        <InputNumber min={0} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="seed" label={t('reinspections.seed')} extra={t('reinspections.seedHint')}>
        <Input maxLength={REINSPECTION_BOUNDS.seedCharacters} />
      </Form.Item>
    </>
  );
}
