import { CATEGORY_LABELS, type CategoryCode } from '../../campaigns/campaign.js';
import { useTaxonomy } from '../api/campaigns.js';
import { useCampaignCode } from '../layout/ledger-context.js';
import { useLanguage } from '../words/language.js';

/** The name of an item in the language of the page; the ledger's own where there is no English one. */
export function useItemName(): (code: string | null, name: string | null) => string {
  const { language } = useLanguage();
  const taxonomy = useTaxonomy(useCampaignCode());
  const items = taxonomy.data?.categories.flatMap((category) => category.items) ?? [];
  return (code, name) => {
    const item = items.find((one) => one.code === code);
    return (language === 'en' ? item?.nameEn : null) ?? item?.name ?? name ?? '';
  };
}

/** The name of a category as the campaign calls it, or the short one. */
export function useCategoryName(): (code: CategoryCode) => string {
  const { language, read } = useLanguage();
  const taxonomy = useTaxonomy(useCampaignCode());
  return (code) => {
    const category = taxonomy.data?.categories.find((one) => one.code === code);
    return (language === 'en' ? category?.nameEn : category?.name) ?? read(CATEGORY_LABELS[code]);
  };
}
