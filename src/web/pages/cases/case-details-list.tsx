import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS } from '../../../cases/case.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useLanguage } from '../../words/language.js';

/** The details (笔) of a case: rows that are added and removed. */
export function CaseDetailsList() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  return (
    <Form.List name="details">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, index) => (
            <div
              key={row.key}
              className="detail-row"
              role="group"
              aria-label={`${t('fields.details')} ${index + 1}`}
            >
              <Form.Item name={[row.name, 'occurred']} className="detail-short">
                <Input aria-label={t('oneCase.detailOccurred')} placeholder={t('oneCase.detailOccurred')} />
              </Form.Item>
              <Form.Item name={[row.name, 'description']} className="detail-long">
                <Input
                  aria-label={t('oneCase.detailDescription')}
                  placeholder={t('oneCase.detailDescription')}
                />
              </Form.Item>
              <Form.Item name={[row.name, 'amount']} className="detail-short">
                <Input
                  aria-label={t('oneCase.detailAmount')}
                  placeholder={t('oneCase.detailAmount')}
                  suffix={unitName(unit, language)}
                  className="number-input"
                />
              </Form.Item>
              <Form.Item name={[row.name, 'voucher']} className="detail-short">
                <Input aria-label={t('oneCase.detailVoucher')} placeholder={t('oneCase.detailVoucher')} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('oneCase.removeDetail')}
                title={t('oneCase.removeDetail')}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            disabled={rows.length >= CASE_BOUNDS.details}
            onClick={() => add({})}
          >
            {t('oneCase.addDetail')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
