import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EFFECT_STANDING_LABELS } from '../../../discipline/effect.js';
import {
  EXECUTION_CLOCK_LABELS,
  SANCTION_FLAG_LABELS,
  type ClockView,
} from '../../../discipline/sanction-fit.js';
import {
  EDITION_LABELS,
  SANCTION_KIND_LABELS,
  type SanctionDetailView,
} from '../../../discipline/sanction.js';
import { linkSanctionCases } from '../../api/discipline.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { useDisciplineWords } from './discipline-words.js';
import { Facts, type Fact } from '../../layout/facts.js';
import { LinkedCases } from './linked-cases.js';
import { PersonFacts } from './person-facts.js';

/** Everything of a sanction: what its paper says, what follows, the person, the cases. */
export function SanctionFacts({ one }: { readonly one: SanctionDetailView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  const mayWrite = useMay('discipline:write') && one.voidReason === null;
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
  return (
    <>
      {one.asReported && <Alert type="info" showIcon title={t('discipline.asReportedText')} />}
      {one.flags.map((flag) => (
        <Alert key={flag} type="warning" showIcon title={read(SANCTION_FLAG_LABELS[flag])} />
      ))}
      <Facts title={t('discipline.paper')} facts={paper} />
      <Effect one={one} />
      <Merged one={one} />
      <Duties clocks={one.clocks} />
      <PersonFacts person={one.person} linked />
      <LinkedCases
        cases={one.cases}
        send={mayWrite ? (ids) => linkSanctionCases(one.id, one.version, ids) : null}
      />
      <Others one={one} />
    </>
  );
}

/** Until when it holds and by which rule; what is not confirmed says so, beside where it was read. */
function Effect({ one }: { readonly one: SanctionDetailView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  const { effect } = one;
  const { edition, editionFromDay } = effect;
  const facts: readonly Fact[] = [
    [t('discipline.effectEnd'), words.effectEnd(effect)],
    [t('discipline.standing'), read(EFFECT_STANDING_LABELS[one.standing])],
    [
      t('discipline.months'),
      effect.months === null ? null : t('discipline.monthsText', { count: effect.months }),
    ],
    [t('discipline.probationEnd'), effect.probationEndDay],
    [
      t('fields.extendedMonths'),
      one.extendedMonths > 0 ? t('discipline.monthsText', { count: one.extendedMonths }) : null,
    ],
    [t('fields.restoredDay'), effect.restoredDay],
    [t('dealt.afterRestoration'), effect.restoredDay === null ? null : effect.endDay],
    [t('discipline.readmissionBar'), effect.readmissionBarEndDay],
    [
      t('discipline.basis'),
      edition &&
        `${read(EDITION_LABELS[edition])} ${effect.article ?? ''}${words.unconfirmed(effect.articleMark)}`,
    ],
    [
      t('dealt.inForceFrom'),
      editionFromDay && `${editionFromDay}${words.unconfirmed(effect.editionFromMark)}`,
    ],
    [t('dealt.source'), effect.source],
  ];
  return <Facts title={t('discipline.effect')} facts={facts} />;
}

/** The organ's own figure for what it merged, and how far that lies from what the law allows. */
function Merged({ one }: { readonly one: SanctionDetailView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { merged, mergedKinds } = one;
  if (merged === null) return null;
  const { statedMonths, leastMonths, mostMonths, differenceMonths } = merged;
  const months = (count: number): string => t('discipline.monthsText', { count });
  const allowed =
    leastMonths === null || mostMonths === null
      ? t('dealt.noRule')
      : leastMonths === mostMonths
        ? months(leastMonths)
        : `${leastMonths}–${months(mostMonths)}`;
  const facts: readonly Fact[] = [
    [t('dealt.mergedStated'), months(statedMonths)],
    [t('dealt.mergedAllowed'), allowed],
    [
      t('dealt.difference'),
      differenceMonths === null ? null : differenceMonths === 0 ? (
        t('dealt.noDifference')
      ) : (
        <strong key="difference" className="late">
          {differenceMonths > 0 ? '+' : '−'}
          {months(Math.abs(differenceMonths))}
        </strong>
      ),
    ],
    [t('fields.mergedKinds'), mergedKinds.map((kind) => read(SANCTION_KIND_LABELS[kind])).join(' + ')],
  ];
  return <Facts title={t('dealt.merged')} facts={facts} />;
}

/** The duties that follow on the decision, each with its day, and whether it was done in time. */
function Duties({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  if (clocks.length === 0) return null;
  return (
    <section className="long-fact">
      <h3>{t('dealt.duty')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('dealt.dutyName')}</th>
            <th>{t('dealt.dueDay')}</th>
            <th>{t('dealt.extension')}</th>
            <th>{t('dealt.doneDay')}</th>
            <th>{t('discipline.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map(
            ({ clock, dueDay, extendedDueDay, approvedDueDay, doneDay, standing, article, mark }) => (
              <tr key={clock}>
                <td>{read(EXECUTION_CLOCK_LABELS[clock])}</td>
                <td className="number">{dueDay}</td>
                <td>
                  {approvedDueDay !== null
                    ? t('dealt.extendedTo', { day: approvedDueDay })
                    : extendedDueDay !== null && t('dealt.extendable', { day: extendedDueDay })}
                </td>
                <td className={standing === 'overdue' || standing === 'done-late' ? 'late' : undefined}>
                  {doneDay} {t(`dealt.clock.${standing}`)}
                </td>
                <td>
                  {article}
                  {words.unconfirmed(mark)}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

function Others({ one }: { readonly one: SanctionDetailView }) {
  const { t } = useTranslation();
  if (one.others.length === 0) return null;
  return (
    <section className="long-fact">
      <h3>{t('discipline.others')}</h3>
      <table className="plain-table">
        <tbody>
          {one.others.map(({ id, asWritten, decidedDay }) => (
            <tr key={id}>
              <td>
                <Link to={places.sanction(id)}>{asWritten}</Link>
              </td>
              <td className="number">{decidedDay}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
