import { useTranslation } from 'react-i18next';
import { CATEGORY_CODES, CATEGORY_LABELS } from '../../../campaigns/campaign.js';
import { NONE } from '../../../cases/case-list.js';
import { useTaxonomy } from '../../api/campaigns.js';
import { useVillages } from '../../api/villages.js';
import { pinyinInitials } from '../../format/initials.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import { valuesOf } from './filter-select.js';

/** A value that a filter offers; it is found by its initials as well. */
export const choiceOf = (value: string, label: string, initials = pinyinInitials(label)) => ({
  value,
  label,
  initials,
});

/** The villages, categories and items of the campaign as filters offer them; items of the chosen categories alone. */
export function useCaseChoices(search: URLSearchParams) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const villages = useVillages();
  const taxonomy = useTaxonomy(useCampaignCode());
  const chosen = valuesOf(search, 'categoryCode');
  const items = (taxonomy.data?.categories ?? [])
    .filter(({ code }) => chosen.length === 0 || chosen.includes(code))
    .flatMap((category) => category.items);
  return {
    villages: (villages.data ?? []).map(({ id, name, initials }) => choiceOf(id, name, initials)),
    noVillage: choiceOf(NONE, t('oneCase.noVillage')),
    categories: CATEGORY_CODES.map((code) => choiceOf(code, read(CATEGORY_LABELS[code]))),
    items: [...items.map(({ code, name }) => choiceOf(code, name)), choiceOf(NONE, t('register.none'))],
  };
}
