import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS } from '../../../cases/case.js';
import { REST_FATE_LABELS, REST_FATES } from '../../../rectification/move.js';
import { Money } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import type { DeedValues } from './deed-values.js';

/** The named fate of money that stays out, with its basis and who approved it. */
export function RestFields({
  outstandingFen,
}: {
  /** What is outstanding in 分; null where the amount is undetermined, undefined for many cases. */
  readonly outstandingFen: number | null | undefined;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const form = Form.useFormInstance<DeedValues>();
  const named = Boolean(Form.useWatch('restFate', form));
  if (outstandingFen === 0 && !named) return null;
  return (
    <fieldset className="rest-fields">
      <legend>
        {outstandingFen === undefined ? (
          t('work.restMany')
        ) : outstandingFen === null ? (
          t('work.restUndetermined')
        ) : (
          <>
            {t('work.rest')} <Money fen={outstandingFen} />
          </>
        )}
      </legend>
      <div className="form-grid">
        <Form.Item name="restFate" label={t('work.restFate')}>
          <Select
            allowClear
            placeholder={t('work.restNone')}
            options={REST_FATES.map((value) => ({ value, label: read(REST_FATE_LABELS[value]) }))}
          />
        </Form.Item>
        {named && (
          <>
            <Form.Item name="restApprover" label={t('work.restApprover')} required>
              <Input maxLength={CASE_BOUNDS.nameCharacters} />
            </Form.Item>
            <Form.Item name="restBasis" label={t('work.restBasis')} required className="form-wide">
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={CASE_BOUNDS.textCharacters} />
            </Form.Item>
          </>
        )}
      </div>
    </fieldset>
  );
}
