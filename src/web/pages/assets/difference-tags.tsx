import { useTranslation } from 'react-i18next';
import { ASSET_DIFFERENCE_LABELS, type AssetView } from '../../../assets/asset.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { useLanguage } from '../../words/language.js';

/** What the count that holds shows against the books; that nobody counted it yet, or that it is gone, is said as well. */
export function DifferenceTags({
  asset: { differences, countedDay, goneDay },
}: {
  readonly asset: Pick<AssetView, 'differences' | 'countedDay' | 'goneDay'>;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  if (countedDay === null && goneDay !== null)
    return <span className="muted">{t('assets.gone', { day: goneDay })}</span>;
  if (countedDay === null) return <span className="muted">{t('assets.notCounted')}</span>;
  if (differences.length === 0) return <VerdictTag kind="good">{t('assets.agrees')}</VerdictTag>;
  return (
    <span className="verdict-tags">
      {differences.map((one) => (
        <VerdictTag
          key={one}
          kind={one === 'booked-not-found' || one === 'found-not-booked' ? 'bad' : 'warning'}
        >
          {read(ASSET_DIFFERENCE_LABELS[one])}
        </VerdictTag>
      ))}
    </span>
  );
}
