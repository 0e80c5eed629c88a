import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDayOrEmpty, typedAs } from './form-rules.js';

/** A day as people type it. */
export function DayField({
  name,
  label,
  isNeeded = false,
  extra,
  autoFocus = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly isNeeded?: boolean;
  readonly extra?: string;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      {...(extra === undefined ? {} : { extra })}
      rules={[
        ...(isNeeded ? [{ required: true, whitespace: true, message: t('dealt.dayMissing') }] : []),
        typedAs(isDayOrEmpty, t('villages.dayFault')),
      ]}
    >
      <Input maxLength={20} placeholder="2015-08-20" autoFocus={autoFocus} />
    </Form.Item>
  );
}
