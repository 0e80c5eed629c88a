import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { LISTS } from '../../../papers/list.js';
import { PERIOD_KIND_LABELS, type ReturnView } from '../../../returns/return.js';
import { returnFileAddress, useDifferences, useReturn, type Explained } from '../../api/returns.js';
import { useActorName } from '../../format/actor-name.js';
import { DownloadButton } from '../../layout/download-button.js';
import { FailureNote } from '../../layout/failure-note.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { ChangeTable } from './change-table.js';
import { CloseDialog } from './close-dialog.js';
import { DifferenceLines } from './difference-lines.js';
import { VillageTotals } from './village-totals.js';
import './returns.css';

type Shown = Omit<ReturnView, 'changes'> & { readonly changes: Explained };

/** One return: what it said, what it corrected, and what changed since. */
export function Component() {
  const { id = '' } = useParams();
  const one = useReturn(id);
  if (!one.isSuccess) return <QueryNote query={one} />;
  return <Return key={id} one={one.data} />;
}

function Return({ one }: { readonly one: Shown }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const mayClose = useMay('returns:close');
  const [replacing, setReplacing] = useState(false);
  const kind = read(PERIOD_KIND_LABELS[one.kind]);
  return (
    <>
      <PageHead
        title={t('returns.one.title', { period: one.period, kind })}
        tools={
          <>
            <Link to="/returns">{t('returns.one.back')}</Link>
            {mayClose && one.supersededBy === null && (
              <Button onClick={() => setReplacing(true)}>{t('returns.one.supersede')}</Button>
            )}
            <PrintButton />
            <DownloadButton
              type="primary"
              address={returnFileAddress(one.id)}
              leaves={`${one.period} ${kind}`}
            >
              {t('returns.download')}
            </DownloadButton>
          </>
        }
      >
        {t('returns.one.closedAt', { day: one.closedDay, who: actorName(one.closedBy) })}
      </PageHead>
      {one.supersededBy !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('returns.one.replaced')}
          action={<Link to={places.return(one.supersededBy)}>{t('returns.one.open')}</Link>}
        />
      )}
      {one.supersedes !== null && (
        <Alert
          type="info"
          showIcon
          title={t('returns.one.replaces', { reason: one.supersedeReason })}
          action={<Link to={places.return(one.supersedes)}>{t('returns.one.open')}</Link>}
        />
      )}
      <Proofs one={one} />
      <section className="block">
        <h2>{t('returns.one.villages')}</h2>
        <VillageTotals one={one} />
      </section>
      {one.differences.length > 0 && (
        <section className="block">
          <h2>{t('returns.one.differences')}</h2>
          <DifferenceLines differences={one.differences} />
        </section>
      )}
      <section className="block">
        <h2>
          {one.before ? t('returns.one.adjustments', { period: one.before.period }) : t('returns.one.first')}
        </h2>
        {one.before && <Changes changes={one.changes} none={t('returns.one.noAdjustments')} />}
      </section>
      <Since one={one} />
      {replacing && (
        <CloseDialog campaign={one.campaign} replaced={one} onClose={() => setReplacing(false)} />
      )}
    </>
  );
}

/** By what somebody else can prove what was handed up, and the rules by which it was made. */
function Proofs({ one }: { readonly one: Shown }) {
  const { t } = useTranslation();
  const { read, language } = useLanguage();
  return (
    <dl className="returns-proofs">
      <dt>{t('returns.one.hash')}</dt>
      <dd className="number">{one.sha256}</dd>
      <dt>{t('returns.one.heads')}</dt>
      <dd className="number">{one.heads.join(' ')}</dd>
      <dt>{t('returns.one.lists')}</dt>
      <dd>
        {one.lists.map((list) => read(LISTS[list].label)).join(language === 'zh' ? '、' : ', ') ||
          t('frame.none')}
        {' · '}
        {t('returns.one.rules', {
          figures: one.rules.figures,
          campaign: one.rules.campaign,
          items: one.rules.taxonomy.length,
        })}
      </dd>
      {one.note !== null && (
        <>
          <dt>{t('returns.one.note')}</dt>
          <dd>{one.note}</dd>
        </>
      )}
    </dl>
  );
}

function Changes({ changes, none }: { readonly changes: Explained; readonly none: string }) {
  const { t } = useTranslation();
  const { counts, rows } = changes;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p className="muted">{none}</p>;
  return (
    <>
      <p>
        {t('returns.one.counts', {
          late: counts.late,
          gone: counts.gone,
          corrected: counts.corrected,
          fresh: counts.new,
          progress: counts.progress,
        })}
      </p>
      {rows.length < total && (
        <p className="muted">{t('returns.one.shown', { total, shown: rows.length })}</p>
      )}
      <ChangeTable rows={rows} caption={t('returns.one.change')} />
    </>
  );
}

/** What changed since it was handed up; every case is compared, so only on demand. */
function Since({ one }: { readonly one: Shown }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const differences = useDifferences(one.id, wanted);
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('returns.one.since')}</h2>
        <Button
          className="no-print"
          loading={differences.isFetching}
          onClick={() => (wanted ? void differences.refetch() : setWanted(true))}
        >
          {differences.isFetching ? t('returns.one.comparing') : t('returns.one.compare')}
        </Button>
      </div>
      <p className="muted">{t('returns.one.sinceIntro')}</p>
      {differences.isError && (
        <FailureNote error={differences.error} onRetry={() => void differences.refetch()} />
      )}
      {differences.data && <Changes changes={differences.data} none={t('returns.one.noChange')} />}
    </section>
  );
}
