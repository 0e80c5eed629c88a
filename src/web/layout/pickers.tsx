import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CATEGORY_LABELS, type TaxonomyCategoryView } from '../../campaigns/campaign.js';
import { useTaxonomy } from '../api/campaigns.js';
import { useVillages } from '../api/villages.js';
import { isNamedBy, pinyinInitials } from '../format/initials.js';
import { useLanguage } from '../words/language.js';
import type { VillageView } from '../../villages/village.js';
import { useCampaignCode } from './ledger-context.js';
import { moveOnWithTab } from './move-on-with-tab.js';
import { placeOfCategory } from './place.js';

/** What Form.Item hands to a field, and what a picker takes besides. */
interface PickerProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly autoFocus?: boolean;
  readonly 'aria-label'?: string;
}

interface Named {
  readonly value: string;
  readonly label: string;
  readonly initials: string;
}

const byNameOrInitials = (typed: string, option?: Partial<Named>): boolean =>
  isNamedBy(typed, option?.label ?? '', option?.initials ?? '');

/** Short and former names with their initials: people go on using them. */
const otherNames = (village: VillageView): readonly string[] =>
  [village.shortName ?? '', ...village.formerNames].flatMap((name) => [name, pinyinInitials(name)]);

/**
 * Chooses a village by name, other name or pinyin initials. The choice is taken back by an option, not by a button in
 * the field: a button would stand in the way of the tab key.
 */
export function VillagePicker(props: PickerProps) {
  const { t } = useTranslation();
  const villages = useVillages();
  return (
    <Select<string | null, Named>
      {...props}
      value={props.value ?? null}
      onChange={(value) => props.onChange?.(value || null)}
      onInputKeyDown={moveOnWithTab}
      loading={villages.isPending}
      placeholder={t('oneCase.pickVillage')}
      showSearch={{ filterOption: byNameOrInitials }}
      options={[
        ...(villages.data ?? []).map((village) => ({
          value: village.id,
          label: village.name,
          initials: [village.initials, ...otherNames(village)].join(' '),
        })),
        { value: '', label: t('oneCase.noVillage'), initials: '' },
      ]}
    />
  );
}

/** Chooses an item, grouped by category, by name or pinyin initials; a category alone where the item is not known. */
export function PlacePicker(props: PickerProps) {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const taxonomy = useTaxonomy(useCampaignCode());
  const nameOf = (one: { readonly name: string; readonly nameEn: string | null }): string =>
    language === 'en' && one.nameEn ? one.nameEn : one.name;
  const options = (taxonomy.data?.categories ?? []).map((category: TaxonomyCategoryView) => ({
    label: nameOf(category),
    options: [
      ...category.items.map((item) => ({
        value: item.code,
        label: nameOf(item),
        initials: pinyinInitials(item.name),
      })),
      {
        value: placeOfCategory(category.code),
        label:
          category.code === 'unclassified'
            ? read(CATEGORY_LABELS.unclassified)
            : t('oneCase.categoryOnly', { category: read(CATEGORY_LABELS[category.code]) }),
        initials: pinyinInitials(CATEGORY_LABELS[category.code].zh),
      },
    ],
  }));
  return (
    <Select<string | null>
      {...props}
      value={props.value ?? null}
      onChange={(value) => props.onChange?.(value || null)}
      onInputKeyDown={moveOnWithTab}
      loading={taxonomy.isPending}
      placeholder={t('oneCase.pickItem')}
      showSearch={{
        // A group is shown when one of its options is.
        filterOption: (typed, option) =>
          option !== undefined && !('options' in option) && byNameOrInitials(typed, option as Partial<Named>),
      }}
      options={options}
    />
  );
}
