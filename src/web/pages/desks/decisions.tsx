import { useTranslation } from 'react-i18next';
import { DECISION_KINDS, DECISION_LABELS, DESK_DAYS, type TodayView } from '../../../desks/desk.js';
import { RETURN_REASONS, REVOKE_REASONS } from '../../../rectification/move.js';
import type { Label } from '../../../kernel/label.js';
import { useActorName } from '../../format/actor-name.js';
import { useLanguage } from '../../words/language.js';
import { CaseLink } from './case-link.js';

const REASONS: Readonly<Record<string, Label>> = { ...RETURN_REASONS, ...REVOKE_REASONS };

/** What came back from who decides in the last days, newest first. */
export function Decisions({ decisions }: { readonly decisions: TodayView['decisions'] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const { total, lines } = decisions;
  const days = DESK_DAYS.decided;
  const all = DECISION_KINDS.reduce((sum, kind) => sum + total[kind], 0);
  const reasonOf = (code: string | null, words: string | null): string => {
    const stock = code === null ? undefined : REASONS[code];
    return [stock === undefined ? null : read(stock), words].filter((part) => part !== null).join(' · ');
  };
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('desk.decisions', { days })}</h2>
        {all > 0 && (
          <span className="muted">
            {DECISION_KINDS.map((kind) =>
              t('desk.counted', { what: read(DECISION_LABELS[kind]), count: total[kind] }),
            ).join(' · ')}
          </span>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="desk-quiet">{t('desk.decisionsNone', { days })}</p>
      ) : (
        <table className="plain-table desk-feed">
          <caption className="visually-hidden">{t('desk.decisions', { days })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('desk.day')}</th>
              <th scope="col">{t('desk.case')}</th>
              <th scope="col">{t('desk.result')}</th>
              <th scope="col">{t('desk.reason')}</th>
              <th scope="col">{t('desk.by')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ kind, day, by, reasonCode, reason, of }, place) => (
              <tr key={`${of.caseId} ${kind} ${String(lines.length - place)}`}>
                <td className="number">{day.slice(5)}</td>
                <td>
                  <CaseLink of={of} />
                </td>
                <td className={kind === 'closed' ? 'desk-kind' : 'desk-kind late'}>
                  {read(DECISION_LABELS[kind])}
                </td>
                <td className="kept-breaks">{reasonOf(reasonCode, reason)}</td>
                <td>{actorName(by)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {all > lines.length && <p className="muted">{t('desk.decisionsMore', { shown: lines.length })}</p>}
    </section>
  );
}
