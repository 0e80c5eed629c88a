import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { SANCTION_BOUNDS } from '../../../discipline/sanction.js';
import { RegisterDialog } from '../../layout/register-dialog.js';

/** Asks for the reason and voids something that was recorded by mistake. */
export function VoidDialog({
  title,
  onVoid,
  onClose,
}: {
  readonly title: string;
  readonly onVoid: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (
    <RegisterDialog<{ readonly reason: string }>
      title={title}
      okText={t('discipline.void')}
      isDangerous
      send={({ reason }) => onVoid(reason.trim())}
      onDone={() => void message.success(t('discipline.voidDone'))}
      onClose={onClose}
    >
      <p>{t('discipline.voidText')}</p>
      <Form.Item
        name="reason"
        label={t('discipline.voidReason')}
        rules={[{ required: true, whitespace: true, message: t('discipline.voidReasonFault') }]}
      >
        <Input.TextArea autoFocus rows={2} maxLength={SANCTION_BOUNDS.reasonCharacters} />
      </Form.Item>
    </RegisterDialog>
  );
}
