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
import { PART_NEEDS, PART_PLACES, UNPROVED_PLACES } from './part-places.js';

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

/** How many rows are proved, out of those that are or ought to be; what is not whole stands out and opens, where a list has it. */
export function PartProof({
  part,
  figures: { rows, proved, unproved },
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
  if (rows === 0) return null;
  const share = t('completeness.share', { proved, rows: proved + unproved });
  const said = `${read(COMPLETENESS_PROOF_LABELS[part])} ${share}`;
  const place = UNPROVED_PLACES[part];
  if (unproved > 0 && mayOpen && place !== undefined)
    return (
      <Link
        className="number late"
        to={place(villageId)}
        title={said}
        aria-label={`${villageName} ${read(COMPLETENESS_PART_LABELS[part])} ${said}`}
      >
        {share}
      </Link>
    );
  return (
    <span className={unproved > 0 ? 'number late' : 'number'} title={said}>
      {share}
    </span>
  );
}
