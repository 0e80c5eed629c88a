import { useTranslation } from 'react-i18next';
import { LEFT_REASONS, STAND_OUTCOME_LABELS, type StandView } from '../../../rectification/opening.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { useLanguage } from '../../words/language.js';
import { StandMoney, StandPlace, StandWords } from '../exchange/stand-table.js';

/** What a paper said of a case before the ledger began, and who let it count. */
export function OpeningNote({ stand }: { readonly stand: StandView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const { outcome, leftReason, decidedBy, decidedAt } = stand;
  return (
    <section className="long-fact">
      <h3>{t('opening.note')}</h3>
      <dl className="facts">
        <div>
          <dt>{t('opening.stand')}</dt>
          <dd>
            <StandWords stand={stand} />
            <StandMoney stand={stand} />
          </dd>
        </div>
        <div>
          <dt>{t('opening.source')}</dt>
          <dd>
            <StandPlace stand={stand} />
          </dd>
        </div>
        <div>
          <dt>{t('opening.noteOutcome')}</dt>
          <dd>
            {read(STAND_OUTCOME_LABELS[outcome])}
            {leftReason && ` · ${read(LEFT_REASONS[leftReason])}`}
            {decidedBy && ` · ${actorName(decidedBy)}`} {decidedAt && instantText(decidedAt)}
          </dd>
        </div>
      </dl>
    </section>
  );
}
