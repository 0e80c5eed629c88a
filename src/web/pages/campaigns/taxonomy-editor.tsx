import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Form, Input, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CAMPAIGN_BOUNDS,
  CATEGORY_CODES,
  type CampaignView,
  type CategoryCode,
  type ItemInput,
  type TaxonomyView,
} from '../../../campaigns/campaign.js';
import { changeTaxonomy } from '../../api/campaigns.js';
import { useCategoryName } from '../../format/item-name.js';
import { FailureNote } from '../../layout/failure-note.js';
import { countTyped, typedAs } from '../../layout/form-rules.js';
import '../../layout/form.css';
import { useKeys } from '../../layout/keys.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';

interface ItemValues {
  readonly code?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly moneyNone?: boolean;
  readonly dueDays?: string;
  readonly basis?: string;
}

/** Items as they are typed, by category. */
type TaxonomyValues = Readonly<Partial<Record<CategoryCode, readonly ItemValues[]>>>;

/** `unclassified` has no items: what is there waits for a kind. */
const CATEGORIES_WITH_ITEMS = CATEGORY_CODES.filter((code) => code !== 'unclassified');

const formOf = (taxonomy: TaxonomyView): TaxonomyValues =>
  Object.fromEntries(
    taxonomy.categories.map(({ code, items }) => [
      code,
      items.map((item) => ({
        code: item.code,
        name: item.name,
        nameEn: item.nameEn ?? '',
        moneyNone: item.moneyNone,
        dueDays: item.dueDays === null ? '' : String(item.dueDays),
        basis: item.basis ?? '',
      })),
    ]),
  );

const itemsOf = (values: TaxonomyValues): ItemInput[] =>
  CATEGORIES_WITH_ITEMS.flatMap((categoryCode) =>
    (values[categoryCode] ?? []).map((item) => ({
      ...(item.code ? { code: item.code } : {}),
      categoryCode,
      name: item.name?.trim() ?? '',
      nameEn: item.nameEn?.trim() || null,
      moneyNone: item.moneyNone ?? false,
      dueDays: countTyped(item.dueDays ?? ''),
      basis: item.basis?.trim() || null,
    })),
  );

const isDueDays = (typed: string): boolean => {
  const days = countTyped(typed);
  return typed.trim() === '' || (days !== null && days >= 1 && days <= CAMPAIGN_BOUNDS.dueDaysMax);
};

/** Changes the items of a campaign, all categories at once; an item with cases is kept by the ledger. */
export function TaxonomyEditor({
  campaign,
  taxonomy,
  onDone,
}: {
  readonly campaign: CampaignView;
  readonly taxonomy: TaxonomyView;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const categoryName = useCategoryName();
  const [form] = Form.useForm<TaxonomyValues>();
  const [initial] = useState(() => formOf(taxonomy));
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const saving = useSaving<readonly ItemInput[], TaxonomyView>((items) =>
    changeTaxonomy(campaign.code, campaign.version, items),
  );
  const save = (values: TaxonomyValues): void =>
    void saving.save({ input: itemsOf(values) }).then(
      () => {
        dirty.current = false;
        void message.success(t('frame.saved'));
        onDone();
      },
      // A failure is shown above the form.
      () => undefined,
    );
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <p className="muted">{t('campaignPage.taxonomyHint')}</p>
      <Form<TaxonomyValues>
        form={form}
        initialValues={initial}
        onValuesChange={() => {
          dirty.current = true;
        }}
        onFinish={save}
      >
        {CATEGORIES_WITH_ITEMS.map((code) => (
          <section key={code} className="block">
            <h2>{categoryName(code)}</h2>
            <Items category={code} />
          </section>
        ))}
        <Space className="editor-foot">
          <Button type="primary" loading={saving.isSaving} onClick={() => form.submit()}>
            {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </Button>
          <Button onClick={onDone}>{t('frame.cancel')}</Button>
        </Space>
      </Form>
    </>
  );
}

function Items({ category }: { readonly category: CategoryCode }) {
  const { t } = useTranslation();
  const text = { maxLength: CAMPAIGN_BOUNDS.textCharacters };
  return (
    <Form.List name={category}>
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, index) => (
            <div
              key={row.key}
              className="detail-row"
              role="group"
              aria-label={`${t('campaignPage.item')} ${index + 1}`}
            >
              <Form.Item
                name={[row.name, 'name']}
                className="detail-long"
                rules={[{ required: true, whitespace: true, message: t('campaignPage.itemNameFault') }]}
              >
                <Input
                  aria-label={t('campaignPage.item')}
                  placeholder={t('campaignPage.item')}
                  maxLength={CAMPAIGN_BOUNDS.nameCharacters}
                />
              </Form.Item>
              <Form.Item name={[row.name, 'nameEn']} className="detail-long">
                <Input
                  aria-label={t('campaignPage.itemEn')}
                  placeholder={t('campaignPage.itemEn')}
                  {...text}
                />
              </Form.Item>
              <Form.Item name={[row.name, 'moneyNone']} valuePropName="checked">
                <Checkbox>{t('campaignPage.moneyNone')}</Checkbox>
              </Form.Item>
              <Form.Item
                name={[row.name, 'dueDays']}
                className="detail-short"
                rules={[typedAs(isDueDays, t('campaignPage.daysFault', { max: CAMPAIGN_BOUNDS.dueDaysMax }))]}
              >
                <Input
                  aria-label={t('campaignPage.dueDays')}
                  placeholder={t('campaignPage.dueDays')}
                  className="number-input"
                />
              </Form.Item>
              <Form.Item name={[row.name, 'basis']} className="detail-long">
                <Input aria-label={t('campaignPage.basis')} placeholder={t('campaignPage.basis')} {...text} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('campaignPage.removeItem')}
                title={t('campaignPage.removeItem')}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t('campaignPage.addItem')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
