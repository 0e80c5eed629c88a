import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS } from '../../../cases/case.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { FormRows } from '../../layout/form-rows.js';
import { useLanguage } from '../../words/language.js';

/** The details (笔) of a case: rows that are added and removed. */
export function CaseDetailsList() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  return (
    <FormRows
      name="details"
      words={{ row: t('fields.details'), add: t('oneCase.addDetail'), remove: t('oneCase.removeDetail') }}
      max={CASE_BOUNDS.details}
    >
      {(at) => (
        <>
          <Form.Item name={[at, 'occurred']} className="detail-short">
            <Input aria-label={t('oneCase.detailOccurred')} placeholder={t('oneCase.detailOccurred')} />
          </Form.Item>
          <Form.Item name={[at, 'description']} className="detail-long">
            <Input aria-label={t('oneCase.detailDescription')} placeholder={t('oneCase.detailDescription')} />
          </Form.Item>
          <Form.Item name={[at, 'amount']} className="detail-short">
            <Input
              aria-label={t('oneCase.detailAmount')}
              placeholder={t('oneCase.detailAmount')}
              suffix={unitName(unit, language)}
              className="number-input"
            />
          </Form.Item>
          <Form.Item name={[at, 'voucher']} className="detail-short">
            <Input aria-label={t('oneCase.detailVoucher')} placeholder={t('oneCase.detailVoucher')} />
          </Form.Item>
        </>
      )}
    </FormRows>
  );
}
