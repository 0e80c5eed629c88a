import { useTranslation } from 'react-i18next';
import { AMOUNT_KIND_LABELS, type AmountKind } from '../../cases/case.js';
import { useLanguage } from '../words/language.js';
import { moneyText } from './money-text.js';
import { useMoneyUnit } from './money-unit.js';
import { unitName } from './unit-name.js';

/** An amount in the chosen unit. `decimals` makes a column of 万元 line up (2 to 6). */
export function Money({ fen, decimals }: { readonly fen: number; readonly decimals?: number }) {
  const { unit } = useMoneyUnit();
  return <span className="number">{moneyText(fen, unit, decimals)}</span>;
}

/** The amount of a case: a figure, or the word that stands for none. */
export function CaseAmount({ kind, fen }: { readonly kind: AmountKind; readonly fen: number }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  if (kind === 'known') return <Money fen={fen} />;
  if (kind === 'none') {
    return <span title={read(AMOUNT_KIND_LABELS.none)}>{t('frame.none')}</span>;
  }
  return <em className="muted">{read(AMOUNT_KIND_LABELS.undetermined)}</em>;
}

/** The name of a column or field with the unit in which its money is shown. */
export function useWithUnit(): (name: string) => string {
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  return (name) => (language === 'zh' ? `${name}(${unit})` : `${name} (${unitName(unit, language)})`);
}
