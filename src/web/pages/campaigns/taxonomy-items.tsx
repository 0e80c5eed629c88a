import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CAMPAIGN_BOUNDS, type CategoryCode } from '../../../campaigns/campaign.js';
import { FormRows } from '../../layout/form-rows.js';
import { typedAs } from '../../layout/form-rules.js';

/** The items of one category as rows of a form: to add, to change, to take out. */
export function TaxonomyItems({
  category,
  isDueDays,
}: {
  readonly category: CategoryCode;
  /** Whether what was typed can be days. */
  readonly isDueDays: (typed: string) => boolean;
}) {
  const { t } = useTranslation();
  return (
    <FormRows
      name={category}
      words={{
        row: t('campaignPage.item'),
        add: t('campaignPage.addItem'),
        remove: t('campaignPage.removeItem'),
      }}
    >
      {(at) => <Item name={at} isDueDays={isDueDays} />}
    </FormRows>
  );
}

function Item({
  name,
  isDueDays,
}: {
  readonly name: number;
  readonly isDueDays: (typed: string) => boolean;
}) {
  const { t } = useTranslation();
  const named = (words: string) => ({ 'aria-label': words, placeholder: words });
  const max = CAMPAIGN_BOUNDS.textCharacters;
  return (
    <>
      <Form.Item
        name={[name, 'name']}
        className="detail-long"
        rules={[{ required: true, whitespace: true, message: t('campaignPage.itemNameFault') }]}
      >
        <Input {...named(t('campaignPage.item'))} maxLength={CAMPAIGN_BOUNDS.nameCharacters} />
      </Form.Item>
      <Form.Item name={[name, 'nameEn']} className="detail-long">
        <Input {...named(t('campaignPage.itemEn'))} maxLength={max} />
      </Form.Item>
      <Form.Item name={[name, 'moneyNone']} valuePropName="checked">
        <Checkbox>{t('campaignPage.moneyNone')}</Checkbox>
      </Form.Item>
      <Form.Item name={[name, 'asksPerson']} valuePropName="checked">
        <Checkbox>{t('campaignPage.asksPerson')}</Checkbox>
      </Form.Item>
      <Form.Item
        name={[name, 'dueDays']}
        className="detail-short"
        rules={[typedAs(isDueDays, t('campaignPage.daysFault', { max: CAMPAIGN_BOUNDS.dueDaysMax }))]}
      >
        <Input {...named(t('campaignPage.dueDays'))} className="number-input" />
      </Form.Item>
      <Form.Item name={[name, 'measures']} className="detail-long">
        <Input {...named(t('campaignPage.measures'))} maxLength={max} />
      </Form.Item>
      <Form.Item name={[name, 'evidenceChecklist']} className="detail-long">
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label={t('campaignPage.checklist')}
          placeholder={t('campaignPage.checklist')}
          title={t('campaignPage.checklistHint')}
          maxCount={CAMPAIGN_BOUNDS.checklistEntries}
        />
      </Form.Item>
      <Form.Item name={[name, 'basis']} className="detail-long">
        <Input {...named(t('campaignPage.basis'))} maxLength={max} />
      </Form.Item>
    </>
  );
}
