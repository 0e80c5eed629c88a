import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { CLOSER_LABELS, DAY_COUNTINGS, type ClosingRule } from '../../../campaigns/closing-rule.js';
import { DAY_COUNTING_LABELS } from '../../../rectification/deadline.js';
import { unitName } from '../../format/unit-name.js';
import { typedAs } from '../../layout/form-rules.js';
import { useLanguage } from '../../words/language.js';
import { isAmountOrEmpty } from './declaration-form-values.js';

const CLOSERS = Object.keys(CLOSER_LABELS) as ClosingRule['closer'][];

/** How a campaign counts the days of deadlines, and who closes its cases. */
export function WorkRulesFields() {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const closer: unknown = Form.useWatch(['rules', 'closer']);
  return (
    <div className="form-grid">
      <div className="form-wide">
        <Form.Item
          name={['rules', 'dayCounting']}
          label={t('fields.dayCounting')}
          extra={t('campaignPage.dayCountingHint')}
        >
          <Radio.Group
            options={DAY_COUNTINGS.map((value) => ({ value, label: read(DAY_COUNTING_LABELS[value]) }))}
          />
        </Form.Item>
      </div>
      <div className="form-wide">
        <Form.Item name={['rules', 'closer']} label={t('fields.closer')} extra={t('campaignPage.closerHint')}>
          <Radio.Group options={CLOSERS.map((value) => ({ value, label: read(CLOSER_LABELS[value]) }))} />
        </Form.Item>
      </div>
      {closer === 'lead' && (
        <>
          <Form.Item
            name={['rules', 'samplePercent']}
            label={t('fields.samplePercent')}
            extra={t('campaignPage.sampleHint')}
            rules={[
              { required: true, type: 'integer', min: 0, max: 100, message: t('campaignPage.percentFault') },
            ]}
          >
            <InputNumber />
          </Form.Item>
          <Form.Item
            name={['rules', 'inspectorFrom']}
            label={t('fields.inspectorFromFen')}
            extra={t('campaignPage.inspectorFromHint')}
            rules={[typedAs((typed) => isAmountOrEmpty(typed, '元'), t('campaignPage.amountFault'))]}
          >
            <Input className="number-input" inputMode="decimal" suffix={unitName('元', language)} />
          </Form.Item>
        </>
      )}
    </div>
  );
}
