import { App, Button, Form, Space } from 'antd';
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
import { countTyped } from '../../layout/form-rules.js';
import '../../layout/form.css';
import { useKeys } from '../../layout/keys.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import { TaxonomyItems } from './taxonomy-items.js';

interface ItemValues {
  readonly code?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly moneyNone?: boolean;
  readonly asksPerson?: boolean;
  readonly dueDays?: string;
  readonly measures?: string;
  readonly evidenceChecklist?: string[];
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
        asksPerson: item.asksPerson,
        dueDays: item.dueDays === null ? '' : String(item.dueDays),
        measures: item.measures ?? '',
        evidenceChecklist: [...item.evidenceChecklist],
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
      asksPerson: item.asksPerson ?? false,
      dueDays: countTyped(item.dueDays ?? ''),
      measures: item.measures?.trim() || null,
      evidenceChecklist: item.evidenceChecklist ?? [],
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
            <TaxonomyItems category={code} isDueDays={isDueDays} />
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
