import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { PhotographIntake, type TakenIn } from './photograph-intake.js';

/** The pictures of a count within a form: what is still on its way, or failed, holds the form back. */
export function PhotographsField({ isNeeded = false }: { readonly isNeeded?: boolean }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="photographs"
      className="form-wide"
      validateTrigger={[]}
      rules={[
        {
          validator: async (_: unknown, taken: TakenIn) => {
            if (taken.unfinished > 0) throw new Error(t('assets.photographsUnfinished'));
            if (isNeeded && taken.ids.length === 0) throw new Error(t('assets.photographsMissing'));
          },
        },
      ]}
    >
      <PhotographIntake />
    </Form.Item>
  );
}
