import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { VISIT_RESULT_LABELS, VISIT_RESULTS, type RoundView, type VisitView } from '../../../stages/round.js';
import { useRounds } from '../../api/stages.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { PaperFoot } from '../../layout/paper-foot.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import '../notices/notices.css';
import './stages.css';

/** The circular of an inspection round on A4: who was praised, who was criticised, and by when it is put right. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const rounds = useRounds(useCampaignCode());
  const round = rounds.data?.find((one) => one.id === id);
  return (
    <>
      <div className="no-print">
        <PageHead
          title={t('stages.circular')}
          tools={
            <>
              <Link to={places.stages({ tab: 'rounds' })}>{t('stages.back')}</Link>
              <PrintButton primary />
            </>
          }
        />
      </div>
      <QueryNote query={rounds} />
      {rounds.data && !round && <EmptyNote title={t('stages.noRound')} todo={t('stages.noRoundTodo')} />}
      {round && (
        <div className="notice-page">
          <Circular round={round} />
          <PaperFoot own />
        </div>
      )}
    </>
  );
}

function Circular({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { ledger, campaign } = useLedger();
  return (
    <article className="notice-paper">
      <h2>{t('stages.circularTitle', { campaign: campaign?.name ?? '', no: round.no })}</h2>
      {round.circularNumber !== null && <p className="circular-number">{round.circularNumber}</p>}
      <p className="notice-opening">
        {t('stages.circularOpening', {
          from: round.fromDay,
          to: round.toDay,
          who: round.ledBy ?? ledger.town?.name ?? '',
          count: round.visits.length,
        })}
      </p>
      {round.focus !== null && (
        <p className="notice-opening">
          {t('stages.focus')}: {round.focus}
        </p>
      )}
      {VISIT_RESULTS.map((result) => ({
        result,
        visits: round.visits.filter((one) => one.result === result),
      })).map(
        ({ result, visits }) =>
          visits.length > 0 && (
            <section key={result}>
              <h3>
                {t('stages.circularPart', {
                  result: read(VISIT_RESULT_LABELS[result]),
                  count: visits.length,
                })}
              </h3>
              <VisitLines visits={visits} />
            </section>
          ),
      )}
      {round.replyDay !== null && (
        <p className="notice-opening">{t('stages.circularReply', { day: round.replyDay })}</p>
      )}
      <p className="circular-sign">
        {ledger.town?.name}
        <br />
        <span className="number">{round.circularDay ?? ledger.today}</span>
      </p>
    </article>
  );
}

/** Villages without a finding in one line, the others each with theirs. */
function VisitLines({ visits }: { readonly visits: readonly VisitView[] }) {
  const plain = visits.filter(({ finding }) => finding === null);
  return (
    <>
      {plain.length > 0 && (
        <p className="notice-opening">{plain.map(({ villageName }) => villageName).join('、')}</p>
      )}
      {visits.map(
        ({ villageId, villageName, finding }) =>
          finding !== null && (
            <p key={villageId} className="notice-opening">
              {villageName}: {finding}
            </p>
          ),
      )}
    </>
  );
}
