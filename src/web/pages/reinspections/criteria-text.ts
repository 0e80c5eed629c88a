import { useTranslation } from 'react-i18next';
import type { DrawCriteria } from '../../../rectification/reinspection.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useLanguage } from '../../words/language.js';

/** Says by what a sample was drawn. */
export function useCriteriaText(): (criteria: DrawCriteria) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  return ({ sharePercent: share, fromFen, zeroPercent: zero }) => {
    const from =
      fromFen === null
        ? t('reinspections.noAmount')
        : `${moneyText(fromFen, unit)} ${unitName(unit, language)}`;
    return t('reinspections.criteriaText', { share, from, zero });
  };
}
