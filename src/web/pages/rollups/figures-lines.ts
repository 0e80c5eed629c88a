import { useTranslation } from 'react-i18next';
import { CATEGORY_CODES } from '../../../campaigns/campaign.js';
import { CASE_NATURE_LABELS, CASE_SOURCE_LABELS } from '../../../cases/case.js';
import type { Label } from '../../../kernel/label.js';
import {
  COUNTING_NO_CASE,
  COUNTING_NONE,
  type CountingBy,
  type CountingLine,
} from '../../../rollups/counting.js';
import { useCategoryName, useItemName } from '../../format/item-name.js';
import { useLanguage } from '../../words/language.js';

/** The name of a line in the language of the page. */
export function useLineName(): (by: CountingBy, line: Pick<CountingLine, 'code' | 'name'>) => string {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const categoryName = useCategoryName();
  const itemName = useItemName();
  const labelled = (labels: Readonly<Record<string, Label>>, code: string, name: string): string => {
    const label = labels[code];
    return label === undefined ? name : read(label);
  };
  return (by, { code, name }) => {
    if (code === COUNTING_NO_CASE) return t('figures.noCase');
    if (code === COUNTING_NONE) {
      return by === 'village'
        ? t('overview.noVillage')
        : t(by === 'month' ? 'figures.noDay' : 'figures.notStated');
    }
    switch (by) {
      case 'category': {
        const category = CATEGORY_CODES.find((one) => one === code);
        return category === undefined ? name : categoryName(category);
      }
      case 'item':
        if (code === `unclassified/${COUNTING_NONE}`) return categoryName('unclassified');
        return code.endsWith(`/${COUNTING_NONE}`) ? `${t('overview.noItem')}` : itemName(code, name);
      case 'nature':
        return labelled(CASE_NATURE_LABELS, code, name);
      case 'source':
        return labelled(CASE_SOURCE_LABELS, code, name);
      case 'month':
        return language === 'zh' ? name : code;
      case 'village':
        return name;
    }
  };
}
