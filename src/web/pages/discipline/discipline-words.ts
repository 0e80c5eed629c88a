import { useTranslation } from 'react-i18next';
import { EFFECT_OBSTACLE_LABELS, type EffectView } from '../../../discipline/effect.js';
import { SANCTION_KIND_LABELS, type EvidenceMark, type SanctionView } from '../../../discipline/sanction.js';
import { useLanguage } from '../../words/language.js';

/** How the page says what a paper means and until when it holds. */
export function useDisciplineWords() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const unconfirmed = (mark: EvidenceMark | null): string =>
    mark === 'M' ? ` ${t('discipline.unconfirmed')}` : '';
  return {
    /** The kind, or what the words can mean. */
    kind: ({ kind, possibilities }: SanctionView): string =>
      kind !== null
        ? read(SANCTION_KIND_LABELS[kind])
        : t('discipline.ambiguous', {
            kinds: possibilities.map((one) => read(SANCTION_KIND_LABELS[one])).join(' / '),
          }),
    /** The last day, or why there is none; what is not confirmed says so. */
    effectEnd: ({ endDay, obstacle, probationEndDay, mark }: EffectView): string => {
      if (endDay !== null) return endDay + unconfirmed(mark);
      if (probationEndDay !== null) {
        return t('discipline.probationUntil', { day: probationEndDay }) + unconfirmed(mark);
      }
      return obstacle === null ? '' : read(EFFECT_OBSTACLE_LABELS[obstacle]);
    },
    unconfirmed,
  };
}
