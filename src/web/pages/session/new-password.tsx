import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PASSWORD_BOUNDS } from '../../../users/account.js';

/** Two fields for a new password, the second against slips; the form's values are `next` and `again`. */
export function NewPasswordFields() {
  const { t } = useTranslation();
  const { charactersMin: min, charactersMax: max } = PASSWORD_BOUNDS;
  return (
    <>
      <Form.Item
        name="next"
        label={t('session.newPassword')}
        extra={t('session.newPasswordHint', { min })}
        rules={[{ required: true, min, max, message: t('session.newPasswordFault', { min, max }) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('session.newPasswordAgain')}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, typed: string | undefined): Promise<void> => {
              if ((typed ?? '') !== getFieldValue('next')) throw new Error(t('session.againFault'));
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
