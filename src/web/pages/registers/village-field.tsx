import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { VillagePicker } from '../../layout/pickers.js';

/** The village of a new row; a row never changes it. */
export function VillageField({ begins }: { readonly begins: boolean }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="villageId"
      label={t('fields.villageId')}
      rules={[{ required: true, message: t('registers.villageFault') }]}
    >
      <VillagePicker autoFocus={begins} />
    </Form.Item>
  );
}
