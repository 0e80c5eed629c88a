import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ARRIVAL_LABELS, type ArrivalView, type TodayView } from '../../../desks/desk.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { Money } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { CaseLink } from './case-link.js';

/** What came in since the day began, newest first. */
export function Arrivals({ arrivals }: { readonly arrivals: TodayView['arrivals'] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const { total, lines } = arrivals;
  const by = ({ providedBy, by: typed }: ArrivalView): string =>
    providedBy === null ? actorName(typed) : t('desk.provided', { by: providedBy, typed: actorName(typed) });
  return (
    <section className="block">
      <h2>{t('desk.arrivals', { count: total })}</h2>
      {lines.length === 0 ? (
        <p className="desk-quiet">{t('desk.arrivalsNone')}</p>
      ) : (
        <table className="plain-table desk-feed">
          <caption className="visually-hidden">{t('desk.arrivals', { count: total })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('desk.at')}</th>
              <th scope="col">{t('desk.case')}</th>
              <th scope="col">{t('desk.content')}</th>
              <th scope="col">{t('desk.by')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr
                key={`${line.kind} ${line.at} ${line.of?.caseId ?? line.importId ?? ''} ${line.text ?? ''}`}
              >
                <td className="number">{instantText(line.at).slice(-5)}</td>
                <td>
                  {line.of === null ? <ImportLink id={line.importId ?? ''} /> : <CaseLink of={line.of} />}
                </td>
                <td>
                  <span className="desk-kind">{read(ARRIVAL_LABELS[line.kind])}</span> <Content line={line} />
                </td>
                <td>{by(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > lines.length && (
        <p className="muted">{t('desk.arrivalsMore', { shown: lines.length, total })}</p>
      )}
    </section>
  );
}

function Content({ line }: { readonly line: ArrivalView }): ReactNode {
  const { t } = useTranslation();
  if (line.amountFen !== null) return <Money fen={line.amountFen} />;
  if (line.cases !== null) {
    return (
      <Link to={places.cases({ importId: line.importId })}>{t('desk.imported', { count: line.cases })}</Link>
    );
  }
  return line.text === null ? null : <span className="kept-breaks">{line.text}</span>;
}

/** The import itself, for who may look at imports. */
function ImportLink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return useMay('imports:run') ? <Link to={places.import(id)}>{t('desk.importOf')}</Link> : null;
}
