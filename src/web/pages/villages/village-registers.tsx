import { useTranslation } from 'react-i18next';
import {
  COMPLETENESS_PART_LABELS,
  COMPLETENESS_PARTS,
  COMPLETENESS_PROOF_LABELS,
  type CompletenessFigures,
  type CompletenessPart,
} from '../../../rollups/completeness.js';
import { formatMu } from '../../../kernel/area.js';
import type { VillageView } from '../../../villages/village.js';
import { useCompleteness } from '../../api/completeness.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { PartCount, PartProof } from '../completeness/part-count.js';
import { QueryNote } from '../../layout/query-note.js';

/** Every register of a village in a line: how much there is, how much of it is proved, when it was last looked at, and what it comes to. */
export function VillageRegisters({
  campaign,
  village: { id, name },
}: {
  readonly campaign: string;
  readonly village: VillageView;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const view = useCompleteness(campaign, id);
  if (!view.isSuccess) return <QueryNote query={view} />;
  return (
    <section className="block">
      <h2>{t('completeness.inVillage')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('completeness.part')}</th>
            <th scope="col" className="number-cell">
              {t('completeness.registered')}
            </th>
            <th scope="col" className="number-cell">
              {t('completeness.proved')}
            </th>
            <th scope="col">{t('completeness.lastDay')}</th>
            <th scope="col" className="number-cell">
              {withUnit(t('completeness.amount'))}
            </th>
            <th scope="col" className="number-cell">
              {t('completeness.area')}
            </th>
            <th scope="col" className="number-cell">
              {t('completeness.differing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {COMPLETENESS_PARTS.map((part) => (
            <PartLine key={part} part={part} figures={view.data.total[part]} village={{ id, name }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PartLine({
  part,
  figures,
  village: { id, name },
}: {
  readonly part: CompletenessPart;
  readonly figures: CompletenessFigures;
  readonly village: Pick<VillageView, 'id' | 'name'>;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <tr>
      <th scope="row">{read(COMPLETENESS_PART_LABELS[part])}</th>
      <td className="number-cell">
        <PartCount part={part} figures={figures} villageId={id} villageName={name} />
      </td>
      <td className="number-cell">
        {figures.rows > 0 && <span className="muted">{read(COMPLETENESS_PROOF_LABELS[part])} </span>}
        <PartProof part={part} figures={figures} villageId={id} villageName={name} />
      </td>
      <td className="number">{figures.lastDay}</td>
      <td className="number-cell">
        {figures.rows > 0 && (figures.amountFen !== 0 || part !== 'resources') && (
          <>
            <span className="muted">{t(`completeness.amounts.${part}`)} </span>
            <Money fen={figures.amountFen} />
          </>
        )}
      </td>
      <td className="number-cell">{figures.areaCentiMu > 0 && formatMu(figures.areaCentiMu)}</td>
      <td className="number-cell">
        {figures.differing > 0 && <span className="late">{figures.differing}</span>}
      </td>
    </tr>
  );
}
