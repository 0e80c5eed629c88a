import { useTranslation } from 'react-i18next';
import type { FlagUnit } from '../../../red-flags/flag.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useLanguage } from '../../words/language.js';

/** Hundredths of a percent as percent: `12`, `12.5`. */
const percentOf = (basisPoints: number): string => String(basisPoints / 100);

/** Reads the value of a rule's parameter with its unit; a day that is not fixed says so. */
export function useParameterText(): (unit: FlagUnit, value: number | string) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit: shown } = useMoneyUnit();
  return (unit, value) => {
    if (unit === 'day') return value === '' ? t('flags.notFixed') : String(value);
    const number = Number(value);
    if (unit === 'fen') return `${moneyText(number, shown)} ${unitName(shown, language)}`;
    if (unit === 'basis-points') return `${percentOf(number)}${t('flags.units.basis-points')}`;
    return `${value} ${t(`flags.units.${unit}`)}`;
  };
}
