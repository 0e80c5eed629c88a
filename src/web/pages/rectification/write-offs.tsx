import { useTranslation } from 'react-i18next';
import { REQUEST_STATE_LABELS, type WriteOffView } from '../../../rectification/request.js';
import { useActorName } from '../../format/actor-name.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';

/** What was asked to be written off, on which resolution, and what was decided. */
export function WriteOffs({ writeOffs }: { readonly writeOffs: readonly WriteOffView[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const actorName = useActorName();
  if (writeOffs.length === 0) return null;
  return (
    <section className="money-lines">
      <h3>{t('work.writeOffs')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('oneCase.lineDay')}</th>
            <th scope="col" className="number-cell">
              {withUnit(t('oneCase.lineAmount'))}
            </th>
            <th scope="col">{t('work.resolution')}</th>
            <th scope="col">{t('work.writeOffWhy')}</th>
            <th scope="col">{t('work.parts.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {writeOffs.map((one) => (
            <tr key={one.id}>
              <td className="number">
                {one.askedDay} <span className="muted">{actorName(one.askedBy)}</span>
              </td>
              <td className="number-cell">
                <Money fen={one.amountFen} />
              </td>
              <td>
                {one.resolutionNumber} <span className="number">{one.resolutionDay}</span>
              </td>
              <td className="kept-breaks">{one.reason}</td>
              <td>
                {read(REQUEST_STATE_LABELS[one.state])}{' '}
                {one.decidedDay !== null && (
                  <span className="muted">
                    {one.decidedDay} {actorName(one.decidedBy ?? '')} {one.decisionNote}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
