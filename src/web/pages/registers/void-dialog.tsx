import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { voidRow } from '../../api/registers.js';
import { RegisterDialog } from '../../layout/register-dialog.js';

const REASON_CHARACTERS = 500;

/** Asks for the reason and voids a row that was recorded by mistake; it stays to be seen. */
export function VoidDialog({
  path,
  version,
  name,
  onClose,
}: {
  readonly path: string;
  readonly version: number;
  /** What the row is called. */
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return (
    <RegisterDialog<{ readonly reason: string }>
      title={t('registers.voidTitle', { name })}
      okText={t('registers.void')}
      isDangerous
      send={({ reason }) => voidRow(path, version, reason.trim())}
      onDone={() => void message.success(t('registers.voidDone'))}
      onClose={onClose}
    >
      <p>{t('registers.voidText')}</p>
      <Form.Item
        name="reason"
        label={t('registers.voidReason')}
        rules={[{ required: true, whitespace: true, message: t('registers.voidReasonFault') }]}
      >
        <Input.TextArea autoFocus rows={2} maxLength={REASON_CHARACTERS} />
      </Form.Item>
    </RegisterDialog>
  );
}
