import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MANAGING_BODY_LABELS } from '../../../discipline/dealt-person.js';
import { EFFECT_STANDING_LABELS } from '../../../discipline/effect.js';
import { EXECUTION_CLOCK_LABELS, SANCTION_FLAG_LABELS } from '../../../discipline/sanction-fit.js';
import { EDITION_LABELS, type SanctionDetailView } from '../../../discipline/sanction.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import '../cases/case-facts.css';
import { useDisciplineWords } from './discipline-words.js';

type Fact = readonly [label: string, text: string | null];

/** Everything of a sanction: what its paper says, what follows, the person, the cases. What is empty is left out. */
export function SanctionFacts({ one }: { readonly one: SanctionDetailView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const words = useDisciplineWords();
  const { person } = one;
  const paper: readonly Fact[] = [
    [t('fields.asWritten'), one.asWritten],
    [t('discipline.kind'), words.kind(one) + (one.kindBy === 'person' ? ` ${t('discipline.byPerson')}` : '')],
    [t('fields.decidingOrgan'), one.decidingOrgan],
    [t('fields.approvingOrgan'), one.approvingOrgan],
    [t('fields.documentNumber'), one.documentNumber],
    [t('fields.decidedDay'), one.decidedDay],
    [t('fields.announcedDay'), one.announcedDay],
    [t('fields.effectiveDay'), one.effectiveDay],
    [t('fields.casesAsWritten'), one.casesAsWritten],
    [t('fields.note'), one.note],
  ];
  const who: readonly Fact[] = [
    [t('discipline.person'), person.name],
    [t('fields.villageId'), person.villageName],
    [t('fields.postThen'), person.postThen],
    [t('fields.managesIn'), person.managesIn && read(MANAGING_BODY_LABELS[person.managesIn])],
    [
      t('fields.partyMember'),
      person.partyMember === null
        ? t('discipline.notKnown')
        : t(person.partyMember ? 'discipline.yes' : 'discipline.no'),
    ],
  ];
  return (
    <>
      {one.voidReason !== null && (
        <Alert type="warning" showIcon title={t('discipline.isVoid', { reason: one.voidReason })} />
      )}
      {one.asReported && <Alert type="info" showIcon title={t('discipline.asReportedText')} />}
      {one.flags.map((flag) => (
        <Alert key={flag} type="warning" showIcon title={read(SANCTION_FLAG_LABELS[flag])} />
      ))}
      <Facts title={t('discipline.paper')} facts={paper} />
      <Effect one={one} />
      <Facts title={t('discipline.who')} facts={who} />
      <Cases one={one} />
      <p className="muted">
        {t('fields.recordedAt')} {instantText(one.recordedAt)} {actorName(one.recordedBy)}
      </p>
    </>
  );
}

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  return (
    <section className="long-fact">
      <h3>{title}</h3>
      <dl className="facts">
        {facts
          .filter(([, text]) => text !== null && text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Until when it holds and by which rule, and the duties that follow with their days. */
function Effect({ one }: { readonly one: SanctionDetailView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  const { effect } = one;
  const facts: readonly Fact[] = [
    [t('discipline.effectEnd'), words.effectEnd(effect)],
    [t('discipline.standing'), read(EFFECT_STANDING_LABELS[one.standing])],
    [
      t('discipline.months'),
      effect.months === null ? null : t('discipline.monthsText', { count: effect.months }),
    ],
    [t('discipline.probationEnd'), effect.probationEndDay],
    [t('fields.restoredDay'), effect.restoredDay],
    [t('discipline.readmissionBar'), effect.readmissionBarEndDay],
    [
      t('discipline.basis'),
      effect.edition &&
        `${read(EDITION_LABELS[effect.edition])} ${effect.article ?? ''}${words.unconfirmed(effect.articleMark)}`,
    ],
    ...one.clocks.map((clock): Fact => [
      read(EXECUTION_CLOCK_LABELS[clock.clock]),
      `${t(`discipline.clock.${clock.standing}`, { due: clock.dueDay, done: clock.doneDay ?? '' })}${words.unconfirmed(clock.mark)}`,
    ]),
  ];
  return <Facts title={t('discipline.effect')} facts={facts} />;
}

function Cases({ one }: { readonly one: SanctionDetailView }) {
  const { t } = useTranslation();
  return (
    <section className="long-fact">
      <h3>{t('discipline.cases')}</h3>
      {one.cases.length === 0 && <p className="muted">{t('discipline.noCases')}</p>}
      <table className="plain-table">
        <tbody>
          {one.cases.map(({ id, number, villageName, description }) => (
            <tr key={id}>
              <td>
                <Link to={places.cases({ case: id })}>{number}</Link>
              </td>
              <td>{villageName}</td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {one.others.length > 0 && (
        <>
          <h3>{t('discipline.others')}</h3>
          <table className="plain-table">
            <tbody>
              {one.others.map(({ id, asWritten, decidedDay }) => (
                <tr key={id}>
                  <td>
                    <Link to={places.sanction(id)}>{asWritten}</Link>
                  </td>
                  <td>{decidedDay}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
