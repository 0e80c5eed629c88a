import { useTranslation } from 'react-i18next';
import { ASSET_DIFFERENCE_LABELS, ASSET_DIFFERENCES } from '../../../assets/asset.js';
import { useLanguage } from '../../words/language.js';
import type { Choice } from '../registers/register-filters.js';

/** The filter by what a count showed against the books. */
export function useComparisonChoice(): Choice {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return {
    name: 'comparison',
    label: t('assets.whetherDiffers'),
    options: [
      { value: 'any', label: t('assets.anyDifference') },
      ...ASSET_DIFFERENCES.map((value) => ({ value, label: read(ASSET_DIFFERENCE_LABELS[value]) })),
      { value: 'none', label: t('assets.agrees') },
      { value: 'not-counted', label: t('assets.notCounted') },
    ],
  };
}
