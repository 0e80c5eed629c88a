import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  COMPLETENESS_PART_LABELS,
  COMPLETENESS_PROOF_LABELS,
  type CompletenessFigures,
  type CompletenessPart,
} from '../../../rollups/completeness.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { PART_NEEDS, PART_PLACES } from './part-places.js';

/** How many rows a part has, which opens them; none is told apart from what is there. */
export function PartCount({
  part,
  figures,
  villageId,
  villageName,
}: {
  readonly part: CompletenessPart;
  readonly figures: CompletenessFigures;
  readonly villageId: string | null;
  readonly villageName: string;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const mayOpen = useMay(PART_NEEDS[part]);
  const { rows } = figures;
  if (rows === 0)
    return <span className={part === 'cases' ? 'number muted' : 'late'}>{t('completeness.none')}</span>;
  if (!mayOpen) return <span className="number">{rows}</span>;
  return (
    <Link
      className="number"
      to={PART_PLACES[part](villageId)}
      aria-label={`${villageName} ${read(COMPLETENESS_PART_LABELS[part])} ${rows}`}
    >
      {rows}
    </Link>
  );
}

/** How many of the rows are proved, out of how many; what is not whole stands out. */
export function PartProof({
  part,
  figures: { rows, proved },
}: {
  readonly part: CompletenessPart;
  readonly figures: CompletenessFigures;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  if (rows === 0) return null;
  return (
    <span
      className={proved < rows ? 'number late' : 'number'}
      title={`${read(COMPLETENESS_PROOF_LABELS[part])} ${t('completeness.share', { proved, rows })}`}
    >
      {t('completeness.share', { proved, rows })}
    </span>
  );
}
